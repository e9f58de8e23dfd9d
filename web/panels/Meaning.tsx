/** What a phrase was taken to mean, where that is not plain. */
import type { Resolution } from '../../graph/query/resolve.ts';

export function Meaning({ of: { phrase, kind, taken, others } }: { of: Resolution }) {
  if (kind === 'name') return null;
  return (
    <p class="facts meaning">
      {kind === 'none' ? (
        <span>
          Nothing here is called “<bdi>{phrase}</bdi>”.
          {others.length > 0 && (
            <>
              {' '}
              Did you mean <bdi>{names(others)}</bdi>?
            </>
          )}
        </span>
      ) : (
        <span>
          “<bdi>{phrase}</bdi>” is taken to mean <bdi>{names(taken)}</bdi>
        </span>
      )}
    </p>
  );
}

function names(candidates: Resolution['taken']): string {
  return [...new Set(candidates.map(({ label }) => label))].slice(0, 6).join('; ');
}
