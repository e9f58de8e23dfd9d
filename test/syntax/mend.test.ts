import { describe, expect, it, test } from 'vitest';
import { createMender } from '../../src/syntax/mend/mend.ts';
import type { ParsedWord } from '../../src/syntax/parser.ts';
import { lexicon } from '../lexicon.ts';
import { schema } from '../schema.ts';

const mend = createMender(lexicon, schema);

/** Words as `form/lemma/upos/xpos/deprel/head`, the head counted from 1, 0 for the root. */
function read(tree: string): { forms: string[]; parsed: ParsedWord[] } {
  const words = tree.split(' ').map((word) => word.split('/'));
  return {
    forms: words.map(([form = '']) => form),
    parsed: words.map(([, lemma = '', upos = '', xpos = '', deprel = '', head = '']) => ({
      ...{ lemma, upos, xpos, deprel },
      head: Number(head) - 1,
    })),
  };
}

/** A tree as the parser makes it, and what has to hang where then: `word < head: relation`. */
const CASES: readonly [rule: string, tree: string, expected: readonly string[]][] = [
  [
    'an infinitive taken for a noun',
    'Norway/Norway/PROPN/NNP/nsubj/2 refused/refuse/VERB/VBD/root/0 to/to/ADP/IN/case/4 sanction/sanction/NOUN/NN/obl/2 Fjord/Fjord/PROPN/NNP/compound/6 Bank/Bank/PROPN/NNP/flat/4',
    ['sanction < refused: xcomp', 'Bank < sanction: obj', 'to < sanction: mark'],
  ],
  [
    'a second subject that is an apposition',
    'Norway/Norway/PROPN/NNP/nsubj/6 ,/,/PUNCT/,/punct/4 a/a/DET/DT/det/4 donor/donor/NOUN/NN/nsubj/6 ,/,/PUNCT/,/punct/1 left/leave/VERB/VBD/root/0',
    ['Norway < left: nsubj', 'donor < Norway: appos'],
  ],
  [
    'the subject of what is said',
    'Rescuers/rescuer/NOUN/NNS/nsubj/7 dug/dig/VERB/VBD/acl/1 through/through/ADP/IN/case/4 homes/home/NOUN/NNS/obl/2 ,/,/PUNCT/,/punct/2 officials/official/NOUN/NNS/nsubj/7 said/say/VERB/VBD/root/0',
    ['Rescuers < dug: nsubj', 'dug < said: ccomp', 'officials < said: nsubj'],
  ],
  [
    'a main verb taken for a participle',
    'president/president/NOUN/NN/root/0 ,/,/PUNCT/,/punct/3 Ida/Ida/PROPN/NNP/appos/1 ,/,/PUNCT/,/punct/1 praised/praise/VERB/VBN/acl/1 Peru/Peru/PROPN/NNP/obj/5',
    ['president < praised: nsubj', 'praised < : root'],
  ],
  [
    'a relative clause taken for a complement',
    'Strand/Strand/PROPN/NNP/nsubj/2 told/tell/VERB/VBD/root/0 Mercer/Mercer/PROPN/NNP/iobj/2 ,/,/PUNCT/,/punct/6 who/who/PRON/WP/nsubj/6 left/leave/VERB/VBD/ccomp/2',
    ['left < Mercer: acl:relcl'],
  ],
  [
    'what somebody is accused of',
    'Peru/Peru/PROPN/NNP/nsubj/2 accused/accuse/VERB/VBD/root/0 both/both/DET/DT/det/4 sides/side/NOUN/NNS/obj/2 of/of/ADP/IN/case/6 crimes/crime/NOUN/NNS/nmod/4',
    ['crimes < accused: obl'],
  ],
  [
    'a group of people accused of nothing',
    'Peru/Peru/PROPN/NNP/nsubj/2 suspects/suspect/VERB/VBZ/root/0 a/a/DET/DT/det/4 group/group/NOUN/NN/obj/2 of/of/ADP/IN/case/6 hackers/hacker/NOUN/NNS/nmod/4',
    ['hackers < group: nmod'],
  ],
  [
    'whom a sum is paid to',
    'Peru/Peru/PROPN/NNP/nsubj/2 paid/pay/VERB/VBD/root/0 the/the/DET/DT/det/5 broker/broker/NOUN/NN/compound/5 $/$/SYM/$/obj/2 5/5/NUM/CD/nummod/5',
    ['broker < paid: iobj', 'the < broker: det', '$ < paid: obj'],
  ],
  [
    'by whom it was done',
    'It/it/PRON/PRP/nsubj:pass/3 was/be/AUX/VBD/aux:pass/3 killed/kill/VERB/VBN/root/0 with/with/ADP/IN/case/6 a/a/DET/DT/det/6 knife/knife/NOUN/NN/obl/3 by/by/ADP/IN/case/8 Ida/Ida/PROPN/NNP/nmod/6',
    ['Ida < killed: obl:agent'],
  ],
  [
    'a verb taken for a part of the names around it',
    'Lee/Lee/PROPN/NNP/compound/5 Holt/Holt/PROPN/NNP/flat/1 shot/shot/PROPN/NNP/compound/5 Max/Max/PROPN/NNP/compound/5 Brand/Brand/PROPN/NNP/root/0 in/in/ADP/IN/case/7 Oslo/Oslo/PROPN/NNP/nmod/5',
    ['Lee < shot: nsubj', 'shot < : root', 'Brand < shot: obj', 'Max < Brand: compound'],
  ],
  [
    'who did a deed, behind the name of the victim',
    'Peru/Peru/PROPN/NNP/nsubj/2 saw/see/VERB/VBD/root/0 the/the/DET/DT/det/4 bombing/bombing/NOUN/NN/obj/2 of/of/ADP/IN/case/6 Oslo/Oslo/PROPN/NNP/nmod/4 by/by/ADP/IN/case/8 rebels/rebel/NOUN/NNS/nmod/6',
    ['Oslo < bombing: nmod', 'rebels < bombing: nmod'],
  ],
  [
    'by whom somebody was blamed for a deed, which is not who did it',
    'It/it/PRON/PRP/nsubj:pass/3 was/be/AUX/VBD/aux:pass/3 blamed/blame/VERB/VBN/root/0 for/for/ADP/IN/case/6 the/the/DET/DT/det/6 bombing/bombing/NOUN/NN/obl/3 of/of/ADP/IN/case/8 Oslo/Oslo/PROPN/NNP/nmod/6 by/by/ADP/IN/case/10 courts/court/NOUN/NNS/obl:agent/3',
    ['courts < blamed: obl:agent', 'Oslo < bombing: nmod'],
  ],
  [
    'a subject hung on its verb as if that were a noun',
    'Brandt/Brandt/PROPN/NNP/compound/2 Oil/Oil/PROPN/NNP/compound/3 sues/sue/VERB/VBZ/root/0 Peru/Peru/PROPN/NNP/obj/3',
    ['Oil < sues: nsubj', 'Brandt < Oil: compound'],
  ],
  [
    'the only verb, taken for an adjective',
    'friends/friend/NOUN/NNS/root/0 of/of/ADP/IN/case/5 Ida/Ida/PROPN/NNP/compound/5 blocked/block/VERB/VBN/amod/5 roads/road/NOUN/NNS/nmod/1 ././PUNCT/./punct/1',
    [
      'friends < blocked: nsubj',
      'Ida < friends: nmod',
      'of < Ida: case',
      'roads < blocked: obj',
      'blocked < : root',
    ],
  ],
  [
    'a noun before another, taken for what that is a name of',
    'The/the/DET/DT/det/2 rights/right/NOUN/NNS/nsubj/5 watchdog/watchdog/NOUN/NN/appos/2 Fjord/Fjord/PROPN/NNP/flat/3 sued/sue/VERB/VBD/root/0 Peru/Peru/PROPN/NNP/obj/5',
    ['rights < watchdog: compound', 'watchdog < sued: nsubj', 'The < watchdog: det'],
  ],
  [
    'what a headline announces',
    'Peru/Peru/PROPN/NNP/root/0 to/to/PART/TO/mark/3 attack/attack/VERB/VB/acl/1 Chile/Chile/PROPN/NNP/obj/3',
    ['Peru < attack: nsubj', 'attack < : root'],
  ],
  [
    'one who said it, behind the verb',
    'Norway/Norway/PROPN/NNP/nsubj/5 sued/sue/VERB/VBD/ccomp/5 it/it/PRON/PRP/obj/2 ,/,/PUNCT/,/punct/2 said/say/VERB/VBD/root/0 Ida/Ida/PROPN/NNP/nsubj/5',
    ['Norway < sued: nsubj', 'Ida < said: nsubj'],
  ],
  [
    'a participle behind the noun that it is said of',
    'It/it/PRON/PRP/nsubj/2 paid/pay/VERB/VBD/root/0 with/with/ADP/IN/case/4 money/money/NOUN/NN/obl/5 borrowed/borrow/VERB/VBN/advcl/2 from/from/ADP/IN/case/7 Ida/Ida/PROPN/NNP/obl/5',
    ['money < paid: obl', 'borrowed < money: acl'],
  ],
  [
    'a clause behind a word that opens one',
    'It/it/PRON/PRP/nsubj/2 grew/grow/VERB/VBD/root/0 since/since/ADP/IN/case/4 Ida/Ida/PROPN/NNP/obl/2 ,/,/PUNCT/,/punct/7 a/a/DET/DT/det/7 judge/judge/NOUN/NN/appos/4 ,/,/PUNCT/,/punct/9 ordered/order/VERB/VBD/conj/2 it/it/PRON/PRP/obj/9',
    ['Ida < ordered: nsubj', 'since < ordered: mark', 'ordered < grew: advcl'],
  ],
  [
    'a relative clause in the number of another noun',
    'all/all/DET/DT/det/2 property/property/NOUN/NN/root/0 of/of/ADP/IN/case/4 persons/person/NOUN/NNS/nmod/2 that/that/PRON/WDT/nsubj/7 is/be/AUX/VBZ/cop/7 here/here/ADV/RB/acl:relcl/4',
    ['here < property: acl:relcl'],
  ],
  [
    'a share of what is owned',
    'It/it/PRON/PRP/nsubj/4 is/be/AUX/VBZ/cop/4 24/24/NUM/CD/nummod/4 percent/percent/NOUN/NN/root/0 owned/own/VERB/VBN/acl/4 by/by/ADP/IN/case/7 Ida/Ida/PROPN/NNP/obl:agent/5',
    ['It < owned: nsubj:pass', 'owned < : root', 'percent < owned: obl:unmarked'],
  ],
  [
    'an activity of two words',
    'She/she/PRON/PRP/nsubj:pass/3 was/be/AUX/VBD/aux:pass/3 cleared/clear/VERB/VBN/root/0 of/of/ADP/IN/case/5 drug/drug/NOUN/NN/obl/3 trafficking/traffic/VERB/VBG/advcl/3',
    ['trafficking < cleared: obl', 'drug < trafficking: compound', 'of < trafficking: case'],
  ],
  [
    'what a name is, without an article',
    'It/it/PRON/PRP/nsubj/2 bought/buy/VERB/VBD/root/0 rival/rival/NOUN/NN/iobj/2 Volga/Volga/PROPN/NNP/obj/2',
    ['rival < Volga: nmod:desc'],
  ],
  [
    'a subject that a preposition opens',
    'He/he/PRON/PRP/nsubj/2 built/build/VERB/VBD/root/0 Alkor/Alkor/PROPN/NNP/obj/2 ,/,/PUNCT/,/punct/8 that/that/SCONJ/IN/mark/8 at/at/ADP/IN/case/7 first/first/NOUN/NN/nsubj/8 grew/grow/VERB/VBD/advcl/2',
    ['that < grew: nsubj', 'first < grew: obl', 'grew < Alkor: acl:relcl'],
  ],
  [
    'a second relative clause',
    'a/a/DET/DT/det/2 firm/firm/NOUN/NN/root/0 that/that/PRON/WDT/nsubj/4 failed/fail/VERB/VBD/acl:relcl/2 and/and/CCONJ/CC/cc/8 that/that/SCONJ/IN/mark/8 Peru/Peru/PROPN/NNP/nsubj/8 punished/punish/VERB/VBD/conj/2',
    ['that < punished: obj', 'punished < firm: acl:relcl'],
  ],
  [
    'two clauses with a semicolon between',
    'Breach/breach/NOUN/NN/nsubj/4 ;/;/PUNCT/:/punct/4 regulator/regulator/NOUN/NN/nsubj/4 opens/open/VERB/VBZ/root/0 probe/probe/NOUN/NN/obj/4',
    ['Breach < opens: parataxis', 'regulator < opens: nsubj'],
  ],
  [
    'a clause about whose army',
    'It/it/PRON/PRP/nsubj/2 accused/accuse/VERB/VBD/root/0 Peru/Peru/PROPN/NNP/obj/2 ,/,/PUNCT/,/punct/7 whose/whose/PRON/WP$/nmod:poss/6 army/army/NOUN/NN/nsubj/7 backed/back/VERB/VBD/ccomp/2 Chile/Chile/PROPN/NNP/obj/7 ,/,/PUNCT/,/punct/11 of/of/SCONJ/IN/mark/11 selling/sell/VERB/VBG/advcl/7 it/it/PRON/PRP/obj/11',
    ['backed < Peru: acl:relcl', 'selling < accused: advcl'],
  ],
  [
    'what its leader did',
    'It/it/PRON/PRP/nsubj/2 shook/shake/VERB/VBD/root/0 Peru/Peru/PROPN/NNP/obj/2 ,/,/PUNCT/,/punct/6 which/which/PRON/WDT/nsubj/6 sold/sell/VERB/VBD/acl:relcl/3 coal/coal/NOUN/NN/obj/6 and/and/CCONJ/CC/cc/10 whose/whose/PRON/WP$/nmod:poss/10 leader/leader/NOUN/NN/conj/7 bought/buy/VERB/VBD/conj/2 oil/oil/NOUN/NN/obj/11',
    ['leader < bought: nsubj', 'bought < Peru: acl:relcl'],
  ],
  [
    'a second passive',
    'It/it/PRON/PRP/nsubj:pass/3 was/be/AUX/VBD/aux:pass/3 backed/back/VERB/VBN/root/0 by/by/ADP/IN/case/5 Peru/Peru/PROPN/NNP/obl:agent/3 ,/,/PUNCT/,/punct/8 which/which/PRON/WDT/nsubj/8 runs/run/VERB/VBZ/acl:relcl/5 it/it/PRON/PRP/obj/8 ,/,/PUNCT/,/punct/12 but/but/CCONJ/CC/cc/12 opposed/oppose/VERB/VBN/conj/8 by/by/ADP/IN/case/14 Chile/Chile/PROPN/NNP/obl:agent/12',
    ['opposed < backed: conj'],
  ],
  [
    'a place beside another',
    'It/it/PRON/PRP/nsubj/2 met/meet/VERB/VBD/root/0 them/they/PRON/PRP/obj/2 in/in/SCONJ/IN/mark/5 neighboring/neighbor/VERB/VBG/advcl/2 Peru/Peru/PROPN/NNP/obj/5',
    ['Peru < met: obl', 'in < Peru: case', 'neighboring < Peru: amod'],
  ],
  [
    'a participle behind "had"',
    'They/they/PRON/PRP/nsubj/2 had/have/VERB/VBD/root/0 seized/seize/VERB/VBN/amod/4 arms/arm/NOUN/NNS/obj/2',
    ['They < seized: nsubj', 'had < seized: aux', 'arms < seized: obj', 'seized < : root'],
  ],
  [
    'what else is told',
    'He/he/PRON/PRP/nsubj/2 said/say/VERB/VBD/root/0 they/they/PRON/PRP/nsubj/5 had/have/AUX/VBD/aux/5 left/leave/VERB/VBN/ccomp/2 and/and/CCONJ/CC/cc/8 had/have/AUX/VBD/aux/8 paid/pay/VERB/VBN/conj/2',
    ['paid < left: conj'],
  ],
  [
    'a gerund that is no activity',
    'It/it/PRON/PRP/nsubj/2 ended/end/VERB/VBD/root/0 with/with/ADP/IN/case/4 inflation/inflation/NOUN/NN/obl/2 rising/rise/VERB/VBG/advcl/2',
    ['inflation < ended: obl', 'rising < ended: advcl'],
  ],
];

