/** Legal forms of firms where they stand in a text. */
import type { NameSigns } from '../../model/namesigns.ts';
import type { Page } from '../page.ts';

export interface FormFinder {
  /** The token behind the legal form that a name goes on with, a comma between or not; `last` itself if there is none. */
  behind(first: number, last: number, limit: number): number;
  /** Whether a name `[first, last)` begins with one: "OOO Lark". */
  opens(first: number, last: number): boolean;
  /** The end of a name without those that close it. */
  bareEnd(first: number, last: number): number;
}

export function createFormFinder({ tokens, lower, article }: Page, { forms }: NameSigns): FormFinder {
  /** The longest form at a token, written as the list has it; 0 tokens if there is none. */
  const lengthAt = (at: number, limit: number, opening: boolean): number =>
    forms.longest(lower, at, limit, ({ written, first }, length) => {
      if (opening && !first) return false;
      const [start, end] = [tokens[at]?.start ?? 0, tokens[at + length - 1]?.end ?? 0];
      return article.text.slice(start, end).replace(/\s+/g, '') === written.replace(/\s+/g, '');
    })?.length ?? 0;
  return {
    behind(first, at, limit) {
      // "Lark A | / | S"
      const cut = at - 1 > first ? lengthAt(at - 1, limit, false) : 0;
      if (cut > 1) return at - 1 + cut;
      const from = lower[at] === ',' ? at + 1 : at;
      const length = lengthAt(from, limit, false);
      // "Lark, AO Tern" are two firms.
      const opens =
        from > at && lengthAt(from, limit, true) > 0 && /^\p{Lu}/u.test(tokens[from + length]?.text ?? '');
      return length > 0 && !opens ? from + length : at;
    },
    opens: (first, last) => last - first > 1 && lengthAt(first, last - 1, true) > 0,
    bareEnd(first, last) {
      for (let at = first + 1; at < last; at++) {
        const length = lengthAt(at, last, false);
        if (length > 0 && at + length === last) return lower[at - 1] === ',' ? at - 1 : at;
      }
      return last;
    },
  };
}
