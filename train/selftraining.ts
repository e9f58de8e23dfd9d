/** Plain text with the names that a model sees there, to learn from beside what people marked. */
import { createTagScorer, type NameModel, TAGS } from '../src/mention/recognizer.ts';
import type { Vectors } from '../src/model/vectors.ts';
import { expectations } from './crf.ts';
import type { NameSample } from './names.ts';

/** A tag that is less likely is ruled out. */
const LIKELY = 0.1;

/**
 * The samples with the tags that the model finds likely; between those of which it is unsure, the choice stays open (after
 * Li et al. 2014, "Ambiguity-aware ensemble training for semi-supervised dependency parsing").
 */
export function annotateNames(
  model: NameModel,
  samples: readonly NameSample[],
  vectors: Vectors,
): NameSample[] {
  const scoresOf = createTagScorer(model, vectors);
  return samples.map((sample) => {
    const { allowed } = sample;
    const scores = Float64Array.from(scoresOf(sample, sample, 0));
    const { nodes } = expectations(scores, model.transitions, allowed.length, TAGS, allowed);
    const likely = allowed.map((before, i) => {
      let bits = 0;
      for (let t = 0; t < TAGS; t++) if ((nodes[i * TAGS + t] as number) >= LIKELY) bits |= 1 << t;
      return bits === 0 ? before : bits;
    });
    return { ...sample, allowed: likely };
  });
}
