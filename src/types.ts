/**
 * The nouns that are handed from room to room. Offsets count UTF-16 code units of the article's text, and
 * `text.slice(start, end)` is always the words meant (law 1). Every list is in order of its offsets.
 */

/** A stretch of the article's text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One article as read from a file: `text` is what every offset points into. */
export interface Article {
  /** `sha256:` and the hex digest of the text. */
  readonly id: string;
  /** Its name: the path within the folder given, the name of the file given, or the `id` of a JSONL line. */
  readonly uri: string;
  readonly text: string;
  readonly title: string | null;
  /** ISO date of publication. */
  readonly published: string | null;
  readonly outlet: string | null;
  /** Who wrote it, names with commas between; not there where nothing says so. */
  readonly byline?: string;
  /** Link for the reader, where the input named one. */
  readonly url: string | null;
  /** BCP 47. */
  readonly language: string;
}

/** What a stretch of an article is for. Claims are made only from headline, body and quote. */
export type Block = 'headline' | 'body' | 'caption' | 'quote' | 'boilerplate';

/** A run of lines of one kind: sentences never cross its ends. */
export interface BlockSpan extends Span {
  readonly block: Block;
}

export interface Sentence extends Span {
  readonly block: Block;
  /** Its tokens are `tokens.slice(first, last)`. */
  readonly first: number;
  readonly last: number;
}

/** A word before it is tagged. */
export interface Word extends Span {
  /** `text.slice(start, end)`. */
  readonly text: string;
}

/** A syntactic word of Universal Dependencies. */
export interface Token extends Word {
  readonly lemma: string;
  readonly upos: string;
  /** Penn Treebank tag. */
  readonly xpos: string;
  /** Index of the governor in the article's tokens, -1 for a root. */
  readonly head: number;
  readonly deprel: string;
  /** Indexes of the dependents in the article's tokens, ascending. */
  readonly children: readonly number[];
  /** Index of its sentence. */
  readonly sentence: number;
}

export interface Syntax {
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}

export type MentionKind = 'name' | 'nominal' | 'pronoun' | 'date' | 'amount';

/** A number with what it counts: "almost half a billion dollars", "16 individuals". */
export interface Amount {
  /** As written: "almost half a billion dollars". */
  readonly text: string;
  /** The number meant; of a range ("$3 million to $5 million") the lower end. */
  readonly value: number;
  /** The upper end of a range; left out of what is no range. */
  readonly most?: number;
  /** ISO 4217 code, a unit, or null for a bare count. */
  readonly unit: string | null;
  /** "almost", "about", "more than" …, as written. */
  readonly modifier: string | null;
  /** The period it recurs in, or the unit it is the price of: "year", "month", "barrel" …. */
  readonly per: string | null;
}

/** A time, its words kept. `start` and `end` are ISO 8601 dates of reduced precision ("2013"), null if open. */
export interface Time {
  /** As written: "between 2013 and 2016". */
  readonly text: string;
  /** First day, month or year; null if open. */
  readonly start: string | null;
  /** The last. */
  readonly end: string | null;
}

/** A name, noun phrase, pronoun, date or amount that may take part in a claim. */
export interface Mention extends Span {
  readonly kind: MentionKind;
  /** An entity type of the schema: "Person", "Company", "Commodity" …. */
  readonly type: string;
  /** Token span `[first, last)` and the index of the head token. */
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** Index into the article's entities; -1 before resolution, and for dates and amounts that name nothing. */
  readonly entity: number;
  readonly amount: Amount | null;
  readonly time: Time | null;
  /** Of a name before resolution: whether its type is told by the name or the article, or only guessed. */
  readonly sure?: boolean;
}

/** Who or what several mentions of one article are. */
export interface Entity {
  /** The same in every article that speaks of this thing by this name; script-safe. */
  readonly key: string;
  readonly name: string;
  readonly type: string;
  /** Other names seen in this article, sorted by code unit, without `name`. */
  readonly aliases: readonly string[];
  /** Names that the article says it had before, or has beside, with the keys that they would have by themselves; may be left out. */
  readonly former?: readonly { readonly key: string; readonly name: string }[];
  /** Codes elsewhere: `{ iso3166: "KP" }`. */
  readonly ids: Readonly<Record<string, string>>;
  /** Whether a proper name, a gazetteer entry or a definite description stands behind it, or an unnamed "a firm". */
  readonly named: boolean;
}

