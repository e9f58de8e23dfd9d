/** English verb forms, as far as a question needs them to become a statement: "did … buy" is "bought". */
import { readIrregularVerbs } from '../model/irregular.ts';

export interface Inflection {
  /** The form that the auxiliary carried: `('did', 'buy')` → `bought`, `('does', 'carry')` → `carries`. */
  finite(auxiliary: string, verb: string): string;
}

/** @param irregular the raw text of `lexicon/irregular-verbs.txt` */
export function createInflection(irregular: string | undefined): Inflection {
  const pasts = new Map(
    readIrregularVerbs(irregular).map(({ lemma, pasts }) => [lemma, pasts[0] ?? lemma] as const),
  );
  return {
    finite(auxiliary, verb) {
      if (auxiliary === 'did') return pasts.get(verb) ?? regularPast(verb);
      return auxiliary === 'does' ? third(verb) : verb;
    },
  };
}

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  // "ban" → "banned", but "export", "visit", "play".
  if (/^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb)) return `${verb}${verb.at(-1)}ed`;
  return `${verb}ed`;
}

function third(verb: string): string {
  if (verb === 'have') return 'has';
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}
