import { parse, YAMLParseError } from 'yaml';
import type { EntityType, RelationType, Schema } from '../../src/types.ts';
import { SchemaError } from './errors.ts';
import { type Fields, fieldsOf, namesIn, recordsOf, textIn, truthIn, wordsIn } from './fields.ts';
import { withLine } from './lines.ts';
import { triggersIn } from './triggers.ts';

/** A schema file: its text, and its name for messages. */
export interface SchemaFile {
  readonly file: string;
  readonly text: string;
}

const ENTITY_FIELDS = ['parent', 'definition', 'nouns', 'equivalents'];
const RELATION_FIELDS = [
  ...['family', 'definition', 'label', 'inverse', 'domain', 'range', 'symmetric', 'implies', 'equivalents'],
  ...['verbs', 'nouns', 'adjectives', 'triggers'],
];

/**
 * The schema of `entities.yaml` and `relations.yaml`, with the user's own files on top: a user's file holds
 * `entities:`, `relations:` and `sets:`, each with records as in the two files. A record with a name that is known
 * already adds words to that type and replaces its other fields.
 *
 * @throws SchemaError for the first fault: file, record, field, what was expected and what was found.
 * @example parseSchema(entitiesYaml, relationsYaml, { file: 'my.yaml', text: 'relations: { LEASES: … }' })
 */
export function parseSchema(
  entitiesYaml: string,
  relationsYaml: string,
  ...user: readonly (string | SchemaFile)[]
): Schema {
  const draft: Draft = { entities: new Map(), relations: new Map(), sets: new Map(), origins: new Map() };
  addEntities(draft, 'entities.yaml', recordsOf('entities.yaml', read('entities.yaml', entitiesYaml)));
  const { sets, ...relations } = recordsOf('relations.yaml', read('relations.yaml', relationsYaml));
  addSets(draft, 'relations.yaml', sets);
  addRelations(draft, 'relations.yaml', relations);
  const own = user.map((one, i) =>
    typeof one === 'string' ? { file: `schema file ${i + 1}`, text: one } : one,
  );
  try {
    for (const { file, text } of own) addUser(draft, file, read(file, text));
    checkNames(draft);
  } catch (error) {
    throw error instanceof SchemaError ? withLine(error, own) : error;
  }
  return { entities: [...draft.entities.values()], relations: [...draft.relations.values()] };
}

interface Draft {
  readonly entities: Map<string, EntityType>;
  readonly relations: Map<string, RelationType>;
  readonly sets: Map<string, readonly string[]>;
  /** Name of a type → the file that gave it last. */
  readonly origins: Map<string, string>;
}

function read(file: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const said = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    // The line is told before.
    const found = said.replace(/ at line \d+, column \d+:$/, '');
    throw new SchemaError({ file, record: '', field: '', expected: 'YAML', found, ...(line && { line }) });
  }
}

function addUser(draft: Draft, file: string, content: unknown): void {
  const parts = recordsOf(file, content);
  for (const part of Object.keys(parts)) {
    if (part === 'entities' || part === 'relations' || part === 'sets') continue;
    throw new SchemaError({
      file,
      record: part,
      field: '',
      expected: 'entities, relations or sets',
      found: part,
    });
  }
  if (parts.entities !== undefined) {
    const records = recordsOf(file, parts.entities);
    addEntities(draft, file, records);
    for (const name of Object.keys(records)) claimNouns(draft, name);
  }
  addSets(draft, file, parts.sets);
  if (parts.relations !== undefined) addRelations(draft, file, recordsOf(file, parts.relations));
}

/** A noun that the user gives to a type is taken from whichever type had it: a "tanker" is no longer just a Product. */
function claimNouns({ entities }: Draft, owner: string): void {
  const taken = new Set(entities.get(owner)?.nouns);
  for (const [name, type] of entities) {
    if (name === owner || !type.nouns.some((noun) => taken.has(noun))) continue;
    entities.set(name, { ...type, nouns: type.nouns.filter((noun) => !taken.has(noun)) });
  }
}

