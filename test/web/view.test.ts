import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../web/ask/question.ts';
import { NO_CONNECTION, waysBetween } from '../../web/ask/ways.ts';
import { contextOf, sentencesOf } from '../../web/model/context.ts';
import { createModel } from '../../web/model/model.ts';
import { nearestTowards } from '../../web/stage/steer.ts';
import { communitiesOf } from '../../web/view/communities.ts';
import { facetsOf } from '../../web/view/facets.ts';
import { ANY, type Filters, NO_FILTERS, solely, toggled } from '../../web/view/filters.ts';
import { cutBy, MOST_NEIGHBOURS, type Step } from '../../web/view/steps.ts';
import { barsOf } from '../../web/view/timeline.ts';
import { visibleOf } from '../../web/view/visible.ts';
import { claim, edge, generateGraph, graph, node } from './generate.ts';
import { harbourGraph } from './harbour.ts';

const harbour = createModel(harbourGraph());
const choose = (facet: keyof Filters['choices'], choice = ANY): Filters => ({
  ...NO_FILTERS,
  choices: { ...NO_FILTERS.choices, [facet]: choice },
});

describe('what is in view', () => {
  const seen = (filters: Filters, steps: Step[] = []) => {
    const visible = visibleOf(harbour, filters, steps);
    return visible && [[...visible.nodes].sort().join(' '), [...visible.edges].sort().join(' ')];
  };

  it.each<[string, Filters, [string, string] | null]>([
    ['nothing is filtered', NO_FILTERS, null],
    [
      'a type is out',
      choose('type', toggled(ANY, 'Commodity')),
      ['bank port ruiz steel', 'deal rumour talks'],
    ],
    ['a type is alone', choose('type', solely(ANY, 'City')), ['port', '']],
    ['a status is alone', choose('status', solely(ANY, 'denied')), ['bank ruiz', 'rumour']],
    [
      'a relation is out',
      choose('relation', toggled(ANY, 'MEETS')),
      ['bank port ruiz steel tin', 'deal rumour ships'],
    ],
    ['open relations are alone', choose('relation', solely(ANY, 'open')), ['steel tin', 'ships']],
    [
      'an article is alone',
      choose('article', solely(ANY, 'sha256:c1')),
      ['bank port ruiz steel', 'deal rumour'],
    ],
    ['nothing is sure enough', { ...NO_FILTERS, confidence: 0.9 }, ['', '']],
    ['nothing is so late', { ...NO_FILTERS, since: '2031-04' }, ['', '']],
    [
      'all is of that year',
      { ...NO_FILTERS, since: '2031', until: '2031' },
      ['bank port ruiz steel tin', 'deal rumour ships talks'],
    ],
  ])('when %s', (_, filters, expected) => {
    expect(seen(filters)).toEqual(expected);
  });

  it.each<[string, Step[], [string, string]]>([
    ['a focus', [{ kind: 'focus', key: 'tin' }], ['steel tin', 'ships']],
    [
      'an expansion of it',
      [
        { kind: 'focus', key: 'tin' },
        { kind: 'expand', key: 'steel' },
      ],
      ['port steel tin', 'deal ships'],
    ],
    ['a hidden node', [{ kind: 'hide', key: 'port' }], ['bank ruiz steel tin', 'rumour ships']],
    [
      'a key that is not there',
      [{ kind: 'focus', key: 'x' }],
      ['bank port ruiz steel tin', 'deal rumour ships talks'],
    ],
  ])('after %s', (_, steps, expected) => {
    expect(seen(NO_FILTERS, steps)).toEqual(expected);
  });

  it('a focus brings no more neighbours than can be looked at', () => {
    const spokes = Array.from({ length: 90 }, (_, i) => `s${i}`);
    const star = createModel(
      graph(
        [node('hub', 'Hub', 'City'), ...spokes.map((key) => node(key, key, 'Person'))],
        spokes.map((key) => edge(`e${key}`, 'hub', key, { type: 'OWNS', label: 'owns', claims: [] })),
        [],
      ),
    );
    expect(cutBy(star, [{ kind: 'focus', key: 'hub' }]).kept?.size).toBe(MOST_NEIGHBOURS + 1);
    const twice = cutBy(star, [
      { kind: 'focus', key: 'hub' },
      { kind: 'expand', key: 'hub' },
    ]);
    expect(twice.kept?.size).toBe(2 * MOST_NEIGHBOURS + 1);
  });
});

it('choosing a name twice chooses all again', () => {
  expect(toggled(toggled(ANY, 'a'), 'a')).toEqual(ANY);
  expect(solely(solely(ANY, 'a'), 'a')).toEqual(ANY);
});

it('facets count what there is, statuses in order of support', () => {
  const { status, type, relation, article } = facetsOf(harbour);
  expect(status.map(({ name, count }) => `${name} ${count}`)).toEqual(['asserted 3', 'denied 1']);
  expect(type).toHaveLength(5);
  expect(relation.find(({ name }) => name === 'open')).toMatchObject({ label: 'in other words', count: 1 });
  expect(article.map(({ count }) => count)).toEqual([3, 2]);
});

