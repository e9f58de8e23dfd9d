/** A question as a claim with a hole: it is turned into a statement, which is read as articles are (law 5). */
import { childOf, subtree } from '../tree.ts';
import type { Pattern, Question, Reading, Resources, Span, Token } from '../types.ts';
import { createCalendarSpelling } from './calendar.ts';
import { createForms } from './forms.ts';
import { createInflection } from './inflect.ts';
import { type KnownName, spelt } from './known.ts';
import { createParaphrases } from './paraphrases.ts';
import { patternsOf } from './patterns.ts';
import { ANY, HOLE, restOf, type Statement } from './phrases.ts';
import { createShortForms } from './short-forms.ts';
import { asksAtAll, type Draft, draftsOf } from './statements.ts';
import { statementOf } from './wording.ts';
import { createQuestionWords, type QuestionWords } from './words.ts';

/** Reads one sentence as an article's; `hole` is a stand-in, of which nothing is known but that it is meant. */
export type ReadStatement = (text: string, hole: Span | null) => Reading;

export type QuestionParser = (text: string) => Question;

/** Statements that are read of one question at most; the first are the likelier. */
const TRIED = 12;

/**
 * Prepares to read questions in English: who, what, which, whose, where, when, why, how much, how many, yes or no, "what did X
 * say", "who said that", "who is X", "how is A connected to B", "who links A to B". One that cannot be read has neither patterns nor
 * ends.
 *
 * @example createQuestionParser(resources, read)('Who owns the mill?').patterns[0].types // ['OWNS', 'ACQUIRED']
 */
export function createQuestionParser(
  resources: Pick<Resources, 'lexicon' | 'schema'>,
  read: ReadStatement,
  known: KnownName = () => null,
): QuestionParser {
  const words = createQuestionWords(resources);
  const inflection = createInflection(resources.lexicon['irregular-verbs']);
  const { relations } = resources.schema;
  const formOf = createForms(resources.lexicon['question-forms']);
  const writtenOut = createShortForms(resources.lexicon['short-forms'], known);
  const withDates = createCalendarSpelling(resources.lexicon.calendar);
  const inOtherWords = createParaphrases(resources.lexicon.paraphrases);

  /** The statement that fits the question best, as a question; null if it is none that asks for a claim. */
  const fromStatements = (text: string): Question | null => {
    let best: Question | null = null;
    let most = -1;
    for (const draft of draftsOf(read(`${text}?`, null), words, inflection).slice(0, TRIED)) {
      const statement: Statement = { reading: read(draft.text, draft.hole), hole: draft.hole };
      const patterns = patternsOf(statement, words, relations);
      const score = fitOf(draft, statement, patterns);
      if (score <= most) continue;
      most = score;
      best = questionOf(text, draft, patterns, words);
    }
    return best;
  };

  return (given) => {
    const typed = given
      .replace(/\s+/g, ' ')
      .replace(/[\s?.!]+$/, '')
      .trim();
    const plain = withDates(inOtherWords(writtenOut(typed)));
    const text = spelt(plain, read(plain, null).tokens, known);
    const form = formOf(text);
    if (!form)
      return (
        fromStatements(text) ?? (asksAtAll(text, words) ? unreadable(text) : describe(text, text, words))
      );
    const { asked, ends, noun, denied } = form;
    if (asked === 'description') return describe(text, ends[0] ?? '', words);
    if (asked === 'event')
      return happening(text, read(statementOf(['it happened', ends[0] ?? '']), null), words);
    const lemma = noun === '' ? '' : lemmaOf(read(noun, null).tokens);
    const types = noun === '' ? form.types.flatMap(words.below) : words.typesOf(lemma);
    // "Show Halden Metals" lists nothing, and which of all products are ships is not known.
    if (
      asked === 'list' &&
      ends.length === 0 &&
      noun !== '' &&
      (!words.isKind(lemma) || known(noun) !== null)
    )
      return describe(text, noun, words);
    const question: Question = { text, asked, statement: text, types, noun, patterns: [], ends };
    if (asked !== 'speaker') return question;
    const said = statementOf([ends[0] ?? '']);
    const statement: Statement = { reading: read(said, null), hole: null };
    const patterns = patternsOf(statement, words, relations).map((pattern) =>
      denied ? denial(pattern) : pattern,
    );
    return { ...question, statement: said, patterns, ends: [] };
  };
}

