/** Words to tags, lemmas and trees. */
import { Kernel } from '../model/kernel.ts';
import { readWeights, WeightsError } from '../model/weights.ts';
import type { NetworkShape } from './activations.ts';
import { type LemmaTable, lemmatize, readLemmas, writeLemmas } from './lemma.ts';
import { Network } from './network.ts';
import { type Analysis, createTagger } from './tagging.ts';
import type { Inventory } from './vocabulary.ts';

export interface ParsedWord {
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** Index in the sentence; -1 for the root. */
  readonly head: number;
  readonly deprel: string;
}

export type ParsedSentence = readonly ParsedWord[];

/** Tags and parses a batch of sentences, each a list of word forms. The more at once the better. */
export type Parser = (sentences: readonly (readonly string[])[]) => ParsedSentence[];

/** Longer sentences are parsed in pieces, since time and memory grow with the square of the length. */
const LONGEST = 256;

/**
 * @param weights the file of weights
 * @throws {WeightsError} if they are not weights, or not of this version
 * @example const parse = createParser(weights); parse([['Rain', 'fell', '.']]);
 */
export function createParser(weights: ArrayBuffer): Parser {
  const { network, inventory, lemmas } = loadSyntax(weights);
  const analyse = createTagger(network, inventory);
  return (sentences) => {
    const analyses = analyse(sentences.flatMap((forms) => cut(forms)));
    let next = 0;
    return sentences.map((forms) => {
      const own = cut(forms).map((piece) => describe(piece, analyses[next++], inventory, lemmas));
      return join(own);
    });
  };
}

function cut(forms: readonly string[]): (readonly string[])[] {
  if (forms.length <= LONGEST) return forms.length === 0 ? [] : [forms];
  const pieces: string[][] = [];
  for (let i = 0; i < forms.length; i += LONGEST) pieces.push(forms.slice(i, i + LONGEST));
  return pieces;
}

function describe(
  forms: readonly string[],
  analysis: Analysis | undefined,
  { xpos, upos, relations }: Inventory,
  lemmas: LemmaTable,
): ParsedWord[] {
  return forms.map((form, i) => {
    const tag = xpos[analysis?.xpos[i] ?? 0] ?? '_';
    const head = analysis?.heads[i] ?? -1;
    return {
      lemma: lemmatize(lemmas, form, tag),
      upos: upos[analysis?.upos[i] ?? 0] ?? '_',
      xpos: tag,
      head,
      // The root and the relation "root" belong together, whatever the label scores say.
      deprel: head < 0 ? 'root' : orDependent(relations[analysis?.relations[i] ?? 0] ?? 'dep'),
    };
  });
}

const orDependent = (relation: string) => (relation === 'root' ? 'parataxis' : relation);

/** One sentence again: later pieces hang from the root of the first. */
function join(pieces: readonly ParsedSentence[]): ParsedSentence {
  const [first] = pieces;
  if (pieces.length < 2 || !first) return first ?? [];
  const root = first.findIndex((word) => word.head < 0);
  const words = [...first];
  for (const piece of pieces.slice(1)) {
    const shift = words.length;
    for (const word of piece) {
      words.push(
        word.head < 0 ? { ...word, head: root, deprel: 'parataxis' } : { ...word, head: word.head + shift },
      );
    }
  }
  return words;
}

export interface SyntaxModel {
  readonly network: Network;
  readonly inventory: Inventory;
  readonly lemmas: LemmaTable;
}

/** Unpacks the sections of a weights file that `saveSyntax` wrote. */
export function loadSyntax(weights: ArrayBuffer): SyntaxModel {
  const sections = readWeights(weights);
  const text = (name: string): string => {
    const section = sections.get(name);
    if (typeof section !== 'string') throw new WeightsError(`the weights have no ${name}`);
    return section;
  };
  const shape = JSON.parse(text('shape')) as NetworkShape;
  const list = (name: string) => text(name).split('\n');
  const inventory = {
    words: list('words'),
    xpos: list('xpos'),
    upos: list('upos'),
    relations: list('relations'),
  };
  const network = new Network(new Kernel(), shape);
  for (const [name, { rows, columns, address }] of Object.entries(network.parameters())) {
    const values = sections.get(`network.${name}`);
    if (!(values instanceof Float32Array) || values.length !== rows * columns) {
      throw new WeightsError(`the weights have no ${name} of ${rows} × ${columns}`);
    }
    network.kernel.view(address, values.length).set(values);
  }
  network.refresh();
  return { network, inventory, lemmas: readLemmas(text('lemmas')) };
}

/** The sections of a weights file for this model. */
export function saveSyntax({ network, inventory, lemmas }: SyntaxModel): Map<string, string | Float32Array> {
  const sections = new Map<string, string | Float32Array>([['shape', JSON.stringify(network.shape)]]);
  for (const name of ['words', 'xpos', 'upos', 'relations'] as const)
    sections.set(name, inventory[name].join('\n'));
  sections.set('lemmas', writeLemmas(lemmas));
  for (const [name, { rows, columns, address }] of Object.entries(network.parameters())) {
    sections.set(`network.${name}`, network.kernel.view(address, rows * columns).slice());
  }
  return sections;
}
