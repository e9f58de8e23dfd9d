/** Questions that ask for something else than one end of a claim, told by their form. */
import type { Asked } from '../types.ts';

/** A form that was met, with the parts of the question that fill it. */
export interface Form {
  readonly asked: Extract<Asked, 'link' | 'between' | 'saying' | 'speaker' | 'description'>;
  /** Both ends of a connection; who speaks, and about what; what was said; what is to be described. */
  readonly ends: readonly string[];
  /** "companies" of "which companies link A to B"; '' elsewhere. */
  readonly noun: string;
  /** Whether it is asked who says that it is not so. */
  readonly denied: boolean;
}

const LINKS = '(?:links?|linked|connects?|connected|ties?|tied|joins?|joined|related?|relates|associated)';
const A_LINK = '(?:links?|connections?|ties?|relations?|relationships?|paths?|associations?)';
const SAYS =
  '(?:say|says|said|tell|told|announced?|claim(?:ed)?|stated?|comment(?:ed)?|think|thought|declared?|remark(?:ed)?)';
const SAID =
  '(?:says?|said|claims?|claimed|alleged?|alleges|reports?|reported|announced|stated|believes?|told)';
const WHO = '(?:who|what|(?:which|what) (?<noun>(?:(?!\\b(?:do|does|did|is|are|was|were)\\b)[^,])+?))';

/** The first that fits counts; the named groups are the ends, in order. */
const FORMS: readonly (readonly [Form['asked'], string])[] = [
  ['link', `how (?:is|are|was|were) (?<a>.+?) ${LINKS} (?:to|with) (?<b>.+)`],
  ['link', `how (?:is|are|was|were) (?<a>.+?) and (?<b>.+?) ${LINKS}(?: (?:to|with) each other)?`],
  ['link', '(?:how|in what way) (?:do|does|did) (?<a>.+?) (?:relate|connect|link) to (?<b>.+)'],
  ['link', 'what (?:do|does|did|has|have) (?<a>.+?) (?:have |got )?to do with (?<b>.+)'],
  [
    'link',
    `(?:what(?: is| are| was| were)?|is|are|was|were)(?: there)?(?: a| an| any| the| some)? ${A_LINK} (?:is there )?between (?<a>.+?) and (?<b>.+)`,
  ],
  ['link', `what ${LINKS} (?<a>.+?) (?:to|with|and) (?<b>.+)`],
  [
    'between',
    `${WHO} (?:is |are |stands? |could be |can be |may be )?(?:${LINKS} )?between (?<a>.+?) and (?<b>.+)`,
  ],
  ['between', `${WHO} ${LINKS} (?<a>.+?) (?:to|with) (?<b>.+)`],
  ['between', `${WHO} ${LINKS} (?<a>.+?) and (?<b>.+)`],
  [
    'saying',
    `what (?:did|does|do|has|have|had) (?<a>.+?) ${SAYS}(?: (?:about|on|of|regarding|concerning) (?<b>.+))?`,
  ],
  [
    'speaker',
    `(?:who|which [a-z]+) (?:has |have )?(?:${SAID}|(?<denied>den(?:y|ies|ied)) that) (?:that )?(?<a>.+)`,
  ],
  ['speaker', 'according to (?:whom|who|which [a-z]+),? (?<a>.+)'],
  [
    'description',
    '(?:tell me|what do (?:we|you|they) know|what is known|what do the articles say|what is said) (?:about|of) (?<a>.+)',
  ],
  ['description', 'what (?:do|does) (?<a>.+?) do'],
];

const COMPILED = FORMS.map(([asked, form]) => [asked, new RegExp(`^${form}$`, 'i')] as const);

/** The form of a question, its marks at the end left out; null if it asks for an end of a claim. */
export function formOf(question: string): Form | null {
  for (const [asked, form] of COMPILED) {
    const groups = form.exec(question)?.groups;
    if (!groups) continue;
    const { a, b, noun = '', denied } = groups;
    return { asked, ends: [a, b].flatMap((end) => end ?? []), noun, denied: denied !== undefined };
  }
  return null;
}
