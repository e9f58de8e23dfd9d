import { describe, expect, it } from 'vitest';
import { createNodeCollector } from '../../graph/build/nodes.ts';
import { createIdentify } from '../../src/entity/identity.ts';
import { lexicon } from '../lexicon.ts';
import { articleOf } from './sightings.ts';

const identify = createIdentify(lexicon);

/** A title, then articles: of each thing `letter kind words`, several in one article parted by ` | `. One letter, one node. */
type Row = readonly [title: string, ...articles: string[]];

const people: Row[] = [
  ['a full name is one person everywhere', 'A P {Ann Lee}', 'A P {Ann Lee}'],
  ['two people of one surname stay two', 'A P {Ann Lee}', 'B P {Bob Lee}'],
  ['a bare surname joins the one full name', 'A P {Ann Lee}', 'A P {Lee}'],
  ['a bare surname joins across any number of articles', 'A P {Ann Lee}', 'A P {Lee}', 'A P? {Lee}'],
  ['a bare surname of two is neither', 'A P {Ann Lee}', 'B P {Bob Lee}', 'C P {Lee}'],
  [
    'and in two articles it may be two people',
    'A P {Ann Lee}',
    'B P {Bob Lee}',
    'C P {Lee}',
    'D P {Lee} said',
  ],
  ['a bare surname with no full name is one', 'A P {Lee}', 'A P {Lee} said'],
  ['a bare surname in the article of another', 'A P {Ann Lee} | B P {Bob Lee} | C P {Lee}'],
  ['a bare surname that its own article left apart', 'A P {Ann Lee} | B P {Lee}'],
  ['a given name alone tells nobody', 'A P {Ann Lee}', 'B P {Ann}'],
  ['a title tells which of two', 'A P President {Ann Lee}', 'B P {Bob Lee}', 'A P President {Lee}'],
  ['a title of both tells neither', 'A P Senator {Ann Lee}', 'B P Senator {Bob Lee}', 'C P Senator {Lee}'],
  ['Ms. Lee is not Bob Lee', 'A P {Bob Lee}', 'B P Ms. {Lee}'],
  ['Ms. Lee is Ann Lee though there is a Bob Lee', 'A P {Ann Lee}', 'B P {Bob Lee}', 'A P Ms. {Lee}'],
  [
    'pronouns tell as titles do',
    'A P {Ann Lee}',
    'B P {Bob Lee}',
    'A P {Lee} said {she} knew what {she} did',
  ],
  ['one pronoun is a guess', 'A P {Ann Lee}', 'B P {Bob Lee}', 'C P {Lee} said {she} knew'],
  ['Mr. Orr and Ms. Orr stay two', 'A P Mr. {Orr}', 'B P Ms. {Orr}'],
  ['and an Orr of neither is a third', 'A P Mr. {Orr}', 'B P Ms. {Orr}', 'C P {Orr}'],
  ['Mr. Robin Orr and Ms. Robin Orr stay two', 'A P Mr. {Robin Orr}', 'B P Ms. {Robin Orr}'],
  ['a middle letter may be left out', 'A P {Steven T. Marsh}', 'A P {Steven Marsh}'],
  ['middle letters that differ are two', 'A P {Steven T. Marsh}', 'B P {Steven R. Marsh}'],
  ['and without one it is neither', 'A P {Steven T. Marsh}', 'B P {Steven R. Marsh}', 'C P {Steven Marsh}'],
  ['a letter stands for the one given name', 'A P {Maria Duarte}', 'A P {M. Duarte}'],
  [
    'a letter that two names begin with stands for neither',
    'A P {Maria Duarte}',
    'B P {Mina Duarte}',
    'C P {M. Duarte}',
  ],
  ['another letter is another', 'A P {Maria Duarte}', 'B P {K. Duarte}'],
  ['letters written together', 'A P {J.F. Halden}', 'A P {J. F. Halden}', 'A P {John Frank Halden}'],
  ['a middle name may be left out', 'A P {Maria Elena Duarte}', 'A P {Maria Duarte}'],
  ['another middle name is another', 'A P {Maria Elena Duarte}', 'B P {Maria Ines Duarte}'],
  ['a familiar name', 'A P {William Trask}', 'A P {Bill Trask}'],
  ['a familiar name of two', 'A P {Edward Trask}', 'B P {Theodore Trask}', 'C P {Ted Trask}'],
  ['a familiar name of another', 'A P {Robert Trask}', 'B P {Bill Trask}'],
  ['a surname joins by way of a familiar name', 'A P {William Trask}', 'A P {Bill Trask}', 'A P {Trask}'],
  ['father and son', 'A P {George Halden}', 'B P {George Halden Jr.}'],
  ['senior and junior', 'A P {George Halden Sr.}', 'B P {George Halden, Jr.}', 'C P {George Halden}'],
  ['the third', 'A P {George Halden III}', 'B P {George Halden II}'],
  ['a junior however written', 'A P {George Halden Jr}', 'A P {George Halden, Jr.}'],
  [
    'a surname of father and son is neither',
    'A P {George Halden}',
    'B P {George Halden Jr.}',
    'C P {Halden}',
  ],
  ['a particle belongs to the surname', 'A P {Noor van Dijk}', 'A P {Van Dijk}', 'A P {Dijk}'],
  [
    'an Arabic article with and without hyphen',
    'A P {Bashar al-Rashid}',
    'A P {al Rashid}',
    'A P {Al-Rashid} said',
  ],
  ['the family name first', 'A P {Kim Jong-su}', 'A P {Kim Jong Su}', 'A P {Kim}'],
  ['two of one family name first', 'A P {Kim Jong Su}', 'B P {Kim Yo Min}', 'C P {Kim}'],
  ['a family name first or last', 'A P {Tanaka Hiro}', 'A P {Hiro Tanaka}'],
  ['names that only look turned', 'A P {Martin James}', 'B P {James Martin}'],
  ['accents are left out', 'A P {Tomáš Dvořák}', 'A P {Tomas Dvorak}'],
  ['letters of their own', 'A P {Jørgen Łuczak}', 'A P {Jorgen Luczak}'],
  ['a hyphen or none', 'A P {Mary Roe-Lund}', 'A P {Mary Roe Lund}'],
  ['the second half of a double surname', 'A P {Carla Ruiz Peña}', 'B P {Carla Ruiz}'],
  ['unlike names in Cyrillic', 'A P {Иван Петров}', 'B P {Пётр Иванов}'],
  ['one name in Cyrillic', 'A P {Пётр Иванов}', 'A P {Петр Иванов}', 'A P {Иванов}'],
  ['й is a letter and not an accent', 'A P {Андрей Край}', 'B P {Андрей Краи}'],
  ['unlike names in Chinese', 'A P {王小明}', 'B P {李小明}'],
  ['one name in Chinese, in wide letters too', 'A P {王Ａ明}', 'A P {王A明}'],
  ['Arabic with and without vowel marks', 'A P {مُحَمَّد سالم}', 'A P {محمد سالم}'],
  ['a name in two scripts is for people to judge', 'A P {Ivan Petrov}', 'B P {Иван Петров}'],
  ['a nickname is no name of everybody', 'A P {Alice Trask}', 'B P {Bill}'],
];

