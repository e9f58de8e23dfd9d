/** The forms of English verbs, to find a verb among the words of a relation. */

/** Past forms and participles of irregular verbs by lemma, as `lexicon/irregular-verbs.txt` has them. */
export type IrregularVerbs = ReadonlyMap<string, readonly string[]>;

/** A lemma in all its forms; of several words ("take over") the first is the verb. */
export function formsOf(lemma: string, irregular: IrregularVerbs): ReadonlySet<string> {
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/.test(lemma) ? `${lemma}${lemma.at(-1)}` : stem;
  const y = /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}i` : null;
  return new Set([
    lemma,
    `${lemma}s`,
    `${y ?? lemma}es`,
    `${stem}ed`,
    `${stem}ing`,
    `${doubled}ed`,
    `${doubled}ing`,
    ...(y === null ? [] : [`${y}ed`]),
    ...(lemma === 'be' ? ['is', 'are', 'was', 'were', 'am'] : []),
    ...(lemma === 'have' ? ['has'] : []),
    ...(irregular.get(lemma) ?? []),
  ]);
}

/** The table of `lexicon/irregular-verbs.txt` from its raw text. */
export function readIrregularVerbs(raw: string): IrregularVerbs {
  const table = new Map<string, readonly string[]>();
  for (const line of raw.split('\n')) {
    const [lemma = '', ...forms] = line.split(/\t|;\s*/).map((cell) => cell.trim());
    if (lemma !== '' && !lemma.startsWith('#')) table.set(lemma, forms);
  }
  return table;
}
