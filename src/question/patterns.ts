/** Claims read from a question's statement as patterns: claims with a hole. */
import { childOf, childrenOf, subtree } from '../tree.ts';
import type { Claim, Mention, Pattern, Reading, RelationType, Span, Term, Token } from '../types.ts';
import type { QuestionWords } from './words.ts';

/** A statement with its hole, as read. */
export interface Statement {
  readonly reading: Reading;
  readonly hole: Span | null;
}

const HOLE: Term = { kind: 'hole' };
const ANY: Term = { kind: 'any' };

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
    return pattern ? [{ pattern, typed: claim.type !== null }] : [];
  });
  const typed = found.filter((one) => one.typed).flatMap(({ pattern }) => [pattern.subject, pattern.object]);
  const bound = typed.flatMap((term) => (term.kind === 'phrase' ? term.text : []));
  // "imposed sanctions on X" binds X; "imposed sanctions" in a sentence about X says less.
  const looser = ({ subject, object, rest }: Pattern): boolean =>
    (subject.kind !== 'phrase' || object.kind !== 'phrase') && rest.some((phrase) => bound.includes(phrase));
  if (typed.length > 0)
    return found.filter((one) => one.typed || !looser(one.pattern)).map(({ pattern }) => pattern);
  const clause = clausePattern(statement, words, relations);
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
  const [subject, object] = [claim.subject, claim.object].map((end) => termOf(reading, end, hole));
  if (!subject || !object) return null;
  const role = Object.entries(claim.roles).find(([, mention]) =>
    isHole(reading, reading.mentions[mention], hole),
  );
  if (hole !== null && subject.kind !== 'hole' && object.kind !== 'hole' && !role) return null;
  const verb = spoken.findLast(({ upos }) => upos === 'VERB');
  const nouns = spoken.filter(({ upos }) => /^(?:NOUN|PROPN|ADJ)$/.test(upos));
  const head = verb ?? nouns.at(-1);
  const particle = spoken.find(({ deprel }) => deprel === 'compound:prt')?.text.toLowerCase();
  const lemma = [head?.lemma.toLowerCase() ?? 'be', ...(particle === undefined ? [] : [particle])].join(' ');
  const preposition = prepositionOf(spoken.at(-1));
  const further = words.answers(preposition === 'in' && lemma === 'be' ? 'be in' : lemma, claim.type);
  // A noun of role says more than its type: chairmen and chief executives head alike.
  const told = !claim.type || verb !== undefined || further.types.includes(claim.type);
  const role_ = told ? '' : nouns.map(({ lemma }) => lemma.toLowerCase()).join(' ');
  const used = [claim.subject, claim.object].flatMap((end) => reading.mentions[end] ?? []);
  const known = new Set(claim.type === null ? [verb ?? head] : spoken);
  return {
    subject,
    object,
    holes: role === undefined ? [] : rolesLike(role[0]),
    types:
      claim.type === null ? further.types : [...new Set([...words.saying(claim.type), ...further.types])],
    turned: further.turned,
    lemmas: [lemma, ...further.lemmas],
    preposition,
    role: role_,
    rest: restOf(statement, used, known),
    time: claim.time,
    polarity: claim.polarity,
    speakers: claim.speakers
      .flatMap((speaker) => reading.mentions[speaker] ?? [])
      .map((one) => phraseOf(reading, one)),
    open: claim.modality !== 'actual',
  };
}

