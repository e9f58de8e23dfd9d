/** Articles with relations that people marked in them, from KnowledgeNet and Re-DocRED, in the schema's types. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../src/types.ts';

/** Two mentions of one sentence. */
export interface Ends {
  readonly subject: Span;
  readonly object: Span;
  /** Types of both, by the schema. */
  readonly subjectType: string;
  readonly objectType: string;
}

export const FOLDS: readonly number[] = [1, 2, 3];

export interface GoldArticle {
  /** The data set's own number. */
  readonly id: string;
  readonly text: string;
  readonly source: 'knowledgenet' | 'redocred';
  /** For cross-validation: one of `FOLDS`. */
  readonly fold: number;
  /** Whether the text says this of two mentions of one sentence; undefined where nobody has looked, or it is said elsewhere. */
  readonly says: (type: string, ends: Ends) => boolean | undefined;
}

/** @param isPlace whether a type of the schema is a place */
export function readRelationGold(data: string, isPlace: (type: string) => boolean): GoldArticle[] {
  return [...knowledgenet(data), ...redocred(data, isPlace)];
}

/** KnowledgeNet's properties as our types; `~` reads from object to subject. */
const PROPERTIES: Readonly<Record<string, string>> = {
  1: 'SUBSIDIARY_OF',
  2: '~FOUNDED',
  5: 'FOUNDED_ON',
  6: 'BASED_IN',
  9: 'EDUCATED_AT',
  10: 'CITIZEN_OF',
  11: 'LIVES_IN',
  12: 'BORN_IN',
  14: 'DIED_ON',
  15: 'BORN_ON',
  25: 'SPOUSE_OF',
  34: '~PARENT_OF',
};
const EMPLOYEE_OR_MEMBER = '3';
const CHIEF_EXECUTIVE = '4';
const POLITICAL_AFFILIATION = '45';
/** What one belongs to rather than works for, by our types. */
const JOINED: ReadonlySet<string> = new Set([
  ...['SportsTeam', 'Party', 'InternationalOrganization', 'Legislature', 'TradeUnion', 'ArmedGroup'],
]);

interface Passage {
  readonly passageStart: number;
  readonly passageEnd: number;
  readonly exhaustivelyAnnotatedProperties: readonly { readonly propertyId: string }[];
  readonly facts: readonly {
    readonly propertyId: string;
    readonly subjectStart: number;
    readonly subjectEnd: number;
    readonly objectStart: number;
    readonly objectEnd: number;
  }[];
}

/**
 * Mesquita et al. 2019, "KnowledgeNet: A Benchmark Dataset for Knowledge Base Population". A passage is searched only for the
 * properties that it lists; every pair of coreferent names and pronouns is marked.
 */
