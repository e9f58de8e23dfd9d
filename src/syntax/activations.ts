/** The sizes of the network, what enters it, and what a pass leaves in the kernel's memory. */
import type { Batch } from '../model/batch.ts';

/** Sizes; those of layers are multiples of eight. */
export interface NetworkShape {
  /** Rows of the vocabulary, among them the unknown word and the root. */
  readonly words: number;
  /** Rows of the table of pieces, a power of two. */
  readonly buckets: number;
  readonly wordSize: number;
  readonly pieceSize: number;
  readonly layers: number;
  /** Outputs of each direction of a layer. */
  readonly hidden: number;
  readonly arc: number;
  readonly label: number;
  /** Columns for XPOS and UPOS together, and for relations. */
  readonly tags: number;
  readonly relations: number;
}

/** A word as rows of the two tables. */
export interface WordFeatures {
  readonly word: number;
  readonly pieces: Int32Array;
}

/** Addresses of all that a pass computes; the trainer reads most of it again. */
export interface Activations {
  readonly batch: Batch;
  readonly layers: readonly LayerActivations[];
  /** rows × 2 hidden: outputs of the last layer, which arcs and labels read. */
  readonly top: number;
  /** rows × 4 hidden: outputs of the first layer, which sees spelling best, and of the last; tags read both. */
  readonly both: number;
  readonly tags: number;
  /** rows × 2 arc: as dependent, as head. */
  readonly arcs: number;
  /** rows × arc: dependents after the bilinear map. */
  readonly seekers: number;
  /** rows × 2 label: as dependent, as head. */
  readonly labels: number;
}

export interface LayerActivations {
  readonly input: number;
  readonly gates: readonly [number, number];
  readonly cells: readonly [number, number];
  readonly output: number;
}

/** The input, the output of a layer by number, or what arcs are scored from. */
export type Place = 'input' | 'arcs' | number;

/** What the trainer does to a layer's output (dropout): gets its address and columns, gives the address to go on with. */
export type Between = (place: Place, address: number, columns: number, batch: Batch) => number;

export interface ArcScores {
  readonly length: number;
  /** Floats from row to row. */
  readonly width: number;
  readonly scores: number;
  readonly dependents: number;
  readonly heads: number;
}
