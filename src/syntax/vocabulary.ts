import { normalize, pieces, ROOT, rootPieces, UNKNOWN } from './features.ts';
import type { WordFeatures } from './network.ts';

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
  private readonly root: WordFeatures;

  constructor(words: readonly string[], buckets: number) {
    this.rows = new Map(words.map((word, i) => [word, i + 2]));
    this.buckets = buckets;
    this.root = { word: ROOT, pieces: rootPieces(buckets) };
  }

  sentence(forms: readonly string[]): WordFeatures[] {
    const found: WordFeatures[] = forms.map((form) => ({
      word: this.rows.get(normalize(form)) ?? UNKNOWN,
      pieces: pieces(form, this.buckets),
    }));
    found.unshift(this.root);
    return found;
  }
}
