/** Documents with one of their sentences once more at the top, in capitals, as headlines have been set. */
import type { Span } from '../src/types.ts';
import type { NameDocument } from './namegold.ts';
import type { Random } from './random.ts';

/** Characters of a sentence that may be a headline. */
const [SHORTEST, LONGEST] = [25, 110];

/** The document with a headline made of a sentence that has a name; as it is where there is none. */
export function withHeadline(document: NameDocument, random: Random): NameDocument {
  const { text, names, open } = document;
  const candidates: Span[] = [];
  let start = 0;
  for (const sentence of text.split('\n\n')) {
    const end = start + sentence.length;
    const named = names.some((name) => name.start >= start && name.end <= end);
    const same = sentence.toUpperCase().length === sentence.length;
    if (named && same && sentence.length >= SHORTEST && sentence.length <= LONGEST)
      candidates.push({ start, end });
    start = end + 2;
  }
  const chosen = candidates[Math.floor(random.next() * candidates.length)];
  if (!chosen) return document;
  const headline = `${text.slice(chosen.start, chosen.end).toUpperCase()}\n\n`;
  const moved = <T extends Span>(span: T, by: number): T => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  });
  const inside = ({ start: from, end }: Span) => from >= chosen.start && end <= chosen.end;
  const both = <T extends Span>(spans: readonly T[]): T[] => [
    ...spans.filter(inside).map((span) => moved(span, -chosen.start)),
    ...spans.map((span) => moved(span, headline.length)),
  ];
  return { ...document, text: headline + text, names: both(names), open: both(open) };
}
