import type { ParsedSentence, ParsedWord } from '../parser.ts';

/** A tree that is being mended: words with their forms, heads that may be changed. Indexes out of range are no words. */
export class Draft {
  readonly forms: readonly string[];
  readonly words: ParsedWord[];
  private readonly below: number[][];

  constructor(forms: readonly string[], parsed: ParsedSentence) {
    this.forms = forms;
    this.words = [...parsed];
    this.below = parsed.map(() => []);
    for (const [i, { head }] of parsed.entries()) this.below[head]?.push(i);
  }

  form(i: number): string {
    return this.forms[i] ?? '';
  }

  lemma(i: number): string {
    return this.words[i]?.lemma.toLowerCase() ?? '';
  }

  upos(i: number): string {
    return this.words[i]?.upos ?? '';
  }

  xpos(i: number): string {
    return this.words[i]?.xpos ?? '';
  }

  head(i: number): number {
    return this.words[i]?.head ?? -1;
  }

  /** Without its subtype. */
  relation(i: number): string {
    return this.words[i]?.deprel.split(':')[0] ?? '';
  }

  deprel(i: number): string {
    return this.words[i]?.deprel ?? '';
  }

  /** Dependents of `i`, ascending; with `relations`, only those in one of them or a subtype. */
  children(i: number, ...relations: readonly string[]): number[] {
    const all = this.below[i] ?? [];
    return relations.length === 0
      ? [...all]
      : all.filter((child) => relations.includes(this.relation(child)));
  }

  /** The first dependent in one of the relations, -1 if there is none. */
  child(i: number, ...relations: readonly string[]): number {
    return this.children(i, ...relations)[0] ?? -1;
  }

  /** The first and the last word of what `i` governs, itself included, punctuation left out. */
  span(i: number): readonly [first: number, last: number] {
    let [first, last] = [i, i];
    for (const child of this.below[i] ?? []) {
      if (this.relation(child) === 'punct') continue;
      const [from, to] = this.span(child);
      first = Math.min(first, from);
      last = Math.max(last, to);
    }
    return [first, last];
  }

  isAbove(i: number, below: number): boolean {
    for (let at = below; at >= 0; at = this.head(at)) if (at === i) return true;
    return false;
  }

  /** The governors of `i`, nearest first. */
  above(i: number): number[] {
    const found: number[] = [];
    for (let at = this.head(i); at >= 0 && !found.includes(at); at = this.head(at)) found.push(at);
    return found;
  }

  /** Hangs `i` elsewhere; nothing happens if that would close a circle. `head` -1 makes it the root. */
  attach(i: number, head: number, deprel: string): void {
    const word = this.words[i];
    if (!word || i === head || (head >= 0 && this.isAbove(i, head))) return;
    const before = this.below[word.head];
    before?.splice(before.indexOf(i), 1);
    this.words[i] = { ...word, head, deprel };
    const after = this.below[head];
    after?.push(i);
    after?.sort((a, b) => a - b);
  }

  /** Hangs the dependents of one word on another, in the same relations; with `wanted`, only those. */
  hand(from: number, to: number, wanted: (child: number) => boolean = () => true): void {
    for (const child of this.children(from)) if (wanted(child)) this.attach(child, to, this.deprel(child));
  }

  /** The lemma of the preposition before `i`, '' if there is none. */
  marker(i: number): string {
    return this.lemma(this.child(i, 'case'));
  }

  isPassive(i: number): boolean {
    return this.children(i, 'aux').some((child) => this.deprel(child) === 'aux:pass');
  }

  retag(i: number, change: Partial<Pick<ParsedWord, 'upos' | 'xpos' | 'lemma'>>): void {
    const word = this.words[i];
    if (word) this.words[i] = { ...word, ...change };
  }
}

/** From the last word of a phrase to its head, through names and compounds; -1 if no noun stands there. */
export function phraseHead(draft: Draft, i: number): number {
  let at = i;
  if (!/^(?:NOUN|PROPN)$/.test(draft.upos(at))) return -1;
  while (/^(?:flat|compound)$/.test(draft.relation(at)) && draft.head(at) >= 0) at = draft.head(at);
  return at;
}

/** Whether the clause of a verb has tense. */
export function hasTense(draft: Draft, verb: number): boolean {
  return [verb, ...draft.children(verb, 'aux', 'cop')].some((i) => FINITE.test(draft.xpos(i)));
}

/** Whether a word of the sentence has tense; `except` is left out. */
export function hasFinite(draft: Draft, except = -1): boolean {
  return draft.words.some(({ xpos }, i) => i !== except && FINITE.test(xpos));
}

const FINITE = /^(?:MD|VB[DPZ])$/;
