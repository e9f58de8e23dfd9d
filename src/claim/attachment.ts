import { childrenOf, descendants, isRelation, rehang } from '../tree.ts';
import type { Token } from '../types.ts';

/** What the tree does not know of a noun: the type of the mention that it heads (`null` if it heads none), and where that ends. */
export interface NounLore {
  typeOf(token: number): string | null;
  /** The token after the last of the mention. */
  endOf(token: number): number;
  /** The head of the name that the token is a word of; else the token. */
  headOf(token: number): number;
}

/**
 * The tokens with relative clauses hung on nouns that they may be said of: "the head of customs at the port who took bribes" is not
 * about a port, "a blow to Strand, who joined last year" about no blow, "a lawyer for Fjord Bank, which denies it" about no lawyer. A
 * clause stays where it is if no better noun stands on the way.
 */
export function attached(tokens: readonly Token[], lore: NounLore): readonly Token[] {
  let mended: Token[] | undefined;
  for (const [clause, { deprel, head }] of tokens.entries()) {
    if (!isRelation(deprel, 'acl') || head < 0 || head > clause) continue;
    const pronoun = pronounOf(tokens, clause, head);
    if (pronoun < 0) continue;
    const noun = betterNoun(tokens, lore, lore.headOf(head), pronoun);
    if (noun < 0) continue;
    mended ??= [...tokens];
    rehang(mended, clause, noun, 'acl:relcl');
  }
  return mended ?? tokens;
}

/** The "who", "which" or "whose" that opens the clause, -1 if there is none. */
function pronounOf(tokens: readonly Token[], clause: number, noun: number): number {
  const own = childrenOf(tokens, clause).flatMap((child) => [
    child,
    ...childrenOf(tokens, child, 'nmod:poss'),
  ]);
  return (
    own.find((one) => one > noun && one <= clause && /^W(?:P\$?|DT)$/.test(tokens[one]?.xpos ?? '')) ?? -1
  );
}

/** The noun for the pronoun to stand for, where the one that it hangs on can't be; else -1. */
function betterNoun(
  tokens: readonly Token[],
  { typeOf, endOf }: NounLore,
  noun: number,
  pronoun: number,
): number {
  const type = typeOf(noun);
  const beside = (one: number) =>
    endOf(one) === pronoun || (endOf(one) === pronoun - 1 && tokens[pronoun - 1]?.text === ',');
  const below = descendants(
    tokens,
    noun,
    (child) => child < pronoun && /^(?:nmod|obl|appos|conj|acl$)/.test(tokens[child]?.deprel ?? ''),
  ).reverse();
  const above: number[] = [];
  for (let at = noun; /^(?:nmod|appos|conj|obl)/.test(tokens[at]?.deprel ?? ''); ) {
    at = tokens[at]?.head ?? -1;
    if (at < 0 || at > pronoun || !/^(?:NOUN|PROPN)$/.test(tokens[at]?.upos ?? '')) break;
    above.push(at);
  }
  const near = below.filter((one) => one !== noun && beside(one));
  const form = tokens[pronoun]?.text.toLowerCase();
  const first = (admits: (type: string) => boolean) =>
    [...near, ...above, ...below].find((one) => one !== noun && admits(typeOf(one) ?? '')) ?? -1;
  if (/^whom?$/.test(form ?? ''))
    return type === null || PEOPLE.has(type) ? -1 : first((one) => PEOPLE.has(one));
  // "engineers of Volga Shipping, which built it"
  const people = type === 'Person' || (type === 'Group' && near.some((one) => tokens[one]?.upos === 'PROPN'));
  if (form === 'which' && people) return first((one) => one !== '' && !PEOPLE.has(one) && !PLACES.has(one));
  // "embargoes on countries such as Peru, whose army …": the name right before it, if the tree passes over it.
  if (form === 'whose' && tokens[noun]?.upos === 'NOUN')
    return near.find((one) => tokens[one]?.upos === 'PROPN' && typeOf(one) !== null) ?? -1;
  return -1;
}

const PEOPLE: ReadonlySet<string> = new Set(['Person', 'Group', 'Agent']);
/** "Ida Strand of Oslo, which …" is rather a firm whose name looks like that of a person. */
const PLACES: ReadonlySet<string> = new Set(['Place', 'City', 'Region', 'Country', 'Continent']);
