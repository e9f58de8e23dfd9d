/** Where a name that the recognizer sees begins and ends, by what rules are sure of: what stands before and after names is of few kinds. */
import type { TypeTree } from '../model/types.ts';
import type { TokenSpan } from '../tree.ts';
import type { RuledName } from './namefeatures.ts';
import { isCapitalised, type Page } from './page.ts';
import type { LabelledName } from './recognizer.ts';

/** What rules see, sought by the words that it covers. */
export interface Ruled {
  /** By its words, exactly. */
  readonly bySpan: ReadonlyMap<string, RuledName>;
  /** Those that are sure. */
  readonly sureIn: (first: number, last: number) => readonly RuledName[];
  readonly isKnown: (name: RuledName) => boolean;
}

/** @param dates marks tokens of dates */
export function createBounds(
  { tokens, lower, sentences }: Page,
  { bySpan, sureIn, isKnown }: Ruled,
  dates: Uint8Array,
  types: TypeTree,
): (name: LabelledName) => TokenSpan {
  const openings = new Set(sentences.map(({ first }) => first));
  const isWord = (i: number) => /\p{L}/u.test(tokens[i]?.text ?? '') && !dates[i];

  /** "The" belongs to a name if it is written large where a small one might stand. */
  const articleAt = ({ first, last }: TokenSpan): boolean =>
    lower[first] === 'the' &&
    last - first > 1 &&
    (!isCapitalised(tokens[first]?.text ?? '') || openings.has(first)) &&
    !bySpan.has(`${first}:${last}`);

  /** "Last October the | Tagus Herald", "© 2021 The | Tagus Herald": no words of a name. */
  const isAside = (first: number, last: number): boolean => {
    let aside = !isWord(first - 1) && !openings.has(first);
    for (let i = first; i < last; i++) {
      if (!isWord(i)) aside = true;
      else if (lower[i] !== 'the') return false;
    }
    return aside;
  };

  return (name) => {
    const { first, last, label } = name;
    if (articleAt(name)) return { first: first + 1, last };
    const rest = bySpan.get(`${first + 1}:${last}`);
    if (openings.has(first) && rest?.type === 'Country' && isKnown(rest)) return { first: first + 1, last };
    for (const own of sureIn(first, last)) {
      const ends = own.last === last && own.first > first;
      const person = (label === 'PER' || label === 'MISC') && isTitled(own);
      if (ends && (person || isAside(first, own.first))) return { first: own.first, last };
      // "Ruritania's | Harbour League"
      const owner = label !== 'MISC' && isKnown(own) && own.first === first && own.last + 1 < last;
      if (owner && /^['’]s$/.test(lower[own.last] ?? '')) return { first: own.last + 1, last };
      // "Lark Metals | of Ruritania"
      const firm = own.first === first && lower[own.last] === 'of' && types.isA(own.type, 'Company');
      const home = firm ? bySpan.get(`${own.last + 1}:${last}`) : undefined;
      if (home && isKnown(home)) return { first, last: own.last };
    }
    return { first, last };
  };
}

/** A person by the title before the name: "Detective | Ann Lee". */
function isTitled({ type, strength }: RuledName): boolean {
  return type === 'Person' && strength === 3;
}