describe('the timeline', () => {
  const modelOf = (...dates: (string | null)[]) => {
    const articles = dates.map((published, i) => ({
      ...(harbourGraph().attributes.articles[0] ?? expect.fail()),
      id: `a${i}`,
      published,
    }));
    const claims = articles.map(({ id }) => claim(id, 'x', 'y', 'z'));
    const nodes = [node('a', 'A', 'City'), node('b', 'B', 'City')];
    return createModel(
      graph(nodes, [edge('e', 'a', 'b', { type: 'OWNS', label: 'owns', claims })], articles),
    );
  };

  it.each<[string, (string | null)[], number, string, string]>([
    ['days', ['2020-02-27', '2020-03-02'], 5, '2020-02-27', '2020-03-02'],
    ['weeks', ['2020-01-01', '2020-03-31'], 14, '2019-12-30', '2020-04-05'],
    ['months', ['2019-11-30', '2021-02'], 16, '2019-11-01', '2021-02-28'],
    ['quarters', ['2015-05-05', '2020-01-01'], 20, '2015-04-01', '2020-03-31'],
    ['years', ['1999', '2016-02-02'], 18, '1999-01-01', '2016-12-31'],
    ['nothing without two dates', ['2020-01-01', null], 0, '', ''],
  ])('has bars of %s', (_, dates, length, since, until) => {
    const bars = barsOf(modelOf(...dates), null);
    expect(bars).toHaveLength(length);
    expect([bars[0]?.since ?? '', bars.at(-1)?.until ?? '']).toEqual([since, until]);
    expect(bars.reduce((sum, bar) => sum + bar.claims, 0)).toBe(length && dates.length);
    expect(bars.every(({ claims, shown }) => claims === shown)).toBe(true);
  });

  it('tells how much of each bar is in view', () => {
    const bars = barsOf(modelOf('2020-01-01', '2020-01-03'), { nodes: new Set(), edges: new Set() });
    expect(bars.map(({ claims, shown }) => [claims, shown])).toEqual([
      [1, 0],
      [0, 0],
      [1, 0],
    ]);
  });
});

it('the same graph has the same communities, the largest first', () => {
  const file = generateGraph(300);
  const found = communitiesOf(createModel(file));
  expect(communitiesOf(createModel(file))).toEqual(found);
  const sizes = found.list.map(({ size }) => size);
  expect(sizes.length).toBeGreaterThan(3);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect(communitiesOf(createModel(graph([], [], []))).list).toEqual([]);
});

describe('questions', () => {
  it.each([
    ['Who links China to coal revenue?', 'China', 'coal revenue'],
    ['how is Velden Steel connected with Port Cassel', 'Velden Steel', 'Port Cassel'],
    ['What are the connections between A and B?', 'A', 'B'],
    ['paths from A to B', 'A', 'B'],
    ['which companies connect A with B', 'A', 'B'],
    ['A → B', 'A', 'B'],
    ['A->B', 'A', 'B'],
  ])('%j asks for ways', (text, from, to) => {
    expect(readQuestion(text, false)).toEqual({ kind: 'ways', from, to });
  });

  it.each([
    'What did Ruiz say? ',
    'who owns the port',
    'Did Velden pay Ruiz',
    'Velden Steel pays whom?',
    'Who links China to coal revenue?',
    'which companies connect A with B',
  ])('%j is read as a question', (text) => {
    expect(readQuestion(text, true)).toEqual({ kind: 'answer', question: text.trim() });
  });

  it.each([
    ['Port of Norvale', 'Port of Norvale'],
    ['sanctions?', 'sanctions'],
    ['Who', 'Who'],
    ['', ''],
  ])('%j asks for words', (text, words) => {
    expect(readQuestion(text, true)).toEqual({ kind: 'words', words });
  });

  it('ways are those of the command line, within the dates', () => {
    const asked = { ...NO_CONNECTION, from: 'tin ore', to: 'Inés Ruiz' };
    const always = { since: null, until: null };
    const found = waysBetween(harbour, asked, always);
    expect(found?.paths.map(({ nodes }) => nodes)).toEqual([['tin', 'steel', 'port', 'ruiz']]);
    expect(waysBetween(harbour, { ...asked, maxHops: 2 }, always)?.openings[0]?.lift).toBe('hops');
    expect(waysBetween(harbour, asked, { since: '2032', until: null })?.openings[0]?.lift).toBe('dates');
    expect(waysBetween(harbour, { ...asked, to: '  ' }, always)).toBeNull();
  });
});

it('an article is known by the sentences of its claims, in their order', () => {
  const far = claim('a', 'x', 'y', 'z');
  const next = {
    ...far,
    sentence: { start: far.sentence.end + 1, end: far.sentence.end + 9, text: 'And then' },
  };
  const claims = [next, far];
  const model = createModel(
    graph(
      [node('x', 'x', 'City'), node('z', 'z', 'City')],
      [edge('e', 'x', 'z', { type: 'OWNS', label: 'owns', claims })],
      [],
    ),
  );
  expect(sentencesOf(model, 'a').map(({ text }) => text)).toEqual([far.sentence.text, 'And then']);
  expect(contextOf(model, far)).toEqual({ before: null, after: { text: 'And then', gap: false } });
  expect(contextOf(model, next)).toMatchObject({ before: { text: far.sentence.text }, after: null });
});

it.each([
  ['right', 'b'],
  ['left', null],
  ['down', 'c'],
  ['up', null],
] as const)('the next to the %s is %s', (direction, expected) => {
  const spots = [
    { id: 'b', x: 10, y: 2 },
    { id: 'c', x: 1, y: 9 },
    { id: 'd', x: 30, y: 0 },
  ];
  expect(nearestTowards({ x: 0, y: 0 }, direction, spots)?.id ?? null).toBe(expected);
});