/** The clause from its words alone, for what no claim could be made of. */
function clausePattern(
  statement: Statement,
  words: QuestionWords,
  relations: readonly RelationType[],
): Pattern | null {
  const { reading, hole } = statement;
  const { tokens } = reading;
  const root = tokens.findIndex(({ deprel }) => deprel === 'root');
  const verb = tokens[root];
  if (verb?.upos !== 'VERB') return null;
  const passive = childOf(tokens, root, 'nsubj:pass', 'aux:pass') >= 0;
  const [first, second] = [childOf(tokens, root, 'nsubj'), childOf(tokens, root, 'obj')];
  const phrasal = second < 0 && !passive ? phrasalObject(tokens, root, relations) : null;
  const [s, o] = passive ? [childOf(tokens, root, 'obl:agent'), first] : [first, phrasal?.object ?? second];
  const lemma = phrasal?.lemma ?? verb.lemma.toLowerCase();
  const further = words.answers(lemma, null);
  const ends = [s, o].map((at) => headedBy(reading, at));
  const used = ends.flatMap((end) => end ?? []);
  const [subject = ANY, object = ANY] = [s, o].map((at, i): Term => {
    if (at < 0) return ANY;
    if (within(tokens[at], hole)) return HOLE;
    return { kind: 'phrase', text: phraseOf(reading, ends[i] ?? spanOf(tokens, at)) };
  });
  if (hole !== null && subject.kind !== 'hole' && object.kind !== 'hole') return null;
  return {
    subject,
    object,
    holes: [],
    types: [...new Set([...typesOfVerb(lemma, relations).flatMap(words.saying), ...further.types])],
    turned: further.turned,
    lemmas: [lemma, ...further.lemmas],
    preposition: '',
    role: '',
    rest: restOf(statement, used, new Set([verb])),
    time: reading.mentions.find(({ time }) => time !== null)?.time ?? null,
    polarity:
      childOf(tokens, root, 'advmod') >= 0 && /\b(?:not|n't|never)\b/.test(reading.article.text)
        ? 'denied'
        : 'affirmed',
    speakers: [],
    open: tokens.some(({ xpos, head }) => xpos === 'MD' && head === root),
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

/** "took over X" where "over X" was read as a place: the verb and the word after it make a phrase that the schema knows. */
function phrasalObject(
  tokens: readonly Token[],
  verb: number,
  relations: readonly RelationType[],
): { readonly lemma: string; readonly object: number } | null {
  const particle = childOf(tokens, verb, 'compound:prt');
  for (const object of childrenOf(tokens, verb, 'obl')) {
    const marker = childOf(tokens, object, 'case');
    const over = marker < 0 ? particle : marker;
    const lemma = `${tokens[verb]?.lemma} ${tokens[over]?.text}`.toLowerCase();
    if (over === verb + 1 && typesOfVerb(lemma, relations).length > 0) return { lemma, object };
  }
  return null;
}

function typesOfVerb(lemma: string, relations: readonly RelationType[]): string[] {
  return relations
    .filter(({ triggers }) =>
      triggers.some(
        ({ pos, lemmas, source, target }) =>
          pos === 'verb' && lemmas.includes(lemma) && source.includes('subject') && target.includes('object'),
      ),
    )
    .map(({ name }) => name);
}

function termOf(reading: Reading, mention: number, hole: Span | null): Term | null {
  const found = reading.mentions[mention];
  if (!found) return null;
  return isHole(reading, found, hole) ? HOLE : { kind: 'phrase', text: phraseOf(reading, found) };
}

/** The words of a mention without article and possessive ending. */
function phraseOf({ article, mentions, entities }: Reading, { start, end }: Span): string {
  const mention = mentions.find((one) => one.start === start && one.end === end);
  const name = mention?.kind === 'pronoun' ? entities[mention.entity]?.name : undefined;
  if (name !== undefined) return name;
  return article.text
    .slice(start, end)
    .replace(/^(?:the|a|an|any|some|its|their|his|her)\s+/i, '')
    .replace(/['’]s$/, '');
}

/** What else the statement names: mentions that stand outside the ends, then single words. */
function restOf(
  { reading, hole }: Statement,
  used: readonly Span[],
  known: ReadonlySet<Token | undefined>,
): string[] {
  const { tokens, mentions } = reading;
  const taken: Span[] = hole === null ? [...used] : [...used, hole];
  const rest: string[] = [];
  const names = mentions.filter(({ kind, time }) => kind === 'name' && time === null);
  for (const name of names) {
    if (taken.some((span) => overlaps(span, name))) continue;
    rest.push(phraseOf(reading, name));
    taken.push(name);
  }
  const dates = mentions.filter(({ time }) => time !== null);
  for (const token of tokens) {
    if (!/^(?:NOUN|PROPN|VERB|ADJ|NUM)$/.test(token.upos) || known.has(token)) continue;
    if ([...taken, ...dates].some((span) => overlaps(span, token))) continue;
    rest.push(token.lemma === '' || token.upos === 'PROPN' ? token.text : token.lemma);
  }
  return rest;
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

function spanOf(tokens: readonly Token[], at: number): Span {
  const { first, last } = subtree(tokens, at);
  return { start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
}

function headedBy({ mentions }: Reading, token: number): Mention | undefined {
  return token < 0 ? undefined : mentions.find(({ head }) => head === token);
}

function prepositionOf(last: Token | undefined): string {
  return last?.upos === 'ADP' && last.deprel !== 'compound:prt' ? last.text.toLowerCase() : '';
}

function rolesLike(role: string): readonly string[] {
  return [GOODS, PLACES].find((roles) => roles.includes(role)) ?? [role];
}

function isHole({ tokens }: Reading, mention: Mention | undefined, hole: Span | null): boolean {
  return within(tokens[mention?.head ?? -1], hole);
}

function within(token: Token | undefined, hole: Span | null): boolean {
  return token !== undefined && hole !== null && overlaps(token, hole);
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
