import { describe, expect, it } from 'vitest';
import { createQuestionReader } from '../../src/pipeline.ts';
import type { Pattern, Term } from '../../src/types.ts';
import { lexicon } from '../lexicon.ts';
import { schema } from '../schema.ts';
import { weights } from '../weights.ts';

const NAMES = new Map([
  ['halden metals', 'Company'],
  ['korvash', 'Person'],
  ['ann lee', 'Person'],
  ['velgrad credit', 'Money'],
  ['norway', 'Country'],
]);
const parse = createQuestionReader({ lexicon, weights, schema }, (words) => {
  const type = NAMES.get(words.toLowerCase());
  const name = words.replace(/\b\p{L}/gu, (letter) => letter.toUpperCase());
  return type === undefined ? null : { name, type };
});

function termText(term: Term): string {
  return term.kind === 'phrase' ? term.text : term.kind === 'hole' ? '?' : '*';
}

/** `subject -TYPE or first lemma preposition-> object`, with what else must be said, `!` before it if it is denied. */
function patternText({ subject, object, types, lemmas, preposition, polarity, role, rest }: Pattern): string {
  const relation = role || types[0] || [lemmas[0], preposition].filter((part) => part !== '').join(' ');
  const also = rest.length > 0 ? ` + ${rest.join(' + ')}` : '';
  const not = polarity === 'denied' ? '!' : '';
  return `${not}${termText(subject)} -${relation}-> ${termText(object)}${also}`;
}

describe('a question says, with a hole', () => {
  const cases: [question: string, statement: string, pattern: string][] = [
    ['Who owns the mill?', 'Someone owns the mill .', '? -OWNS-> mill'],
    ['who owns the mill', 'Someone owns the mill .', '? -OWNS-> mill'],
    ['What did the bank fund?', 'The bank funded something .', 'bank -FUNDS-> ?'],
    ['Which banks did the firm buy?', 'The firm bought some banks .', 'firm -ACQUIRED-> ?'],
    ['who was the mill bought by', 'The mill was bought by someone .', '? -ACQUIRED-> mill'],
    ['By whom was the letter written?', 'The letter was written by someone .', '? -write-> letter'],
    ['who wrote the letter', 'Someone wrote the letter .', '? -write-> letter'],
    ['where is the firm based', 'The firm is based in some place .', 'firm -BASED_IN-> ?'],
    ['which country is the firm from', 'The firm is from some country .', 'firm -BASED_IN-> ?'],
    ['whose chairman is Ann Lee', "Ann Lee is someone's chairman .", 'Ann Lee -chairman-> ?'],
    ['did the firm freeze the funds', 'The firm froze the funds .', 'firm -freeze-> funds'],
    ['did the firm ever buy a mill', 'The firm ever bought a mill .', 'firm -ACQUIRED-> mill'],
    ["didn't the firm buy the mill", 'The firm bought the mill .', 'firm -ACQUIRED-> mill'],
    ['did the firm not buy the mill', 'The firm not bought the mill .', '!firm -ACQUIRED-> mill'],
    ['who did not sign the treaty', 'Someone did not sign the treaty .', '!? -AGREES_WITH-> treaty'],
    ['who has not paid the workers', 'Someone has not paid the workers .', '!? -PAYS-> workers'],
    ['what does the firm promise to build', 'The firm promises to build something .', 'firm -DEVELOPS-> ?'],
    ['who owns part of the mill', 'Someone owns part of the mill .', '? -OWNS-> mill'],
    ['when did the mill close', 'The mill closed .', 'mill -close-> *'],
    ['why did the firm buy the mill', 'The firm bought the mill .', 'firm -ACQUIRED-> mill'],
    ['Is the firm in Norway?', 'The firm is in Norway .', 'firm -LOCATED_IN-> Norway'],
    // Short forms, and names as the graph spells them.
    ["who's the boss of halden metals", 'Someone is the boss of Halden Metals .', '? -HEADS-> Halden Metals'],
    [
      "who gave korvash's campaign money",
      "Someone gave Korvash's campaign money .",
      "? -give-> Korvash's campaign money",
    ],
    // A name with its kind after it is the name; what it has is something else.
    [
      'who runs the velgrad credit bank',
      'Someone runs the Velgrad Credit bank .',
      '? -CONTROLS-> Velgrad Credit',
    ],
    [
      'who stopped the korvash inquiry',
      'Someone stopped the Korvash inquiry .',
      '? -PREVENTS-> Korvash inquiry',
    ],
    [
      'how much of the mill does halden metals own',
      'Halden Metals owns the mill .',
      'Halden Metals -OWNS-> mill',
    ],
  ];
  it.each(cases)('%s', (question, statement, pattern) => {
    const read = parse(question);
    expect(read.statement).toBe(statement);
    expect(read.patterns.map(patternText)).toContain(pattern);
  });
});

describe('a question asks for', () => {
  const cases: [question: string, asked: string, ends: string[]][] = [
    ['how is the mill connected to korvash', 'link', ['the mill', 'Korvash']],
    ['is korvash related to ann lee', 'link', ['Korvash', 'Ann Lee']],
    ['what is the connection between the mill and korvash', 'link', ['the mill', 'Korvash']],
    ['who links the mill to korvash', 'between', ['the mill', 'Korvash']],
    ['which companies connect the mill with korvash', 'between', ['the mill', 'Korvash']],
    ['what did ann lee say about the mill', 'saying', ['Ann Lee', 'the mill']],
    ['what did ann lee tell reporters', 'saying', ['Ann Lee', 'reporters']],
    ['what did ann lee say', 'saying', ['Ann Lee']],
    ['who said that the mill burned', 'speaker', []],
    ['according to whom did the mill burn', 'speaker', []],
    ['tell me about korvash', 'description', ['Korvash']],
    ['what is known about korvash', 'description', ['Korvash']],
    ['who is ann lee', 'description', ['Ann Lee']],
    ['halden metals', 'description', ['Halden Metals']],
    ['why did the mill close', 'reason', []],
    ['how much did the mill cost', 'amount', []],
    ['how many men did the firm hire', 'amount', []],
    ['did the firm buy the mill', 'truth', []],
    ['when was the mill built', 'time', []],
  ];
  it.each(cases)('%s: %s', (question, asked, ends) => {
    const read = parse(question);
    expect([read.asked, read.ends]).toEqual([asked, ends]);
  });

  it.each([
    'how long did the strike last',
    'how often does the firm pay',
    'how old is ann lee',
    'why',
    '?',
    '',
  ])('nothing that can be read: %s', (question) => expect(parse(question).statement).toBe(''));

  it('who denies something, by what is denied', () => {
    expect(parse('who denied that the firm bought the mill').patterns.map(patternText)).toEqual([
      '!firm -ACQUIRED-> mill',
    ]);
  });

  it('a kind of thing, by a noun', () => {
    expect(parse('which companies own the mill').types).toContain('Company');
    expect(parse('which companies own the mill').types).not.toContain('Person');
    expect(parse('who links the mill to korvash').types).toContain('Person');
    expect(parse('who links the mill to korvash').types).not.toContain('Country');
  });
});
