/** The clause of a statement from its words alone, for what no claim could be made of. */
import { childOf, childrenOf } from '../tree.ts';
import type { Pattern, RelationType, Term, Token } from '../types.ts';
import {
  ANY,
  HOLE,
  headedBy,
  isAnybody,
  phraseOf,
  restOf,
  type Statement,
  spanOf,
  within,
} from './phrases.ts';
import type { QuestionWords } from './words.ts';

export function clausePattern(
  statement: Statement,
  words: QuestionWords,
  relations: readonly RelationType[],
): Pattern | null {
  const { reading, hole } = statement;
  const { tokens } = reading;
  const root = tokens.findIndex(({ deprel }) => deprel === 'root');
  const verb = tokens[root];
  if (verb?.upos !== 'VERB') return null;
  const passive = childOf(tokens, root, 'aux:pass') >= 0;
  const [first, second] = [childOf(tokens, root, 'nsubj', 'nsubj:pass'), childOf(tokens, root, 'obj')];
  const phrasal = second < 0 && !passive ? phrasalObject(tokens, root, relations) : null;
  const [s, o] = passive ? [childOf(tokens, root, 'obl:agent'), first] : [first, phrasal?.object ?? second];
  const lemma = phrasal?.lemma ?? words.plain(verb.lemma.toLowerCase());
  const further = words.answers(lemma, null);
  const ends = [s, o].map((at) => headedBy(reading, at));
  const used = ends.flatMap((end) => end ?? []);
  const [subject = ANY, object = ANY] = [s, o].map((at, i): Term => {
    if (at < 0) return ANY;
    if (within(tokens[at], hole)) return HOLE;
    const text = phraseOf(reading, ends[i] ?? spanOf(tokens, at), words);
    return isAnybody(text) ? ANY : { kind: 'phrase', text };
  });
  if (hole !== null && subject.kind !== 'hole' && object.kind !== 'hole') return null;
  return {
    subject,
    object,
    holes: [],
    types: [...new Set([...typesOfVerb(lemma, relations).flatMap(words.saying), ...further.types])],
    turned: further.turned,
    lemmas: [lemma, ...further.lemmas],
    preposition: '',
    role: '',
    rest: restOf(statement, used, new Set([verb]), words),
    time: reading.mentions.find(({ time }) => time !== null)?.time ?? null,
    polarity:
      childOf(tokens, root, 'advmod') >= 0 && /\b(?:not|n't|never)\b/.test(reading.article.text)
        ? 'denied'
        : 'affirmed',
    speakers: [],
    open: tokens.some(({ xpos, head }) => xpos === 'MD' && head === root),
  };
}

/** "took over X" where "over X" was read as a place: the verb and the word after it make a phrase that the schema knows. */
function phrasalObject(
  tokens: readonly Token[],
  verb: number,
  relations: readonly RelationType[],
): { readonly lemma: string; readonly object: number } | null {
  const particle = childOf(tokens, verb, 'compound:prt');
  for (const object of childrenOf(tokens, verb, 'obl')) {
    const marker = childOf(tokens, object, 'case');
    const over = marker < 0 ? particle : marker;
    const lemma = `${tokens[verb]?.lemma} ${tokens[over]?.text}`.toLowerCase();
    if (over === verb + 1 && typesOfVerb(lemma, relations).length > 0) return { lemma, object };
  }
  return null;
}

function typesOfVerb(lemma: string, relations: readonly RelationType[]): string[] {
  return relations
    .filter(({ triggers }) =>
      triggers.some(
        ({ pos, lemmas, source, target }) =>
          pos === 'verb' && lemmas.includes(lemma) && source.includes('subject') && target.includes('object'),
      ),
    )
    .map(({ name }) => name);
}
