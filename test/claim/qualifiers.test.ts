import { describe, expect, it } from 'vitest';
import { faultOf, readCases } from './cases.ts';
import { claimsOf } from './notation.ts';

const FAMILIES = ['denied', 'modal', 'attributed', 'alleged', 'time', 'place', 'amount', 'goods'];

describe.each(FAMILIES)('%s', (family) => {
  const cases = readCases(family);

  it.each(cases)('$text', ({ text, claims, beyond }) => {
    const fault = faultOf(claimsOf(text), claims);
    if (beyond) expect(fault, 'it is read now: take its mark away').not.toBeNull();
    else expect(fault).toBeNull();
  });

  it('has rows enough, none twice, and most of them are read', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150);
    expect(new Set(cases.map(({ text }) => text)).size).toBe(cases.length);
    expect(cases.filter(({ beyond }) => beyond).length).toBeLessThan(cases.length / 4);
  });
});
