/** Names that the graph knows, in a question: spelt as it spells them, and of the types that it gives them. */
import type { Mention, Span, Syntax, Token } from '../types.ts';

/** A proper name as the graph spells it, with its type; null for words that are none. */
export type KnownName = (words: string) => { readonly name: string; readonly type: string } | null;

/** Longer names are not looked for. */
const LONGEST = 8;

/** `who owns halden metals` → `who owns Halden Metals`; `north koreas ally` → `North Korea's ally`. */
export function spelt(text: string, tokens: readonly Token[], known: KnownName): string {
  let spelling = '';
  let at = 0;
  for (const { start, end, name } of namesIn(text, tokens, orOwner(known))) {
    const given = text.slice(start, end);
    const own = name.endsWith("'s") && !given.endsWith("'s") ? `${given.slice(0, -1)}'s` : given;
    spelling += text.slice(at, start) + (given === given.toLowerCase() ? name : own);
    at = end;
  }
  return spelling + text.slice(at);
}

/** A name, or what has lost its apostrophe: "north koreas". */
function orOwner(known: KnownName): KnownName {
  return (words) => {
    const entry = known(words);
    if (entry || !/[^s'’]s$/.test(words)) return entry;
    const owner = known(words.slice(0, -1));
    return owner && { ...owner, name: `${owner.name}'s` };
  };
}

/** Mentions with the names that the graph knows among them, of the types that it gives them. */
export function withKnownNames(
  text: string,
  { tokens }: Pick<Syntax, 'tokens'>,
  mentions: readonly Mention[],
  known: KnownName,
): Mention[] {
  const names = namesIn(text, tokens, known).map(({ start, end, first, last, type }): Mention => {
    const head = tokens.findIndex(
      (token, i) => i >= first && i < last && (token.head < first || token.head >= last),
    );
    const span = { start, end, first, last, head };
    return { ...span, kind: 'name', type, entity: -1, amount: null, time: null, sure: true };
  });
  const others = mentions.filter((mention) =>
    names.every((name) => {
      const apart = mention.end <= name.start || mention.start >= name.end;
      const around = mention.start <= name.start && mention.end >= name.end;
      return apart || (around && mention.end - mention.start > name.end - name.start);
    }),
  );
  // "the European Union": the article and its name are one mention.
  const own = others.filter(
    ({ kind, head }) => kind !== 'nominal' || names.every((name) => name.head !== head),
  );
  return [...own, ...names].sort((a, b) => a.start - b.start || b.end - a.end);
}

interface Found extends Span {
  readonly first: number;
  readonly last: number;
  readonly name: string;
  readonly type: string;
}

/** The longest first at each place, none overlapping. */
function namesIn(text: string, tokens: readonly Token[], known: KnownName): Found[] {
  const found: Found[] = [];
  for (let first = 0; first < tokens.length; ) {
    const name = nameAt(text, tokens, first, known);
    if (name) found.push(name);
    first = name ? name.last : first + 1;
  }
  return found;
}

function nameAt(text: string, tokens: readonly Token[], first: number, known: KnownName): Found | null {
  const { start = 0, text: word = '' } = tokens[first] ?? {};
  if (!/[\p{L}\p{N}]/u.test(word) || /^(?:the|a|an)$/i.test(word)) return null;
  for (let last = Math.min(tokens.length, first + LONGEST); last > first; last--) {
    const { end = start, text: lastWord = '' } = tokens[last - 1] ?? {};
    // The name of "Korvash's campaign" is "Korvash".
    if (!/[\p{L}\p{N}]/u.test(lastWord) || /^['’]s$/i.test(lastWord)) continue;
    const entry = known(text.slice(start, end));
    if (entry) return { start, end, first, last, ...entry };
  }
  return null;
}