const bodies: Row[] = [
  ['legal forms of one custom', 'A F {Corvane Corp.}', 'A F {Corvane Corporation}', 'A F {Corvane}'],
  ['legal forms of two customs', 'A F {Corvane Metals GmbH}', 'B F {Corvane Metals Ltd}'],
  [
    'and without one it is neither',
    'A F {Corvane Metals GmbH}',
    'B F {Corvane Metals Ltd}',
    'C F {Corvane Metals}',
  ],
  ['a legal form in front', 'A F {PJSC Severmash}', 'A F {Severmash}'],
  ['forms in a row', 'A F {Halden Werke GmbH & Co. KG}', 'A F {Halden Werke}'],
  ['a free-zone firm', 'A F {Zenith Bulk FZE}', 'A F {Zenith Bulk}'],
  ['"and" or "&"', 'A F {Barlow & Finch}', 'A F {Barlow and Finch}'],
  ['a parent and its subsidiary', 'A F {Orlund}', 'B F {Orlund Cable}'],
  ['two subsidiaries', 'A F {Orlund Metals}', 'B F {Orlund Cable}'],
  ['a holding and its firm', 'A F {Zamcop Holdings}', 'B F {Zamcop}'],
  ['a branch in a country', 'A F {Orlund Motor}', 'B F {Orlund Motor of America}'],
  ['a firm by the opening that an article calls it by', 'A F {Orlund Metals} {Orlund}', 'A F? {Orlund}'],
  [
    'an opening that two firms are called by',
    'A F {Orlund Metals} {Orlund}',
    'B F {Orlund Cable} {Orlund}',
    'C F? {Orlund}',
  ],
  [
    'an opening that one of two firms is called by',
    'A F {Orlund Metals} {Orlund}',
    'B F {Orlund Cable}',
    'A F? {Orlund}',
  ],
  ['letters', 'A O {Harbour Relief Fund}', 'A O {HRF}'],
  ['letters with points', 'A O {Harbour Relief Fund}', 'A O {H.R.F.}'],
  ['letters of two', 'A O {Harbour Relief Fund}', 'B O {Highland Rugby Federation}', 'C O {HRF}'],
  [
    'letters of two, by which one is called',
    'A O {Harbour Relief Fund} {HRF}',
    'B O {Highland Rugby Federation}',
    'A O {HRF}',
  ],
  ['two letters tell too little', 'A O {Harbour Fund}', 'B O {HF}'],
  ['unless an article says so', 'A O {Harbour Fund} {HF}', 'A O {HF}'],
  ['a word is no letters', 'A O {Northern Overseas Relief Authority}', 'B O {Nora}'],
  ['a name cut before a preposition', 'A O {Harbour Institute for Tides}', 'A O {Harbour Institute}'],
  ['not in its middle', 'A O {Harbour Institute Library}', 'B O {Harbour Institute}'],
  ['a common opening is no name', 'A O {National Council of Weavers}', 'B O {National Council}'],
  ['two spellings', 'A O {Tide Research Organisation}', 'A O {Tide Research Organization}'],
];

