/** Which type a name has: by what is known of it, by its words, and by what stands around it. */
import type { Gazetteer } from '../model/gazetteer.ts';
import { isAllCapitals, isInitials } from '../model/letters.ts';
import type { NameWords } from '../model/nametables.ts';
import type { TypeTree } from '../model/types.ts';
import { childOf, childrenOf, isPlural, isRelation, universal } from '../tree.ts';
import type { Cues } from './evidence.ts';
import type { NameSpan } from './names.ts';
import type { Page } from './page.ts';
import { phraseType } from './phrases.ts';

export interface TypeGuess {
  readonly type: string;
  /** 3: as good as sure; 2: told by the name's words or a title; 1: told by the words around; 0: a guess. */
  readonly strength: 0 | 1 | 2 | 3;
  /** Whether the article says so in as many words: "Acme, a mining company". */
  readonly said?: boolean;
}

export interface Naming {
  readonly gazetteer: Gazetteer;
  readonly words: NameWords;
  readonly types: TypeTree;
  /** Lemmas of verbs whose subject is mostly a person. */
  readonly speech: ReadonlySet<string>;
  readonly cues: Cues;
}

/** The type of one name, without a look at the rest of the article. */
export function guessType(page: Page, span: NameSpan, head: number, naming: Naming): TypeGuess {
  const known = byKnowledge(page, span, naming);
  if (known) return known;
  const words = byWords(page, span, naming);
  const said = words && words.type !== 'Person' ? null : saidType(page, span, head, naming);
  const type = said && !(words && naming.types.isA(said, 'Person')) ? said : null;
  if (type) return { type, strength: 1, said: true };
  return words ?? byContext(page, span, head, naming);
}

function byKnowledge(
  { tokens }: Page,
  { known, titled, first }: NameSpan,
  { gazetteer, types }: Naming,
): TypeGuess | null {
  // Not for the body in "Deputy Treasury Secretary Lee".
  if (titled && !types.isA(known?.type ?? '', 'Organization')) return { type: 'Person', strength: 3 };
  if (!known) return null;
  if (known.as === 'nationality') return { type: 'Nationality', strength: 3 };
  if (known.as === 'people') return { type: 'Group', strength: 3 };
  if (known.as === 'capital') return { type: bodyOrCity(known.written), strength: 3 };
  const given = gazetteer.givenNames.has(tokens[first]?.text.toLowerCase() ?? '');
  return { type: known.type, strength: given ? 1 : 3 };
}

/** Seats of government that are no cities. */
function bodyOrCity(written: string): string {
  return /Kremlin|House|Elys|Élys|Whitehall|Zhongnanhai|Quai|No\. /.test(written) ? 'GovernmentBody' : 'City';
}

function byWords(
  { tokens, lower }: Page,
  { first, last }: NameSpan,
  { gazetteer, words }: Naming,
): TypeGuess | null {
  const length = last - first;
  const opening = lower[first] ?? '';
  const closing = lower[last - 1] ?? '';
  const given = gazetteer.givenNames.has(opening);
  if (length > 1) {
    const company = words.afterComma.get(closing);
    if (company) return { type: company, strength: 2 };
    const inner = lower.slice(first + 1, last).findIndex((word) => word === 'of' || word === 'for');
    const before = inner >= 0 ? (lower[first + inner] ?? '') : '';
    const type = inner >= 0 ? (words.first.get(before) ?? words.last.get(before)) : undefined;
    if (type) return { type, strength: 2 };
    const byLast = words.last.get(closing);
    if (byLast && !(given && length === 2 && WEAK_WORDS.has(byLast))) return { type: byLast, strength: 2 };
    const byFirst = words.first.get(opening);
    if (byFirst && !given) return { type: byFirst, strength: 1 };
    if (lower.slice(first, last).includes('&')) return { type: 'Company', strength: 2 };
    if (given && length <= 4) return { type: 'Person', strength: 2 };
    if (length === 3 && /^\p{Lu}\.?$/u.test(tokens[first + 1]?.text ?? ''))
      return { type: 'Person', strength: 2 };
    if (isInitials(tokens[first]?.text ?? '')) return { type: 'Person', strength: 1 };
    return null;
  }
  if (given) return { type: 'Person', strength: 1 };
  return null;
}

/** Types of last words that are surnames or part of a person's name as often. */
const WEAK_WORDS = new Set([
  'Company',
  'Facility',
  'SportsTeam',
  'Mountain',
  'City',
  'Law',
  'BodyOfWater',
  'Region',
]);

const IN = new Set(['in', 'near', 'at', 'outside', 'throughout', 'across', 'inside']);
const TO = new Set(['to', 'from', 'toward', 'towards', 'through', 'via', 'into']);

