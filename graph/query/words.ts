/** Words as questions compare them: letter case, accents, endings and little words aside. */

/** Word lists that questions are read with: the raw texts of files of `lexicon/`. */
export interface QuestionLexicon {
  readonly related: string;
  readonly functionWords: string;
  /** `lexicon/irregular-verbs.txt`, so that "bought" is known for "buy". */
  readonly irregularVerbs?: string;
  /** `lexicon/reasons.txt`, without which no "why" is answered. */
  readonly reasons?: string;
  /** `lexicon/countries.txt` and `lexicon/metonyms.txt`, so that a capital or a building may stand for a government. */
  readonly countries?: string;
  readonly metonyms?: string;
  /** `lexicon/organizations.txt`, so that "UN" is known for the United Nations. */
  readonly organizations?: string;
  readonly prepositions?: string;
  /** `lexicon/bare-answers.txt`: what answers nothing by itself. */
  readonly bareAnswers?: string;
}

/** Knows which words mean nearly the same, and which mean nothing in a search. */
export interface WordSense {
  /** Stems of the words of `text` that carry meaning; of a text that has none, of all its words. */
  contentStems(text: string): string[];
  /** A stem and those of its groups. */
  relatives(stem: string): Iterable<string>;
  /** 1 for the same stem, `RELATED` for stems of one group, else 0. */
  likeness(a: string, b: string): number;
}

export const RELATED = 0.85;

export function createWordSense({ related, functionWords }: QuestionLexicon): WordSense {
  const empty = new Set(linesOf(functionWords).flatMap(words));
  const groups = new Map<string, Set<number>>();
  const members = linesOf(related).map((line) => line.split(',').flatMap(words).map(stem));
  members.forEach((stems, group) => {
    for (const word of stems) groups.set(word, (groups.get(word) ?? new Set()).add(group));
  });
  return {
    contentStems(text) {
      const all = words(text);
      const content = all.filter((word) => !empty.has(word));
      return (content.length > 0 ? content : all).map(stem);
    },
    relatives: (word) =>
      new Set([word, ...[...(groups.get(word) ?? [])].flatMap((group) => members[group] ?? [])]),
    likeness(a, b) {
      if (a === b) return 1;
      const other = groups.get(b);
      if (!other) return 0;
      for (const group of groups.get(a) ?? []) if (other.has(group)) return RELATED;
      return 0;
    },
  };
}

/** Lower case, without accents, apostrophes straight: `Évian’s` → `evian's`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’ʼ]/g, "'")
    .toLowerCase();
}

/** Folded words of letters and digits: possessive endings dropped, initials joined: `the U.N.'s` → `the`, `un`. */
export function words(text: string): string[] {
  const joined = fold(text)
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')
    .replace(/'s\b/g, '');
  return joined.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A name: its first word of meaning is written with a capital, and so is its last. */
export function isProper(phrase: string): boolean {
  const spelt = phrase.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  return [spelt[0], spelt.at(-1)].every((word) => word !== undefined && /^[\p{Lu}\p{N}]/u.test(word));
}

/**
 * A word without its English plural or participle ending: enough to find *export* in *exports* and *exporting*.
 * The plural rules are those of Harman, How effective is suffixing?, JASIS 42 (1991).
 */
export function stem(word: string): string {
  const singular = withoutPlural(word);
  for (const ending of ['ing', 'ed']) {
    const rest = singular.slice(0, -ending.length);
    if (singular.endsWith(ending) && rest.length >= 4 && /[aeiouy]/.test(rest)) {
      return withoutFinalE(rest.replace(/([bdfgmnprt])\1$/, '$1'));
    }
  }
  return withoutFinalE(singular);
}

function withoutPlural(word: string): string {
  if (word.length > 4 && /[^ea]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && /[^us]s$/.test(word)) return word.slice(0, -1);
  return word;
}

function withoutFinalE(word: string): string {
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}

/** The lines of a word list, without comments. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '');
}
