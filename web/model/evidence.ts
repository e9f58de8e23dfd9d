/** Cuts an evidence sentence where its quote, subject and object begin and end. */
import type { Evidence } from '../../graph/types.ts';

export interface Segment {
  readonly text: string;
  /** Whether the claim's quote covers it. */
  readonly quoted: boolean;
  readonly role: 'subject' | 'object' | null;
}

/**
 * The sentence in pieces, each wholly inside or outside of quote, subject and object. Joined, the pieces are the
 * sentence, whatever the offsets: those that point outside of it mark nothing.
 */
export function segments(evidence: Evidence): Segment[] {
  const { text, start: base } = evidence.sentence;
  const inside = ({ start, end }: { start: number; end: number }) => ({
    start: Math.min(Math.max(start - base, 0), text.length),
    end: Math.min(Math.max(end - base, 0), text.length),
  });
  const quote = inside(evidence);
  const subject = inside(evidence.subject);
  const object = inside(evidence.object);
  const covers = (span: { start: number; end: number }, at: number) => span.start <= at && at < span.end;

  const cuts = [0, text.length, ...[quote, subject, object].flatMap(({ start, end }) => [start, end])];
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  const pieces: Segment[] = [];
  for (let i = 0; i + 1 < sorted.length; i++) {
    const at = sorted[i] ?? 0;
    pieces.push({
      text: text.slice(at, sorted[i + 1]),
      quoted: covers(quote, at),
      role: covers(subject, at) ? 'subject' : covers(object, at) ? 'object' : null,
    });
  }
  return pieces;
}

/** The address if it is a web address, else null: articles are not trusted to name a link. */
export function webAddress(url: string | null): string | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  try {
    return new URL(url).href;
  } catch {
    return null;
  }
}
