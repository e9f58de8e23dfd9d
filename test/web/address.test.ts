import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_CONNECTION } from '../../web/ask/ways.ts';
import { type Address, readAddress, writeAddress } from '../../web/state/address.ts';
import { ANY, type Choice, NO_FILTERS } from '../../web/view/filters.ts';

const nothing: Address = {
  selection: null,
  filters: NO_FILTERS,
  steps: [],
  pins: new Map(),
  connection: null,
  asked: null,
  wayInAnswer: 0,
  sought: null,
  colouring: 'type',
  table: null,
  camera: null,
};
const without = (...names: string[]): Choice => ({ only: false, names: new Set(names) });
const solely = (...names: string[]): Choice => ({ only: true, names: new Set(names) });
const choices = (more: Partial<Address['filters']['choices']>) => ({
  ...NO_FILTERS,
  choices: { ...NO_FILTERS.choices, ...more },
});

describe('the address', () => {
  it.each<[string, Partial<Address>]>([
    ['', {}],
    ['#node=port', { selection: { kind: 'node', key: 'port' } }],
    ['#edge=a%7CB%7Cc', { selection: { kind: 'edge', key: 'a|B|c' } }],
    ['#read=sha256%3A0', { selection: { kind: 'article', key: 'sha256:0' } }],
    ['#node=%C5%81%26%3D%23', { selection: { kind: 'node', key: 'Ł&=#' } }],
    ['#no-type=Date&no-type=Money', { filters: choices({ type: without('Date', 'Money') }) }],
    [
      '#type=A%2CB&no-status=denied',
      { filters: choices({ type: solely('A,B'), status: without('denied') }) },
    ],
    ['#article=', { filters: choices({ article: solely() }) }],
    [
      '#confidence=0.45&since=2017-08&until=2019',
      { filters: { ...NO_FILTERS, confidence: 0.45, since: '2017-08', until: '2019' } },
    ],
    [
      '#from=China&to=coal+revenue&hops=3&include=planned%2Cdenied&directed=yes&way=2',
      {
        connection: {
          from: 'China',
          to: 'coal revenue',
          maxHops: 3,
          include: ['planned', 'denied'],
          directed: true,
          way: 1,
        },
      },
    ],
    ['#from=China&to=', { connection: { ...NO_CONNECTION, from: 'China' } }],
    ['#ask=who+links+A+to+B%3F&way=3', { asked: 'who links A to B?', wayInAnswer: 2 }],
    ['#words=quay', { sought: 'quay' }],
    [
      '#step=focus%3Aport&step=hide%3Aa%3Ab',
      {
        steps: [
          { kind: 'focus', key: 'port' },
          { kind: 'hide', key: 'a:b' },
        ],
      },
    ],
    ['#pin=-12.5%2C3%3Ao%3Ax', { pins: new Map([['o:x', { x: -12.5, y: 3 }]]) }],
    ['#colour=community&table=relations', { colouring: 'community', table: 'relations' }],
    ['#camera=1.5%2C-20%2C400', { camera: { x: 1.5, y: -20, width: 400 } }],
  ])('%s is read and written', (hash, more) => {
    const address = { ...nothing, ...more };
    expect(readAddress(hash)).toEqual(address);
    expect(writeAddress(address)).toBe(hash);
  });

  it.each([
    ['#camera=1,2'],
    ['#camera=1,2,-3'],
    ['#pin=1,2'],
    ['#pin=x,2:a'],
    ['#step=fly%3Aa'],
    ['#confidence=7'],
    ['#since=spring'],
    ['#table=chairs'],
    ['#colour=red'],
    ['#%E0%A4%A'],
    ['#node='],
  ])('of %s nothing is taken', (hash) => {
    expect(readAddress(hash)).toEqual(nothing);
  });

  it('whatever is written is read again', () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme' });
    const choice = fc.oneof(
      fc.constant(ANY),
      fc.record({
        only: fc.boolean(),
        names: fc.uniqueArray(text, { minLength: 1 }).map((all) => new Set(all)),
      }),
    );
    const arbitrary = fc.record({
      selection: fc.option(
        fc.record({ kind: fc.constantFrom('node', 'edge', 'article') as fc.Arbitrary<'node'>, key: text }),
      ),
      filters: fc.record({
        choices: fc.record({ type: choice, relation: choice, status: choice, article: choice }),
        confidence: fc.constantFrom(0, 0.05, 0.5, 0.95),
        since: fc.option(fc.constantFrom('2017', '2017-08', '2017-08-22')),
        until: fc.option(fc.constantFrom('2018', '2018-02')),
      }),
      steps: fc.array(
        fc.record({ kind: fc.constantFrom('focus', 'expand', 'hide') as fc.Arbitrary<'focus'>, key: text }),
      ),
      asked: fc.option(text),
      sought: fc.option(text),
    });
    fc.assert(
      fc.property(arbitrary, (some) => {
        const address: Address = { ...nothing, ...some };
        expect(readAddress(writeAddress(address))).toEqual(address);
      }),
    );
  });
});
