import type { Stances } from '../model/stances.ts';
import { ancestors, childOf, childrenOf, descendants, isRelation, subtree } from '../tree.ts';
import type { Token } from '../types.ts';
import { isCharge, stancesOf } from './path.ts';
import { antecedent, bearerOf, isRelativeClause, isRelativePronoun } from './relatives.ts';
import { governorOf, isDisguised, isPassive, isPredicate, relationOf } from './verbs.ts';

const DEEPEST = 8;

/**
 * The word for who or what the clause of predicate `at` is about, found where grammar leaves it out: shared in
 * coordination, controlled ("plans to leave", "forced the firm to leave"), the noun of a relative or participial clause.
 * -1 if nobody can be named. Whether it acts or suffers is for the caller's voice to say.
 */
export function subjectOf(tokens: readonly Token[], at: number, stances: Stances, depth = 0): number {
  const token = tokens[at];
  if (!token || depth > DEEPEST) return -1;
  const inverted = invertedSubject(tokens, at, stances);
  if (inverted >= 0) return inverted;
  const own = ownSubject(tokens, at);
  if (own >= 0) return tokens[own]?.deprel.startsWith('csubj') ? -1 : antecedent(tokens, own, stances);
  const head = governorOf(tokens, at);
  const deprel = relationOf(tokens, at);
  const governor = tokens[head];
  if (!governor) return -1;
  const above = () => subjectOf(tokens, head, stances, depth + 1);
  const doer = forWhom(tokens, at);
  if (doer >= 0) return doer;
  if (isRelation(deprel, 'conj'))
    return isPredicate(tokens, head) && !isExistential(tokens, head) ? above() : -1;
  if (isRelation(deprel, 'xcomp') || (token.upos === 'ADJ' && /^(?:advcl|obl)/.test(deprel)))
    return controller(tokens, head, stances) ?? above();
  if (isRelation(deprel, 'ccomp')) {
    // "told the bank not to pay", "is weighing whether to sue"
    if ((tokens[at]?.xpos === 'VB' && isInfinitive(tokens, at)) || isPerfectGerund(tokens, at))
      return controller(tokens, head, stances) ?? above();
    const pronoun = childOf(tokens, head, 'obj');
    const outer = tokens[pronoun];
    return outer && isRelativePronoun(outer, stances) ? antecedent(tokens, pronoun, stances) : -1;
  }
  if (isRelation(deprel, 'acl')) return ofNounClause(tokens, at, head, stances, depth);
  if (isRelation(deprel, 'advcl') && !hasFiniteVerb(tokens, at)) {
    const mark = tokens[childOf(tokens, at, 'mark')]?.lemma;
    const object = childOf(tokens, head, 'obj', 'iobj');
    const controls = stances.get(governor.lemma.toLowerCase())?.has('object-control');
    const ordered = controls && (mark === 'to' || (mark === 'in' && tokens[at]?.xpos === 'VBG'));
    // "criticized the minister for selling": who is praised or blamed for it has done it.
    const charged =
      /^(?:of|from|into|for|as)$/.test(mark ?? '') || (mark === 'with' && governor.lemma === 'charge');
    const done = childrenOf(tokens, at, 'aux').some((one) => tokens[one]?.xpos === 'VBG');
    const gerund = tokens[at]?.xpos === 'VBG' || done;
    // "claimed responsibility for selling"
    const own = stancesOf(tokens, object, stances).has('accuses');
    if (object >= 0 && !own && (ordered || (charged && gerund))) return object;
    // "called on Peru to free them", "is waiting for Peru to free them"
    const asked =
      ordered || mark === 'to'
        ? childrenOf(tokens, head, 'obl').find(
            (one) => one > head && one < at && isAddressee(tokens, one, ordered === true),
          )
        : undefined;
    if (asked !== undefined) return asked;
    // "a bank that it accuses of selling coal"
    const accused =
      charged && stances.get(governor.lemma)?.has('of') && governor.deprel === 'acl:relcl'
        ? governor.head
        : -1;
    if (accused >= 0 && !isPassive(tokens, head)) return accused;
    // "The firm was ruined by selling coal" does not say who sold; "drones were used by rebels to attack" does.
    const agent = childOf(tokens, head, 'obl:agent');
    const reports = stancesOf(tokens, head, stances).has('say');
    if (isPassive(tokens, head) && (mark === 'by' || (mark === 'to' && agent >= 0 && !controls && !reports)))
      return agent;
    // "Far from paying them, the bank …"
    if (governor.upos === 'ADV' && !isPredicate(tokens, head))
      return subjectOf(tokens, governor.head, stances, depth + 1);
    return isPredicate(tokens, head) || governor.upos === 'ADJ' ? above() : -1;
  }
  return -1;
}

