import { describe, expect, it } from 'vitest';
import { segments, webAddress } from '../../web/model/evidence.ts';
import { createModel } from '../../web/model/model.ts';
import { createSearch } from '../../web/model/search.ts';
import { curvatures } from '../../web/stage/curvature.ts';
import { dateInWords, percent, support, typeInWords } from '../../web/wording.ts';
import { claim, edge, graph, node } from './generate.ts';
import { harbourGraph } from './harbour.ts';

describe('segments', () => {
  const plain = claim('a', 'Ada', 'runs', 'the mill');
  const { sentence } = plain;
  const show = (changes: Partial<typeof plain>) =>
    segments({ ...plain, ...changes })
      .map(({ text, quoted, role }) => `${quoted ? '"' : ''}${role ? `<${text}>` : text}${quoted ? '"' : ''}`)
      .join('|');
  const rest = ', according to records seen by the paper.';

  it.each([
    ['marks quote, subject and object', {}, `In spring, |"<Ada>"|" runs "|"<the mill>"|${rest}`],
    [
      'takes a subject outside of the quote',
      { start: 115, end: 128 },
      `In spring, |<Ada>| |"runs "|"<the mill>"|${rest}`,
    ],
    [
      'marks a sentence that is all quote',
      { start: 100, end: 100 + sentence.text.length },
      `"In spring, "|"<Ada>"|" runs "|"<the mill>"|"${rest}"`,
    ],
    [
      'marks nothing by offsets elsewhere',
      { start: 0, end: 50, subject: { start: 0, end: 9, text: '' } },
      `In spring, Ada runs |<the mill>|${rest}`,
    ],
    [
      'marks nothing by offsets that run backwards',
      { start: 128, end: 111 },
      `In spring, |<Ada>| runs |<the mill>|${rest}`,
    ],
  ])('%s', (_, changes, expected) => {
    expect(show(changes)).toBe(expected);
    expect(
      segments({ ...plain, ...changes })
        .map(({ text }) => text)
        .join(''),
    ).toBe(sentence.text);
  });
});

it.each([
  ['https://a.example/x?y=1', 'https://a.example/x?y=1'],
  ['HTTP://a.example', 'http://a.example/'],
  ['javascript:alert(1)', null],
  [' javascript:alert(1)', null],
  ['java\nscript:alert(1)', null],
  ['data:text/html,x', null],
  ['//a.example', null],
  ['https://', null],
  ['', null],
  [null, null],
])('webAddress(%j) is %j', (url, expected) => {
  expect(webAddress(url)).toBe(expected);
});

it.each([
  ['2031-03-04', '4 March 2031'],
  ['2031-12', 'December 2031'],
  ['2031', '2031'],
  ['2031-13-01', '2031'],
  ['2031-03-04T10:00:00Z', '4 March 2031'],
  ['spring', 'spring'],
])('the date %s reads %s', (iso, words) => {
  expect(dateInWords(iso)).toBe(words);
});

it.each([
  [0.866, '87%'],
  [1.4, '99%'],
  [-1, '0%'],
])('the share %d reads %s', (share, words) => {
  expect(percent(share)).toBe(words);
});

it.each([
  ['GovernmentBody', 'Government body'],
  ['City', 'City'],
])('the type %s reads %s', (type, words) => {
  expect(typeInWords(type)).toBe(words);
});

it('says how many of the articles are independent', () => {
  const model = createModel(harbourGraph());
  const deal = model.edges.get('deal');
  const rumour = model.edges.get('rumour');
  if (!deal || !rumour) throw new Error('the graph lacks its edges');
  expect(support(rumour)).toBe('1 claim in 1 article');
  expect(support({ ...deal, attributes: { ...deal.attributes, origins: 1 } })).toBe(
    '2 claims in 2 articles, 1 independent',
  );
});

describe('curvatures', () => {
  const bends = (...pairs: string[]) => [
    ...curvatures(
      pairs.map((pair, i) => ({ key: `${i}`, source: pair[0] ?? '', target: pair[1] ?? '' })),
    ).values(),
  ];

  it.each([
    ['one edge alone', ['ab'], 1],
    ['two edges of one direction', ['ab', 'ab'], 2],
    ['two edges of opposite directions', ['ab', 'ba'], 2],
    ['a bundle', ['ab', 'ba', 'ab', 'ba', 'ab'], 5],
  ])('keeps %s apart', (_, pairs, lanes) => {
    // Seen from a to b, every edge has a lane of its own.
    const sides = bends(...pairs).map((bend, i) => (pairs[i] === 'ab' ? bend : -bend));
    expect(new Set(sides).size).toBe(lanes);
    expect(sides).not.toContain(0);
    expect(Math.max(...sides.map(Math.abs))).toBeLessThan(0.8);
  });
});

describe('search', () => {
  const names = ['Nor', 'Norvale', 'Port of Norvale', 'Bank', 'Estmark'];
  const search = createSearch(
    createModel(
      graph(
        names.map((name, i) =>
          node(`${i}`, name, 'City', i === 3 ? { aliases: ['Norbank'], mentions: 100 } : {}),
        ),
        [edge('e', '4', '3', { type: 'OWNS', label: 'owns', claims: [claim('a', 'x', 'y', 'z')] })],
        [],
      ),
    ),
  );

  it.each([
    ['nor', ['Nor', 'Bank', 'Norvale', 'Port of Norvale']],
    ['NÓR', ['Nor', 'Bank', 'Norvale', 'Port of Norvale']],
    ['norvale port', ['Port of Norvale']],
    ['ank', ['Bank']],
    ['  ', []],
    ['zz', []],
    ['Norvlae', ['Norvale', 'Port of Norvale']],
    ['prot of norvale', ['Port of Norvale']],
    ['zebra', []],
  ])('finds by %j %j', (words, expected) => {
    expect(search(words).map(({ node }) => node.attributes.label)).toEqual(expected);
  });

  it('tells which alias matched', () => {
    expect(search('norb')).toMatchObject([{ alias: 'Norbank' }]);
    expect(search('bank')).toMatchObject([{ alias: null }]);
  });
});

it('leaves out edges whose ends are missing', () => {
  const lost = edge('lost', 'nowhere', 'port', { type: 'OWNS', label: 'owns', claims: [] });
  const file = harbourGraph();
  file.edges.push(lost);
  expect([...createModel(file).edges.keys()]).toEqual(['deal', 'rumour', 'talks', 'ships']);
});
