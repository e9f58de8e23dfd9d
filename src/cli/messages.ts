/** Every message of the command line: what is wrong, with what, and what to do. */
import { shown } from '../article/errors.ts';

/** "a, b or c" */
const either = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;

const guess = (guesses: readonly string[]): string =>
  guesses.length === 0 ? '' : `; did you mean ${either(guesses)}?`;

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

/** `fr` → " but as French" */
const language = (code: string): string =>
  code === 'und' ? '' : ` but as ${new Intl.DisplayNames(['en'], { type: 'language' }).of(code)}`;

/** The same messages, with what they are told, such as the name of a file, in one line each. */
function inOneLine<All extends object>(all: All): All {
  const shownIn = (value: unknown): unknown => {
    if (typeof value === 'string') return shown(value);
    return Array.isArray(value) ? value.map(shownIn) : value;
  };
  const safe = Object.entries(all).map(([name, message]) => {
    if (typeof message === 'function') return [name, (...told: unknown[]) => message(...told.map(shownIn))];
    return [name, typeof message === 'object' ? inOneLine(message) : message];
  });
  return Object.fromEntries(safe);
}

export const messages = inOneLine({
  plural,
  either,

  // files
  noFile: (path: string) => `${path}: no such file`,
  noGraph: (path: string) =>
    `${path}: no such file; \`throughline build <articles…> -o ${path}\` makes a graph`,
  unreadable: (path: string, reason: string) => `${path}: cannot be read (${reason})`,
  unwritable: (path: string, reason: string) => `${path}: cannot be written (${reason})`,
  notAGraph: (path: string, fault: string) => `${path}: not a graph: ${fault}`,
  badLine: (path: string, line: number, fault: string) => `${path}, line ${line}: ${fault}; skipped`,
  notUtf8: (path: string, line: number) =>
    `${path}, line ${line}: not UTF-8; convert the file, for instance with iconv`,
  badConllu: (path: string, fault: string) => `${path}: not CoNLL-U: ${fault}`,
  noWeights: (path: string) => `${path}: the trained weights are missing; \`npm run train\` makes them`,
  incomplete: (path: string) => `${path}: missing; this copy of throughline is incomplete, install it again`,
  noInput: 'nothing to read: name files or folders, or - for standard input',
  nothingRead: 'no article could be read, so nothing was written',
  notEnglish: (place: string, code: string) => `${place}: does not read as English${language(code)}; skipped`,
  otherLanguage: (place: string, code: string) =>
    `${place}: does not read as English${language(code)}; nothing is claimed from it`,
  couldNotRead: (uri: string, reason: string) => `${uri}: reading it failed (${reason}); skipped`,

  tooLong: (minutes: number) => `it took longer than ${minutes} minutes`,
  threadEnded: (code: number) => `its thread ended with code ${code}, perhaps for want of memory`,
  noCache: (path: string) =>
    `${path}: no such file, so what was read is not known any more; \`throughline build\` keeps it beside the graph`,
  notACache: (path: string) =>
    `${path}: not a cache of this program; name another with --cache, or use --no-cache`,
  otherCache: (path: string, graph: string) =>
    `${path}: holds other articles than ${graph}; build the graph again without those that are to go`,
  notInGraph: (name: string, guesses: readonly string[]) => `no article '${name}'${guess(guesses)}`,
  nothingLeft: 'no article would be left, so the graph stays as it is',
  removed: (count: number) => `${plural(count, 'article')} removed`,

  // what was done
  built: (path: string, nodes: number, edges: number, articles: number) =>
    `${path}: ${plural(nodes, 'node')} and ${plural(edges, 'edge')} from ${plural(articles, 'article')}`,
  someSkipped: (count: number) => `${plural(count, 'input')} skipped`,
  summary: (run: {
    readonly articles: number;
    readonly claims: number;
    readonly foreign: number;
    readonly known: number;
    readonly passed: number;
    readonly seconds: number;
    readonly skipped: readonly (readonly [kind: string, count: number])[];
  }) => {
    const skipped = run.skipped.reduce((sum, [, count]) => sum + count, 0);
    const kinds = run.skipped.map(([kind, count]) => `${count} ${kind}`).join(', ');
    return [
      `${plural(run.articles, 'article')} read${run.known > 0 ? ` (${run.known.toLocaleString('en-US')} from the cache)` : ''}`,
      plural(run.claims, 'claim'),
      ...(skipped > 0 ? [`${plural(skipped, 'input')} skipped (${kinds})`] : []),
      ...(run.foreign > 0 ? [`${run.foreign.toLocaleString('en-US')} not in English`] : []),
      ...(run.passed > 0 ? [`${plural(run.passed, 'file')} of other kinds passed over`] : []),
      `${run.seconds.toFixed(1)} s`,
    ].join(', ');
  },
  making: (articles: number) => `making the graph of ${plural(articles, 'article')} …`,
  wrote: (path: string, count: number) => `${path}: ${plural(count, 'article')}`,

  // judgements
  judgement: ({ verdict, a, b }: { readonly verdict: string; readonly a: string; readonly b: string }) =>
    `${verdict} ${JSON.stringify(a)} ${JSON.stringify(b)}`,
  notUtf8Text: (path: string) => `${path}: not UTF-8; convert the file, for instance with iconv`,
  badJudgement: (path: string, line: number, fault: string) =>
    `${path}, line ${line}: ${fault}; a line reads \`same "Bill Trask" "William Trask"\` or \`different …\``,
  contradiction: (different: string, sames: readonly string[]) =>
    `judgements contradict each other; take one of these lines away:\n  ${[different, ...sames].join('\n  ')}`,
  unusedJudgement: {
    absent: (said: string, term: string) =>
      `${said}: nothing in these articles is called '${term}', so the judgement waits`,
    several: (said: string, term: string, meant: readonly string[]) =>
      `${said}: '${term}' is the name of ${plural(meant.length, 'thing')}, so the judgement waits; name one by its key: ${either(meant.map((key) => `"${key}"`))}`,
    one: (said: string) =>
      `${said}: both are names of the same mentions in every article, so the judgement waits`,
  },
  withJudgements: (count: number, files: readonly string[]) =>
    `with ${plural(count, 'judgement')} from ${files.join(', ')}`,
  sharedTerm: (phrase: string, keys: readonly string[]) =>
    `'${phrase}' is the name of ${plural(keys.length, 'node')}: name one by its key, ${either(keys.map((key) => `"${key}"`))}`,
  sameTerm: (a: string, b: string) =>
    `'${a}' and '${b}' are one name; to part those who bear it, say in which article: "${a} @ <article>"`,
  readAsOne: (name: string, label: string, count: number) =>
    `'${name}' is only ever read as ${label} inside an article (${plural(count, 'article')}), and judgements part names of different articles`,
  onlyDescribed: (phrase: string, label: string) =>
    `'${phrase}' is no name: an article only describes something as '${label}', and judgements are of names`,
  noSuchArticle: (uri: string, guesses: readonly string[]) =>
    `the graph has no article '${uri}'${guess(guesses)}`,
  notInArticle: (label: string, uri: string) => `${label} takes part in nothing that ${uri} says`,
  judged: (file: string, said: string, instead: string | null) =>
    `${file}: ${said}${instead === null ? '' : `, instead of ${instead}`}`,
  willBe: (verdict: string, graph: string, as: 'one' | 'two') =>
    verdict === (as === 'one' ? 'same' : 'different')
      ? `in ${graph} they are ${as === 'one' ? 'one node' : 'two nodes'} already, and builds to come keep them so`
      : `in ${graph} they are still ${as === 'one' ? 'one node' : 'two nodes'}; the next build or merge to ${graph} ${as === 'one' ? 'parts them' : 'makes them one'}`,
  undone: (file: string, said: string) => `${file}: no more ${said}; the next build or merge does without`,
  noJudgement: (file: string, a: string, b: string) => `${file}: says nothing of '${a}' and '${b}'`,
  mayBe: (labels: readonly string[]) =>
    `may be ${either(labels)}; the articles don't tell, and \`throughline same\` can`,

  // options
  badNumber: (option: string, least: number, found: string) =>
    `${option} must be a whole number from ${least} up, not '${found}'`,
  badShare: (option: string, text: string) =>
    `${option} must be a number from 0 to 1, such as 0.5, not '${text}'`,
  badDate: (option: string, found: string) =>
    `${option} must be a date such as 2017-08-22, 2017-08 or 2017, not '${found}'`,
  badField: (found: string, parts: readonly string[]) =>
    `--fields takes PART=FIELD with PART one of ${parts.join(', ')}, not '${found}'`,
  badChoice: (option: string, found: string, known: readonly string[], guesses: readonly string[]) =>
    `${option}: no '${found}'${guess(guesses) || `; choose from ${known.join(', ')}`}`,
  noType: (kind: string, found: string, guesses: readonly string[]) =>
    `no ${kind} type '${found}'${guess(guesses) || '; `throughline schema` lists them all'}`,

  // questions
  unreadableQuestion:
    'this is no question that can be read here; ask who, what, which, where, when, why, how much, how many, or did …?',
  readAs: (statement: string) => `read as: ${statement}`,
  changes: (added: number, gone: number, changed: number) =>
    `${plural(added, 'edge')} new, ${gone} gone, ${changed} changed`,
  undated: 'no date',
  noMoments: (label: string) => `nothing is said of ${label} in that time`,
  besides: 'But they say:',
  moreQuotes: (count: number) => `and ${plural(count, 'further quote')}`,
  furtherAnswers: (count: number) => `and ${plural(count, 'further answer')}`,
  noNode: (phrase: string, guesses: readonly string[]) =>
    phrase.trim() === ''
      ? 'no name was given'
      : `no node '${phrase}'${guess(guesses) || '; `throughline search` looks through the quotes as well'}`,
  takenAs: (phrase: string, labels: readonly string[]) => `'${phrase}' is taken to mean ${labels.join('; ')}`,
  tookFor: (phrase: string, labels: readonly string[]) => `took '${phrase}' to be ${either(labels)}`,
  anyOfType: (type: string, count: number) =>
    `'${type}' is taken to mean any of the ${plural(count, 'node')} of that type`,
  sharedName: (phrase: string, nodes: readonly { readonly key: string; readonly type: string }[]) =>
    `'${phrase}' is the name of ${plural(nodes.length, 'node')}, and all are meant: ${nodes.map(({ key, type }) => `${type} '${key}'`).join(', ')}`,
  severalSuch: (phrase: string, types: readonly string[], count: number) =>
    `'${phrase}' may be any of ${plural(count, 'node')} (${types.join(', ')}), and all are meant`,
  sameKind: (count: number) => `${count} of them, each in its own article`,
  takenInPart: (phrase: string, labels: readonly string[]) =>
    `nothing speaks of all of '${phrase}'; it is taken to mean ${labels.join('; ')}`,
  alsoPossible: (phrase: string, labels: readonly string[]) =>
    `'${phrase}' may also mean ${labels.join('; ')}`,
  nothingFound: (phrase: string) =>
    phrase.trim() === '' ? 'no words were given' : `nothing found for '${phrase}'`,
  furtherFound: (rest: number, all: number) => `and ${plural(rest, 'further quote')}: -n ${all} prints all`,
  sameThing: (a: string, b: string) =>
    `'${a}' and '${b}' mean the same here, so there is no path between them`,
  weakest: (from: string, label: string, to: string) => `weakest link: ${from} ${label} ${to}`,
  quotedAbove: (number: number) => `quoted in ${number}`,
  restsOn: (merge: string) => `rests on: ${merge}`,
  noPath: (a: string, b: string, hops: number) =>
    `no path from '${a}' to '${b}' in at most ${plural(hops, 'hop')}`,
  notConnected: 'they are in parts of the graph that nothing connects',
  tooFar: 'something connects them, but by no short way; a larger --max-hops looks further',
  opening: {
    hops: (hops: number) => `there is one of ${hops} hops, with --max-hops ${hops}:`,
    order: 'there is one whose hops do not follow in time, without --in-order:',
    directed: 'there is one against the direction of some edges, without --directed:',
    types: (types: readonly string[]) => `there is one over other relations, with --type ${types.join(',')}:`,
    via: (types: readonly string[]) => `there is one through other nodes, with --via ${types.join(',')}:`,
    dates: 'there is one in articles of other dates, or of none, without --since and --until:',
    include: (stands: readonly string[]) =>
      `there is one over what is not said to be so, with --include ${stands.join(',')}:`,
    all: 'there is one without these limits:',
  },

  // tour
  next: 'Next',
  afterTour: (graph: string) => [
    `throughline view ${graph}`,
    `throughline report ${graph} -o report.html`,
    `throughline show <a name from above> --graph ${graph}`,
    'throughline build <your articles> -o graph.json',
    'throughline --help',
  ],
  tourFailed: (command: string) => `\`throughline ${command}\` failed, so the tour ends here`,

  // view
  served: 'Serves this machine only. Ctrl-C ends it.',
  reported: (path: string, nodes: number, edges: number, bytes: number) =>
    `${path}: a report of ${plural(nodes, 'node')} and ${plural(edges, 'edge')}, ${(bytes / 1e6).toFixed(1)} MB`,
  quotesAlone:
    'each quote is shown without the sentences around it; --articles names the articles that hold them',
  badPort: (found: string) => `--port must be a number from 0 to 65535, not '${found}'`,
  portTaken: (port: number) => `port ${port} is taken; leave out --port to get a free one`,
  noPort: (port: number, reason: string) => `cannot listen on port ${port} (${reason})`,
  noViewer: 'the viewer is not built; `npm run build` builds it',

  // export
  noFormat: (found: string, known: readonly string[]) =>
    `no format '${found}'; name one with --format: ${known.join(', ')}`,
  exported: (path: string, format: string, nodes: number, edges: number) =>
    `${path}: ${plural(nodes, 'node')} and ${plural(edges, 'edge')} as ${format}`,

  // verify
  missingArticle: (uri: string, id: string, claims: number) =>
    `${uri}: not among the articles given (${id}); ${plural(claims, 'claim')} cannot be checked`,
  changedArticle: (uri: string, id: string, claims: number) =>
    `${uri}: its text has changed since the graph was built (${id}); ${plural(claims, 'claim')} cannot be checked`,
  movedWords: (uri: string, part: string, start: number, end: number, expected: string, found: string) =>
    `${uri}: the ${part} at ${start}-${end} should be ${JSON.stringify(expected)}, but there stands ${JSON.stringify(found)}`,
  stands: (claims: number, articles: number) =>
    `${plural(claims, 'claim')} in ${plural(articles, 'article')}: every quote stands where the graph says`,
  fails: (failures: number, claims: number) => `${plural(failures, 'failure')} in ${plural(claims, 'claim')}`,
} as const);
