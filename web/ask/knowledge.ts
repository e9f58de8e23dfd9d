/** What answers questions of a graph: built when the first comes, and kept as long as the model is. */
import type { KnowledgeGraph } from '../../graph/knowledge.ts';
import { type Ask, createAsk } from '../../graph/query/ask.ts';
import { createNameIndex } from '../../graph/query/names.ts';
import { createResolver, type Resolve } from '../../graph/query/resolve.ts';
import { createWordSense, type QuestionLexicon, type WordSense } from '../../graph/query/words.ts';
import countries from '../../lexicon/countries.txt?raw';
import functionWords from '../../lexicon/function-words.txt?raw';
import irregularVerbs from '../../lexicon/irregular-verbs.txt?raw';
import reasons from '../../lexicon/reasons.txt?raw';
import related from '../../lexicon/related.txt?raw';
import { graphOf } from '../model/graph.ts';
import type { Model } from '../model/model.ts';

export interface Knowledge {
  readonly graph: KnowledgeGraph;
  readonly resolve: Resolve;
  readonly sense: WordSense;
  readonly ask: Ask;
}

const LEXICON: Required<QuestionLexicon> = { related, functionWords, irregularVerbs, reasons, countries };

const built = new WeakMap<Model, Knowledge>();

export function knowledgeOf(model: Model): Knowledge {
  const known = built.get(model);
  if (known) return known;
  const graph = graphOf(model);
  const sense = createWordSense(LEXICON);
  const names = createNameIndex(graph, sense);
  const knowledge = {
    graph,
    sense,
    resolve: createResolver(graph, LEXICON, names),
    ask: createAsk(graph, LEXICON, names),
  };
  built.set(model, knowledge);
  return knowledge;
}
