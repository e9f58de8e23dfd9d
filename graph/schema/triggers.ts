import type { Slot, Trigger } from '../../src/types.ts';
import { type Fields, fieldsOf, namesIn, textIn, wrong } from './fields.ts';

const PARTS = { verbs: 'verb', nouns: 'noun', adjectives: 'adjective' } as const;
const PLACES = [
  'subject',
  'object',
  'iobject',
  'possessor',
  'owner',
  'compound',
  'complement',
  'self',
] as const;
const TRIGGER_FIELDS = ['lemmas', 'pos', 'source', 'target', 'polarity', 'modality'];

/** The triggers of a relation's record: the short form (`verbs: { subject>on|against: [crack down] }`) and the full one. */
export function triggersIn(fields: Fields): Trigger[] {
  return [
    ...Object.keys(PARTS).flatMap((part) => short(fields, part as keyof typeof PARTS)),
    ...full(fields),
  ];
}

function short(fields: Fields, part: keyof typeof PARTS): Trigger[] {
  if (fields.values[part] === undefined) return [];
  const lists = fieldsOf(fields.file, `${fields.record}.${part}`, fields.values[part]);
  return Object.keys(lists.values).map((slots) => {
    const [source, target, ...rest] = slots.split('>');
    if (!source || !target || rest.length > 0)
      throw wrong(lists, slots, 'places such as subject>object', slots);
    return {
      lemmas: namesIn(lists, slots) ?? [],
      pos: PARTS[part],
      source: source.split('|').map(slotOf),
      target: target.split('|').map(slotOf),
    };
  });
}

function full(fields: Fields): Trigger[] {
  const list = fields.values.triggers;
  if (list === undefined) return [];
  if (!Array.isArray(list)) throw wrong(fields, 'triggers', 'a list of triggers', list);
  return list.map((content, i) => {
    const trigger = fieldsOf(fields.file, `${fields.record}.triggers[${i}]`, content, TRIGGER_FIELDS);
    const polarity = choice(trigger, 'polarity', ['affirmed', 'denied'] as const);
    const modality = choice(trigger, 'modality', [
      'actual',
      'possible',
      'planned',
      'required',
      'conditional',
    ] as const);
    return {
      lemmas: required(trigger, 'lemmas'),
      pos: choice(trigger, 'pos', ['verb', 'noun', 'adjective'] as const) ?? 'verb',
      source: required(trigger, 'source').map(slotOf),
      target: required(trigger, 'target').map(slotOf),
      ...(polarity && { polarity }),
      ...(modality && { modality }),
    };
  });
}

function required(fields: Fields, field: string): readonly string[] {
  const names = namesIn(fields, field);
  if (!names || names.length === 0) throw wrong(fields, field, 'a list of words', fields.values[field]);
  return names;
}

function choice<T extends string>(fields: Fields, field: string, allowed: readonly T[]): T | undefined {
  const text = textIn(fields, field);
  if (text === undefined) return undefined;
  const found = allowed.find((one) => one === text);
  if (found === undefined) throw wrong(fields, field, `one of ${allowed.join(', ')}`, text);
  return found;
}

/** A word that is no place in the clause is a preposition. */
function slotOf(word: string): Slot {
  const preposition = word.startsWith('prep:') ? word.slice('prep:'.length) : word;
  return PLACES.find((place) => place === word) ?? `prep:${preposition}`;
}
