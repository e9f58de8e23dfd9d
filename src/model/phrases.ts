/**
 * A trie of phrases over words, for longest matches in a line of tokens. Words are compared in lower case; hyphens and
 * a possessive 's are words of their own, so that a phrase is found however the tokens are split there.
 */

interface Node<T> {
  next: Map<string, Node<T>> | null;
  values: T[] | null;
}

export interface Match<T> {
  /** How many tokens were matched. */
  readonly length: number;
  readonly values: readonly T[];
}

export interface Phrases<T> {
  add(phrase: string, value: T): void;
  /**
   * The longest phrase that starts at token `i` of `words` and ends before `end`, with what was filed under it and
   * passes `accept`; null if there is none.
   */
  longest(
    words: readonly string[],
    i: number,
    end: number,
    accept?: (value: T, length: number) => boolean,
  ): Match<T> | null;
  /** What is filed under exactly this phrase. */
  get(phrase: string): readonly T[];
}

/** An empty trie. */
export function createPhrases<T>(): Phrases<T> {
  const root: Node<T> = { next: null, values: null };

  function walk(phrase: string, grow: boolean): Node<T> | null {
    let node = root;
    for (const word of phrase.toLowerCase().split(/\s+/)) {
      for (const part of partsOf(word)) {
        let next = node.next?.get(part);
        if (!next) {
          if (!grow) return null;
          next = { next: null, values: null };
          node.next ??= new Map();
          node.next.set(part, next);
        }
        node = next;
      }
    }
    return node;
  }

  return {
    add(phrase, value) {
      const node = walk(phrase, true);
      if (!node) return;
      node.values ??= [];
      node.values.push(value);
    },
    get: (phrase) => walk(phrase, false)?.values ?? [],
    longest(words, i, end, accept) {
      let best: Match<T> | null = null;
      let node: Node<T> | undefined = root;
      for (let at = i; at < end && node; at++) {
        const word: string = words[at] ?? '';
        const parts = simple(word) ? null : partsOf(word);
        if (parts) for (const part of parts) node = node?.next?.get(part);
        else node = node.next?.get(word);
        if (!node?.values) continue;
        const length = at - i + 1;
        const values: T[] = accept ? node.values.filter((value) => accept(value, length)) : node.values;
        if (values.length > 0) best = { length, values };
      }
      return best;
    },
  };
}

/** Whether a word is one part whatever it is. */
function simple(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code === 0x2d || code === 0x27 || code === 0x2019 || code === 0x2c || code === 0x2010) return false;
  }
  return true;
}

/** `al-qaeda` → `al`, `-`, `qaeda`; `moody's` → `moody`, `'s`; `washington,` → `washington`, `,`. */
function partsOf(word: string): string[] {
  if (simple(word)) return [word];
  return (
    word
      .replaceAll('’', "'")
      .replaceAll('‐', '-')
      .match(/[-,]|'s$|(?:(?!'s$)[^-,])+/g) ?? [word]
  );
}
