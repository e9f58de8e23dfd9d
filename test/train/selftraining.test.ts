import { expect, it } from 'vitest';
import { LABELS } from '../../src/mention/namelabels.ts';
import { TAGS } from '../../src/mention/recognizer.ts';
import { KINDS } from '../../src/mention/wordkinds.ts';
import { readVectors, saveVectors } from '../../src/model/vectors.ts';
import { writeWeights } from '../../src/model/weights.ts';
import { WIDTH } from '../../src/model/window.ts';
import { annotateNames } from '../../train/selftraining.ts';

const [OUTSIDE, PERSON, PLACE] = [0, 1, 1 + 2 * LABELS.indexOf('LOC')];
const EVERY = 2 ** TAGS - 1;

/** A model that knows three features: one sure of a person, one that wavers between person and place, one for no name. */
function modelOf() {
  const weights = new Float32Array(3 * TAGS);
  weights[0 * TAGS + PERSON] = 9;
  weights[1 * TAGS + PERSON] = 9;
  weights[1 * TAGS + PLACE] = 8.5;
  weights[2 * TAGS + OUTSIDE] = 9;
  const window = {
    bias: new Float32Array(8),
    input: new Float32Array(WIDTH * 2 * 8),
    kinds: new Float32Array(WIDTH * KINDS * 8),
    output: new Float32Array(8 * TAGS),
  };
  return {
    features: Int32Array.of(10, 11, 12),
    weights,
    transitions: new Float32Array(TAGS * TAGS),
    window,
  };
}

it('what a model is sure of is marked, what it wavers between stays open, and nothing that is ruled out comes back', () => {
  const vectors = readVectors(writeWeights(saveVectors(['amber'], Int8Array.of(1, 1))).buffer);
  const document = { source: 'gap', text: '', names: [], open: [], unmarked: [] };
  const sample = {
    document,
    offsets: Int32Array.of(0, 1, 2, 3, 4),
    ids: Int32Array.of(10, 11, 12, 10),
    words: Int32Array.of(-1, -1, -1, -1),
    kinds: new Uint8Array(4),
    allowed: Uint32Array.of(EVERY, EVERY, EVERY, 1 << PLACE),
  };
  const [annotated] = annotateNames(modelOf(), [sample], vectors);
  expect([...(annotated?.allowed ?? [])]).toEqual([
    1 << PERSON,
    (1 << PERSON) | (1 << PLACE),
    1 << OUTSIDE,
    1 << PLACE,
  ]);
});
