import { describe, expect, it } from 'vitest';
import { createCalendarSpelling } from '../../src/question/calendar.ts';
import { createForms } from '../../src/question/forms.ts';
import { createInflection } from '../../src/question/inflect.ts';
import { spelt } from '../../src/question/known.ts';
import { createParaphrases } from '../../src/question/paraphrases.ts';
import { createShortForms } from '../../src/question/short-forms.ts';
import { standInAt, statementOf } from '../../src/question/wording.ts';
import { lexicon } from '../lexicon.ts';

describe('the table of forms', () => {
  const formOf = createForms(
    '{go}\tgoes, went\nlink\t(how|why) {go} <a> [far] to <b>\nspeaker\twho <denied> it, <said>\tAgent\n',
  );
  it.each([
    ['How goes Ann to Bo', ['link', ['Ann', 'Bo'], false]],
    ['why went Ann Lee far to Bo', ['link', ['Ann Lee', 'Bo'], false]],
    ['who denied it, that Ann', ['speaker', ['that Ann'], true]],
    ['how did Ann go to Bo', null],
  ])('%s', (question, expected) => {
    const form = formOf(question);
    expect(form && [form.asked, form.ends, form.denied]).toEqual(expected);
  });

  it('has no form that is met by nothing', () => {
    const rows = (lexicon['question-forms'] ?? '').split('\n').filter((line) => /^[a-z]+\t/.test(line));
    const asked = new Set(rows.map((row) => row.split('\t')[0]));
    const known = ['between', 'description', 'event', 'link', 'list', 'saying', 'speaker'];
    expect([...asked].sort()).toEqual(known);
  });
});

describe('what is put in other words', () => {
  const inOtherWords = createParaphrases(lexicon.paraphrases);
  it.each([
    ['list all firms under sanctions', 'which firms are sanctioned'],
    ['who is under EU sanctions', 'who is sanctioned by EU'],
    ['please show me the mills based in Oslo', 'which mills are based in Oslo'],
    ['name the people who work for Brandt', 'which people work for Brandt'],
    ['list the owners of the mill', 'who are the owners of the mill'],
    ['list banks', 'which banks are there'],
    ['which banks are Norwegian', 'which Norwegian banks are there'],
    ['could you tell me who owns the mill', 'who owns the mill'],
    ['who bought the mill and for how much', 'who bought the mill'],
    ['who bought the mill, and when', 'who bought the mill'],
    ['any connection between Brandt and Oslo', 'what links Brandt and Oslo'],
    ["what is Ann Lee's role at Brandt", 'what links Ann Lee and Brandt'],
    ["how big is Ann Lee's stake in Brandt", 'how much of Brandt does Ann Lee own'],
    ['everything about Brandt', 'tell me about Brandt'],
    ['which firms have their headquarters in Oslo', 'which firms are based in Oslo'],
    ['what has the mill done since 2019', 'what happened to the mill since 2019'],
    ['who owns the mill', 'who owns the mill'],
    ['what did the mill sell', 'what did the mill sell'],
  ])('%s', (question, expected) => expect(inOtherWords(question)).toBe(expected));

  it('never ends where it began', () => {
    const again = createParaphrases('a <a>\tb <a>\nb <a>\ta <a>\n');
    expect(again('a c')).toBe('a c');
  });
});

it.each([
  ['who may march in march 2021', 'who may march in March 2021'],
  ['between march and may 2021', 'between March and May 2021'],
  ['on 4 march, and since monday', 'on 4 March, and since Monday'],
  ['may the firm march', 'may the firm march'],
])('months and days have capitals: %s', (text, expected) => {
  expect(createCalendarSpelling(lexicon.calendar)(text)).toBe(expected);
});

it('short forms are written out, but for names', () => {
  const known = (word: string) => (word === 'PM' ? { name: 'PM', type: 'Company' } : null);
  const writtenOut = createShortForms(lexicon['short-forms'], known);
  expect(writtenOut('whos the CEO of PM')).toBe('who is the chief executive of PM');
  expect(writtenOut('what’s the pm of it')).toBe('what is the prime minister of it');
});

it.each([
  ['did', 'buy', 'bought'],
  ['did', 'carry', 'carried'],
  ['did', 'ban', 'banned'],
  ['did', 'visit', 'visited'],
  ['does', 'carry', 'carries'],
  ['does', 'have', 'has'],
  ['do', 'own', 'own'],
])('%s … %s is %s', (auxiliary, verb, finite) => {
  expect(createInflection(lexicon['irregular-verbs']).finite(auxiliary, verb)).toBe(finite);
});

describe('names that the graph knows', () => {
  const known = (words: string) =>
    words === 'korvash' || words === 'ann lee' ? { name: words.toUpperCase(), type: 'Person' } : null;
  const tokens = (text: string) =>
    [...text.matchAll(/'s|[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
      text: word,
      start: index,
      end: index + word.length,
    }));
  it.each([
    ['who met ann lee', 'who met ANN LEE'],
    ["korvash's men", "KORVASH's men"],
    ['the korvash men', 'the KORVASH men'],
    ['ann lees men', "ANN LEE's men"],
    ['Ann Lees men', 'Ann Lees men'],
    ['nobody', 'nobody'],
  ])('%s', (text, expected) => {
    expect(spelt(text, tokens(text) as unknown as Parameters<typeof spelt>[1], known)).toBe(expected);
  });
});

it('a statement begins with a capital, and its stand-in is found again', () => {
  const text = statementOf(['the firm', 'bought', 'something']);
  expect(text).toBe('The firm bought something .');
  const hole = standInAt(text.indexOf('something'), 'something');
  expect(hole && text.slice(hole.start, hole.end)).toBe('something');
  expect(standInAt(4, "someone's chairman")).toEqual({ start: 4, end: 11 });
  expect(standInAt(4, 'in some place')).toEqual({ start: 7, end: 17 });
  expect(standInAt(4, '')).toBeNull();
});