const former: Row[] = [
  [
    'a former name is that of the same thing',
    'A F {Torvik Lines} {~Ostrand Shipping}',
    'A F {Ostrand Shipping}',
    'A F {Torvik Lines}',
  ],
  [
    'and its short form',
    'A F {Torvik Lines} {~Ostrand Shipping}',
    'A F {Ostrand Shipping} {Ostrand}',
    'A F {Ostrand}',
  ],
  [
    'by way of a third name',
    'A F {Torvik Lines} {~Ostrand Shipping}',
    'A F {Dawn Cargo} {~Torvik Lines}',
    'A F {Ostrand Shipping}',
  ],
  ['a person by both names in full', 'A P {Ilya Dorn} {~Igor Dern}', 'A P {Igor Dern}', 'A P {Dern}'],
  ['but not by a bare one', 'A P {Ilya Dorn} {~Dern}', 'B P {Dern}'],
  ['nor one of another kind', 'A F {Torvik Lines} {~Ostrand}', 'B P {Ostrand}'],
  ['nor of another gender', 'A P Mr. {Ilya Dorn} {~Igor Dern}', 'B P Ms. {Igor Dern}'],
];

const offices: Row[] = [
  ['ministries of two countries', 'A G {Norwegian Defence Ministry}', 'B G {Danish Defence Ministry}'],
  [
    'one ministry in all its wordings',
    'A G {Norwegian Defence Ministry}',
    'A G {Ministry of Defence of Norway}',
    'A G {Norwegian Ministry of Defense}',
  ],
  [
    'a ministry of the one country that an article speaks of',
    'A G {Norwegian Defence Ministry}',
    'B C:NO {Norway} | A G {Defence Ministry}',
    'C C:DK {Denmark} | D G {Defence Ministry}',
  ],
  [
    'a ministry of nobody knows whom',
    'A C:NO {Norway} | B C:DK {Denmark} | C G {Defence Ministry}',
    'A C:NO {Norway} | B C:DK {Denmark} | D G {Defence Ministry} | E P {Kai Orr}',
  ],
  [
    'a possessive tells, whatever else there is',
    "A C:NO {Norway}'s rivals | B C:DK {Denmark} | C C:SE {Sweden}",
    'A C:NO {Norway} | B C:DK {Denmark} | C C:SE {Sweden} | D G {Interior Ministry}',
  ],
  [
    'where no country is spoken of, the only one there is',
    'A G {Norwegian Interior Ministry}',
    'A G {Interior Ministry}',
  ],
  [
    'where no country is spoken of and two have one',
    'A G {Norwegian Interior Ministry}',
    'B G {Danish Interior Ministry}',
    'C G {Interior Ministry}',
  ],
  ['courts', 'A C:IN {India} | B G {Supreme Court}', 'C C:KE {Kenya} | D G {Supreme Court}'],
  [
    'central banks',
    'A O {Central Bank of Norway}',
    'B O {Central Bank of Kenya}',
    'A O {Norwegian Central Bank}',
  ],
  [
    'a court of a union',
    'A I {European Union} | B G {General Court}',
    'C C:KE {Kenya} | D G {General Court}',
  ],
  ['a bank by its name', 'A O {Bank of Zambia}', 'B C:ZM {Zambia} | C O {Zambia Credit}'],
];

