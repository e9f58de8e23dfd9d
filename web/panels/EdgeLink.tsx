/** One relation of an entity: the other end, and how it is vouched for. */
import { select } from '../actions.ts';
import type { EdgeRecord, NodeRecord } from '../model.ts';
import { preview } from '../state.ts';
import { support } from '../wording.ts';
import { Dot } from './Dot.tsx';
import { Stroke } from './Stroke.tsx';

export function EdgeLink({ edge, from }: { edge: EdgeRecord; from: NodeRecord }) {
  const other = edge.source === from ? edge.target : edge.source;
  const { status, claims } = edge.attributes;
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
      <Dot type={other.attributes.type} />
      <bdi class="edge-link-name">{other.attributes.label}</bdi>
      {status !== 'asserted' && (
        <span class="status">
          <Stroke status={status} /> {status}
        </span>
      )}
      <span class="number">{claims.length}</span>
    </button>
  );
}
