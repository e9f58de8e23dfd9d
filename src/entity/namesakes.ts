/** Names of the same words and different kinds: a firm, a town, a surname. */
import { UNSURE } from './keys.ts';
import type { Name } from './sightings.ts';

export interface Namesakes {
  /** The name of the same words whose kind the others are sure of, for one whose type is guessed, and for a place. */
  peerOf(name: Name): Name | null;
  /** Whether a place has the name of a body: a town is not the firm that is called after it. */
  isPlace(name: Name): boolean;
}

/** A country of an ISO code has no namesake: where an article could have meant it, it has said so. */
export function createNamesakes(names: Iterable<Name>): Namesakes {
  const byForm = new Map<string, Name[]>();
  for (const name of names) {
    const form = name.words.join(' ');
    const known = byForm.get(form);
    if (known) known.push(name);
    else byForm.set(form, [name]);
  }
  const likeOf = ({ words }: Name): readonly Name[] => byForm.get(words.join(' ')) ?? [];
  return {
    peerOf(name) {
      if (name.family === 'person') {
        // "Banco Ibarra" was taken for a person somewhere.
        const [body, another] = likeOf(name).filter(({ family }) => family === 'organization');
        return name.human || name.words.length < 2 || another ? null : (body ?? null);
      }
      if (name.family !== UNSURE && name.family !== 'place') return null;
      const like = likeOf(name);
      const country = like.find(({ family }) => family === 'country') ?? null;
      return name.family === 'place' ? country : surest(like, country);
    },
    isPlace: (name) =>
      name.family !== 'person' &&
      !name.company &&
      likeOf(name).some(({ family }) => family === 'place' || family === 'country'),
  };
}

/** The one name of the family that most articles are sure of; null if several families have as many, or names. */
function surest(like: readonly Name[], country: Name | null): Name | null {
  const counts = new Map<string, number>();
  const hasBody = like.some(({ family }) => family === 'organization');
  for (const { family, sightings, human } of like) {
    if (family === UNSURE || (family === 'person' && !human && hasBody)) continue;
    const counted = family === 'place' && country ? 'country' : family;
    counts.set(counted, (counts.get(counted) ?? 0) + sightings.length);
  }
  const [best, second] = [...counts].sort(([, m], [, n]) => n - m);
  if (!best || best[1] === second?.[1]) return null;
  const [peer, another] = like.filter(({ family }) => family === best[0]);
  return another === undefined ? (peer ?? null) : null;
}