const kinds: Row[] = [
  [
    'a firm that some article takes for a person',
    'A F {Torvik Gold}',
    'A P {Torvik Gold}',
    'A ? {Torvik Gold}',
  ],
  ['not so what a given name shows to be one', 'A F {Ann Torvik}', 'B P {Ann Torvik}'],
  ['or a title', 'A F {Torvik Gold}', 'B P Ms. {Torvik Gold}'],
  ['a company and a country of one name', 'A C:JO {Jordan}', 'B F {Jordan}'],
  ['a person and a country of one name', 'A C:JO {Jordan}', 'B P {Jordan}', 'B P {Mae Jordan}'],
  ['a state and a country of one name', 'A C:GE {Georgia}', 'B L {Georgia}'],
  ['a name of unsure kind is no country that all know', 'A C:GE {Georgia}', 'B ? {Georgia}'],
  ['a country by its code, whatever it is called', 'A C:GB {United Kingdom}', 'A C:GB {Britain}'],
  ['Niger and Nigeria', 'A C:NE {Niger}', 'B C:NG {Nigeria}'],
  [
    'a place joins the country of its name that no list has',
    'A C {Marovia}',
    'A L {Marovia}',
    'A ? {Marovia}',
  ],
  ['a firm named like a place', 'A L {Orlund}', 'B F {Orlund}'],
  ['a firm named like a town, and the town', 'A F {Orlund Metals} {Orlund}', 'B L {Orlund}', 'B ? {Orlund}'],
  ['a person named like a firm', 'A P {Lars Eide}', 'B F {Lars Eide}'],
  ['a firm named like a person', 'A P {Anna Ford}', 'B F {Ford}'],
  [
    'unsure joins what most are sure of',
    'A C {Marovia}',
    'A C {Marovia} said',
    'B O {Marovia}',
    'A ? {Marovia}',
  ],
  ['unsure between two stays apart', 'A P {Orlund}', 'B L {Orlund}', 'C ? {Orlund}'],
  ['unsure alone is one', 'A ? {Nightglass}', 'A ? {Nightglass} fell'],
  ['a nationality and a language are no country', 'A C:FI {Finland}', 'B ? {Finlandia}'],
];

describe.each([
  ['people', people],
  ['bodies', bodies],
  ['bodies of states', offices],
  ['kinds', kinds],
  ['former names', former],
])('%s', (_, rows) => {
  it.each(rows)('%s', (__, ...articles) => {
    const things = articles.map((article) => article.split(' | ').map((thing) => thing.split(/ (.*)/, 2)));
    const readings = things.map((lines) => articleOf(...lines.map(([, thing = '']) => thing)));
    const identity = identify(readings);
    const letters = things.flatMap((lines) => lines.map(([letter = '']) => letter));
    const keys = things.flatMap((lines, r) => lines.map((___, e) => identity.keyOf(r, e)));
    expect(keys.map((key) => letters[keys.indexOf(key)])).toEqual(letters);
  });
});

