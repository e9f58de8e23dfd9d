/** One relation of an entity: the other end or its words, and how it is vouched for. */
import { across, type EdgeRecord, type NodeRecord } from '../model/model.ts';
import { select } from '../state/actions.ts';
import { support } from '../wording.ts';
import { Dot } from './Dot.tsx';
import { previewing } from './previewing.ts';
import { Stroke } from './Stroke.tsx';

export interface EdgeLinkProps {
  readonly edge: EdgeRecord;
  readonly from: NodeRecord;
  /** Whether to name the relation, where the other end is known. */
  readonly byLabel?: boolean;
}

export function EdgeLink({ edge, from, byLabel = false }: EdgeLinkProps) {
  const other = across(edge, from);
  const { status, claims, label } = edge.attributes;
  const forwards = edge.source === from;
  return (
    <button
      type="button"
      class="edge-link"
      title={support(edge)}
      onClick={() => select({ kind: 'edge', key: edge.key })}
      {...previewing({ kind: 'edge', key: edge.key })}
    >
      {!byLabel && <Dot type={other.attributes.type} />}
      <bdi class="edge-link-name">
        {byLabel
          ? forwards
            ? label
            : (edge.relation?.inverse ?? `is the object of “${label}”`)
          : other.attributes.label}
      </bdi>
      {status !== 'asserted' && (
        <span class="status">
          <Stroke status={status} /> {status}
        </span>
      )}
      <span class="number" title={support(edge)}>
        {claims.length}
      </span>
    </button>
  );
}