/**
 * Why a name is that of a node with another one. An article says so itself, or all articles leave only one thing that it may
 * stand for: it is the `surname`, the initial `letters`, an `opening` or another `spelling` of the fuller name; a `shorter` form
 * (John Smith, John F. Smith); a `familiar` one (Bill, William); the same with the family name in another `order`; without the
 * legal `form` of a firm. Or only one of the namesakes has the `office`; the `owner` of a body that every country has is the one
 * country that its article speaks of; an article says that it is a `former` name, or another one; the `type` was a guess, and other articles are sure; somebody's `judgement` says so.
 */
export type MergeReason =
  | 'surname'
  | 'letters'
  | 'opening'
  | 'spelling'
  | 'shorter'
  | 'familiar'
  | 'order'
  | 'form'
  | 'office'
  | 'owner'
  | 'former'
  | 'type'
  | 'judgement';

/** That a name is one with a node's label, and why. */
export interface Merge {
  /** The name. */
  readonly name: string;
  /** What the articles of that name call it by themselves: what a judgement may part from the node. */
  readonly key: string;
  /** Why. */
  readonly reason: MergeReason;
  /** Whether each article says so for itself; else it is concluded from all of them. */
  readonly within: boolean;
  /** How many articles have it. */
  readonly articles: number;
}

/**
 * That two things are one, or that they are not. A thing is told by its key (`person:ann lee`: all who bear the name), by its key
 * in one article (`person:ann lee#3fa9c1d2e4b5`: the first twelve digits of the article's hash), or by its name.
 */
export interface Judgement {
  readonly verdict: 'same' | 'different';
  readonly a: string;
  readonly b: string;
}

export type Polarity = 'affirmed' | 'denied';
export type Modality = 'actual' | 'possible' | 'planned' | 'required' | 'conditional';

/** What a sentence says. Mentions are indexes into the article's mentions. */
export interface Claim extends Span {
  readonly subject: number;
  readonly object: number;
  /** A relation type of the schema, or null for an open relation. */
  readonly type: string | null;
  /** The words of the relation, as read: "unveils new sanctions on". */
  readonly phrase: string;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** Who says so, outermost last; empty when the article itself does. */
  readonly speakers: readonly number[];
  /** Positions in `speakers` of those who say it together with the one before them ("X and Y said"); left out if there are none. */
  readonly together?: readonly number[];
  /** Further participants: goods, place, instrument, topic, recipient, purpose …. */
  readonly roles: Readonly<Record<string, number>>;
  readonly time: Time | null;
  readonly amount: Amount | null;
  /** How likely it is that the text says this, in [0, 1]. */
  readonly confidence: number;
  /** Words of the relation and of arguments in order, for the open-relation format: subject, relation, object, further. */
  readonly tuple: readonly string[];
}

/** All that was read from one article: one line of `extract --format jsonl`. */
export interface Reading {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly claims: readonly Claim[];
}

/** How a claim's participant may be written in the sentence, seen from the trigger word. */
export type Slot =
  | 'subject' // active subject or passive agent
  | 'object' // direct object or passive subject
  | 'iobject'
  | 'possessor' // "X's", "of X", or an adjective of nationality before a noun trigger
  | 'owner' // "X's" before a noun trigger, and no adjective
  | 'compound' // a noun before a noun trigger
  | 'self' // the noun trigger's own phrase: "an analyst at X"
  | `prep:${string}` // the object of this preposition
  | 'complement'; // nominal predicate, or clause

/** Words that express a relation, by lemma, with the slots of its two arguments. */
export interface Trigger {
  /** Lemmas that head the phrase, e.g. ["sanction", "penalize"]; a phrase has spaces: "crack down". */
  readonly lemmas: readonly string[];
  /** What the lemmas are. */
  readonly pos: 'verb' | 'noun' | 'adjective';
  /** Where the source of the relation may stand, seen from the words. */
  readonly source: readonly Slot[];
  /** Where its target may. */
  readonly target: readonly Slot[];
  /** What the claim is then: "threaten to", "refuse to"; default affirmed and actual. */
  readonly polarity?: Polarity;
  readonly modality?: Modality;
}

