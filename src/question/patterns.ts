/** Claims read from a question's statement as patterns: claims with a hole. */
import { childrenOf } from '../tree.ts';
import type { Claim, Pattern, Reading, RelationType, Token } from '../types.ts';
import { clausePattern } from './clause.ts';
import { isHole, phraseOf, restOf, type Statement, termOf } from './phrases.ts';
import type { QuestionWords } from './words.ts';

/** Of roles that an object may have in a claim about somebody else. */
const GOODS = ['goods', 'object'];
const PLACES = ['place', 'in', 'at', 'on', 'near', 'destination', 'origin', 'recipient'];

/**
 * What would answer the question: a pattern for each claim that the hole has part in; where none has, the clause itself, read from
 * its words.
 */
export function patternsOf(
  statement: Statement,
  words: QuestionWords,
  relations: readonly RelationType[],
): Pattern[] {
  const { reading, hole } = statement;
  const main = mainTokens(reading);
  const found = reading.claims.flatMap((claim) => {
    const pattern = patternOf(statement, claim, main, words);
    const typed = claim.type !== null;
    return pattern ? [pattern, ...inOneWord(pattern, words)].map((pattern) => ({ pattern, typed })) : [];
  });
  const typed = found.filter((one) => one.typed).flatMap(({ pattern }) => [pattern.subject, pattern.object]);
  const bound = typed.flatMap((term) => (term.kind === 'phrase' ? term.text : []));
  // "imposed sanctions on X" binds X; "imposed sanctions" in a sentence about X says less.
  const looser = ({ subject, object, rest }: Pattern): boolean =>
    (subject.kind !== 'phrase' || object.kind !== 'phrase') && rest.some((phrase) => bound.includes(phrase));
  const clause = clausePattern(statement, words, relations);
  if (typed.length > 0) {
    const bind = found.filter((one) => one.typed || !looser(one.pattern)).map(({ pattern }) => pattern);
    // "bought coal from X" binds X, and an article may say that "coal of X" was bought; the sanctions of "imposed sanctions on X" are the relation.
    const object = clause?.object.kind === 'phrase' ? clause.object.text : '';
    const another =
      object !== '' && !bound.includes(object) && bind.some(({ rest }) => rest.includes(object));
    return clause && another ? [...bind, clause] : bind;
  }
  if (!clause) return found.map(({ pattern }) => pattern);
  const bare = clause.subject.kind !== 'phrase' && clause.object.kind !== 'phrase';
  const further = found.length === 0 || (hole !== null && bare) ? [clause] : [];
  return [...found.map(({ pattern }) => pattern), ...further];
}

