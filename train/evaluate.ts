import type { Network } from '../src/syntax/network.ts';
import { createTagger } from '../src/syntax/tagging.ts';
import type { Inventory } from '../src/syntax/vocabulary.ts';
import type { GoldSentence } from './treebank.ts';

/** Shares of words that are right; heads and relations without punctuation, relations without subtypes. */
export interface SyntaxScores {
  readonly xpos: number;
  readonly upos: number;
  readonly uas: number;
  readonly las: number;
}

export function evaluate(
  network: Network,
  inventory: Inventory,
  sentences: readonly GoldSentence[],
): SyntaxScores {
  const { kernel } = network;
  const mark = kernel.used;
  const found = createTagger(network, inventory)(sentences.map((s) => s.forms));
  kernel.release(mark);
  let [words, xpos, upos, scored, heads, relations] = [0, 0, 0, 0, 0, 0];
  for (const [s, gold] of sentences.entries()) {
    const analysis = found[s];
    if (!analysis) continue;
    for (let i = 0; i < gold.forms.length; i++) {
      words++;
      if (inventory.xpos[analysis.xpos[i] ?? -1] === gold.xpos[i]) xpos++;
      if (inventory.upos[analysis.upos[i] ?? -1] === gold.upos[i]) upos++;
      if (gold.upos[i] === 'PUNCT') continue;
      scored++;
      if (analysis.heads[i] !== gold.heads[i]) continue;
      heads++;
      if (universal(inventory.relations[analysis.relations[i] ?? -1]) === universal(gold.relations[i]))
        relations++;
    }
  }
  return { xpos: xpos / words, upos: upos / words, uas: heads / scored, las: relations / scored };
}

const universal = (relation: string | undefined) => relation?.split(':')[0];
