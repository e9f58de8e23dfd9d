import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOrigins } from '../../graph/build/origins.ts';

const examples = join(import.meta.dirname, '../../examples');
const names = readdirSync(examples).filter((name) => name.endsWith('.txt'));
const textOf = (name: string): string => readFileSync(join(examples, name), 'utf8');

const quotation =
  '“We have kept every promise that we made to the people of this valley, and we shall keep this one too, whatever it costs and however long the road may turn out to be,” the minister said. “Nobody who lives below the dam will have to leave the house that their parents built, and nobody who works there will lose as much as a day of pay.”';
const story = `The council of Orvane voted on Tuesday to raise the old dam above the town by nine metres, after a debate that ran past midnight.
${quotation}
Engineers of the firm Tessel Works had warned in spring that the wall, finished in 1931, could no longer hold the water of a wet winter.
The work is to begin in May and to cost 84 million crowns, of which the state pays two thirds.
Farmers on the lower meadows want to be paid for fields that will be flooded twice a year.
A court in Brell will hear their complaint in March.`;
const reworded = `Orvane's council decided on Tuesday to raise the old dam above the town by nine metres. The debate ran past midnight.
${quotation}
In spring, engineers of Tessel Works warned that the wall, which was finished in 1931, could no longer hold the water of a wet winter.
Work is to begin in May and will cost 84 million crowns; the state pays two thirds.
Farmers on the lower meadows demand to be paid for fields that will be flooded twice a year. Their complaint will be heard by a court in Brell in March.`;
const elsewhere = `Residents below the Orvane dam spent the morning moving furniture upstairs, and few of them believed what they had heard on the radio.
${quotation}
Anna Hollis, who runs the bakery beside the bridge, said that her cellar had stood under water three times since Easter.
She has asked two insurers for an offer; both declined without a visit.
Her neighbours collect signatures against the plan, and a choir will sing on the square every Sunday until it is dropped.`;
const unlike =
  'Rain stopped the third race at Kelmouth. The mare Silver Thread had led from the first bend, and her owner asked for his stake back.';

describe('copies of one text', () => {
  const cases: [string, string[], number[]][] = [
    ['the same words', [story, story], [0, 0]],
    ['letter case and marks aside', [story, story.toUpperCase().replace(/[,.“”]/g, '')], [0, 0]],
    ['changed wording', [story, reworded], [0, 0]],
    ['cut to its first half', [story, story.slice(0, story.length / 2)], [0, 0]],
    ['copies of copies', [reworded, unlike, story, `${story}\nRead more\nSubscribe`], [0, 1, 0, 0]],
    ['a long quotation in common', [story, elsewhere], [0, 1]],
    ['nothing in common', [story, unlike, '', '…'], [0, 1, 2, 3]],
    ['short texts', ['Acme buys Brill for $3 million.', 'Acme sells Brill for $3 million.'], [0, 1]],
    ['short texts, word for word', ['Acme buys Brill for cash.', 'ACME BUYS BRILL FOR CASH'], [0, 0]],
  ];
  it.each(cases)('%s', (_, texts, origins) => {
    expect(findOrigins(texts.map((text) => ({ text })))).toEqual(origins);
  });

  it('are found among the examples: the wire copy, and nothing else', () => {
    const origins = findOrigins(names.map((name) => ({ text: textOf(name) })));
    const copies = names.filter((_, index) => origins.indexOf(origins[index] ?? -1) !== index);
    expect(copies).toEqual(['vantor-sanctions-wire-copy.txt']);
    expect(names[origins[names.indexOf('vantor-sanctions-wire-copy.txt')] ?? -1]).toBe(
      'eu-sanctions-vantor-shipping.txt',
    );
  });

  it('are the same groups in whatever order the articles come', () => {
    const texts = [story, reworded, elsewhere, unlike, ...names.map(textOf)];
    const groups = (order: readonly string[]): string[] => {
      const origins = findOrigins(order.map((text) => ({ text })));
      return order.map((text, i) => `${text}|${order.filter((_, j) => origins[i] === origins[j]).sort()}`);
    };
    const wanted = groups(texts).sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (order) => {
        expect(groups(order).sort()).toEqual(wanted);
      }),
      { numRuns: 10 },
    );
  });
});
