/**
 * Coreference and types of mentions on GUM dev, from raw text, with the mentions that we find ourselves: MUC, B³, CEAFe and their
 * mean. As in OntoNotes, what is mentioned once is left out on both sides. A mention is matched by its head word.
 * `node --import tsx bench/coreference.ts [--errors] [file.conllu]`
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadResources } from '../src/cli/resources.ts';
import { createTypeTree } from '../src/model/types.ts';
import { createReader } from '../src/pipeline.ts';
import type { Reading } from '../src/types.ts';
import { articleOf } from '../train/article.ts';
import { type GoldDocument, readGoldDocuments } from '../train/goldmentions.ts';
import { matchMentions } from '../train/mentionmatch.ts';
import { type Chains, type ChainTallies, compareChains, f1 } from './chains.ts';

/** What our types, and those below them, are in GUM's; the nearest one above counts. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  Person: ['person'],
  Group: ['person', 'organization', 'place'],
  Organization: ['organization'],
  Place: ['place'],
  Nationality: ['place', 'person', 'organization'],
  Event: ['event'],
  Measure: ['event', 'abstract'],
  Law: ['abstract', 'object'],
  Date: ['time'],
  Animal: ['animal'],
  Plant: ['plant'],
  Substance: ['substance'],
  Commodity: ['substance', 'object', 'plant', 'abstract'],
  Object: ['object'],
  Product: ['object', 'abstract'],
  Weapon: ['object', 'abstract'],
  Document: ['object', 'abstract'],
  Award: ['object', 'abstract'],
  Money: ['abstract', 'object'],
  Technology: ['abstract'],
  Quantity: ['abstract'],
  Concept: ['abstract'],
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'boolean', default: false } },
});
const [path = join(import.meta.dirname, '../../shared/data/gum/dev.conllu')] = positionals;
if (!existsSync(path)) {
  console.log(`skipped: no ${path}`);
  process.exit();
}
const resources = await loadResources();
const tree = createTypeTree(resources.schema);
const read = createReader(resources);
const tallies: ChainTallies[] = [];
const typed = { nominal: { right: 0, all: 0 }, name: { right: 0, all: 0 } };
const confused = new Map<string, number>();
const heads = { matched: 0, gold: 0, found: 0 };
for (const [i, document] of readGoldDocuments(path).entries()) {
  const reading = read(articleOf({ id: String(i), text: document.text }));
  const matched = matchMentions(document, reading.tokens, reading.mentions);
  tallies.push(compareChains(...chainsOf(document, reading, matched)));
  heads.gold += document.mentions.length;
  heads.found += reading.mentions.length;
  for (const [m, { kind, type, start, end }] of reading.mentions.entries()) {
    const gold = matched[m];
    if (!gold) continue;
    heads.matched++;
    if (kind !== 'nominal' && kind !== 'name') continue;
    typed[kind].all++;
    if (isRight(type, gold.type)) typed[kind].right++;
    else {
      const pair = `${kind} ${type} is ${gold.type}`;
      confused.set(pair, (confused.get(pair) ?? 0) + 1);
      if (values.errors) console.log(`${pair}\t${document.text.slice(start, end).replace(/\s+/g, ' ')}`);
    }
  }
}

const percent = (share: number) => (100 * share).toFixed(2);
const muc = f1(tallies.map((one) => one.muc));
const bCubed = f1(tallies.map((one) => one.bCubed));
const ceafE = f1(tallies.map((one) => one.ceafE));
const { nominal, name } = typed;
console.log(
  `mentions by head word: ${heads.matched} of ${heads.gold} in the treebank, of ${heads.found} found`,
);
console.log(
  `coreference, F1: MUC ${percent(muc)}  B³ ${percent(bCubed)}  CEAFe ${percent(ceafE)}  mean ${percent((muc + bCubed + ceafE) / 3)}`,
);
console.log(
  `types: ${percent((nominal.right + name.right) / (nominal.all + name.all))} right; nominals ${percent(nominal.right / nominal.all)} of ${nominal.all}, names ${percent(name.right / name.all)} of ${name.all}`,
);
const often = [...confused].sort((a, b) => b[1] - a[1]).slice(0, values.errors ? 40 : 8);
console.log(`most confused: ${often.map(([pair, count]) => `${pair} ${count}`).join(', ')}`);

function isRight(type: string, gold: string): boolean {
  const known = tree.lineage(type).find((one) => TYPES[one]);
  return known !== undefined && (TYPES[known] ?? []).includes(gold);
}

/** Gold and found chains of two mentions or more, in numbers of gold mentions; ours that match none have numbers below zero. */
function chainsOf(
  { mentions: gold }: GoldDocument,
  { mentions }: Reading,
  matched: ReturnType<typeof matchMentions>,
): [Chains, Chains] {
  const number = new Map(gold.map((one, i) => [one, i]));
  const ours = matched.map((one, i) => (one ? (number.get(one) ?? -1 - i) : -1 - i));
  return [
    chainsBy(gold.map(({ chain }, i) => [i, chain])),
    chainsBy(mentions.flatMap(({ entity }, i) => (entity < 0 ? [] : [[ours[i] ?? -1 - i, entity]]))),
  ];
}

function chainsBy<Key>(numbered: readonly (readonly [number: number, chain: Key])[]): Chains {
  const chains = new Map<Key, number[]>();
  for (const [number, chain] of numbered) chains.set(chain, [...(chains.get(chain) ?? []), number]);
  return [...chains.values()].filter(({ length }) => length > 1);
}