function byContext(page: Page, { first, last }: NameSpan, head: number, naming: Naming): TypeGuess {
  const { tokens, lower } = page;
  const token = tokens[head];
  const length = last - first;
  const text = tokens[first]?.text ?? '';
  const governor = tokens[token?.head ?? -1];
  const deprel = token?.deprel ?? '';

  if (isDateline(page, first, last)) return { type: 'City', strength: 2 };
  if (lower[last] === ',' && tokens[last + 1]?.upos === 'PROPN') {
    const next = naming.gazetteer.names.longest(lower, last + 1, lower.length);
    if (next?.values.some(({ type, as }) => as === 'name' && (type === 'Region' || type === 'Country')))
      return { type: 'City', strength: 2 };
  }
  if (lower[last] === ',' && tokens[last + 1]?.upos === 'NUM') return { type: 'Person', strength: 0 };
  if (length === 1 && token?.xpos === 'NNPS' && !naming.words.last.has(lower[first] ?? ''))
    return { type: 'Group', strength: 1 };
  const acronym = length === 1 && isAllCapitals(text) && text.length >= 2 && text.length <= 6;
  const plain = page.cased && page.styles[token?.sentence ?? 0] !== 'capitals';
  const preposition = lower[childOf(tokens, head, 'case')] ?? '';
  if (isRelation(deprel, 'nsubj') && naming.speech.has(governor?.lemma ?? '')) {
    return { type: acronym && plain ? 'Organization' : 'Person', strength: 1 };
  }
  if (acronym && plain) return { type: 'Organization', strength: 1 };
  if (IN.has(preposition)) return { type: 'Place', strength: 1 };
  if (TO.has(preposition) && isRelation(deprel, 'obl') && MOTION.has(governor?.lemma ?? ''))
    return { type: 'Place', strength: 1 };
  const relation = PERSONAL.has(deprel) ? deprel : universal(deprel);
  if (PERSONAL.has(relation) && (length > 1 || relation !== 'obj')) return { type: 'Person', strength: 0 };
  return { type: length >= 4 ? 'Organization' : 'Concept', strength: 0 };
}

/** "HARSTAD (Fjord Wire) —": capitals that open a sentence which goes on in small letters. */
function isDateline({ tokens, lower, styles, sentences }: Page, first: number, last: number): boolean {
  const s = tokens[first]?.sentence ?? 0;
  if (sentences[s]?.first !== first || styles[s] === 'capitals') return false;
  for (let i = first; i < last; i++) if (!isAllCapitals(tokens[i]?.text ?? '')) return false;
  return (tokens[last - 1]?.text.length ?? 0) > 3 && DATELINE.has(lower[last] ?? '');
}

const DATELINE = new Set([',', '(', '—', '–', '-', '--', '/', '|', ':']);

/** Relations in which an unknown name is a person's more often than not. */
const PERSONAL = new Set(['nsubj', 'vocative', 'nmod:poss', 'conj', 'iobj', 'obj', 'obl:agent']);

const MOTION = new Set([
  'go',
  'come',
  'travel',
  'move',
  'fly',
  'drive',
  'return',
  'arrive',
  'walk',
  'head',
  'flee',
  'live',
]);

/** "Acme, a mining company": the type that the noun at `i` tells, if it is of the kinds that bear names. */
function nounType({ tokens }: Page, i: number, { types, cues }: Naming): string | null {
  const token = tokens[i];
  if (token?.upos !== 'NOUN' || cues.agent?.has(token.lemma)) return null;
  const type = phraseType(tokens, i, types);
  if (type === 'Product' && !isPlural(tokens, i)) return type;
  if (!type || !['Person', 'Organization', 'Place'].some((wide) => types.isA(type, wide))) return null;
  return type;
}

/** The type that the article gives a name in as many words: "Acme, a mining company", "the firm Acme", "Acme is a bank". */
export function saidType(page: Page, { first, last }: NameSpan, head: number, naming: Naming): string | null {
  const { tokens } = page;
  const token = tokens[head];
  const described = childOf(tokens, head, 'appos');
  const noun =
    (described >= 0 ? nounType(page, described, naming) : null) ??
    afterComma(page, last, naming) ??
    predicate(page, head, naming);
  if (noun) return noun;
  if (isRelation(token?.deprel ?? '', 'appos')) {
    const type = nounType(page, token?.head ?? -1, naming);
    if (type) return type;
  }
  const before = tokens[first - 1];
  return before?.upos === 'NOUN' && before.sentence === token?.sentence
    ? nounType(page, first - 1, naming)
    : null;
}

/** "Acme, | a mining company": the noun of a description after a comma, whatever the tree makes of it. */
function afterComma(page: Page, comma: number, naming: Naming): string | null {
  const { tokens, lower } = page;
  if (lower[comma] !== ',' || (lower[comma + 1] !== 'a' && lower[comma + 1] !== 'an')) return null;
  let at = comma + 2;
  while (/^(?:ADJ|NOUN|PROPN|NUM|ADV)$/.test(tokens[at]?.upos ?? '') || lower[at] === '-') at++;
  return nounType(page, at - 1, naming);
}

/** "Acme is a mining company": the type that a nominal predicate tells. */
function predicate(page: Page, head: number, naming: Naming): string | null {
  const token = page.tokens[head];
  if (!token || !isRelation(token.deprel, 'nsubj') || childOf(page.tokens, token.head, 'cop') < 0)
    return null;
  // "Acme is not a bank"
  if (childrenOf(page.tokens, token.head, 'advmod', 'det').some((at) => NO.has(page.lower[at] ?? '')))
    return null;
  return nounType(page, token.head, naming);
}

const NO = new Set(['not', 'no', 'never', "n't", 'n’t']);