/** "denied having met them" */
function isPerfectGerund(tokens: readonly Token[], at: number): boolean {
  return tokens[childOf(tokens, at, 'aux')]?.xpos === 'VBG' && childOf(tokens, at, 'mark') < 0;
}

function isInfinitive(tokens: readonly Token[], at: number): boolean {
  return childrenOf(tokens, at, 'mark').some((child) => tokens[child]?.lemma === 'to');
}

/** Where an infinitive opens right behind a noun: the index of its "to", -1 elsewhere. */
function nextInfinitive(tokens: readonly Token[], noun: number): number {
  return tokens[noun + 1]?.lemma === 'to' && tokens[noun + 2]?.xpos === 'VB' ? noun + 1 : -1;
}

function isAddressee(tokens: readonly Token[], noun: number, ordered: boolean): boolean {
  const marker = tokens[childOf(tokens, noun, 'case')]?.lemma ?? '';
  return ordered
    ? /^(?:on|upon|to)$/.test(marker)
    : marker === 'for' && noun + 1 === nextInfinitive(tokens, noun);
}

/** "It is wrong for X to sell coal": X, the one to sell, whatever the infinitive hangs on; -1 elsewhere. */
function forWhom(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.xpos !== 'VB' || tokens[childOf(tokens, at, 'mark')]?.lemma !== 'to') return -1;
  for (const above of ancestors(tokens, at).slice(0, 3)) {
    if (!isPredicate(tokens, above)) continue;
    const it = childOf(tokens, above, 'expl', 'nsubj');
    if (tokens[it]?.lemma !== 'it' || childOf(tokens, above, 'cop') < 0) return -1;
    const whom = childrenOf(tokens, above, 'obl', 'nmod').find(
      (child) => child > above && child < at && tokens[childOf(tokens, child, 'case')]?.lemma === 'for',
    );
    return whom ?? -1;
  }
  return -1;
}

/** "There are …". */
function isExistential(tokens: readonly Token[], at: number): boolean {
  return tokens[childOf(tokens, at, 'expl')]?.xpos === 'EX';
}

/** Of two subjects the first, but not "a union" in "According to the Guild, a union, the firm …". */
function ownSubject(tokens: readonly Token[], at: number): number {
  const [first = -1, second = -1] = childrenOf(tokens, at, 'nsubj', 'csubj');
  if (second < 0 || second > at) return first;
  const comma = subtree(tokens, first).first - 1;
  const beside = childrenOf(tokens, at, 'obl').some(
    (one) => one < first && subtree(tokens, one, (child) => child < comma).last === comma,
  );
  return beside && tokens[comma]?.text === ',' ? second : first;
}

/** "…", said X: a verb of saying without a subject before it, and the name or noun just after it taken for its object. */
export function invertedSubject(tokens: readonly Token[], at: number, stances: Stances): number {
  const token = tokens[at];
  if (!token || !/^VB[DZ]$/.test(token.xpos) || !stances.get(token.lemma)?.has('say')) return -1;
  const subject = childOf(tokens, at, 'nsubj');
  if (subject >= 0 && subject < at && quoteBetween(tokens, subject, at)) return nounBefore(tokens, at);
  if (subject >= 0) return -1;
  const object = childOf(tokens, at, 'obj', 'iobj');
  const named = tokens[object]?.upos === 'PROPN' && childOf(tokens, at, 'ccomp') < at;
  return named && object > at && object - at < 6 && QUOTATION.test(tokens[at - 1]?.text ?? '') ? object : -1;
}

/** The name or noun that ends just before token `at`, by its head. */
function nounBefore(tokens: readonly Token[], at: number): number {
  const token = tokens[at - 1];
  if (!token || !/^(?:PROPN|NOUN|PRON)$/.test(token.upos)) return -1;
  return isRelation(token.deprel, 'flat') && token.head >= 0 ? token.head : at - 1;
}

