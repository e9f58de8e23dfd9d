/** The shape of `graph.json`: graphology's serialization of a directed multigraph with these attributes. */
import type { Article, Claim, Judgement, Merge, Modality, Polarity, Time } from '../src/types.ts';

/** How the articles vouch for an edge, from strongest to weakest support. */
export type Status = 'asserted' | 'alleged' | 'planned' | 'possible' | 'denied' | 'disputed';

export interface NodeAttributes {
  /** Its name. */
  label: string;
  /** An entity type of the schema. */
  type: string;
  /** Other names, sorted by code unit. */
  aliases: string[];
  /** Codes elsewhere: `{ iso3166: "KP" }`. */
  ids: Record<string, string>;
  /** How often the articles mention it, and in how many of them. */
  mentions: number;
  articles: number;
  /** Why the names behind this node are one thing; sorted by name. */
  merges: Merge[];
  /** Keys of nodes that this one may be, where the articles leave it open; sorted. */
  mayBe: string[];
  /** Stored layout, arbitrary units. */
  x: number;
  y: number;
}

/** A claim as an edge carries it: everything a reader needs to check it. */
export interface Evidence {
  /** Id of the article. */
  article: string;
  /** Offsets of the quote into the article's text, and the quote. */
  start: number;
  end: number;
  quote: string;
  /** The sentence around the quote, with its own offsets. */
  sentence: { start: number; end: number; text: string };
  /** The words for subject and object as they stand in the article. */
  subject: { start: number; end: number; text: string };
  object: { start: number; end: number; text: string };
  /** The words of the relation, as read. */
  phrase: string;
  /** Whether the claim says that it is so, or that it is not. */
  polarity: Polarity;
  /** Whether it says that it is so, or plans, allows, demands or supposes it. */
  modality: Modality;
  /** Labels of the speakers, outermost last. */
  speakers: string[];
  /** Positions in `speakers` of those who say it together with the one before them; left out if there are none. */
  together?: number[];
  /** Node keys of further participants by role. */
  roles: Record<string, string>;
  /** When, if the sentence tells it. */
  time: Time | null;
  /** How much or how many, if the sentence tells it. */
  amount: Claim['amount'];
  /** How likely it is that the text says this. */
  confidence: number;
}

export interface EdgeAttributes {
  /** A relation type of the schema; an open relation has its phrase here in lower case. */
  type: string;
  /** Whether `type` is a relation type of the schema. */
  typed: boolean;
  /** The edge in words: the type's label or the open phrase. */
  label: string;
  /** All claims that say so, by article and place. */
  claims: Evidence[];
  /** Ids of the articles that say so, sorted. */
  articles: string[];
  /** How many of them are independent: copies of one text count once. */
  origins: number;
  /** 1 - Π(1 - c) over the best claim c of each origin. */
  confidence: number;
  /** How the articles vouch for it. */
  status: Status;
}

export type ArticleRecord = Omit<Article, 'text'> & {
  /** Length of the text in UTF-16 code units. */
  length: number;
};

/** What the graph says about a relation type, so that a reader needs no schema. */
export interface RelationRecord {
  /** The edge in words: "sanctions". */
  label: string;
  /** The same read backwards: "is sanctioned by". */
  inverse: string;
  /** Whether the edge has no direction; its source is then the lesser key. */
  symmetric: boolean;
}

export interface GraphAttributes {
  format: 'throughline';
  /** Version of this format. */
  version: 2;
  /** By id, sorted. */
  articles: ArticleRecord[];
  /** The judgements of people that say which names are one and which are not, as far as they bear on these articles; sorted. */
  judgements: Judgement[];
  /** The typed relations that occur, by name, sorted. */
  relations: Record<string, RelationRecord>;
}

/** graphology's `SerializedGraph`, with our attributes. Nodes and edges are sorted by key. */
export interface GraphFile {
  attributes: GraphAttributes;
  options: { type: 'directed'; multi: true; allowSelfLoops: true };
  nodes: { key: string; attributes: NodeAttributes }[];
  edges: { key: string; source: string; target: string; attributes: EdgeAttributes }[];
}
