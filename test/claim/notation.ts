import { readdirSync, readFileSync } from 'node:fs';
import { createClaimFinder } from '../../src/claim/claims.ts';
import { createResolver } from '../../src/entity/resolve.ts';
import { createAppositions } from '../../src/mention/appositions.ts';
import { createMentionFinder } from '../../src/mention/mentions.ts';
import { type ConlluSentence, readConllu } from '../../src/syntax/conllu.ts';
import { createMender } from '../../src/syntax/mend/mend.ts';
import type { Claim, Reading, Sentence, Syntax, Token } from '../../src/types.ts';
import { articleOf } from '../article.ts';
import { lexicon } from '../lexicon.ts';
import { schema } from '../schema.ts';
import { weights } from '../weights.ts';

export const resources = { weights: {}, lexicon, schema };
const mend = createMender(lexicon, schema);
const findMentions = createMentionFinder(resources);
const hangAppositions = createAppositions(schema);
const resolve = createResolver({ ...resources, weights });
const findClaims = createClaimFinder(resources);

/** Trees by article, as the parser once gave them: rows must not change when the parser does. */
const trees = new Map<string, ConlluSentence[]>();
const treebanks = readdirSync('test/claim/qualifiers').filter((file) => file.endsWith('.conllu'));
for (const file of ['trees.conllu', ...treebanks.map((name) => `qualifiers/${name}`)]) {
  let newest: ConlluSentence[] = [];
  for (const sentence of readConllu(readFileSync(`test/claim/${file}`, 'utf8'))) {
    const begins = sentence.comments.find((line) => line.startsWith('# newdoc id = '));
    if (begins) {
      newest = [];
      trees.set(begins.slice('# newdoc id = '.length), newest);
    }
    newest.push(sentence);
  }
}

/** All that is read from a text whose trees are kept. */
export function readingOf(text: string): Reading {
  const article = articleOf(text);
  const parsed = syntaxOf(text);
  const found = findMentions(article, parsed);
  const syntax = hangAppositions(parsed, found);
  const { mentions, entities } = resolve(article, syntax, found);
  return { article, ...syntax, mentions, entities, claims: findClaims(article, syntax, mentions, entities) };
}

function syntaxOf(text: string): Syntax {
  const tokens: (Token & { children: number[] })[] = [];
  const sentences: Sentence[] = [];
  let at = 0;
  for (const { words } of trees.get(text) ?? []) {
    const first = tokens.length;
    const forms = words.map(({ form }) => form);
    for (const [i, { lemma, upos, xpos, head, deprel }] of mend(forms, words).entries()) {
      const form = forms[i] ?? '';
      const start = text.indexOf(form, at);
      at = start + form.length;
      tokens.push({
        ...{ start, end: at, text: form, lemma, upos, xpos, deprel },
        ...{ head: head < 0 ? -1 : first + head, children: [], sentence: sentences.length },
      });
    }
    sentences.push({ start: tokens[first]?.start ?? 0, end: at, block: 'body', first, last: tokens.length });
  }
  if (tokens.length === 0) throw new Error(`test/claim has no tree of ${JSON.stringify(text)}`);
  tokens.forEach((token, i) => {
    tokens[token.head]?.children.push(i);
  });
  return { sentences, tokens };
}

/** The claims of a text, one a line: `Treasury -SANCTIONS-> Volga Shipping [denied; planned; by: Mira Holt]`. */
export function claimsOf(text: string): string[] {
  const reading = readingOf(text);
  return reading.claims.map((claim) => notation(reading, claim));
}

export function notation(reading: Reading, claim: Claim, nameOf = wordsOf): string {
  const words = (i: number | undefined) => nameOf(reading, i ?? -1);
  const {
    subject,
    object,
    type,
    phrase,
    polarity,
    modality,
    speakers,
    together = [],
    time,
    amount,
    roles,
  } = claim;
  const voices = speakers
    .map((one, i) => `${together.includes(i) ? ' & ' : i > 0 ? ' < ' : ''}${words(one)}`)
    .join('');
  const qualifiers = [
    polarity === 'denied' ? 'denied' : '',
    modality === 'actual' ? '' : modality,
    speakers.length > 0 ? `by: ${voices}` : '',
    time ? `time: ${time.text}` : '',
    amount ? `amount: ${amount.text}` : '',
    ...SHOWN.filter((role) => roles[role] !== undefined).map((role) => `${role}: ${words(roles[role])}`),
  ].filter(Boolean);
  const edge = `${words(subject)} -${type ?? phrase}-> ${words(object)}`;
  return qualifiers.length > 0 ? `${edge} [${qualifiers.join('; ')}]` : edge;
}

/** The roles that are shown, in this order. */
const SHOWN = ['place', 'goods', 'instrument', 'origin', 'purpose'];

function wordsOf({ article, mentions }: Reading, i: number): string {
  const mention = mentions[i];
  return mention ? article.text.slice(mention.start, mention.end).replace(/\s+/g, ' ') : '?';
}
