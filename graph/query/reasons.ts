/** Whether a sentence gives a reason for what a claim says. */
import type { Evidence } from '../types.ts';
import { linesOf } from './words.ts';

/** What may stand between a claim's words and the reason: a few more words of the same clause. */
const SAME_CLAUSE = /^[^.,;:–—]{0,60},?\s*$/;
/** Words with which another clause begins, which the reason would then be of. */
const OTHER_CLAUSE = /\b(?:and|but|or|while|which|who|that|although|though|whether|if|as)\b/i;

/**
 * A test for evidence that has its reason with it: behind its words, with nothing else said between, or before them and up to
 * a comma ("Because the river froze, the mill closed"). A reason that the sentence gives for something else is none.
 *
 * @param raw the text of `lexicon/reasons.txt`
 */
export function createReasonTest(raw: string): (claim: Evidence) => boolean {
  const phrases = linesOf(raw).map((phrase) => phrase.replaceAll(' ', '\\s+'));
  if (phrases.length === 0) return () => false;
  const any = `(?:${phrases.join('|')})`;
  const opening = new RegExp(`^["“'‘]?${any}\\s[^.;]*?,\\s*$`, 'i');
  const anywhere = new RegExp(`\\b${any}\\s+\\S`, 'gi');
  return ({ sentence, start, end, object, subject }) => {
    const from = start - sentence.start;
    if (opening.test(sentence.text.slice(0, from))) return true;
    // The claim's own words may have the reason in them, behind its subject and object.
    const told = Math.max(subject.end, object.end) - sentence.start;
    for (const { index } of sentence.text.matchAll(anywhere)) {
      if (index < told) continue;
      const between = sentence.text.slice(Math.min(told, index), index);
      const beyond = sentence.text.slice(Math.min(end - sentence.start, index), index);
      if (SAME_CLAUSE.test(between) && !OTHER_CLAUSE.test(between) && SAME_CLAUSE.test(beyond)) return true;
    }
    return false;
  };
}
