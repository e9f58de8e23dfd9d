/**
 * Documents made of the lines of `wire-lines.txt` and names of the word lists or of no list: results, standings, headings in capitals,
 * and firms, people and places that only their sentences tell apart.
 */
import { readFileSync } from 'node:fs';
import type { NameLabel } from '../src/mention/namelabels.ts';
import { readTable } from '../src/model/wordlist.ts';
import type { Resources } from '../src/types.ts';
import type { NameDocument } from './namegold.ts';
import { Random } from './random.ts';

/** Documents made of each paragraph of lines. */
const EACH = 20;

/** The same lists give the same documents. */
export function wireDocuments(lexicon: Resources['lexicon']): NameDocument[] {
  const random = new Random(5);
  const draw = createDraw(lexicon, random);
  const paragraphs = readFileSync(new URL('wire-lines.txt', import.meta.url), 'utf8')
    .split('\n\n')
    .slice(1)
    .map((paragraph) => paragraph.trim().split('\n'));
  return paragraphs.flatMap((lines) => Array.from({ length: EACH }, () => documentOf(lines, draw)));
}

/** What stands for a slot. */
type Draw = (slot: string) => string;

/** `{LABEL:slot1+ more}`: what it is if not what the slot says, what is drawn, which one, and what follows in the name. */
const SLOT = /\{(?:([A-Z]+):)?([a-z]+)(\d*)(?:\+([^}]*))?\}/;

function documentOf(lines: readonly string[], draw: Draw): NameDocument {
  let text = '';
  const names: NameDocument['names'][number][] = [];
  const drawn = new Map<string, string>();
  const recall = (slot: string, nth: string): string => {
    if (slot === 'last') return recall('person', nth).split(' ').at(-1) ?? '';
    const made = drawn.get(slot + nth) ?? draw(slot);
    if (nth !== '') drawn.set(slot + nth, made);
    return made;
  };
  for (const line of lines) {
    const [, times, capitals, pattern = ''] = /^(?:(\d+)x )?(\^ )?(.*)$/.exec(line) ?? [];
    for (let time = 0; time < Number(times ?? 1); time++) {
      if (text !== '') text += '\n\n';
      for (const part of pattern.split(/(\{[^}]+\})/)) {
        const [slotted, own, slot = '', nth = '', more = ''] = SLOT.exec(part) ?? [];
        const words = slotted ? recall(slot, nth) + more : part;
        const label = LABELS[own ?? slot];
        const start = text.length;
        text += capitals ? words.toUpperCase() : words;
        if (label) names.push({ start, end: text.length, label });
      }
    }
  }
  return { source: 'wire', text, names, open: [], unmarked: [] };
}

const LABELS: Readonly<Record<string, NameLabel>> = {
  ...{ person: 'PER', last: 'PER', club: 'ORG', town: 'ORG', firm: 'ORG', coined: 'ORG' },
  ...{ country: 'LOC', city: 'LOC', adjective: 'MISC', ORG: 'ORG', LOC: 'LOC' },
};

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function createDraw(lexicon: Resources['lexicon'], random: Random): Draw {
  const table = (file: string) => readTable(lexicon[file]);
  const one = (list: readonly string[]) => list[Math.floor(random.next() * list.length)] ?? '';
  const bodies = [...table('body-names'), ...table('organizations')];
  const named = (type: string) => bodies.flatMap(([name = '', own]) => (own === type ? [name] : []));
  const [clubs, firms] = [named('SportsTeam'), named('Company')];
  const large = table('city-names').flatMap(([name = '', size]) => (size === '3' ? [] : [name]));
  const regions = table('places').flatMap(([name = '', type]) => (type === 'Region' ? [name] : []));
  const given = table('given-names').map(([name = '']) => name);
  const family = table('surnames').map(([name = '']) => name);
  const countries = table('countries').map(([, name = '']) => name);
  const adjectives = table('countries').flatMap(([, , , words = '']) => words.split('; ')[0] || []);
  const coined = () => {
    const word = Array.from(
      { length: 2 + Math.floor(random.next() * 2) },
      () => one(ONSETS) + one(RHYMES),
    ).join('');
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  const makers: Readonly<Record<string, () => string>> = {
    person: () => `${one(given)} ${random.next() < 0.4 ? coined() : one(family)}`,
    club: () => one(clubs),
    firm: () => one(firms),
    coined,
    town: () => one(random.next() < 0.7 ? large : regions),
    city: () => one(large),
    country: () => one(countries),
    adjective: () => one(adjectives),
    n: () => String(Math.floor(10 ** (random.next() * 2))),
    day: () => one(DAYS),
  };
  return (slot) => {
    const make = makers[slot];
    if (!make) throw new Error(`train/wire-lines.txt has {${slot}}, which is none of ${Object.keys(makers)}`);
    return make();
  };
}

/** What coined words are made of. */
const ONSETS = 'b br c d dr f g gr h k kl l m n p pr r s st t tr v w z sh th j'.split(' ');
const RHYMES = 'a e i o u an en in on ar er or is us al el ia ell and ea av ek im ost una'.split(' ');