export interface RelationType {
  /** UPPER_SNAKE. */
  readonly name: string;
  /** What it belongs with: "money and trade". */
  readonly family: string;
  /** The edge in words, for people: "sanctions". */
  readonly label: string;
  /** The label read backwards: "is sanctioned by". */
  readonly inverse: string;
  /** When it holds. */
  readonly definition: string;
  /** Entity types of its source, narrower ones included. */
  readonly domain: readonly string[];
  /** Entity types of its target, narrower ones included. */
  readonly range: readonly string[];
  /** Whether it has no direction. */
  readonly symmetric: boolean;
  /** Relation types that hold wherever this one does. */
  readonly implies: readonly string[];
  /** The words that express it. */
  readonly triggers: readonly Trigger[];
  /** The same relation elsewhere: `{ wikidata: "P108", schemaorg: "worksFor", ftm: "Employment", plover: "…" }`. */
  readonly equivalents: Readonly<Record<string, string>>;
}

export interface EntityType {
  /** PascalCase. */
  readonly name: string;
  /** The wider type, null at the top. */
  readonly parent: string | null;
  /** What is of this type. */
  readonly definition: string;
  /** Lemmas of nouns that head phrases of this type: "company", "firm". */
  readonly nouns: readonly string[];
  /** The same type elsewhere. */
  readonly equivalents: Readonly<Record<string, string>>;
}

export interface Schema {
  /** The entity types. */
  readonly entities: readonly EntityType[];
  /** The relation types. */
  readonly relations: readonly RelationType[];
}

/** Everything the reading core needs that is not code (law 7), loaded by whoever calls it. */
export interface Resources {
  /** The weights files of `models/` by name without ending: `{ syntax: … }`. */
  readonly weights: Readonly<Record<string, ArrayBuffer>>;
  /** The files of `lexicon/` by name without ending: `{ countries: "…" }`. */
  readonly lexicon: Readonly<Record<string, string>>;
  readonly schema: Schema;
}

/** What a question asks for. */
export type Asked =
  | 'thing' // who, what, which
  | 'place'
  | 'time'
  | 'amount' // how much, how many
  | 'truth' // did …?
  | 'saying' // what did X say?
  | 'speaker' // who said that …?
  | 'description' // who is X?
  | 'link' // how are A and B connected?
  | 'between' // who links A to B?
  | 'reason' // why
  | 'event' // what happened in March 2021?
  | 'list'; // which banks are mentioned?

/** One end of a pattern: what is asked for, anything at all, or whatever a phrase means. */
export type Term =
  | { readonly kind: 'hole' }
  | { readonly kind: 'any' }
  | { readonly kind: 'phrase'; readonly text: string };

/** A claim with a hole, in words, so that whoever answers needs no parser (law 5). */
export interface Pattern {
  readonly subject: Term;
  readonly object: Term;
  /** Names of the roles one of which is the hole, if neither end is: "goods", "place". */
  readonly holes: readonly string[];
  /** Relation types that say this: the one read and those that imply it. */
  readonly types: readonly string[];
  /** Relation types that say this with their ends exchanged. */
  readonly turned: readonly string[];
  /** Lemmas one of which the words of an open relation have if it says this. */
  readonly lemmas: readonly string[];
  /** The preposition that ends the words of an open relation that says this; '' for none. */
  readonly preposition: string;
  /** Words that the relation must have beside its type: "chairman" of HEADS; '' if the type tells all. */
  readonly role: string;
  /** Whatever else the question names: evidence that speaks of none of it is evidence for something else. */
  readonly rest: readonly string[];
  readonly time: Time | null;
  readonly polarity: Polarity;
  /** Who must say so; empty if anybody may. */
  readonly speakers: readonly string[];
  /** Whether what is only planned or possible answers as well: "will", "plans to". */
  readonly open: boolean;
}

export interface Question {
  readonly text: string;
  readonly asked: Asked;
  /** The question as a statement, as it was read; '' if it is no question that can be. */
  readonly statement: string;
  /** Entity types that an answer may have, narrower ones included; empty if any may. */
  readonly types: readonly string[];
  /** What an answer is, in the question's words: "Greek companies"; '' if it only says who or what. */
  readonly noun: string;
  /** Its readings: what says one of them answers. */
  readonly patterns: readonly Pattern[];
  /** The two ends of `link` and `between`; for `saying` who speaks and, if said, about what; for `description` whom. */
  readonly ends: readonly string[];
}
