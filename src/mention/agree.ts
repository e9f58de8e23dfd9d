/** One label for all places of a name in an article: a name that is clear once is known everywhere. */
import type { NameLabel } from './namelabels.ts';
import { isCapitalised, isOrdinal, type Page } from './page.ts';
import type { LabelledName } from './recognizer.ts';

/** From this sum of margins on a name is clear enough to be seen where the recognizer saw none. */
const CLEAR = 6;

/**
 * The names with the label that has most margin over the article, whole names and, for people, their last words; and
 * names of more than one word, or never written small, where the recognizer passed over them in a plain sentence.
 */
export function agree(page: Page, names: readonly LabelledName[]): LabelledName[] {
  const { tokens, lower, sentences, styles, small } = page;
  const phraseOf = ({ first, last }: Pick<LabelledName, 'first' | 'last'>) =>
    lower.slice(first, last).join(' ');
  const sums = new Map<string, Map<NameLabel, number>>();
  const add = (phrase: string, label: NameLabel, weight: number) => {
    const own = sums.get(phrase) ?? new Map<NameLabel, number>();
    own.set(label, (own.get(label) ?? 0) + Math.max(weight, 0.1));
    sums.set(phrase, own);
  };
  for (const name of names) {
    add(phraseOf(name), name.label, name.margin);
    if (name.label === 'PER' && name.last - name.first > 1)
      add(lower[name.last - 1] ?? '', 'PER', name.margin);
  }
  for (const [n, name] of names.entries()) {
    const short = names[n + 1];
    if (!short || !abbreviates(page, short, name)) continue;
    // What a name is called for short is what the name is, however the letters look.
    add(phraseOf(short), name.label, CLEAR + name.margin);
  }
  const agreed = names.map((name) => {
    const [label] = most(sums.get(phraseOf(name)));
    return label === null ? name : { ...name, label };
  });

  const taken = new Uint8Array(tokens.length);
  for (const { first, last } of names) taken.fill(1, first, last);
  const clear = new Map<string, { label: NameLabel; margin: number }>();
  for (const phrase of sums.keys()) {
    const [label, margin] = most(sums.get(phrase));
    const single = !phrase.includes(' ');
    if (label === null || label === 'MISC' || margin < CLEAR || (single && small.has(phrase))) continue;
    clear.set(phrase, { label, margin });
  }
  for (const [s, { first, last }] of sentences.entries()) {
    if (styles[s] !== 'plain') continue;
    for (let i = first; i < last; i++) {
      if (taken[i] || !isCapitalised(tokens[i]?.text ?? '') || (taken[i - 1] && i > first)) continue;
      for (let length = Math.min(LONGEST, last - i); length > 0; length--) {
        const found = clear.get(phraseOf({ first: i, last: i + length }));
        if (!found || taken.subarray(i, i + length + 1).includes(1)) continue;
        if (i + length < last && isCapitalised(tokens[i + length]?.text ?? '')) continue;
        agreed.push({ first: i, last: i + length, ...found });
        taken.fill(1, i, i + length);
        break;
      }
    }
  }
  agreed.push(...numbered(page, agreed, taken));
  return agreed.sort((a, b) => a.first - b.first);
}

/** "The 139th" of an article that has a 139th Infantry Regiment: bodies of a number are called by it. */
function numbered(
  { tokens, lower }: Page,
  names: readonly LabelledName[],
  taken: Uint8Array,
): LabelledName[] {
  const byNumber = new Map<string, LabelledName>();
  for (const name of names) {
    const number = lower[name.first] ?? '';
    if (name.label === 'ORG' && name.last - name.first > 1 && isOrdinal(number)) byNumber.set(number, name);
  }
  if (byNumber.size === 0) return [];
  return [...tokens.keys()].flatMap((i) => {
    const whole = byNumber.get(lower[i] ?? '');
    if (!whole || taken[i] || lower[i - 1] !== 'the') return [];
    const { label, margin } = whole;
    return /^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[i + 1]?.upos ?? '')
      ? []
      : { first: i, last: i + 1, label, margin };
  });
}

/** "Harbour Relief Fund (HRF)": whether a name in brackets after another has the initial letters of its words, "of" and the like left out. */
function abbreviates({ tokens, lower }: Page, short: LabelledName, name: LabelledName): boolean {
  if (short.first !== name.last + 1 || short.last !== short.first + 1) return false;
  if (lower[name.last] !== '(' || lower[short.last] !== ')') return false;
  const letters = (tokens[short.first]?.text ?? '').replace(/\./g, '');
  if (!/^\p{Lu}{2,}$/u.test(letters)) return false;
  const initials = tokens
    .slice(name.first, name.last)
    .flatMap(({ text }) => (isCapitalised(text) ? text.charAt(0) : []));
  return initials.join('') === letters;
}

/** Words of the longest name that is looked for. */
const LONGEST = 6;

function most(sums: ReadonlyMap<NameLabel, number> | undefined): [NameLabel | null, number] {
  let best: NameLabel | null = null;
  let top = 0;
  for (const [label, sum] of sums ?? []) if (sum > top) [best, top] = [label, sum];
  return [best, top];
}
