import type { Article, Block, Entity, Mention, Sentence, Syntax, Token } from '../types.ts';
import { attached } from './attachment.ts';

/** One article as this room looks at it: everything read so far, and mentions by token. */
export interface Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  /** Token → the mention that it heads, else the tightest one that covers it, else -1. */
  readonly mentionAt: Int32Array;
  /** Indexes of the mentions of each sentence, in their order. */
  readonly mentionsIn: readonly (readonly number[])[];
}

/** Claims are made only from what the article itself says. */
export function isRead(block: Block): boolean {
  return block === 'headline' || block === 'body' || block === 'quote';
}

export function createScene(
  article: Article,
  syntax: Syntax,
  mentions: readonly Mention[],
  entities: readonly Entity[],
): Scene {
  const { sentences } = syntax;
  const mentionAt = mentionsByToken(syntax.tokens.length, mentions);
  const headedBy = (token: number) => {
    const mention = mentions[mentionAt[token] ?? -1];
    return mention?.head === token ? mention : undefined;
  };
  const tokens = attached(syntax.tokens, {
    typeOf(token) {
      const mention = headedBy(token);
      return mention ? (entities[mention.entity]?.type ?? mention.type) : null;
    },
    endOf: (token) => headedBy(token)?.last ?? token + 1,
    headOf(token) {
      const mention = mentions[mentionAt[token] ?? -1];
      return mention?.kind === 'name' ? mention.head : token;
    },
  });
  const mentionsIn = sentences.map((): number[] => []);
  for (const [i, { head }] of mentions.entries()) mentionsIn[tokens[head]?.sentence ?? -1]?.push(i);
  return {
    text: article.text,
    tokens,
    sentences,
    mentions,
    entities,
    mentionAt,
    mentionsIn,
  };
}

/** The type of mention `i`: its entity's, which has seen more of the article, else its own. */
export function typeOf({ mentions, entities }: Scene, i: number): string {
  const mention = mentions[i];
  return entities[mention?.entity ?? -1]?.type ?? mention?.type ?? '';
}

/** What a mention may be, by its index: a type of the schema, '' for a name of nothing known. */
export function kindOf(scene: Scene, mention: number): string {
  const type = typeOf(scene, mention);
  const kind = scene.mentions[mention]?.kind;
  return type === 'Concept' && (kind === 'name' || kind === 'pronoun') ? '' : type;
}

/** Whether two mentions are the same, or of one entity. */
export function isSame({ mentions }: Scene, a: number, b: number): boolean {
  const entity = mentions[a]?.entity ?? -1;
  return a === b || (entity >= 0 && entity === mentions[b]?.entity);
}

/** A date or a stretch of time: it says nothing and does nothing. */
export function isTime(scene: Scene, mention: number): boolean {
  const { kind, amount } = scene.mentions[mention] ?? {};
  const lasts = /^(?:second|minute|hour|day|week|month|year|decade)s?$/.test(amount?.unit ?? '');
  return kind === 'date' || lasts || typeOf(scene, mention) === 'Date';
}

/** The words of the tokens in `indexes` (ascending): as they stand where they are neighbours, one space elsewhere. */
export function wordsOf({ text, tokens }: Scene, indexes: readonly number[]): string {
  let words = '';
  let end = -1;
  let before = -2;
  for (const i of indexes) {
    const token = tokens[i];
    if (!token) continue;
    if (end >= 0) words += before === i - 1 ? text.slice(end, token.start) : ' ';
    words += token.text;
    end = token.end;
    before = i;
  }
  return words.replace(/\s+/g, ' ').trim();
}

function mentionsByToken(length: number, mentions: readonly Mention[]): Int32Array {
  const headed = new Int32Array(length).fill(-1);
  const covering = new Int32Array(length).fill(-1);
  const size = (i: number) => (mentions[i]?.last ?? 0) - (mentions[i]?.first ?? 0);
  mentions.forEach(({ first, last, head, kind }, i) => {
    const other = mentions[headed[head] ?? -1];
    const better =
      !other ||
      (kind === 'name' && other.kind !== 'name') ||
      (kind === other.kind && last - first > other.last - other.first);
    if (head >= 0 && head < length && better) headed[head] = i;
    for (let token = first; token < last; token++) {
      const now = covering[token] ?? -1;
      if (now < 0 || size(i) < size(now)) covering[token] = i;
    }
  });
  return headed.map((mention, token) => (mention >= 0 ? mention : (covering[token] ?? -1)));
}
