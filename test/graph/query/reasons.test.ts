import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../graph/build/build.ts';
import { createReasonTest } from '../../../graph/query/reasons.ts';
import type { Evidence } from '../../../graph/types.ts';
import { makeReading, makeSchema } from '../../readings.ts';
import { questionLexicon } from './lexicon.ts';

const givesReason = createReasonTest(questionLexicon.reasons ?? '');

/** The claim that Aland bought Borrow, in a sentence that has them as `{s}` and `{o}`. */
function claimIn(sentence: string): Evidence {
  const graph = buildGraph(
    [makeReading({ rows: [['Aland', 'BUYS', 'Borrow', { sentence }]] })],
    makeSchema('BUYS'),
  );
  const [claim] = graph.getEdgeAttribute('aland|BUYS|borrow', 'claims');
  if (!claim) throw new Error('no claim');
  const start = claim.subject.start;
  return { ...claim, start, end: Math.max(start, claim.object.end) };
}

describe('a reason is given', () => {
  it.each([
    '{s} bought {o} because it wanted its port.',
    '{s} bought {o} on Monday in order to get its port.',
    '{s} bought {o}, because of its port.',
    '{s} bought {o} in response to an offer for its port.',
    'Because the port was cheap, {s} bought {o}.',
  ])('in: %s', (sentence) => expect(givesReason(claimIn(sentence), 'BUYS')).toBe(true));
});

describe('no reason is given', () => {
  it.each([
    '{s} bought {o}.',
    '{s} bought {o} after the port was sold.',
    '{s} bought {o} for nine million over two years.',
    '{s} has owned {o} since 2014, when it bought it.',
    '{s} bought {o} and Cask fell because of the weather.',
    'Cask fell because {s} bought {o}.',
    'Cask fell because of the weather and {s} bought {o}.',
    '{s} bought {o}, which closed because of the weather.',
    '{s} bought {o}. Cask fell because of the weather.',
  ])('in: %s', (sentence) => expect(givesReason(claimIn(sentence), 'BUYS')).toBe(false));
});

describe('what the words of a relation give a reason with', () => {
  it.each([
    ['{s} convicted {o} of fraud.', 'CONVICTS', true],
    ['{s} convicted {o}, the former owner of the mill, of fraud.', 'CONVICTS', true],
    ['{s} arrested {o} on suspicion of fraud.', 'ARRESTS', true],
    ['{s} sanctioned {o} over its ships.', 'SANCTIONS', true],
    ['{s} sanctioned {o} over its ships.', 'BUYS', false],
    ['{s} arrested {o} of Oslo.', 'ARRESTS', false],
  ])('%s %s: %s', (sentence, type, expected) => expect(givesReason(claimIn(sentence), type)).toBe(expected));
});
