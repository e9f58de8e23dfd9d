/**
 * Walking a dependency tree. Every function takes the article's tokens and an index into them; none throws on an odd
 * tree (several roots, a cycle, an index out of range), and none loops: a walk is bounded by the number of tokens.
 */
import type { Token } from './types.ts';

/** Token indexes, end exclusive. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
}

/** `nsubj:pass` → `nsubj`. */
export function universal(deprel: string): string {
  const colon = deprel.indexOf(':');
  return colon < 0 ? deprel : deprel.slice(0, colon);
}

/** Whether `deprel` is `wanted`, or a subtype of it: `nsubj:pass` is an `nsubj`. */
export function isRelation(deprel: string, wanted: string): boolean {
  return deprel.startsWith(wanted) && (deprel.length === wanted.length || deprel[wanted.length] === ':');
}

/** Dependents of token `i`, ascending; with `deprels`, only those in one of these relations or a subtype. */
export function childrenOf(tokens: readonly Token[], i: number, ...deprels: readonly string[]): number[] {
  const children = tokens[i]?.children ?? [];
  if (deprels.length === 0) return [...children];
  return children.filter((child) => {
    const deprel = tokens[child]?.deprel ?? '';
    return deprels.some((wanted) => isRelation(deprel, wanted));
  });
}

/** The first dependent of token `i` in one of these relations, -1 if there is none. */
export function childOf(tokens: readonly Token[], i: number, ...deprels: readonly string[]): number {
  for (const child of tokens[i]?.children ?? []) {
    const deprel = tokens[child]?.deprel ?? '';
    if (deprels.some((wanted) => isRelation(deprel, wanted))) return child;
  }
  return -1;
}

/**
 * The token `i` and all it governs, ascending. `enter` may close a branch: it is asked for each descendant before it
 * is taken.
 */
export function descendants(
  tokens: readonly Token[],
  i: number,
  enter: (child: number) => boolean = () => true,
): number[] {
  if (!tokens[i]) return [];
  const found = new Set([i]);
  // A set is walked in order of insertion, additions included, and takes each index once: a cycle ends by itself.
  for (const at of found) {
    for (const child of tokens[at]?.children ?? []) if (!found.has(child) && enter(child)) found.add(child);
  }
  return [...found].sort((a, b) => a - b);
}

/** The stretch of tokens from the first to the last descendant of `i`, `i` included; `enter` as in `descendants`. */
export function subtree(tokens: readonly Token[], i: number, enter?: (child: number) => boolean): TokenSpan {
  const all = descendants(tokens, i, enter);
  return { first: all[0] ?? i, last: (all[all.length - 1] ?? i - 1) + 1 };
}

/** The governors of token `i`, nearest first, without `i`. */
export function ancestors(tokens: readonly Token[], i: number): number[] {
  const found: number[] = [];
  let at = tokens[i]?.head ?? -1;
  while (at >= 0 && at < tokens.length && at !== i && !found.includes(at)) {
    found.push(at);
    at = tokens[at]?.head ?? -1;
  }
  return found;
}

/** Whether token `i` is governed, directly or not, by `ancestor`; a token is not its own descendant. */
export function isDescendant(tokens: readonly Token[], i: number, ancestor: number): boolean {
  let at = tokens[i]?.head ?? -1;
  for (let steps = 0; at >= 0 && steps < tokens.length; steps++) {
    if (at === ancestor) return i !== ancestor;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}

/** Token `i` and what is coordinated with it ("A, B and C" from A), ascending. */
export function conjuncts(tokens: readonly Token[], i: number): number[] {
  return descendants(tokens, i, (child) => isRelation(tokens[child]?.deprel ?? '', 'conj'));
}

/** The first of the coordination that token `i` belongs to: A from C in "A, B and C"; `i` itself if there is none. */
export function firstConjunct(tokens: readonly Token[], i: number): number {
  let at = i;
  for (let steps = 0; steps < tokens.length; steps++) {
    const token = tokens[at];
    if (!token || !isRelation(token.deprel, 'conj') || token.head < 0) break;
    at = token.head;
  }
  return at;
}

/** Whether token `i` is a noun or a name in the plural. */
export function isPlural(tokens: readonly Token[], i: number): boolean {
  const xpos = tokens[i]?.xpos;
  return xpos === 'NNS' || xpos === 'NNPS';
}

/** Hangs token `dependent` of a list elsewhere, in place; tokens that change are copied. Nothing happens if it hangs there, or that would close a circle. */
export function rehang(tokens: Token[], dependent: number, head: number, deprel: string): void {
  const moved = tokens[dependent];
  const [from, to] = [tokens[moved?.head ?? -1], tokens[head]];
  if (!moved || !from || !to || from === to || ancestors(tokens, head).includes(dependent)) return;
  tokens[moved.head] = { ...from, children: from.children.filter((child) => child !== dependent) };
  const now = tokens[head] ?? to;
  tokens[head] = { ...now, children: [...now.children, dependent].sort((a, b) => a - b) };
  tokens[dependent] = { ...moved, head, deprel };
}
