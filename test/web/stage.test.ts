import { describe, expect, it } from 'vitest';
import type { Status } from '../../graph/types.ts';
import { createModel } from '../../web/model/model.ts';
import { around, clearest } from '../../web/stage/boxes.ts';
import { cameraFor, fitsBetterTurned, WHOLE } from '../../web/stage/camera.ts';
import { strokeOf } from '../../web/stage/strokes.ts';
import { waysIn } from '../../web/view/answerways.ts';
import { mainPart } from '../../web/view/mainpart.ts';
import { edge, graph, node } from './generate.ts';

describe('a stroke', () => {
  const from = { x: 0, y: 0 };
  const to = { x: 100, y: 0, size: 10 };
  const drawn = (status: Status, directed = true) =>
    strokeOf({ source: from, target: to, curvature: 0.1, status, directed, width: 2 });

  it.each<[Status, { lines: number; dashed: boolean; bars: number }]>([
    ['asserted', { lines: 1, dashed: false, bars: 0 }],
    ['alleged', { lines: 1, dashed: true, bars: 0 }],
    ['planned', { lines: 1, dashed: true, bars: 0 }],
    ['possible', { lines: 1, dashed: true, bars: 0 }],
    ['denied', { lines: 1, dashed: false, bars: 7 }],
    ['disputed', { lines: 2, dashed: false, bars: 0 }],
  ])('of what is %s tells it without its colour', (status, { lines, dashed, bars }) => {
    const stroke = drawn(status);
    expect(stroke?.line.match(/M/g)).toHaveLength(lines);
    expect(stroke?.dash !== '').toBe(dashed);
    expect(stroke?.bars.match(/M/g)?.length ?? 0).toBe(bars);
  });

  it('has a head that touches the rim of its target, if it has a direction', () => {
    expect(drawn('asserted')?.head).toMatch(/^M9\d(?:\.\d)? /);
    expect(drawn('asserted', false)?.head).toBe('');
  });

  it('without length is none', () => {
    const source = { x: 100, y: 0 };
    expect(
      strokeOf({ source, target: to, curvature: 0, status: 'asserted', directed: true, width: 1 }),
    ).toBeNull();
  });
});

describe('the camera', () => {
  const stage = { width: 1000, height: 800 };
  const sigma = {
    getDimensions: () => stage,
    viewportToFramedGraph: ({ x, y }: { x: number; y: number }) => ({ x: x / 1000, y: (800 - y) / 1000 }),
  };
  const none = { top: 0, right: 0, bottom: 0, left: 0 };
  const spots = [
    { x: 100, y: 300 },
    { x: 900, y: 500 },
  ];

  it('fits what is to be seen, in the middle of what no panel covers', () => {
    const whole = cameraFor(sigma, spots, none, 0.1, WHOLE);
    expect(whole).toMatchObject({ x: 0.5, y: 0.4, ratio: 800 / 872 });
    const beside = cameraFor(sigma, spots, { ...none, right: 400 }, 0.1, WHOLE);
    expect(beside?.ratio).toBeCloseTo(800 / 472);
    expect(beside?.x).toBeCloseTo(0.5 + (0.2 * 800) / 472);
  });

  it('goes no nearer than it may, and nowhere for nothing', () => {
    expect(cameraFor(sigma, [{ x: 500, y: 400 }], none, 0.3, WHOLE)?.ratio).toBe(0.3);
    expect(cameraFor(sigma, [], none, 0.3, WHOLE)).toBeNull();
  });

  it.each([
    [{ width: 400, height: 800 }, true],
    [{ width: 1000, height: 800 }, false],
  ])('lays a wide picture on its side on a stage of %j: %j', (size, turned) => {
    expect(fitsBetterTurned(spots, size)).toBe(turned);
    expect(
      fitsBetterTurned(
        spots.map(({ x, y }) => ({ x: y, y: x })),
        size,
      ),
    ).toBe(false);
    expect(fitsBetterTurned([], size)).toBe(false);
  });
});

it('a name goes where it hides least of the lines, the first of equals', () => {
  const boxOf = (x: number) => around(x, 0, 10, 10);
  const lines = [0, 1, 30].map((x) => ({ x, y: 0 }));
  expect(clearest([0, 30, 60], boxOf, lines)).toBe(60);
  expect(clearest([0, 30], boxOf, lines)).toBe(30);
  expect(clearest([90, 60], boxOf, lines)).toBe(90);
  expect(clearest([], boxOf, lines)).toBeUndefined();
});

describe('the main part', () => {
  const owns = { type: 'OWNS', label: 'owns', claims: [] };
  const islands = (keys: string, ...pairs: string[]) =>
    createModel(
      graph(
        [...keys].map((key) => node(key, key, 'City')),
        pairs.map((pair) => edge(pair, pair[0] ?? '', pair[1] ?? '', owns)),
        [],
      ),
    );

  it.each([
    ['abcde', ['ab', 'bc', 'dc'], 'abcd'],
    ['abcde', ['ab', 'cd'], 'abcde'],
    ['abcde', ['de', 'ec', 'cb'], 'bcde'],
    ['', [], ''],
  ] as const)('of %s with %j is %s', (keys, pairs, part) => {
    expect(
      mainPart(islands(keys, ...pairs), null)
        .sort()
        .join(''),
    ).toBe(part);
  });

  it('is of what is in view', () => {
    const visible = { nodes: new Set('abc'), edges: new Set(['ab']) };
    expect(mainPart(islands('abcd', 'ab', 'bc', 'cd'), visible).sort()).toEqual(['a', 'b']);
  });
});

it('a way with two who stand between is shown once', () => {
  const path = { nodes: ['a', 'b', 'c', 'd'], hops: [], cost: 3, confidence: 1, weakest: 0, merges: [] };
  const one = (label: string) => ({ key: label, label, type: 'Person', path });
  const ways = waysIn({ paths: null, between: [one('B'), one('C')] });
  expect(ways).toEqual([{ path, through: 'B, C' }]);
  expect(waysIn({ paths: { paths: [path] }, between: null })).toEqual([{ path, through: '' }]);
  expect(waysIn({ paths: null, between: null })).toEqual([]);
});
