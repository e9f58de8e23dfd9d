/** The tokenizer's language knowledge, read from `tokens`, `abbreviations` and `function-words` in `lexicon/`. */

/** When an abbreviation keeps its full stop: see the head of `lexicon/abbreviations.txt`. */
export type AbbreviationClass = 'title' | 'number' | 'date' | 'place' | 'end' | 'inside';

export interface TokenRules {
  /** By the word without its last full stop, as listed and in capitals. */
  readonly abbreviations: ReadonlyMap<string, AbbreviationClass>;
  readonly prefixes: ReadonlySet<string>;
  readonly suffixes: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  readonly clitics: ReadonlySet<string>;
  /** Lengths of the words of an unmarked contraction: `cannot` → `[3, 3]`. */
  readonly contractions: ReadonlyMap<string, readonly number[]>;
  readonly elisions: ReadonlySet<string>;
  readonly slashes: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
  /** Words of the closed classes, lower case: after an abbreviation, one with a capital begins a sentence. */
  readonly functionWords: ReadonlySet<string>;
}

const classes: ReadonlySet<string> = new Set(['title', 'number', 'date', 'place', 'end', 'inside']);

/**
 * Builds the tables from the raw texts of the lexicon. Missing files make empty tables: the tokenizer then still
 * covers every character, only with fewer exceptions.
 */
export function readTokenRules(lexicon: Readonly<Record<string, string>>): TokenRules {
  const terms = new Map<string, Set<string>>();
  const contractions = new Map<string, number[]>();
  for (const [kind = '', term = '', parts] of rowsOf(lexicon.tokens)) {
    if (parts) {
      contractions.set(
        term,
        parts.split('|').map((part) => part.length),
      );
    } else terms.set(kind, (terms.get(kind) ?? new Set()).add(term));
  }
  const of = (kind: string) => terms.get(kind) ?? new Set<string>();
  return {
    abbreviations: readAbbreviations(lexicon.abbreviations),
    prefixes: of('prefix'),
    suffixes: of('suffix'),
    units: of('unit'),
    clitics: of('clitic'),
    contractions,
    elisions: of('elision'),
    slashes: of('slash'),
    endings: of('ending'),
    functionWords: readFunctionWords(lexicon['function-words']),
  };
}

function readAbbreviations(text: string | undefined): Map<string, AbbreviationClass> {
  const found = new Map<string, AbbreviationClass>();
  for (const [term = '', name = ''] of rowsOf(text)) {
    if (!isClass(name)) continue;
    const word = term.endsWith('.') ? term.slice(0, -1) : term;
    found.set(word, name);
    const capitals = word.toUpperCase();
    if (word.length > 1 && !found.has(capitals)) found.set(capitals, name);
  }
  return found;
}

function isClass(name: string): name is AbbreviationClass {
  return classes.has(name);
}

function readFunctionWords(text: string | undefined): Set<string> {
  return new Set(
    rowsOf(text).flatMap(
      (row) =>
        row
          .join(',')
          .toLowerCase()
          .match(/[a-z]+/g) ?? [],
    ),
  );
}

function rowsOf(text = ''): string[][] {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}
