/** One answer: the first quote that gives it, and the others when they are asked for. */
import { useSignal } from '@preact/signals';
import type { Given } from '../../graph/query/given.ts';
import type { Model } from '../model/model.ts';
import { select } from '../state/actions.ts';
import { count } from '../wording.ts';
import { ClaimCard } from './ClaimCard.tsx';
import { Dot } from './Dot.tsx';
import { previewing } from './previewing.ts';
import { Triple } from './Triple.tsx';

export interface GivenItemProps {
  readonly model: Model;
  readonly given: Given;
  /** Whether the answer is its own quote. */
  readonly sentence: boolean;
}

export function GivenItem({ model, given, sentence }: GivenItemProps) {
  const all = useSignal(false);
  const { key, text, grounds } = given;
  const node = key === null ? undefined : model.nodes.get(key);
  const shown = all.value ? grounds : grounds.slice(0, 1);
  return (
    <section class="found">
      {!sentence && (
        <h3 class="given">
          {node ? (
            <button
              type="button"
              class="stop"
              onClick={() => select({ kind: 'node', key: node.key })}
              {...previewing({ kind: 'node', key: node.key })}
            >
              <Dot type={node.attributes.type} /> <bdi>{text}</bdi>
            </button>
          ) : (
            <bdi>{text}</bdi>
          )}
        </h3>
      )}
      {shown.map(({ edge: at, claim }) => {
        const edge = model.edges.get(at);
        return (
          edge && (
            <div key={`${at} ${claim.article} ${claim.start}`}>
              <Triple edge={edge} />
              <ClaimCard claim={claim} edge={edge} model={model} />
            </div>
          )
        );
      })}
      {!all.value && grounds.length > 1 && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            all.value = true;
          }}
        >
          {count(grounds.length - 1, 'further quote')}
        </button>
      )}
    </section>
  );
}
