import type { WordFeatures } from './activations.ts';
import { normalize, pieces, ROOT, rootPieces, UNKNOWN } from './features.ts';

/** The names behind the numbers that the network knows. */
export interface Inventory {
  /** Words by row, from row 2 on. */
  readonly words: readonly string[];
  readonly xpos: readonly string[];
  readonly upos: readonly string[];
  readonly relations: readonly string[];
}

/** Turns sentences of words into rows of the network's tables, the root put first. */
export class Vocabulary {
  private readonly rows: ReadonlyMap<string, number>;
  private readonly buckets: number;
  readonly root: WordFeatures;

  constructor(words: readonly string[], buckets: number) {
    this.rows = new Map(words.map((word, i) => [word, i + 2]));
    this.buckets = buckets;
    this.root = { word: ROOT, pieces: rootPieces(buckets) };
  }

  /** The root, then the words. */
  sentence(forms: readonly string[]): WordFeatures[] {
    return [this.root, ...forms.map((form) => this.word(form))];
  }

  word(form: string): WordFeatures {
    return { word: this.rows.get(normalize(form)) ?? UNKNOWN, pieces: pieces(form, this.buckets) };
  }
}