describe('a tree that grammar rules out is mended:', () => {
  it.each(CASES)('%s', (_, tree, expected) => {
    const { forms, parsed } = read(tree);
    const found = mend(forms, parsed).map(
      ({ head, deprel }, i) => `${forms[i]} < ${forms[head] ?? ''}: ${deprel}`,
    );
    expect(found).toEqual(expect.arrayContaining([...expected]));
  });
});

test('verbs of the schema have their lemmas, whatever the table of endings makes of them', () => {
  const { forms, parsed } = read(
    'They/they/PRON/PRP/nsubj/2 bombed/bom/VERB/VBD/root/0 it/it/PRON/PRP/obj/2 raiding/raide/VERB/VBG/advcl/2 towns/town/NOUN/NNS/obj/4 that/that/PRON/WDT/nsubj/7 carries/carrie/VERB/VBZ/acl:relcl/5 on/on/ADP/RP/compound:prt/7',
  );
  expect(mend(forms, parsed).map(({ lemma }) => lemma)).toEqual(
    expect.arrayContaining(['bomb', 'raid', 'carry']),
  );
});

test('irregular verbs have their lemmas, and are past', () => {
  const { forms, parsed } = read(
    'They/they/PRON/PRP/nsubj/2 shot/shet/VERB/VBD/root/0 it/it/PRON/PRP/obj/2 swore/swore/VERB/VBP/conj/2 found/found/VERB/VBP/conj/2 cut/cut/VERB/VBP/conj/2',
  );
  expect(mend(forms, parsed).map(({ lemma, xpos }) => `${lemma}/${xpos}`)).toEqual(
    'they/PRP shoot/VBD it/PRP swear/VBD found/VBP cut/VBP'.split(' '),
  );
});

