import { expect, it } from 'vitest';
import type { ArticleName } from '../../src/mention/joinnames.ts';
import { createNameMender } from '../../src/mention/mend/mend.ts';
import { readPage } from '../../src/mention/page.ts';
import { createNameEvidence } from '../../src/mention/recognize.ts';
import { createGazetteer } from '../../src/model/gazetteer.ts';
import { createAnalyzer } from '../../src/syntax/syntax.ts';
import type { BlockSpan } from '../../src/types.ts';
import { articleOf } from '../article.ts';
import { lexicon } from '../lexicon.ts';
import { schema } from '../schema.ts';
import { weights } from '../weights.ts';

const analyze = createAnalyzer({ lexicon, schema, weights });
const { naming, titles } = createNameEvidence({ lexicon, schema }, createGazetteer({ lexicon }));
const mend = createNameMender({ lexicon }, naming, titles);

/** `[P Ann Lee]` is a name as the recognizer may have it; the first line is a headline where `|` ends it. */
function mended(marked: string): string[] {
  const spans: { start: number; end: number; type: string }[] = [];
  let text = '';
  for (const part of marked.replace(' | ', '\n').split(/(\[\w [^\]]+\])/)) {
    const [, letter = '', words = ''] = /^\[(\w) (.+)\]$/.exec(part) ?? [];
    if (words) spans.push({ start: text.length, end: text.length + words.length, type: TYPES[letter] ?? '' });
    text += words || part;
  }
  const headline = Math.max(0, text.indexOf('\n'));
  const blocks: BlockSpan[] = [{ start: headline, end: text.length, block: 'body' }];
  if (headline > 0) blocks.unshift({ start: 0, end: headline, block: 'headline' });
  const article = articleOf(text);
  const syntax = analyze(text, blocks);
  const names: ArticleName[] = spans.map(({ start, end, type }) => {
    const first = syntax.tokens.findIndex((token) => token.start >= start);
    const last = syntax.tokens.findLastIndex((token) => token.end <= end) + 1;
    return { first, last, head: last - 1, type, sure: true };
  });
  return mend(readPage(article, syntax), names).map(({ first, last, type }) => {
    const words = text.slice(syntax.tokens[first]?.start, syntax.tokens[last - 1]?.end);
    return `${words}/${type}`;
  });
}

const TYPES: Readonly<Record<string, string>> = {
  P: 'Person',
  O: 'Organization',
  F: 'Company',
  M: 'Media',
  L: 'Place',
  T: 'City',
  C: 'Country',
  N: 'Nationality',
  X: 'Concept',
  S: 'Product',
};

