import { expect, test } from 'vitest';
import { createResolver } from '../../src/entity/resolve.ts';
import type { Mention, Token } from '../../src/types.ts';
import { articleOf } from '../article.ts';
import { lexicon } from '../lexicon.ts';
import { schema } from '../schema.ts';

const resolve = createResolver({ lexicon, schema });

const TYPES: Readonly<Record<string, string>> = {
  P: 'Person',
  G: 'GovernmentBody',
  F: 'Company',
  C: 'Country',
  N: 'Nationality',
  T: 'City',
  L: 'Place',
  S: 'Product',
  O: 'Organization',
};

/** Keys, without their family, of the names of a text: `{P Ann Lee}` is one of a person; `|` ends a paragraph. */
function keysOf(marked: string): string {
  let text = '';
  const tokens: Token[] = [];
  const mentions: Mention[] = [];
  const add = (words: string): void => {
    for (const [word] of words.matchAll(/['’]s?|[\p{L}\d.&-]+|[^\s\p{L}]/gu)) {
      const glued = /^['’,.;:)]/.test(word) || text.endsWith('(');
      if (text !== '' && !text.endsWith('\n') && !glued) text += ' ';
      const xpos = /^['’]s?$/.test(word) ? 'POS' : 'NNP';
      const upos = /^\p{Lu}/u.test(word) ? 'PROPN' : 'X';
      const span = { start: text.length, end: text.length + word.length };
      tokens.push({
        ...span,
        text: word,
        lemma: word,
        upos,
        xpos,
        head: -1,
        deprel: 'dep',
        children: [],
        sentence: 0,
      });
      text += word;
    }
  };
  for (const part of marked.split(/(\{[^}]+\}|\s*\|\s*)/)) {
    if (part.trim() === '|') text += '\n\n';
    else if (!part.startsWith('{')) add(part);
    else {
      const [, letter = '', words = ''] = /^\{(\w) (.+)\}$/.exec(part) ?? [];
      const first = tokens.length;
      add(words);
      const last = tokens.length;
      const [start, end] = [tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0];
      const type = TYPES[letter] ?? 'Concept';
      const head = last - 1;
      mentions.push({
        start,
        end,
        kind: 'name',
        type,
        first,
        last,
        head,
        entity: -1,
        amount: null,
        time: null,
        sure: true,
      });
    }
  }
  const sentences = [{ start: 0, end: text.length, block: 'body' as const, first: 0, last: tokens.length }];
  const resolved = resolve(articleOf(text), { tokens, sentences }, mentions);
  return resolved.mentions
    .map(({ entity }) => resolved.entities[entity]?.key.replace(/^\w+:/, '') ?? '-')
    .join(' / ');
}

test.each([
  [
    'Mr. and Ms. of one surname',
    '{P Eleni Dromos} wept . | {P Andreas Dromos} left . | Ms. {P Dromos} is no kin of Mr. {P Dromos} .',
    'eleni dromos / andreas dromos / eleni dromos / andreas dromos',
  ],
  [
    'who has not been named yet is not called by the surname',
    '{P Zhou Lin} left . {P Zhou} went home with {P Zhou Bo} .',
    'zhou lin / zhou lin / zhou bo',
  ],
  [
    'of two, the one that the paragraph is about',
    '{P Oren Vale} met {P Tomas Vale} . | {P Tomas Vale} left ; he was tired , {P Vale} said .',
    'oren vale / tomas vale / tomas vale / tomas vale',
  ],
  [
    'and the one that the article goes on about',
    '{P Oren Vale} met {P Tomas Vale} . | {P Tomas Vale} left , {P Vale} said . | {P Vale} slept . | {P Oren Vale} sang . | {P Vale} wept .',
    'oren vale / tomas vale / tomas vale / tomas vale / tomas vale / oren vale / vale',
  ],
  [
    'a cousin who is only mentioned does not take it away',
    '{P Oren Vale} left . {P Vale} slept . | {P Vale} wept . | His cousin {P Tomas Vale} sang . {P Vale} smiled .',
    'oren vale / oren vale / oren vale / tomas vale / oren vale',
  ],
  [
    'neither of two in one breath',
    '{P Oren Vale} met {P Tomas Vale} . {P Vale} left .',
    'oren vale / tomas vale / vale',
  ],
  [
    'the one who holds the office, or the rank in short',
    'Gen. {P Oren Vale} met Minister {P Tomas Vale} . General {P Vale} left . Minister {P Vale} wept .',
    'oren vale / tomas vale / oren vale / tomas vale',
  ],
  [
    'the elder is one of two',
    '{P Tomas Vale} left . | The elder {P Vale} wept , {P Vale} said .',
    'tomas vale / vale / tomas vale',
  ],
  [
    'a name paragraphs before the full one is not its surname, but in the headline or after a title',
    '{P Vale} wins . | Crowds came to {P Vale} . President {P Vale} spoke . | {P Oren Vale} sang .',
    'oren vale / vale / oren vale / oren vale',
  ],
  [
    'a father in the name of his son is another',
    'Sheikh {P Faris bin Khalid al-Dorani} met {P Khalid al-Dorani} . | {P Faris} left .',
    'faris bin khalid al-dorani / khalid al-dorani / faris bin khalid al-dorani',
  ],
  [
    'a nickname comes and goes',
    '{P Ruth "Sparrow" Delany} left . {P Sparrow} wept , {P Ruth Delany} said .',
    'ruth delany / ruth delany / ruth delany',
  ],
  [
    'two given names, and the first of two surnames as long as nobody else bears it',
    'It rained . | {P José Luis Ferrer Quintana} left . {P José Luis} wept . {P Ferrer} slept . | {P Ana Ferrer} left . {P Ferrer} wept .',
    'josé luis ferrer quintana / josé luis ferrer quintana / josé luis ferrer quintana / ana ferrer / ana ferrer',
  ],
  [
    'a family name that stands first, of the one whom the paragraph is about',
    '{P Park Min-seo} left . | {P Park Ji-hoon} wept . {P Park} slept .',
    'park min-seo / park ji-hoon / park ji-hoon',
  ],
  [
    'a list has the family name first and in capitals',
    '{P VAN ROOK, Joost} is wanted . {P Joost van Rook} slept .',
    'joost van rook / joost van rook',
  ],
  [
    'nobody is called by the given name of two',
    '{P Chad Vale} left . {P Chad} wept ; {P Chad Dorn} slept .',
    'chad vale / chad / chad dorn',
  ],
  [
    'a surname without its article',
    '{P Nabil al-Dorani} left . {P Dorani} wept .',
    'nabil al-dorani / nabil al-dorani',
  ],
  [
    'the first of two surnames',
    '{P Julio Paz Quiroga} left . {P Paz} wept with {P Paz Quiroga} .',
    'julio paz quiroga / julio paz quiroga / julio paz quiroga',
  ],
])('%s', (_, text, expected) => {
  expect(keysOf(text)).toBe(expected);
});

test.each([
  [
    'ministries of two countries are two',
    "{C Norway} 's {G Defence Ministry} and {N Portuguese} {G Defence Ministry} , the {G Defence Ministry} said .",
    'NO / norway defence ministry / PT / portugal defence ministry / defense ministry',
  ],
  [
    'the one of an article is meant without its country, however it is turned',
    '{G Norwegian Oil Ministry} , the {G Ministry of Oil} , {G Oil Ministry of Norway}',
    'norway oil ministry / norway oil ministry / norway oil ministry',
  ],
  [
    "another country's treasury is not the best known one",
    "{C Britain} 's {G Treasury} . The {G Treasury} said . {G HM Treasury}",
    'GB / united kingdom treasury / united kingdom treasury / uk treasury',
  ],
  [
    'the best known one by its own country',
    "{C America} 's {G Treasury} and the {G U.S. Treasury}",
    'US / treasury department / treasury department',
  ],
  [
    'nor is it that of an article about other countries',
    'In {C Norway} the {G Treasury} said .',
    'NO / treasury',
  ],
  [
    'an opening word that was taken for a person is the firm, but not Mr. or Ann',
    '{F Torvik Lines} grew . {P Torvik} sank ; Mr. {P Torvik} wept with {P Ann} of {F Ann Mills} .',
    'torvik lines / torvik lines / torvik / ann / ann mills',
  ],
  [
    'a bank by the word behind "Banco", a firm by what stands behind its legal form, an alliance by its last word',
    '{F Banco Torvik} , {F OOO Ostra} and the {F Dawn Unity Alliance} grew . {F Torvik} met {F Ostra} and the {F Alliance} .',
    'banco torvik / ostra / dawn unity alliance / banco torvik / ostra / dawn unity alliance',
  ],
  [
    'but no parliament by its last word, and a school by no town',
    '{F Marren Parliament} sat . {F Parliament} met {F Universidad de Torvik} and {F Torvik} .',
    'marren parliament / parliament / universidad de torvik / torvik',
  ],
  [
    'a ship with what stands before its name, or without, and by its last word',
    '{S MV Grey Petrel} sank . The {S Grey Petrel} was old ; {S Petrel} was lost .',
    'grey petrel / grey petrel / grey petrel',
  ],
  [
    'the group is called by the one word, its firms are not',
    '{F Torvik} grew . {F Torvik Group} owns {F Torvik Lines} . {F Torvik} sank .',
    'torvik / torvik / torvik lines / torvik',
  ],
  [
    'letters without the country',
    '{F Danish Harbour Guild} grew . The {F HG} sank .',
    'danish harbour guild / danish harbour guild',
  ],
  [
    'a former name, and one that is new',
    '{F Torvik Lines} ( formerly known as {F Ostrand Shipping} ) owns the {S Grey Petrel} , which was renamed the {S Dawn} .',
    'torvik lines / torvik lines / dawn / dawn',
  ],
  [
    'another name, with a number between',
    '{P Ilya Dorn} ( born 1971 ) , also known as {P Igor Dern} , owns the {S Petrel} ( No. 7 ) , once called the {S Dawn} .',
    'ilya dorn / ilya dorn / petrel / petrel',
  ],
  [
    'no names of one thing: of two kinds, or of an owner',
    "{P Ilya Dorn} , formerly {F Ostrand Shipping} 's chief , and {P Igor Dern} , known as a friend of {P Ann Roe} .",
    'ilya dorn / ostrand shipping / igor dern / ann roe',
  ],
  [
    'a town is no short name of its newspaper',
    '{F TORVIK} ( {F Torvik Ledger} ) — {T Torvik} slept .',
    'torvik / torvik ledger / torvik',
  ],
  [
    'what may be a person or the firm is neither',
    '{P Victor Dorn} founded {F Dorn Gold} . {F Dorn} grew .',
    'victor dorn / dorn gold / dorn',
  ],
  ['a country that was seen to be some place', '{L Norway} sank', 'NO'],
  [
    'a former name of what is described',
    '{F Torvik Lines} grew . {F Torvik} , which traded as {F Ostrand Shipping} , sank .',
    'torvik lines / torvik lines / torvik lines',
  ],
  ['where nothing is said it is', 'The {G Treasury} said .', 'treasury department'],
])('%s', (_, text, expected) => {
  expect(keysOf(text)).toBe(expected);
});
