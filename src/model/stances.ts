/**
 * What words do to a clause that they govern, from `lexicon/stances.txt`: "say" makes a speaker, "plan" a plan, "deny" a
 * denial. One word or phrase a line, a tab, its classes with commas between.
 */
export type Stance =
  | 'say' // its subject says so
  | 'deny' // its subject says that it is not so
  | 'planned'
  | 'possible'
  | 'required'
  | 'failed' // not done: "refuse to"
  | 'done' // done: "begin to"
  | 'light' // the noun beside it says what is done: "impose sanctions"
  | 'subject-control' // its own subject does it, even beside an object: "promise them to"
  | 'object-control' // its object does it: "force them to"
  | 'copular' // "become"
  | 'negation' // "not", "never"
  | 'partitive' // "some of", "group of": the thing meant comes after
  | 'relative'
  | 'marker' // "spite" of "in spite of": with what stands around it, a preposition
  | 'alleged' // "allegedly"
  | 'condition' // "if": what it introduces may not be so
  | 'sum' // its amount is that of the clause: "in a deal worth a million"
  | 'excludes' // "rule out": if it is denied, what it speaks of may be
  | 'cites' // its object says so: "citing two officials"
  | 'accuses' // what follows "for" is its subject's charge: "sued them for …"
  | 'of'; // what follows "of" hangs on it, not on its object: "accuse them of theft"

export type Stances = ReadonlyMap<string, ReadonlySet<Stance>>;

/** @throws Error naming the line, when a line has no classes or one that is not known. */
export function readStances(lexicon: string): Stances {
  const stances = new Map<string, Set<Stance>>();
  lexicon.split('\n').forEach((line, i) => {
    const [words = '', classes = ''] = line.split('#')[0]?.trimEnd().split('\t') ?? [];
    if (!words) return;
    const found = classes.split(',').filter(isStance);
    if (found.length === 0 || found.length !== classes.split(',').length) {
      throw new Error(
        `lexicon/stances.txt, line ${i + 1}: expected a word, a tab and classes, found ${JSON.stringify(line)}`,
      );
    }
    const known = stances.get(words) ?? new Set<Stance>();
    for (const stance of found) known.add(stance);
    stances.set(words, known);
  });
  return stances;
}

const NAMES: ReadonlySet<string> = new Set<Stance>([
  ...(['say', 'deny', 'planned', 'possible', 'required', 'failed', 'done', 'light', 'alleged'] as const),
  ...([
    'subject-control',
    'object-control',
    'copular',
    'negation',
    'partitive',
    'relative',
    'marker',
    'condition',
    'sum',
    'excludes',
    'cites',
    'accuses',
    'of',
  ] as const),
]);

function isStance(name: string): name is Stance {
  return NAMES.has(name);
}
