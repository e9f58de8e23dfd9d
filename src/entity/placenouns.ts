/** "Sichuan province" is Sichuan: a place that is called by its name and by what kind of place it is. */
import type { TypeTree } from '../model/types.ts';
import type { Mention, Token } from '../types.ts';
import type { Cluster } from './cluster.ts';

/** Puts phrases of a place's name and such a noun, and nothing else, into the cluster of the name. */
export function joinPlaceNouns(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  clusterOf: (Cluster | null)[],
  types: TypeTree,
): void {
  const places = new Map<number, { readonly first: number; readonly cluster: Cluster }>();
  for (const [i, { kind, first, last }] of mentions.entries()) {
    const cluster = clusterOf[i];
    if (kind === 'name' && cluster && types.isA(cluster.type, 'Place')) places.set(last, { first, cluster });
  }
  for (const [i, { kind, first, last, head }] of mentions.entries()) {
    const place = kind === 'nominal' && head === last - 1 ? places.get(head) : undefined;
    const wanted = KINDS[tokens[head]?.lemma.toLowerCase() ?? ''];
    if (!place || wanted === undefined || tokens[head]?.xpos !== 'NN') continue;
    const opens = place.first === first || (place.first === first + 1 && tokens[first]?.upos === 'DET');
    const { type } = place.cluster;
    if (opens && !(wanted === 'area' && (type === 'City' || type === 'Country')))
      clusterOf[i] = place.cluster;
  }
}

/** Nouns of areas, which are called after their towns, and of towns. "Washington state" is not the one that the country has. */
const KINDS: Readonly<Record<string, 'area' | 'town'>> = {
  province: 'area',
  region: 'area',
  prefecture: 'area',
  governorate: 'area',
  oblast: 'area',
  county: 'area',
  district: 'area',
  island: 'area',
  peninsula: 'area',
  valley: 'area',
  city: 'town',
  town: 'town',
  village: 'town',
};
