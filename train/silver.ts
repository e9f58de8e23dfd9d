/**
 * Annotation by two teachers, kept where they agree: learning from it brings a small parser near an ensemble of large ones
 * (Li et al. 2014, "Ambiguity-aware ensemble training for semi-supervised dependency parsing"; Weiss et al. 2015).
 */

import type { SyntaxModel } from '../src/syntax/parser.ts';
import { createTagger } from '../src/syntax/tagging.ts';
import { type GoldSentence, OPEN, OPEN_HEAD } from './treebank.ts';

/** What both teachers say of these sentences; what they differ on is left open. */
export function annotate(
  sentences: readonly (readonly string[])[],
  teachers: readonly [SyntaxModel, SyntaxModel],
): GoldSentence[] {
  const [first, second] = teachers.map((teacher) => ({
    ...teacher.inventory,
    analyses: createTagger(teacher.network, teacher.inventory)(sentences),
  })) as [Answer, Answer];
  return sentences.map((forms, s) => {
    const [a, b] = [first.analyses[s], second.analyses[s]];
    if (!a || !b) throw new Error(`a teacher left out sentence ${s}`);
    const agreed = (names: 'xpos' | 'upos' | 'relations') =>
      forms.map((_, i) => {
        const name = first[names][a[names][i] ?? -1] ?? OPEN;
        return name === second[names][b[names][i] ?? -1] ? name : OPEN;
      });
    const heads = forms.map((_, i) => (a.heads[i] === b.heads[i] ? (a.heads[i] ?? OPEN_HEAD) : OPEN_HEAD));
    return {
      forms,
      lemmas: [],
      xpos: agreed('xpos'),
      upos: agreed('upos'),
      heads,
      relations: agreed('relations').map((relation, i) => (heads[i] === OPEN_HEAD ? OPEN : relation)),
    };
  });
}

type Answer = SyntaxModel['inventory'] & { analyses: ReturnType<ReturnType<typeof createTagger>> };