describe('a key', () => {
  it.each<[string, ...(readonly [article: string, key: string])[]]>([
    [
      'keeps letters of other scripts',
      ['P {Иван Петров}', 'person:иван петров'],
      ['P {王小明}', 'person:王小明'],
      ['F {شركة الميناء}', 'organization:شركة الميناء'],
    ],
    [
      'is shortest for who is called just so',
      ['P {Steven T. Marsh}', 'person:steven t marsh'],
      ['P {Steven Marsh}', 'person:steven marsh'],
      ['P {Steven R. Marsh}', 'person:steven r marsh'],
    ],
    ['leaves a middle letter out where it may', ['P {Steven T. Marsh}', 'person:steven marsh']],
    ['says whose body it is', ['G {Norwegian Ministry of Defence}', 'organization:norway defence ministry']],
    [
      'tells the junior',
      ['P {George Halden Jr.}', 'person:george halden jr'],
      ['P {George Halden}', 'person:george halden'],
    ],
    ['of a country is its code', ['C:GB {Britain}', 'country:GB']],
  ])('%s', (_, ...rows) => {
    const identity = identify(rows.map(([article]) => articleOf(article)));
    expect(rows.map(([article], i) => [article, identity.keyOf(i, 0)])).toEqual(rows);
  });

  it('of a bare name that may be of several is its own in each article', () => {
    const readings = ['P {Ann Lee}', 'P {Bob Lee}', 'P {Lee}'].map((line) => articleOf(line));
    const identity = identify(readings);
    const key = `person:lee#${readings[2]?.article.id.slice(7, 19)}`;
    expect(identity.keyOf(2, 0)).toBe(key);
    expect(identity.openOf(key)).toEqual(['person:ann lee', 'person:bob lee']);
    expect(identity.openOf('person:ann lee')).toEqual([]);
  });

  it('is empty for what is not there', () => {
    expect(identify([]).keyOf(0, 0)).toBe('');
  });

  it('of what has no name is left to its article', () => {
    const unnamed = articleOf('P {old Lee}');
    const reading = { ...unnamed, entities: unnamed.entities.map((entity) => ({ ...entity, named: false })) };
    expect(identify([reading, articleOf('P {Ann Lee}')]).keyOf(0, 0)).toBe('');
  });
});

describe('a merge says why', () => {
  it.each<[string, string, ...string[]]>([
    ['Lee surname within', 'P {Ann Lee} {Lee}'],
    ['Lee surname across', 'P {Ann Lee}', 'P {Lee}'],
    ['Lee office across', 'P President {Ann Lee}', 'P {Bob Lee}', 'P President {Lee}'],
    ['M. Duarte shorter across', 'P {Maria Duarte}', 'P {M. Duarte}'],
    ['Bill Trask familiar across', 'P {William Trask}', 'P {Bill Trask}'],
    ['William Trask familiar across', 'P {William Trask}', 'P {Bill Trask}', 'P {Bill Trask} said'],
    ['Hiro Tanaka order across', 'P {Tanaka Hiro}', 'P {Tanaka Hiro} said', 'P {Hiro Tanaka}'],
    ['Tomas Dvorak spelling across', 'P {Tomáš Dvořák}', 'P {Tomáš Dvořák} said', 'P {Tomas Dvorak}'],
    ['HRF letters across', 'O {Harbour Relief Fund}', 'O {HRF}'],
    ['Orlund opening across, Orlund opening within', 'F {Orlund Metals} {Orlund}', 'F? {Orlund}'],
    ['Corvane form across', 'F {Corvane Ltd} said', 'F {Corvane Ltd}', 'F {Corvane}'],
    [
      'Ostrand Shipping former across, Ostrand Shipping former within',
      'F {Torvik Lines} {~Ostrand Shipping}',
      'F {Torvik Lines}',
      'F {Ostrand Shipping}',
    ],
    ['Marovia type across', 'C {Marovia}', '? {Marovia}'],
    ['Home Office owner across', 'G {Norwegian Home Office}', 'C:NO {Norway} | G {Home Office}'],
    ['', 'C:GB {Britain}', 'C:GB {United Kingdom}'],
    ['', 'P {Ann Lee}', 'P {ANN LEE}'],
  ])('%s', (said, ...articles) => {
    const readings = articles.map((article) => articleOf(...article.split(' | ')));
    const identity = identify(readings);
    const collector = createNodeCollector(identity);
    const keys = readings.map(({ entities }, r) => entities.map((__, e) => identity.keyOf(r, e)));
    readings.forEach((reading, r) => {
      collector.add(reading, r, keys[r] ?? [], new Set(keys[r]));
    });
    const merges = collector.nodes(new Set(keys.flat())).flatMap(({ attributes }) => attributes.merges);
    const text = merges.map(
      ({ name, reason, within }) => `${name} ${reason} ${within ? 'within' : 'across'}`,
    );
    expect(text.join(', ')).toBe(said);
  });
});
