/** What the articles say with the words that were asked for. */
import type { Model } from '../model/model.ts';
import { select } from '../state/actions.ts';
import { quotes } from '../state/state.ts';
import { count } from '../wording.ts';
import { ClaimCard } from './ClaimCard.tsx';
import { Dot } from './Dot.tsx';
import { ShowMore } from './ShowMore.tsx';
import { Triple } from './Triple.tsx';

export function QuotesPanel({ model, words }: { model: Model; words: string }) {
  const found = quotes.value;
  if (!found) return null;
  return (
    <>
      <header>
        <p class="kind">In the quotes</p>
        <h2>
          <bdi>{words}</bdi>
        </h2>
        <p class="facts">
          {found.claims.length === 0
            ? 'No sentence behind a relation has these words.'
            : `${count(found.claims.length, 'claim')} with these words or related ones`}
        </p>
        {found.nodes.length > 0 && (
          <p class="deeds">
            {found.nodes.slice(0, 8).map(({ key, label, type }) => (
              <button key={key} type="button" class="chip" onClick={() => select({ kind: 'node', key })}>
                <Dot type={type} /> <bdi>{label}</bdi>
              </button>
            ))}
          </p>
        )}
      </header>
      <ShowMore items={found.claims} first={15}>
        {({ edge: key, claim }) => {
          const edge = model.edges.get(key);
          return (
            edge && (
              <div class="found">
                <Triple edge={edge} />
                <ClaimCard claim={claim} edge={edge} model={model} />
              </div>
            )
          );
        }}
      </ShowMore>
    </>
  );
}
