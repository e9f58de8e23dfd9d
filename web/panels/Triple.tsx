/** A relation on one line. */
import type { EdgeRecord } from '../model/model.ts';
import { select } from '../state/actions.ts';
import { Dot } from './Dot.tsx';
import { previewing } from './previewing.ts';

export function Triple({ edge }: { edge: EdgeRecord }) {
  const { source, target, attributes } = edge;
  return (
    <button
      type="button"
      class="triple-link"
      onClick={() => select({ kind: 'edge', key: edge.key })}
      {...previewing({ kind: 'edge', key: edge.key })}
    >
      <Dot type={source.attributes.type} /> <bdi>{source.attributes.label}</bdi>{' '}
      <span class="soft">
        <bdi>{attributes.label}</bdi>
      </span>{' '}
      <Dot type={target.attributes.type} /> <bdi>{target.attributes.label}</bdi>
      {attributes.status !== 'asserted' && <span class="soft"> · {attributes.status}</span>}
    </button>
  );
}
