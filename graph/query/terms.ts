/** What the words of a question mean in a graph, strictly: names, and nodes with all of a phrase in their own. */
import type { ReadableGraph } from '../knowledge.ts';
import type { NameIndex } from './names.ts';
import type { Resolution, Resolve } from './resolve.ts';
import { fold, isProper, RELATED, type WordSense, words } from './words.ts';

/** What a phrase of a question means. */
export interface Meaning {
  readonly nodes: ReadonlySet<string>;
  /** A name in the phrase that a claim about one of the nodes must speak of as well: "Vantor" of "the assets of Vantor". */
  readonly also: readonly string[];
  /** How the phrase would be understood if any likeness would do: for what it may mean instead. */
  readonly resolution: Resolution;
}

export interface Terms {
  meaning(phrase: string): Meaning;
  /** Whether words, or a node among `nodes`, speak of what the phrase means. */
  speaksOf(phrase: string, text: Spoken): boolean;
  spoken(text: string, nodes: readonly string[]): Spoken;
  /** Whether all words of meaning of `phrase` are among those of `text`, related ones counting if `related`. */
  has(text: string, phrase: string, related: boolean): boolean;
}

/** A stretch of text with the nodes that it is about, ready to be compared. */
export interface Spoken {
  readonly folded: string;
  readonly stems: ReadonlySet<string>;
  readonly nodes: readonly string[];
}

export function createTerms(
  graph: ReadableGraph,
  index: NameIndex,
  sense: WordSense,
  resolve: Resolve,
): Terms {
  const meanings = new Map<string, Meaning>();
  const texts = new Map<string, { folded: string; stems: ReadonlySet<string> }>();

  const meaning = (phrase: string): Meaning => {
    const known = meanings.get(phrase);
    if (known) return known;
    const resolution = resolve(phrase);
    const exact = strictly(phrase, resolution);
    const [name, common] = parted(phrase);
    const apart = exact.size === 0 && name !== '' && common !== '';
    const nodes = apart ? strictly(common, resolve(common)) : exact;
    const found = { nodes, also: apart ? [name] : [], resolution };
    meanings.set(phrase, found);
    return found;
  };

  const strictly = (phrase: string, { kind, taken, others }: Resolution): Set<string> => {
    if (kind === 'name' && isProper(phrase)) return new Set([...taken, ...others].map(({ key }) => key));
    if (kind === 'spelling' || kind === 'metonym') return new Set(taken.map(({ key }) => key));
    if (isProper(phrase)) {
      // Part of a name: whoever it fits best, and only if it is a name's.
      const best = Math.max(0, ...taken.map(({ score }) => score));
      const fitting = taken.filter(({ score, label }) => score === best && isProper(label));
      return new Set(kind === 'part' ? fitting.map(({ key }) => key) : []);
    }
    const holders = index.having(sense.contentStems(phrase));
    return new Set([...(kind === 'name' ? taken.map(({ key }) => key) : []), ...holders]);
  };

  const prepared = (text: string): { folded: string; stems: ReadonlySet<string> } => {
    const known = texts.get(text);
    if (known) return known;
    const made = {
      folded: ` ${words(text).join(' ')} `,
      stems: new Set(sense.contentStems(text)),
    };
    texts.set(text, made);
    return made;
  };

  const meets = (stems: ReadonlySet<string>, phrase: string, related: boolean): boolean =>
    sense
      .contentStems(phrase)

      .every((stem) => {
        if (stems.has(stem)) return true;
        for (const other of stems) {
          if (related && sense.likeness(stem, other) >= RELATED) return true;
          if (isDemonymOf(other, stem)) return true;
        }
        return false;
      });

  return {
    meaning,
    spoken: (text, nodes) => ({ ...prepared(text), nodes }),
    has: (text, phrase, related) => meets(prepared(text).stems, phrase, related),
    speaksOf(phrase, { folded, stems, nodes }) {
      if (meets(stems, phrase, true)) return true;
      if (!isProper(phrase)) return false;
      for (const key of meaning(phrase).nodes) {
        if (nodes.includes(key)) return true;
        const { label, aliases } = graph.getNodeAttributes(key);
        if ([label, ...aliases].some((name) => folded.includes(` ${words(name).join(' ')} `))) return true;
      }
      return false;
    },
  };
}

/** The words of a phrase with a capital, and those without. */
function parted(phrase: string): [name: string, common: string] {
  const spelt = phrase.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  const capital = (word: string): boolean => /^\p{Lu}/u.test(word);
  return [
    spelt
      .filter(capital)
      .join(' ')
      .replace(/['’]s\b/g, ''),
    spelt.filter((word) => !capital(word)).join(' '),
  ];
}

/** "drevanian" says what "drevania" says: one begins as the other, and only the ending differs. */
function isDemonymOf(word: string, name: string): boolean {
  const least = Math.max(5, name.length - 1);
  return word.length > least && word.length <= name.length + 3 && fold(word).startsWith(name.slice(0, least));
}
