import { describe, expect, it } from 'vitest';
import { JudgementError } from '../../src/entity/contradictions.ts';
import { createIdentify, type Identity } from '../../src/entity/identity.ts';
import { articleMark } from '../../src/entity/keys.ts';
import { readJudgements } from '../../src/format/judgements.ts';
import type { Reading } from '../../src/types.ts';
import { lexicon } from '../lexicon.ts';
import { articleOf } from './sightings.ts';

/** Judgements as lines of their file, in which `#0` is the first article. */
function judged(lines: readonly string[], readings: readonly Reading[]): Identity {
  const text = lines.join('\n').replace(/#(\d)/g, (_, i) => `#${articleMark(readings[i]?.article.id ?? '')}`);
  return createIdentify(lexicon, readJudgements(text))(readings);
}

describe('judgements go before all', () => {
  it.each<[string, string[], ...string[]]>([
    ['two names are one', ['same "Ann Lee" "Bob Ray"'], 'A {Ann Lee}', 'A {Bob Ray}'],
    ['by keys', ['same "person:ann lee" "person:bob ray"'], 'A {Ann Lee}', 'A {Bob Ray}'],
    ['whatever letters and accents', ['same "ann lée" "BOB RAY"'], 'A {Ann Lee}', 'A {Bob Ray}'],
    [
      'one after the other',
      ['same "Ann Lee" "Bob Ray"', 'same "Bob Ray" Cy'],
      'A {Ann Lee}',
      'A {Bob Ray}',
      'A {Cy}',
    ],
    [
      'what joins one of them joins both',
      ['same "Ann Lee" "Bob Ray"'],
      'A {Ann Lee}',
      'A {Bob Ray}',
      'A {Ray}',
    ],
    [
      'a bare name of two is one of them',
      ['same Lee "Ann Lee"'],
      'A {Ann Lee}',
      'B {Bob Lee}',
      'A {Lee}',
      'A {Lee} said',
    ],
    [
      'in one article',
      ['same "person:lee#2" "Ann Lee"', 'same "person:lee#3" "Bob Lee"'],
      'A {Ann Lee}',
      'B {Bob Lee}',
      'A {Lee}',
      'B {Lee} said',
      'C {Lee} wept',
    ],
    [
      'a bare name is not the full one',
      ['different Lee "Ann Lee"'],
      'A {Ann Lee}',
      'B {Lee}',
      'B {Lee} said',
    ],
    ['and then joins the other', ['different Lee "Ann Lee"'], 'A {Ann Lee}', 'B {Bob Lee}', 'B {Lee}'],
    [
      'a letter is not that name',
      ['different "M. Duarte" "Maria Duarte"'],
      'A {Maria Duarte}',
      'B {M. Duarte}',
    ],
    [
      'of one name, one article',
      ['different "person:ann lee#1" "person:ann lee"'],
      'A {Ann Lee}',
      'B {Ann Lee} said',
      'A {Ann Lee} wept',
    ],
    [
      'of one name, two articles, and nobody knows of others',
      ['different "person:ann lee#0" "person:ann lee#1"'],
      'A {Ann Lee}',
      'B {Ann Lee} said',
      'C {Ann Lee} wept',
    ],
    ['what is absent changes nothing', ['same "Ann Lee" "Eve Orr"'], 'A {Ann Lee}', 'B {Bob Ray}'],
    ['what is said twice is said once', ['same Cy Dee', 'same Dee Cy'], 'A {Cy}', 'A {Dee}'],
    [
      'gender does not forbid it',
      ['same "Mr. Cy" "Cy"', 'same Cy "Ann Lee"'],
      'A Mr. {Cy}',
      'A Ms. {Ann Lee}',
    ],
  ])('%s', (_, lines, ...articles) => {
    const readings = articles.map((article) => articleOf(article.replace(/^./, 'P')));
    const { keyOf } = judged(lines, readings);
    const keys = readings.map((__, r) => keyOf(r, 0));
    const letters = articles.map((article) => article.charAt(0));
    expect(keys.map((key) => letters[keys.indexOf(key)])).toEqual(letters);
  });

  it('over kinds, too', () => {
    const readings = [articleOf('C:JO {Jordan}'), articleOf('F {Jordan}'), articleOf('F {Jordan Tin}')];
    const lines = ['same "organization:jordan" "Jordan Tin"'];
    const { keyOf, judgements } = judged(lines, readings);
    expect(readings.map((_, r) => keyOf(r, 0))).toEqual([
      'country:JO',
      'organization:jordan tin',
      'organization:jordan tin',
    ]);
    expect(judgements).toMatchObject([{ verdict: 'same', a: 'Jordan Tin', b: 'organization:jordan' }]);
  });

  it('and are a reason', () => {
    const { mergesOf } = judged(
      ['same "Ann Lee" "Eve Orr"'],
      [articleOf('P {Ann Lee}'), articleOf('P {Eve Orr}')],
    );
    expect(mergesOf('person:ann lee', 'Ann Lee')).toEqual([
      { name: 'Eve Orr', key: 'person:eve orr', reason: 'judgement', within: false, articles: 1 },
    ]);
  });
});

describe('a judgement that cannot be applied', () => {
  const readings = [
    articleOf('P {Ann Lee} {Lee}'),
    articleOf('P {Bob Ray}'),
    articleOf('C:JO {Jordan}'),
    articleOf('F {Jordan}'),
  ];
  it.each([
    ['names nobody', 'same "Ann Lee" "Eve Orr"', 'Eve Orr', 'absent', []],
    ['names nobody in this article', 'same "Bob Ray" "person:ann lee#3"', 'person:ann lee#3', 'absent', []],
    ['names several', 'same "Ann Lee" Jordan', 'Jordan', 'several', ['country:JO', 'organization:jordan']],
    ['parts one name from itself', 'different "Ann Lee" Lee', 'Lee', 'one', ['person:ann lee']],
  ])('%s', (_, line, term, why, meant) => {
    const { unused, judgements } = judged([line], readings);
    expect(judgements).toEqual([]);
    expect(unused).toHaveLength(1);
    expect(unused[0]).toMatchObject({ why, meant });
    expect(unused[0]?.term.replace(/#.*/, '')).toBe(term.replace(/#.*/, ''));
  });
});

describe('judgements that contradict each other', () => {
  const readings = ['P {Ann Lee}', 'P {Bob Ray}', 'P {Cy Orr}', 'P {Dee Fox}'].map((line) => articleOf(line));
  it.each<[string, string[], number]>([
    ['at once', ['same "Ann Lee" "Bob Ray"', 'different "Bob Ray" "Ann Lee"'], 1],
    ['by another name for one', ['same "Ann Lee" "Bob Ray"', 'different "person:bob ray" "Ann Lee"'], 1],
    [
      'over others, by the shortest way',
      [
        'same "Ann Lee" "Bob Ray"',
        'same "Bob Ray" "Cy Orr"',
        'same "Cy Orr" "Dee Fox"',
        'same "Dee Fox" "Bob Ray"',
        'different "Ann Lee" "Dee Fox"',
      ],
      2,
    ],
  ])('are refused: %s', (_, lines, sames) => {
    const error = (() => {
      try {
        return judged(lines, readings);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(JudgementError);
    expect((error as JudgementError).sames).toHaveLength(sames);
  });
});
