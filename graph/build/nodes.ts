/** Entities to nodes: one node for each identity that takes part in a claim. */
import type { Entity, Reading } from '../../src/types.ts';
import { byCodeUnit, sortedSet } from '../order.ts';
import type { NodeAttributes } from '../types.ts';
import type { Identity } from './identity.ts';

export type PlacelessNode = { key: string; attributes: Omit<NodeAttributes, 'x' | 'y'> };

export interface NodeCollector {
  /**
   * @param index of the reading among all
   * @param keys node keys of its entities
   * @param taking keys of those that take part in what it says
   */
  add(reading: Reading, index: number, keys: readonly string[], taking: ReadonlySet<string>): void;
  /** Nodes sorted by key, for the identities in `taking`; all of the entities of an identity have their say. */
  nodes(taking: ReadonlySet<string>): PlacelessNode[];
}

export function createNodeCollector(identity: Identity): NodeCollector {
  const sightings = new Map<string, Sighting[]>();
  return {
    add(reading, index, keys, taking) {
      const mentions = countMentions(reading);
      reading.entities.forEach((entity, e) => {
        const key = keys[e] ?? '';
        // A key with a mark is of one article: what takes part in nothing there takes part in nothing.
        if (key.includes('#') && !taking.has(key)) return;
        const short = identity.isShort(index, e);
        const sighting = { article: index, entity, short, mentions: mentions[e] ?? 0 };
        const known = sightings.get(key);
        if (known) known.push(sighting);
        else sightings.set(key, [sighting]);
      });
    },
    nodes(taking) {
      const keys = [...sightings.keys()].filter((key) => taking.has(key)).sort(byCodeUnit);
      return keys.map((key) => ({
        key,
        attributes: attributesOf(key, sightings.get(key) ?? [], identity, taking),
      }));
    },
  };
}

/** An entity as one article has it. */
interface Sighting {
  readonly article: number;
  readonly entity: Entity;
  /** Whether its name is short for that of the node. */
  readonly short: boolean;
  readonly mentions: number;
}

function attributesOf(
  key: string,
  sightings: readonly Sighting[],
  identity: Identity,
  keys: ReadonlySet<string>,
): PlacelessNode['attributes'] {
  const naming = sightings.filter(({ short }) => !short);
  const label = mostFrequent(
    withoutCapitals((naming.length > 0 ? naming : sightings).map(({ entity }) => entity.name)),
  );
  // A key of another family says that the article only guessed at the type, or took the name for something else.
  const family = key.slice(0, key.indexOf(':') + 1);
  const sure = sightings.filter(({ entity }) => entity.key.startsWith(family));
  const names = sightings.flatMap(({ entity }) => [entity.name, ...entity.aliases]);
  return {
    label,
    type: mostFrequent((sure.length > 0 ? sure : sightings).map(({ entity }) => entity.type)),
    aliases: sortedSet(names).filter((name) => name !== label),
    ids: Object.fromEntries(
      sortedSet(sightings.flatMap(({ entity }) => Object.keys(entity.ids))).map((scheme) => [
        scheme,
        mostFrequent(sightings.flatMap(({ entity }) => entity.ids[scheme] ?? [])),
      ]),
    ),
    mentions: sightings.reduce((sum, sighting) => sum + sighting.mentions, 0),
    articles: new Set(sightings.map(({ article }) => article)).size,
    merges: [...identity.mergesOf(key, label)],
    mayBe: identity.openOf(key).filter((other) => keys.has(other)),
  };
}

function countMentions(reading: Reading): number[] {
  const counts = new Array<number>(reading.entities.length).fill(0);
  for (const { entity } of reading.mentions) if (entity >= 0) counts[entity] = (counts[entity] ?? 0) + 1;
  return counts;
}

/** Without what is written in capitals, as headlines are, if it is also written in small letters. */
function withoutCapitals(names: readonly string[]): readonly string[] {
  const small = new Set(names.flatMap((name) => (name === name.toUpperCase() ? [] : name.toLowerCase())));
  return names.filter((name) => name !== name.toUpperCase() || !small.has(name.toLowerCase()));
}

/** The commonest; of equals the longest, then the first by code unit. */
function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || byCodeUnit(a, b));
  return best?.[0] ?? '';
}
