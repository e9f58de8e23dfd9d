import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScanner } from '../../graph/compact/scan.ts';

/** The parts of a text, given to the scanner in pieces of `size` bytes. */
function partsOf(text: string, size: number): [name: string, value: unknown][] {
  const bytes = new TextEncoder().encode(text);
  const scanner = createScanner();
  const parts = [];
  for (let at = 0; at < bytes.length; at += size) parts.push(...scanner.scan(bytes.subarray(at, at + size)));
  scanner.end();
  return parts.map(({ name, start, end }) => [
    name,
    JSON.parse(new TextDecoder().decode(bytes.subarray(start, end))),
  ]);
}

describe('the parts of a graph', () => {
  const item = fc.dictionary(fc.string(), fc.jsonValue());
  const file = fc.record({
    attributes: item,
    nodes: fc.array(item),
    edges: fc.array(item),
    more: fc.string(),
  });
  it('are found in any layout, in pieces of any size', () => {
    fc.assert(
      fc.property(
        file,
        fc.shuffledSubarray(['attributes', 'nodes', 'edges', 'more'] as const, { minLength: 4 }),
        fc.constantFrom(undefined, 1, '\t'),
        fc.integer({ min: 1, max: 40 }),
        (given, order, indent, size) => {
          const text = JSON.stringify(
            Object.fromEntries(order.map((name) => [name, given[name]])),
            null,
            indent,
          );
          const expected = order.flatMap((name): [string, unknown][] => {
            const value = given[name];
            if (Array.isArray(value)) return value.map((one) => [name, one]);
            return typeof value === 'string' ? [] : [[name, value]];
          });
          expect(partsOf(text, size)).toEqual(JSON.parse(JSON.stringify(expected)));
        },
      ),
    );
  });

  it.each(['{"nodes":[{}', '{"nodes":["', '{"attributes":{}'])('are not whole in %s', (text) => {
    expect(() => partsOf(text, 3)).toThrow('its end is missing');
  });
});
