import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightsOf } from '../../src/model/weights.ts';
import { createParser, type ParsedSentence } from '../../src/syntax/parser.ts';
import { weights } from '../weights.ts';

const parse = createParser(weightsOf({ weights }, 'syntax'));

const one = (sentence: string): ParsedSentence => parse([sentence.split(' ')])[0] ?? [];

describe('tags, lemmas, heads', () => {
  // word/tag/lemma/number of head (0: root)/relation
  it.each([
    'The/DT/the/2/det ministry/NN/ministry/3/nsubj sold/VBD/sell/0/root two/CD/two/5/nummod carriers/NNS/carrier/3/obj ./././3/punct',
    'Ships/NNS/ship/4/nsubj:pass were/VBD/be/4/aux:pass not/RB/not/4/advmod seized/VBN/seize/0/root ./././4/punct',
    'She/PRP/she/2/nsubj said/VBD/say/0/root the/DT/the/4/det deal/NN/deal/6/nsubj would/MD/would/6/aux fail/VB/fail/2/ccomp ./././2/punct',
  ])('%s', (row) => {
    const words = row.split(' ').map((word) => word.split('/')[0] ?? '');
    const found = parse([words])[0] ?? [];
    const shown = found.map((w, i) => `${words[i]}/${w.xpos}/${w.lemma}/${w.head + 1}/${w.deprel}`).join(' ');
    expect(shown).toBe(row);
  });
});

describe('a tree', () => {
  const isTree = (words: ParsedSentence) => {
    expect(words.filter(({ head, deprel }) => head < 0 && deprel === 'root')).toHaveLength(1);
    for (const [i] of words.entries()) {
      let at = i;
      for (let steps = 0; at >= 0; steps++) {
        expect(steps).toBeLessThanOrEqual(words.length);
        at = words[at]?.head ?? -1;
      }
    }
  };

  it('has one root and no cycle, whatever the words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, unit: 'binary' }), { minLength: 1, maxLength: 30 }),
        (forms) => {
          const [words = []] = parse([forms]);
          expect(words).toHaveLength(forms.length);
          isTree(words);
        },
      ),
      { numRuns: 50, seed: 1 },
    );
  });

  it('spans a sentence of any length', () => {
    const forms = Array.from({ length: 1000 }, (_, i) => ['coal', 'moves', 'slowly', ','][i % 4] ?? '');
    const [words = []] = parse([forms]);
    expect(words).toHaveLength(1000);
    isTree(words);
  });

  it('is empty for no words', () => {
    expect(parse([[], ['Rain'], []]).map((words) => words.length)).toEqual([0, 1, 0]);
    expect(parse([])).toEqual([]);
  });

  it('does not depend on the sentences around it', () => {
    const sentences = [
      'Rain fell .',
      'The bank in Oslo lent money to a firm that builds ships .',
      'Who paid ?',
    ].map((s) => s.split(' '));
    const many = Array.from({ length: 200 }, (_, i) => sentences[i % 3] ?? []);
    const apart = sentences.map((s) => parse([s])[0]);
    for (const [i, words] of parse(many).entries()) expect(words).toEqual(apart[i % 3]);
    expect(one('Rain fell .')).toEqual(apart[0]);
  });
});
