/** Who is named in which article, gathered by name: what identity across articles is decided from. */
import type { Entity, Reading } from '../types.ts';
import { fold, generationOf, isMiddleInitial, personWords, UNSURE } from './keys.ts';
import type { NameLore } from './lore.ts';
import { createOwners, type Owners, trimmed } from './owners.ts';
import { createTraits, type Traits } from './traits.ts';

/** A named entity of one article. */
export interface Sighting extends Traits {
  /** Id of the article. */
  readonly article: string;
  readonly entity: Entity;
  /**
   * Of a body that has a name which many countries give to one of theirs, and does not say whose it is: `concluded` from the
   * article, or `open` as the article speaks of several countries.
   */
  readonly owner: 'concluded' | 'open' | null;
}

/** A name, with all who are called so: one thing, unless something shows that they are several. */
export interface Name {
  /** Family and all words: `person:john f smith`, `organization:corvane metals german`. */
  readonly id: string;
  /** The same without what only tells namesakes apart: `person:john smith`. The node's key, if no other thing claims it. */
  readonly key: string;
  readonly family: string;
  readonly words: readonly string[];
  /** "jr", or the custom that a firm's legal form belongs to; empty where the name has none. */
  readonly mark: string;
  /** Of a body that, as some article shows, many countries have: the words without the country; else null. */
  common: readonly string[] | null;
  /** Indexes of its sightings. */
  readonly sightings: number[];
  /** Main names, as written, and folded other ones that the same article uses for it. */
  readonly spellings: Set<string>;
  readonly aliases: Set<string>;
  /** Whether some article takes it for a firm, or for a person. */
  company: boolean;
  person: boolean;
  /** Whether a title, a pronoun or a given name shows somewhere that it is a person's. */
  human: boolean;
}

/** That a thing of one article has, as the article says, another name: ids that it may have as one of its own. */
export interface Renamed {
  readonly member: number;
  readonly name: Name;
  readonly others: readonly string[];
}

export interface Gathered {
  readonly renamed: readonly Renamed[];
  readonly sightings: readonly Sighting[];
  /** By id. */
  readonly names: ReadonlyMap<string, Name>;
  /** The index of a sighting by the indexes of its reading and its entity; -1 for what has no name. */
  at(reading: number, index: number): number;
}

/** Every named thing of every article. Entities without a name, and those with a key of their article's own, stay out. */
export function gatherSightings(readings: Iterable<Reading>, lore: NameLore): Gathered {
  const sightings: Sighting[] = [];
  const names = new Map<string, Name>();
  const renamed: Renamed[] = [];
  const places: Int32Array[] = [];
  for (const reading of readings) {
    const traitsOf = createTraits(reading, lore);
    const owners = createOwners(reading, lore);
    const sightingOf = (entity: Entity, index: number): number => {
      if (!entity.named || entity.key.includes('#') || !entity.key.includes(':')) return -1;
      const isPerson = entity.type === 'Person' || familyOf(entity.key) === 'person';
      const { name: fresh, owner } = isPerson ? personName(entity) : otherName(entity, index, owners, lore);
      const name = names.get(fresh.id) ?? fresh;
      if (name === fresh) names.set(name.id, name);
      name.sightings.push(sightings.length);
      name.spellings.add(entity.name);
      for (const alias of entity.aliases) name.aliases.add(fold(alias));
      name.common ??= fresh.common;
      name.company ||= entity.type === 'Company' || entity.type === 'Bank';
      name.person ||= isPerson;
      const traits = traitsOf(index, isPerson);
      name.human ||=
        isPerson && (traits.gender !== null || traits.offices.size > 0 || lore.isGiven(name.words[0] ?? ''));
      const member = sightings.push({ article: reading.article.id, entity, owner, ...traits }) - 1;
      for (const { key, name: other } of entity.former ?? []) {
        const former = { ...entity, key, name: other, aliases: [] };
        const { id } = isPerson ? personName(former).name : otherName(former, index, owners, lore).name;
        const families = new Set([familyOf(key), familyOf(entity.key), UNSURE]);
        const others = [...families].map((family) => `${family}${id.slice(id.indexOf(':'))}`);
        renamed.push({ member, name, others });
      }
      return member;
    };
    places.push(Int32Array.from(reading.entities, sightingOf));
  }
  return { sightings, names, renamed, at: (reading, index) => places[reading]?.[index] ?? -1 };
}

/** `person:ann lee` → `person` */
export function familyOf(key: string): string {
  return key.slice(0, key.indexOf(':'));
}

interface Named {
  readonly name: Name;
  readonly owner: Sighting['owner'];
}

function personName({ key, name }: Entity): Named {
  const mark = generationOf(name);
  const words = personWords(name);
  const form = [...words.filter((word, i) => !isMiddleInitial(word, i, words.length)), mark].join(' ').trim();
  return { name: createName(familyOf(key), words, mark, form), owner: null };
}

function otherName(entity: Entity, index: number, owners: Owners, lore: NameLore): Named {
  const family = familyOf(entity.key);
  const form = entity.key.slice(family.length + 1);
  if (family === 'country' && /^[A-Z]{2}$/.test(form))
    return { name: createName(family, [form], '', form), owner: null };
  const written = fold(form).split(' ');
  if (family !== 'organization' && family !== UNSURE)
    return { name: createName(family, written, '', written.join(' ')), owner: null };
  const spelt = written.map(lore.spelling);
  const { words: rest, country: said } = owners.parted(spelt);
  const common = trimmed(rest);
  if (lore.isCommonBody(common)) {
    const owner = said ?? aliasOwner(entity, owners) ?? owners.ownerOf(index, lore.homeOf(common.join(' ')));
    const words = owner ? [...owner.split(' '), ...common] : common;
    const how = said ? null : owner ? 'concluded' : owner === undefined ? 'open' : null;
    return { name: createName(family, words, '', words.join(' '), common), owner: how };
  }
  if (family === UNSURE) return { name: createName(family, spelt, '', spelt.join(' ')), owner: null };
  const { words } = lore.legalForms(spelt);
  const customs = new Set(
    [entity.name, ...entity.aliases].map((name) => lore.legalForms(fold(name).split(' ')).custom),
  );
  customs.delete('');
  const [custom = '', second] = customs;
  const mark = second === undefined ? custom : '';
  return { name: createName(family, words, mark, words.join(' ')), owner: null };
}

/** The country that another name of the article for the same body says: "the Senate", "the Nigerian Senate". */
function aliasOwner({ name, aliases }: Entity, owners: Owners): string | null {
  for (const alias of [name, ...aliases]) {
    const { country } = owners.parted(fold(alias).split(' '));
    if (country) return country;
  }
  return null;
}

function createName(
  family: string,
  words: readonly string[],
  mark: string,
  form: string,
  common: readonly string[] | null = null,
): Name {
  return {
    id: `${family}:${[...words, mark].join(' ').trim()}`,
    key: `${family}:${form}`,
    ...{ family, words, mark, common, company: false, person: false, human: false },
    ...{ sightings: [], spellings: new Set<string>(), aliases: new Set<string>() },
  };
}
