/** One relation of an entity: the other end or its words, and how it is vouched for. */
import { across, type EdgeRecord, type NodeRecord } from '../model/model.ts';
import { select } from '../state/actions.ts';
import { preview } from '../state/state.ts';
import { support } from '../wording.ts';
import { Dot } from './Dot.tsx';
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
  const point = () => {
    preview.value = { kind: 'edge', key: edge.key };
  };
  const leave = () => {
    preview.value = null;
  };
  return (
    <button
      type="button"
      class="edge-link"
      title={support(edge)}
      onClick={() => select({ kind: 'edge', key: edge.key })}
      onMouseEnter={point}
      onMouseLeave={leave}
      onFocus={point}
      onBlur={leave}
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
