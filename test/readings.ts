/** Readings from a compact table, for tests of what comes after reading. */
import { createHash } from 'node:crypto';
import type { Claim, Entity, Mention, Reading, RelationType, Schema, Sentence } from '../src/types.ts';

/** `[subject, relation, object, more]`: ends as `Name:Type` (Organization if not said), a relation type or an open phrase. */
export type Row = readonly [subject: string, relation: string, object: string, more?: More];

export interface More
  extends Partial<Pick<Claim, 'polarity' | 'modality' | 'confidence' | 'time' | 'amount'>> {
  /** `Name:Type` of who says so. */
  readonly speakers?: readonly string[];
  /** `Name:Type` by role. */
  readonly roles?: Readonly<Record<string, string>>;
  /** The sentence, in which the ends stand as `{s}` and `{o}`. */
  readonly sentence?: string;
}

export interface Made {
  readonly uri?: string;
  readonly title?: string | null;
  readonly published?: string | null;
  readonly rows: readonly Row[];
}

/** One article that says one sentence for each row, and what was read from it. */
export function makeReading({ uri = 'made.txt', title = null, published = null, rows }: Made): Reading {
  let text = '';
  const sentences: Sentence[] = [];
  const mentions: Mention[] = [];
  const entities: Entity[] = [];
  const claims: Claim[] = [];

  const entityOf = (end: string): number => {
    const [name = '', type = 'Organization'] = end.split(':');
    const known = entities.findIndex((entity) => entity.name === name);
    if (known >= 0) return known;
    const key = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    return entities.push({ key, name, type, aliases: [], ids: {}, named: true }) - 1;
  };
  const mention = (end: string): number => {
    const [name = '', type = 'Organization'] = end.split(':');
    const start = text.length;
    text += name;
    const span = { start, end: text.length, first: 0, last: 0, head: 0 };
    return (
      mentions.push({ ...span, kind: 'name', type, entity: entityOf(end), amount: null, time: null }) - 1
    );
  };

  for (const [subject, relation, object, more = {}] of rows) {
    const typed = /^[A-Z_]+$/.test(relation);
    const phrase = typed ? relation.toLowerCase().replaceAll('_', ' ') : relation;
    const start = text.length;
    let [s, o] = [-1, -1];
    for (const part of (more.sentence ?? `{s} ${phrase} {o}.`).split(/(\{[so]\})/)) {
      if (part === '{s}') s = mention(subject);
      else if (part === '{o}') o = mention(object);
      else text += part;
    }
    const end = text.length;
    const further = (ends: readonly string[]): number[] =>
      ends.map((name) => {
        text += ' ';
        return mention(name);
      });
    const speakers = further(more.speakers ?? []);
    const roles = Object.fromEntries(
      Object.entries(more.roles ?? {}).flatMap(([role, name]) => further([name]).map((m) => [role, m])),
    );
    sentences.push({ start, end: text.length, block: 'body', first: 0, last: 0 });
    claims.push({
      subject: s,
      object: o,
      start,
      end,
      type: typed ? relation : null,
      phrase,
      polarity: more.polarity ?? 'affirmed',
      modality: more.modality ?? 'actual',
      speakers,
      roles,
      time: more.time ?? null,
      amount: more.amount ?? null,
      confidence: more.confidence ?? 0.8,
      tuple: [],
    });
    text += '\n';
  }
  const id = `sha256:${createHash('sha256').update(text).digest('hex')}`;
  const article = { id, uri, text, title, published, outlet: null, url: null, language: 'en' };
  return { article, sentences, tokens: [], mentions, entities, claims };
}

/** A schema of the given relation types; a `~` before a name makes it symmetric. */
export function makeSchema(...names: readonly string[]): Schema {
  const relations = names.map((given): RelationType => {
    const name = given.replace('~', '');
    const label = name.toLowerCase().replaceAll('_', ' ');
    return {
      name,
      label,
      family: 'made',
      inverse: `(${label})⁻¹`,
      definition: '',
      domain: [],
      range: [],
      symmetric: given.startsWith('~'),
      implies: [],
      triggers: [],
      equivalents: {},
    };
  });
  return { entities: [], relations };
}