function addSets(draft: Draft, file: string, sets: unknown): void {
  if (sets === undefined) return;
  const fields = fieldsOf(file, 'sets', sets);
  for (const name of Object.keys(fields.values)) draft.sets.set(name, namesIn(fields, name) ?? []);
}

function addEntities(draft: Draft, file: string, records: Readonly<Record<string, unknown>>): void {
  for (const [name, record] of Object.entries(records)) {
    const fields = fieldsOf(file, name, record, ENTITY_FIELDS);
    if (!/^[A-Z][A-Za-z]*$/.test(name)) throw wrongName(file, name, 'a name such as ArmedGroup');
    const known = draft.entities.get(name);
    draft.entities.set(name, {
      name,
      parent: textIn(fields, 'parent') ?? known?.parent ?? null,
      definition: textIn(fields, 'definition') ?? known?.definition ?? '',
      nouns: [...(known?.nouns ?? []), ...(namesIn(fields, 'nouns') ?? [])],
      equivalents: { ...known?.equivalents, ...wordsIn(fields, 'equivalents') },
    });
    draft.origins.set(name, file);
  }
}

function addRelations(draft: Draft, file: string, records: Readonly<Record<string, unknown>>): void {
  for (const [name, record] of Object.entries(records)) {
    const fields = fieldsOf(file, name, record, RELATION_FIELDS);
    if (!/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(name))
      throw wrongName(file, name, 'a name such as TRADES_WITH');
    draft.relations.set(name, relationOf(draft, name, fields));
    draft.origins.set(name, file);
  }
}

function relationOf(draft: Draft, name: string, fields: Fields): RelationType {
  const known = draft.relations.get(name);
  const words = name.toLowerCase().replaceAll('_', ' ');
  return {
    name,
    family: textIn(fields, 'family') ?? known?.family ?? 'own',
    label: textIn(fields, 'label') ?? known?.label ?? words,
    inverse: textIn(fields, 'inverse') ?? known?.inverse ?? `${words} (reversed)`,
    definition: textIn(fields, 'definition') ?? known?.definition ?? '',
    domain: unfold(draft, namesIn(fields, 'domain')) ?? known?.domain ?? [],
    range: unfold(draft, namesIn(fields, 'range')) ?? known?.range ?? [],
    symmetric: truthIn(fields, 'symmetric') ?? known?.symmetric ?? false,
    implies: namesIn(fields, 'implies') ?? known?.implies ?? [],
    triggers: [...(known?.triggers ?? []), ...triggersIn(fields)],
    equivalents: { ...known?.equivalents, ...wordsIn(fields, 'equivalents') },
  };
}

/** Names of sets become the types in them. */
function unfold(draft: Draft, names: readonly string[] | undefined): readonly string[] | undefined {
  return names && [...new Set(names.flatMap((name) => draft.sets.get(name) ?? [name]))];
}

/** Every type that is named is there, and no type is its own ancestor. */
function checkNames({ entities, relations, origins }: Draft): void {
  const fault = (record: string, field: string, expected: string, found: string) =>
    new SchemaError({ file: origins.get(record) ?? '', record, field, expected, found });
  for (const { name, parent } of entities.values()) {
    if (parent !== null && !entities.has(parent))
      throw fault(name, 'parent', 'the name of an entity type', parent);
    const seen = new Set([name]);
    for (let at = parent; at !== null; at = entities.get(at)?.parent ?? null) {
      if (seen.has(at)) throw fault(name, 'parent', 'a type that is not below this one', at);
      seen.add(at);
    }
  }
  for (const { name, domain, range, implies } of relations.values()) {
    for (const [field, types] of [['domain', domain] as const, ['range', range] as const]) {
      for (const type of types) {
        if (!entities.has(type)) throw fault(name, field, 'the name of an entity type or a set', type);
      }
    }
    for (const type of implies) {
      if (!relations.has(type)) throw fault(name, 'implies', 'the name of a relation type', type);
    }
  }
}

function wrongName(file: string, record: string, expected: string): SchemaError {
  return new SchemaError({ file, record, field: 'name', expected, found: record });
}