test('short titles have the lemmas of the whole words', () => {
  const { forms, parsed } = read('Gov./Gov./PROPN/NNP/nmod:desc/2 Ida/Ida/PROPN/NNP/root/0');
  expect(mend(forms, parsed).map(({ lemma }) => lemma)).toEqual(['governor', 'Ida']);
});

test('so have irregular verbs and nouns of the schema', () => {
  const { forms, parsed } = read(
    'They/they/PRON/PRP/nsubj/2 fled/flead/VERB/VBD/root/0 embargoes/embargoe/NOUN/NNS/obj/2 on/on/ADP/IN/case/5 militiamen/militiamen/NOUN/NNS/obl/2',
  );
  expect(mend(forms, parsed).map(({ lemma }) => lemma)).toEqual([
    'they',
    'flee',
    'embargo',
    'on',
    'militiaman',
  ]);
});

test('a sound tree stays as it is', () => {
  const { forms, parsed } = read(
    'Norway/Norway/PROPN/NNP/nsubj/2 sanctioned/sanction/VERB/VBD/root/0 Fjord/Fjord/PROPN/NNP/compound/4 Bank/Bank/PROPN/NNP/obj/2 ,/,/PUNCT/,/punct/2 Ida/Ida/PROPN/NNP/nsubj/7 said/say/VERB/VBD/parataxis/2',
  );
  expect(mend(forms, parsed)).toEqual(parsed);
});
