/** Whether a sentence gives a reason for what a claim says. */
import type { Evidence } from '../types.ts';
import { linesOf } from './words.ts';

/** What may stand between a claim's words and the reason: what somebody is, between commas, and a few more words of the same clause. */
const SAME_CLAUSE = /^(?:, [^.,;:–—]{0,80}(?=,))?(?:, )?[^.,;:–—]{0,60},?\s*$/;
/** Words with which another clause begins, which the reason would then be of. */
const OTHER_CLAUSE = /\b(?:and|but|or|while|which|who|that|although|though|whether|if|as)\b/i;

/**
 * A test for evidence that has its reason with it: behind its words, with nothing else said between, or before them and up to
 * a comma ("Because the river froze, the mill closed"). A reason that the sentence gives for something else is none.
 *
 * @param raw the text of `lexicon/reasons.txt`
 */
export function createReasonTest(raw: string): (claim: Evidence, type: string) => boolean {
  const rows = linesOf(raw).map((line) => line.split('\t'));
  if (rows.length === 0) return () => false;
  const anyOf = (phrases: readonly string[]): string => `(?:${phrases.join('|').replaceAll(' ', '\\s+')})`;
  const always = rows.flatMap(([phrase = '', types]) => (types === undefined ? phrase : []));
  const opening = new RegExp(`^["“'‘]?${anyOf(always)}\\s[^.;]*?,\\s*$`, 'i');
  const behind = (type: string): RegExp => {
    const own = rows.flatMap(([phrase = '', types]) => (types?.split(/,\s*/).includes(type) ? phrase : []));
    return new RegExp(`\\b${anyOf([...always, ...own])}\\s+\\S`, 'gi');
  };
  const kept = new Map<string, RegExp>();
  return ({ sentence, start, end, object, subject }, type) => {
    const anywhere = kept.get(type) ?? behind(type);
    kept.set(type, anywhere);
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
