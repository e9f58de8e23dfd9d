/** The graph as `graph/query` asks it: built when the first question comes, and kept as long as the model is. */
import { type KnowledgeGraph, toGraph } from '../../graph/knowledge.ts';
import { createResolver, type Resolve } from '../../graph/query/resolve.ts';
import { createWordSense, type WordSense } from '../../graph/query/words.ts';
import countries from '../../lexicon/countries.txt?raw';
import functionWords from '../../lexicon/function-words.txt?raw';
import metonyms from '../../lexicon/metonyms.txt?raw';
import organizations from '../../lexicon/organizations.txt?raw';
import related from '../../lexicon/related.txt?raw';
import type { Model } from '../model/model.ts';

export interface Knowledge {
  readonly graph: KnowledgeGraph;
  readonly resolve: Resolve;
  readonly sense: WordSense;
}

const built = new WeakMap<Model, Knowledge>();

export function knowledgeOf(model: Model): Knowledge {
  const known = built.get(model);
  if (known) return known;
  const lexicon = { related, functionWords, countries, organizations, metonyms };
  const graph = toGraph(model.file);
  const knowledge = { graph, resolve: createResolver(graph, lexicon), sense: createWordSense(lexicon) };
  built.set(model, knowledge);
  return knowledge;
}