const QUOTATION = /^(?:["“”]|''|,)$/;

function quoteBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:["“”]|'')$/.test(tokens[i]?.text ?? '')) return true;
  return false;
}

/** The object of a verb such as "force", which does what the verb below says. */
function controller(tokens: readonly Token[], verb: number, stances: Stances): number | undefined {
  if (stances.get(tokens[verb]?.lemma ?? '')?.has('subject-control')) return undefined;
  const object = childOf(tokens, verb, 'obj', 'iobj');
  return object >= 0 ? antecedent(tokens, object, stances) : undefined;
}

/** "firms trading coal", "coal traded there", "the man who …", "an effort to curb …" (whoever makes the effort). */
function ofNounClause(
  tokens: readonly Token[],
  at: number,
  noun: number,
  stances: Stances,
  depth: number,
): number {
  if (isRelativeClause(tokens, at)) return bearerOf(tokens, noun, at);
  const infinitive = tokens[at]?.xpos === 'VB' || isDisguised(tokens, at);
  // "accused the bank of selling"
  const charged = /^(?:of|from|into|for)$/.test(tokens[childOf(tokens, at, 'mark')]?.lemma ?? '');
  if (charged && isCharge(tokens, { from: at, to: noun, kind: 'complement' }, stances))
    return chargedWith(tokens, noun, stances, depth);
  // "with the aim of stopping them"
  const aimed = tokens[at]?.xpos === 'VBG' && tokens[childOf(tokens, at, 'mark')]?.lemma === 'of';
  const purpose = aimed && (stances.get(`${tokens[noun]?.lemma} (noun)`)?.has('planned') ?? false);
  if (!infinitive && !purpose && charged && isRelation(tokens[noun]?.deprel ?? '', 'obj')) return noun;
  if (!infinitive && !purpose)
    return childOf(tokens, at, 'mark') < 0 || isPassive(tokens, at) ? bearerOf(tokens, noun, at) : -1;
  const possessor = childOf(tokens, noun, 'nmod:poss');
  if (possessor >= 0) return possessor;
  // "a plan for Peru to free them"
  const doer = childrenOf(tokens, noun, 'nmod').find((one) => one < at && isAddressee(tokens, one, false));
  if (doer !== undefined) return doer;
  const by = descendants(
    tokens,
    noun,
    (child) => child < at && /^(?:nmod|obl)/.test(tokens[child]?.deprel ?? ''),
  );
  const maker = by.find((one) => tokens[childOf(tokens, one, 'case')]?.lemma === 'by');
  if (maker !== undefined) return maker;
  const above = tokens[noun];
  if (!above) return -1;
  // "is in talks to buy it"
  if (infinitive && childOf(tokens, noun, 'cop') >= 0 && childOf(tokens, noun, 'case') >= 0)
    return subjectOf(tokens, noun, stances, depth + 1);
  // "sanctions on X in a push to stop it": whoever imposes them.
  const aim = /^(?:nmod|obl)/.test(above.deprel) && stances.get(`${above.lemma} (noun)`)?.has('planned');
  const verb = aim ? ancestors(tokens, noun).find((one) => isPredicate(tokens, one)) : undefined;
  if (verb !== undefined && /^(?:in|with)$/.test(tokens[childOf(tokens, noun, 'case')]?.lemma ?? ''))
    return subjectOf(tokens, verb, stances, depth + 1);
  if (!isPredicate(tokens, above.head)) return -1;
  // "gives companies three days to answer"
  const given = childOf(tokens, above.head, 'iobj');
  if (given >= 0 && isRelation(above.deprel, 'obj')) return given;
  // "asks all states to inspect ships"
  const asked = stances.get(tokens[above.head]?.lemma.toLowerCase() ?? '')?.has('object-control');
  if (asked && isRelation(above.deprel, 'obj') && above.head < noun) return noun;
  return isRelation(above.deprel, 'obj') || isRelation(above.deprel, 'obl')
    ? subjectOf(tokens, above.head, stances, depth + 1)
    : -1;
}

/** Who is charged by a noun: "arrested X on suspicion of selling", "X is on trial for selling", "X faces charges of selling". */
function chargedWith(tokens: readonly Token[], noun: number, stances: Stances, depth: number): number {
  const verb = childOf(tokens, noun, 'cop') >= 0 ? noun : (tokens[noun]?.head ?? -1);
  if (!isPredicate(tokens, verb)) return -1;
  const object = childOf(tokens, verb, 'obj');
  return object >= 0 && object !== noun ? object : subjectOf(tokens, verb, stances, depth + 1);
}

function hasFiniteVerb(tokens: readonly Token[], at: number): boolean {
  const { xpos = '', children = [] } = tokens[at] ?? {};
  if (/^VB[DPZ]$/.test(xpos)) return true;
  return children.some((child) => {
    const { deprel = '', xpos: tag = '' } = tokens[child] ?? {};
    return isRelation(deprel, 'aux') && /^(?:MD|VB[DPZ])$/.test(tag);
  });
}