function denial(pattern: Pattern): Pattern {
  return { ...pattern, polarity: pattern.polarity === 'denied' ? 'affirmed' : 'denied' };
}

function questionOf(
  text: string,
  draft: Draft,
  patterns: readonly Pattern[],
  words: QuestionWords,
): Question {
  const { opener, noun } = draft;
  const only = patterns.every(({ lemmas, types }) => lemmas[0] === 'be' && types.length === 0);
  const named = /^(?:who|what) (?:is|are|was|were) (?<what>.+)$/i.exec(text)?.groups?.what;
  if (named !== undefined && only) return describe(text, named, words);
  // The amount is the claim's own, wherever it stands.
  const sums = opener.asked === 'amount' ? patterns.map((pattern) => ({ ...pattern, holes: [] })) : patterns;
  const types = noun.length === 0 ? opener.types : words.typesOf(lemmaOf(noun));
  const asking = noun.map(({ text }) => text).join(' ');
  return { text, asked: opener.asked, statement: draft.text, types, noun: asking, patterns: sums, ends: [] };
}

/** A question of a form that is not known here. */
function unreadable(text: string): Question {
  const nothing = { types: [], noun: '', patterns: [], ends: [] };
  return { text, asked: 'thing', statement: '', ...nothing };
}

/** Whatever says who or what something is. */
function describe(text: string, what: string, words: QuestionWords): Question {
  const { lemmas, types, turned } = words.describing;
  const phrase = { kind: 'phrase', text: what.replace(/^(?:the|a|an) /i, '') } as const;
  const pattern: Pattern = { ...ANYTHING, subject: phrase, object: HOLE, types, turned, lemmas };
  // "a program known as Nightglass" says what Nightglass is.
  const called: Pattern = {
    ...pattern,
    subject: HOLE,
    object: phrase,
    ...{ types: [], turned: [], lemmas: ['know'], preposition: 'as' },
  };
  return {
    text,
    asked: 'description',
    statement: text,
    types: [],
    noun: '',
    patterns: [pattern, called],
    ends: [phrase.text],
  };
}

/** Whatever is said of a time, a place or somebody, as the words after "it happened" name them. */
function happening(text: string, reading: Reading, words: QuestionWords): Question {
  const { tokens, mentions } = reading;
  const verb = tokens.find(({ lemma }) => lemma === 'happen');
  const rest = restOf({ reading, hole: null }, [], new Set([verb]), words);
  const time = mentions.find((mention) => mention.time !== null)?.time ?? null;
  const patterns = [{ ...ANYTHING, rest, time }];
  return { text, asked: 'event', statement: text, types: [], noun: '', patterns, ends: [] };
}

/** A pattern that asks for nothing and limits nothing. */
const ANYTHING: Pattern = {
  subject: ANY,
  object: ANY,
  ...{ holes: [], types: [], turned: [], lemmas: [], preposition: '', role: '', rest: [] },
  time: null,
  polarity: 'affirmed',
  speakers: [],
  open: false,
};

/** How well a statement was read as it was meant: whether its subject is the one that was put there, and what came of it. */
function fitOf(draft: Draft, { reading, hole }: Statement, patterns: readonly Pattern[]): number {
  const { tokens } = reading;
  const root = tokens.findIndex(({ deprel }) => deprel === 'root');
  const subject = childOf(tokens, root, 'nsubj', 'csubj');
  const { first, last } = subtree(tokens, subject);
  const end = draft.subject > 0 ? draft.subject : (hole?.end ?? 0);
  const stands = subject >= 0 && first === 0 && tokens[last - 1]?.end === end;
  const read = patterns.some(({ types, role }) => types.length > 0 || role !== '');
  return (stands ? 4 : 0) + (patterns.length > 0 ? 2 : 0) + (read ? 1 : 0);
}

/** The lemma of the word that heads a few words: the last noun. */
function lemmaOf(tokens: readonly Token[]): string {
  return (
    tokens.findLast(({ upos }) => upos === 'NOUN')?.lemma.toLowerCase() ??
    tokens.at(-1)?.text.toLowerCase() ??
    ''
  );
}