it.each<[title: string, marked: string, wanted: string[]]>([
  [
    'initials belong to the name behind them',
    'She joined [O R.B.] [F Tarn & Sons] in May.',
    ['R.B. Tarn & Sons/Company'],
  ],
  [
    'particles join the words of one name',
    'They met [P Nur binti] [P Salleh], [P Job] wa [P Karua] and [P Eli Chepsang] arap Tonui.',
    ['Nur binti Salleh/Person', 'Job wa Karua/Person', 'Eli Chepsang arap Tonui/Person'],
  ],
  [
    'and open the name of a firm',
    'It hurt [L Van der] [O Molen Staal B.V.] badly.',
    ['Van der Molen Staal B.V./Organization'],
  ],
  [
    'a nickname stands inside a name',
    'They buried [P Ruth "][P Sparrow" Delany] on Friday.',
    ['Ruth "Sparrow" Delany/Person'],
  ],
  [
    'a given name goes on behind its hyphen',
    '[P Park Ji-]won, who leads the party, left.',
    ['Park Ji-won/Person'],
  ],
  ['but no clause does', 'The [P Vale]-led party left.', ['Vale/Person']],
  [
    'a legal form ends a name, another opens the next',
    'It paid [F Tarn Metall] GmbH & Co. KG, [F Lark], OOO [F Volna] and [F Tern], Inc.',
    ['Tarn Metall GmbH & Co. KG/Company', 'Lark/Company', 'Volna/Company', 'Tern, Inc./Company'],
  ],
  ['where a firm is at home is not its name', 'It paid [O OOO Volna of Tambov].', ['OOO Volna/Company']],
  ['a title alone is no name', 'It made [X Tan Sri] [P Lim Kok Wah] rich.', ['Lim Kok Wah/Person']],
  ['nor is the label of a date', 'His passport says [O DOB] 3 May 1970, [T POB Varna].', ['Varna/City']],
  ['Latin Americans are of no one country', 'It has [X Latin] [N American] clients.', []],
  [
    'the name of a ship may begin like a title',
    'The tanker Lady [P Isaura] sank. The Lady [P Isaura] was old.',
    ['Lady Isaura/Product', 'Lady Isaura/Product'],
  ],
  [
    'what stands before the name of a ship tells its kind, everywhere',
    'The [P MV Greta Holm] sank. Divers saw the [P Greta Holm]. The frigate [P Alcor] came.',
    ['MV Greta Holm/Product', 'Greta Holm/Product', 'Alcor/Weapon'],
  ],
  ['but a port is no ship', 'He bought a villa in [T Alicante], a yacht and a horse.', ['Alicante/City']],
  [
    'a bank by its first word, and by what it is called for short',
    '[L Banco Ribeira] fell. [P Ribeira] said it was sound.',
    ['Banco Ribeira/Bank', 'Ribeira/Bank'],
  ],
  [
    'nobody is short for a firm who has a title or a namesake',
    '[F Grupo Salt] fell. Ms. [P Salt] and [P Ida Salt] left; [P Salt] wept.',
    ['Grupo Salt/Company', 'Salt/Person', 'Ida Salt/Person', 'Salt/Person'],
  ],
  [
    'what a body is known as',
    'It owns [F Mines de Lualo SARL], known as [P Milua]. [P Milua] denied it.',
    ['Mines de Lualo SARL/Company', 'Milua/Company', 'Milua/Company'],
  ],
  [
    'a town may give a newspaper its name',
    '[T Tarn] voted, said the [M Tarn Ledger].',
    ['Tarn/City', 'Tarn Ledger/Media'],
  ],
  [
    'a firm called like a town, and the town',
    '[T Samara], a start-up, sells readers. It bought [T Samara] in May. They live in [T Samara].',
    ['Samara/Company', 'Samara/Company', 'Samara/City'],
  ],
  ['what a name is denied to be says nothing', '[T Samara] is not a bank.', ['Samara/City']],
  ['the agency of a dateline', 'OSLO, May 3 ([X Fjord]) - It rained.', ['Fjord/Media']],
  ['a form with a stroke', 'It paid [X Tarn Hvass A]/[X S] twice.', ['Tarn Hvass A/S/Company']],
  [
    'a firm of several partners',
    'She joined Orme, [P Lark], [F Finch & Dorn] in May.',
    ['Orme, Lark, Finch & Dorn/Company'],
  ],
  ['what speaks is a body', 'The [X Southern Tarn Sun] said so.', ['Southern Tarn Sun/Organization']],
  ['and what only the beginning of a sentence makes large is no name', '[X Cobalt] is sold by the ton.', []],
  [
    'what opens the name of a body, by whatever kind it was',
    "Korea's [T Saeron] fell. [F Saeron Energy] said so; [F J.B. Dorn & Co.] owns it, and [P Dorn] sold.",
    ['Saeron/Company', 'Saeron Energy/Company', 'J.B. Dorn & Co./Company', 'Dorn/Company'],
  ],
  [
    'a surname is no town',
    '[P Ana Meredov] fled. [T Meredov] sold it in [T Meredov].',
    ['Ana Meredov/Person', 'Meredov/Person', 'Meredov/City'],
  ],
  [
    'people in a list of the wanted, family name first',
    '[T VOSTOKOV], [P Oleg] Petrovich (a.k.a. [T VOSTOKOV], [L Aleh]), Minsk; DOB 14 Feb 1969.',
    ['VOSTOKOV, Oleg Petrovich/Person', 'VOSTOKOV, Aleh/Person'],
  ],
  [
    'but no firm and no town',
    'DOB 14 Feb 1969; [F TARN], Inc.; [T MINSK], [C Belarus].',
    ['TARN, Inc./Company', 'MINSK/City', 'Belarus/Country'],
  ],
  [
    'words of a headline in capitals are no names',
    'Senator [P Presses] for [X Vote] on [X Port Bill] as [X Orla Talks] Fail | The talks at [L Orla] about a bill for the port failed, and he presses on.',
    ['Orla/Concept', 'Orla/Place'],
  ],
  [
    'Georgia by what is spoken of with it',
    'The governor of [C Georgia] left Atlanta. Tbilisi is the capital of [C Georgia].',
    ['Georgia/Region', 'Georgia/Country'],
  ],
])('%s', (_, marked, wanted) => {
  expect(mended(marked)).toEqual(wanted);
});