function patternOf(
  statement: Statement,
  claim: Claim,
  main: ReadonlySet<Token>,
  words: QuestionWords,
): Pattern | null {
  const { reading, hole } = statement;
  const spoken = tokensOfPhrase(reading, claim);
  if (!spoken.some((token) => main.has(token))) return null;
  const [subject, object] = [claim.subject, claim.object].map((end) => termOf(reading, end, hole, words));
  if (!subject || !object) return null;
  const role = Object.entries(claim.roles).find(([, mention]) =>
    isHole(reading, reading.mentions[mention], hole),
  );
  if (hole !== null && subject.kind !== 'hole' && object.kind !== 'hole' && !role) return null;
  const verb = spoken.findLast(({ upos }) => upos === 'VERB');
  const nouns = spoken.filter(({ upos }) => /^(?:NOUN|PROPN|ADJ)$/.test(upos));
  const head = verb ?? nouns.at(-1);
  const particle = spoken.find(({ deprel }) => deprel === 'compound:prt')?.text.toLowerCase();
  const lemma = [
    words.plain(head?.lemma.toLowerCase() ?? 'be'),
    ...(particle === undefined ? [] : [particle]),
  ].join(' ');
  const preposition = prepositionOf(spoken.at(-1));
  const turned = preposition === 'by' && claim.type === null && isPassive(reading, verb);
  const further = words.answers(
    lemma === 'be' && preposition !== '' ? `be ${preposition}` : lemma,
    claim.type,
  );
  // A noun of role says more than its type: chairmen and chief executives head alike.
  const told =
    !claim.type ||
    verb !== undefined ||
    further.types.includes(claim.type) ||
    (nouns.length === 1 && words.isName(lemma, claim.type));
  const role_ = told ? '' : nouns.map(({ lemma }) => lemma.toLowerCase()).join(' ');
  const used = [claim.subject, claim.object].flatMap((end) => reading.mentions[end] ?? []);
  const known = new Set(claim.type === null ? [verb ?? head] : spoken);
  return {
    // "X was written by Y" says that Y wrote X.
    subject: turned ? object : subject,
    object: turned ? subject : object,
    holes: role === undefined ? [] : rolesLike(role[0]),
    types:
      claim.type === null ? further.types : [...new Set([...words.saying(claim.type), ...further.types])],
    turned: further.turned,
    lemmas: [lemma, ...further.lemmas],
    preposition: turned ? '' : preposition,
    role: role_,
    rest: restOf(statement, used, known, words),
    time: claim.time,
    polarity: claim.polarity,
    speakers: claim.speakers
      .flatMap((speaker) => reading.mentions[speaker] ?? [])
      .map((one) => phraseOf(reading, one, words)),
    open: claim.modality !== 'actual',
  };
}

/** The words that say what the statement says, and not what is said beside it: "Chinese" in "some Chinese companies". */
function mainTokens({ tokens }: Reading): ReadonlySet<Token> {
  const main = new Set<Token>();
  const add = (at: number): void => {
    const token = tokens[at];
    if (!token || main.has(token)) return;
    main.add(token);
    for (const child of childrenOf(tokens, at, 'xcomp', 'ccomp', 'conj', 'cop')) add(child);
    // "has a stake in", "is the owner of": the noun says it.
    if (token.lemma === 'have' || token.lemma === 'be')
      for (const child of childrenOf(tokens, at, 'obj')) add(child);
  };
  tokens.forEach(({ deprel }, at) => {
    if (deprel === 'root') add(at);
  });
  return main;
}

/** The tokens of a claim's phrase, which may have gaps: words of the phrase between the ends of the claim. */
function tokensOfPhrase({ tokens }: Reading, { phrase, start, end }: Claim): Token[] {
  const words = phrase.split(' ');
  const within = tokens.filter((token) => token.start >= start && token.end <= end);
  const found: Token[] = [];
  let from = 0;
  for (const word of words) {
    const at = within.findIndex(({ text }, i) => i >= from && text === word);
    const token = within[at];
    if (!token) continue;
    found.push(token);
    from = at + 1;
  }
  return found;
}

/** What says in one word what a verb says with its preposition: to pay for something is to buy it. */
function inOneWord(pattern: Pattern, words: QuestionWords): Pattern[] {
  const { lemmas, preposition } = pattern;
  if (preposition === '' || lemmas[0] === 'be') return [];
  const { types, turned, lemmas: verbs } = words.answers(`${lemmas[0]} ${preposition}`, null);
  return verbs.length > 0 ? [{ ...pattern, types, turned, lemmas: verbs, preposition: '' }] : [];
}

/** Whether a verb has its object for a subject: "was written". */
function isPassive({ tokens }: Reading, verb: Token | undefined): boolean {
  const at = verb === undefined ? -1 : tokens.indexOf(verb);
  return at >= 0 && childrenOf(tokens, at, 'aux:pass', 'nsubj:pass').length > 0;
}

function prepositionOf(last: Token | undefined): string {
  return last?.upos === 'ADP' && last.deprel !== 'compound:prt' ? last.text.toLowerCase() : '';
}

function rolesLike(role: string): readonly string[] {
  return [GOODS, PLACES].find((roles) => roles.includes(role)) ?? [role];
}
