/** What happened: at a time, in a place, to somebody. */
import type { Pattern, Time } from '../../src/types.ts';
import type { ReadableGraph } from '../knowledge.ts';
import { byCodeUnit } from '../order.ts';
import type { Evidence } from '../types.ts';
import { mayLieWithin } from './dates.ts';
import type { Given, Ground } from './given.ts';
import { standOf, WALKED } from './stand.ts';
import type { Terms } from './terms.ts';
import { PLACING } from './wanted.ts';

/**
 * Sentences that tell what is so, in the order of time: of the time asked for, and that speak of all that `rest` names. Where none
 * tells such a time, or none is asked for, also those that tell no time, by the date of their article.
 */
export function happenings(
  graph: ReadableGraph,
  terms: Terms,
  { rest, time }: Pick<Pattern, 'rest' | 'time'>,
): Given[] {
  const published = new Map(graph.getAttribute('articles').map((article) => [article.id, article.published]));
  const told = new Map<string, Sentence>();
  const untold = new Map<string, Sentence>();
  graph.forEachEdge((edge, { type, claims }, source, target) => {
    for (const claim of claims) {
      if (!WALKED.includes(standOf(claim)) || PLACING.has(type)) continue;
      const own = claim.time?.start ?? claim.time?.end ?? null;
      const date = own ?? published.get(claim.article) ?? null;
      if (date === null || (time !== null && !isOfTime(claim, date, time))) continue;
      const nodes = [source, target, ...Object.values(claim.roles)];
      const spoken = terms.spoken(`${claim.sentence.text} \n ${claim.speakers.join(' \n ')}`, nodes);
      if (!rest.every((phrase) => terms.speaksOf(phrase, spoken))) continue;
      const place = `${claim.article} ${String(claim.sentence.start).padStart(9, '0')}`;
      const kept = own === null ? untold : told;
      const known = kept.get(place);
      if (known && known.date > date) known.date = date;
      if (known) known.grounds.push({ edge, source, target, claim });
      else kept.set(place, { date, place, grounds: [{ edge, source, target, claim }] });
    }
  });
  const also = time === null || told.size === 0 ? [...untold].filter(([place]) => !told.has(place)) : [];
  return [...told, ...also]
    .map(([, sentence]) => sentence)
    .sort((a, b) => byCodeUnit(a.date, b.date) || byCodeUnit(a.place, b.place))
    .flatMap(({ grounds }) => givenBy(grounds));
}

interface Sentence {
  date: string;
  readonly place: string;
  readonly grounds: Ground[];
}

/** A sentence with all claims that it makes, the clearest first. */
function givenBy(grounds: readonly Ground[]): Given[] {
  const sorted = [...grounds].sort(
    (a, b) => b.claim.confidence - a.claim.confidence || byCodeUnit(a.edge, b.edge),
  );
  const [best] = sorted;
  if (!best) return [];
  const { sentence, confidence } = best.claim;
  return [{ text: sentence.text, key: null, stand: standOf(best.claim), confidence, grounds: sorted }];
}

/** A month without its year is told by its word alone. */
function isOfTime(claim: Evidence, date: string, { text, start, end }: Time): boolean {
  if (start === null && end === null)
    return claim.sentence.text.includes(text.replace(/^(?:in|on|since|until|during) /i, ''));
  const until = claim.time?.start ? (claim.time.end ?? date) : date;
  return isWithin(date, until, start, end);
}

/** Whether ISO dates of reduced precision lie within others, null where open. What tells only the year is in none of its months. */
function isWithin(from: string, to: string, since: string | null, until: string | null): boolean {
  const precise = Math.min(since?.length ?? 0, until?.length ?? 0) || (since ?? until ?? '').length;
  if (from.length < precise) return false;
  return mayLieWithin(from, to, { since, until });
}