function knowledgenet(data: string): GoldArticle[] {
  const lines = readFileSync(join(data, 'knowledgenet', 'folds-1-3.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean);
  return lines.map((line): GoldArticle => {
    const { documentId, fold, documentText, passages } = JSON.parse(line) as {
      documentId: string;
      fold: number;
      documentText: string;
      passages: Passage[];
    };
    const says: GoldArticle['says'] = (type, ends) => {
      const passage = passages.find(
        ({ passageStart, passageEnd }) =>
          within(ends.subject, passageStart, passageEnd) && within(ends.object, passageStart, passageEnd),
      );
      return passage ? inPassage(passage, type, ends) : undefined;
    };
    // Gaps between passages are blank: paragraphs.
    const text = documentText.replace(/ {5,}/g, (gap) => '\n\n'.padEnd(gap.length));
    return { id: String(documentId), text, source: 'knowledgenet', fold, says };
  });
}

function inPassage(
  { exhaustivelyAnnotatedProperties, facts }: Passage,
  type: string,
  { subject, object, objectType }: Ends,
): boolean | undefined {
  const searched = (property: string) =>
    exhaustivelyAnnotatedProperties.some(({ propertyId }) => propertyId === property);
  const marked = (property: string, from = subject, to = object) =>
    facts.some(
      (fact) =>
        fact.propertyId === property &&
        touches(from, fact.subjectStart, fact.subjectEnd) &&
        touches(to, fact.objectStart, fact.objectEnd),
    );
  if (type === 'HEADS') {
    if (marked(CHIEF_EXECUTIVE, object, subject)) return true;
    // Other heads are not marked apart from employees.
    return searched(EMPLOYEE_OR_MEMBER) && !marked(EMPLOYEE_OR_MEMBER) ? false : undefined;
  }
  if (type === 'WORKS_FOR' || type === 'MEMBER_OF') {
    if (marked(POLITICAL_AFFILIATION)) return type === 'MEMBER_OF';
    if (marked(EMPLOYEE_OR_MEMBER))
      return (type === 'MEMBER_OF') === JOINED.has(objectType) ? true : undefined;
    const party = type === 'MEMBER_OF' && objectType === 'Party' && searched(POLITICAL_AFFILIATION);
    return searched(EMPLOYEE_OR_MEMBER) || party ? false : undefined;
  }
  for (const [property, name] of Object.entries(PROPERTIES)) {
    if (name.replace('~', '') !== type || !searched(property)) continue;
    if (type === 'SPOUSE_OF') return marked(property) || marked(property, object, subject);
    return name.startsWith('~') ? marked(property, object, subject) : marked(property);
  }
  return undefined;
}

/** Wikidata's properties as our types; `IN` is LOCATED_IN of a place, BASED_IN of a body. */
const WIKIDATA: Readonly<Record<string, string>> = {
  ...{ P6: '~HEADS', P35: '~HEADS', P169: '~HEADS', P488: '~HEADS', P108: 'WORKS_FOR' },
  ...{ P54: 'MEMBER_OF', P102: 'MEMBER_OF', P463: 'MEMBER_OF', P241: 'MEMBER_OF', P118: 'MEMBER_OF' },
  ...{ P112: '~FOUNDED', P571: 'FOUNDED_ON', P69: 'EDUCATED_AT', P27: 'CITIZEN_OF', P551: 'LIVES_IN' },
  ...{ P19: 'BORN_IN', P20: 'DIED_IN', P569: 'BORN_ON', P570: 'DIED_ON' },
  ...{ P26: 'SPOUSE_OF', P22: '~PARENT_OF', P25: '~PARENT_OF', P40: 'PARENT_OF', P3373: 'SIBLING_OF' },
  ...{ P17: 'IN', P131: 'IN', P159: 'BASED_IN', P276: 'LOCATED_IN', P706: 'LOCATED_IN', P30: 'LOCATED_IN' },
  ...{
    P1376: 'LOCATED_IN',
    P150: '~LOCATED_IN',
    P36: '~LOCATED_IN',
    P355: '~SUBSIDIARY_OF',
    P749: 'SUBSIDIARY_OF',
  },
};
/** Types that hold together so often that another relation of a pair is no sign of their absence. */
const NEAR: ReadonlySet<string> = new Set([
  ...['LIVES_IN', 'WORKS_FOR', 'HEADS', 'MEMBER_OF', 'SUBSIDIARY_OF', 'BASED_IN', 'LOCATED_IN'],
]);
const MIRRORED: ReadonlySet<string> = new Set(['SPOUSE_OF', 'SIBLING_OF']);

interface WikipediaArticle {
  readonly sents: readonly (readonly string[])[];
  readonly vertexSet: readonly (readonly {
    readonly pos: readonly [number, number];
    readonly sent_id: number;
  }[])[];
  readonly labels: readonly {
    readonly r: string;
    readonly h: number;
    readonly t: number;
    readonly evidence: readonly number[];
  }[];
}

/**
 * Tan et al. 2022, "Revisiting DocRED". Relations hold in the whole article; a sentence says one if it is among the
 * evidence, and what holds without being said there is neither.
 */
function redocred(data: string, isPlace: (type: string) => boolean): GoldArticle[] {
  const articles = ['dev_revised.json', 'test_revised.json'].flatMap(
    (file) => JSON.parse(readFileSync(join(data, 'redocred', file), 'utf8')) as WikipediaArticle[],
  );
  return articles.map(({ sents, vertexSet, labels }, i): GoldArticle => {
    const { text, words } = joined(sents);
    const spans = vertexSet.map((mentions) =>
      mentions.map(({ pos: [first, last], sent_id }) => ({
        start: words[sent_id]?.[first]?.start ?? 0,
        end: words[sent_id]?.[last - 1]?.end ?? 0,
      })),
    );
    const thing = (span: Span) =>
      spans.findIndex((list) => list.some(({ start, end }) => touches(span, start, end)));
    const sentenceOf = ({ start }: Span) => words.findIndex((list) => start < (list.at(-1)?.end ?? 0));
    const says: GoldArticle['says'] = (type, { subject, object, subjectType }) => {
      const [s, o] = [thing(subject), thing(object)];
      if (s < 0 || o < 0 || s === o) return undefined;
      const sentence = sentenceOf(subject);
      let elsewhere = false;
      for (const { r, h, t, evidence } of labels) {
        const ahead = h === s && t === o;
        const back = h === o && t === s;
        if (!ahead && !back) continue;
        const known = WIKIDATA[r] ?? '';
        const name =
          known === 'IN' ? (isPlace(subjectType) ? 'LOCATED_IN' : 'BASED_IN') : known.replace('~', '');
        if (name === type && (MIRRORED.has(type) || (known.startsWith('~') ? back : ahead))) {
          if (evidence.includes(sentence)) return true;
          elsewhere = true;
        } else if (NEAR.has(type)) elsewhere = true;
      }
      return elsewhere ? undefined : false;
    };
    return { id: String(i), text, source: 'redocred', fold: 1 + (i % FOLDS.length), says };
  });
}

/** Tokens with spaces between → ordinary text, with the place of each. */
function joined(sentences: WikipediaArticle['sents']): {
  readonly text: string;
  readonly words: readonly (readonly Span[])[];
} {
  let text = '';
  const words = sentences.map((tokens) =>
    tokens.map((token, i): Span => {
      const before = tokens[i - 1] ?? '';
      const glued = text === '' || /^(?:[.,;:!?%)\]]|'s|n't)$/.test(token) || /^[([$]$/.test(before);
      if (!glued || i === 0) text += text === '' ? '' : ' ';
      const start = text.length;
      text += token;
      return { start, end: text.length };
    }),
  );
  return { text, words };
}

function within({ start, end }: Span, from: number, to: number): boolean {
  return start >= from && end <= to;
}

function touches({ start, end }: Span, from: number, to: number): boolean {
  return start < to && from < end;
}
