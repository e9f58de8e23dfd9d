import { expect, test } from 'vitest';
import { createResolver } from '../../src/entity/resolve.ts';
import { createMentionFinder } from '../../src/mention/mentions.ts';
import { lexicon } from '../lexicon.ts';
import { schema } from '../schema.ts';
import { readTree } from '../tree.ts';
import { weights } from '../weights.ts';

const findMentions = createMentionFinder({ lexicon, schema });
const resolve = createResolver({ lexicon, schema, weights });

/** Words of each mention that has an entity, with the entity's key. */
function keys(table: string): [string, string][] {
  const { article, syntax } = readTree(table);
  const { mentions, entities } = resolve(article, syntax, findMentions(article, syntax));
  return mentions.flatMap(({ start, end, entity }) =>
    entity < 0 ? [] : [[article.text.slice(start, end), entities[entity]?.key ?? '']],
  );
}

const cases: [string, string, [string, string][]][] = [
  [
    'surnames, titles and pronouns join the full name',
    `
      Mira     Mira     PROPN NNP 3 nsubj
      Sand     Sand     PROPN NNP 1 flat
      resigned resign   VERB  VBD 0 root

      Governor Governor PROPN NNP 2 nmod:desc
      Sand     Sand     PROPN NNP 3 nsubj
      said     say      VERB  VBD 0 root
      she      =        PRON  PRP 5 nsubj
      left     leave    VERB  VBD 3 ccomp

      The      =        DET   DT  2 det
      governor =        NOUN  NN  3 nsubj
      wept     weep     VERB  VBD 0 root
    `,
    [
      ['Mira Sand', 'person:mira sand'],
      ['Governor', 'person:mira sand'],
      ['Sand', 'person:mira sand'],
      ['she', 'person:mira sand'],
      ['The governor', 'person:mira sand'],
    ],
  ],
  [
    'a bare surname of two people is neither',
    `
      Ann  Ann  PROPN NNP 6 nsubj
      Lee  Lee  PROPN NNP 1 flat
      and  =    CCONJ CC  4 cc
      Bob  Bob  PROPN NNP 1 conj
      Lee  Lee  PROPN NNP 4 flat
      met  meet VERB  VBD 0 root

      Lee  Lee  PROPN NNP 2 nsubj
      left leave VERB VBD 0 root
    `,
    [
      ['Ann Lee', 'person:ann lee'],
      ['Bob Lee', 'person:bob lee'],
      ['Lee', 'person:lee'],
    ],
  ],
  [
    'nationalities and capitals stand for countries, a place to be in does not',
    `
      Lisbon     Lisbon     PROPN NNP 2 nsubj
      warned     warn       VERB  VBD 0 root
      Norwegian  =          ADJ   JJ  4 amod
      firms      firm       NOUN  NNS 2 obj
      in         =          ADP   IN  6 case
      Oslo       Oslo       PROPN NNP 2 obl
    `,
    [
      ['Lisbon', 'country:PT'],
      ['Norwegian firms', 'group:norway firm#0000.14'],
      ['Norwegian', 'country:NO'],
      ['Oslo', 'place:oslo'],
    ],
  ],
  [
    'names of one ministry, and initials, meet',
    `
      The      =        DET   DT  3 det
      Treasury Treasury PROPN NNP 3 compound
      Department Department PROPN NNP 4 nsubj
      wrote    write    VERB  VBD 0 root
      to       =        ADP   IN  9 case
      the      =        DET   DT  9 det
      Harbour  Harbour  PROPN NNP 9 compound
      Relief   Relief   PROPN NNP 9 compound
      Fund     Fund     PROPN NNP 4 obl

      HRF      HRF      PROPN NNP 2 nsubj
      told     tell     VERB  VBD 0 root
      the      =        DET   DT  4 det
      Treasury Treasury PROPN NNP 2 obj
    `,
    [
      ['Treasury Department', 'organization:treasury department'],
      ['Harbour Relief Fund', 'organization:harbour relief fund'],
      ['HRF', 'organization:harbour relief fund'],
      ['Treasury', 'organization:treasury department'],
    ],
  ],
  [
    'a pronoun is not the other argument of its verb',
    `
      Ann     Ann    PROPN NNP 2 nsubj
      called  call   VERB  VBD 0 root
      Eve     Eve    PROPN NNP 2 obj

      Eve     Eve    PROPN NNP 2 nsubj
      thanked thank  VERB  VBD 0 root
      her     =      PRON  PRP 2 obj
    `,
    [
      ['Ann', 'name:ann'],
      ['Eve', 'name:eve'],
      ['Eve', 'name:eve'],
      ['her', 'name:ann'],
    ],
  ],
  [
    'a subject to come',
    `
      In      =      ADP   IN   3 case
      her     =      PRON  PRP$ 3 nmod:poss
      letter  =      NOUN  NN   7 obl
      ,       =      PUNCT ,    7 punct
      Mira    Mira   PROPN NNP  7 nsubj
      Sand    Sand   PROPN NNP  5 flat
      agreed  agree  VERB  VBD  0 root
    `,
    [
      ['her letter', 'concept:letter#0000.3'],
      ['her', 'person:mira sand'],
      ['Mira Sand', 'person:mira sand'],
    ],
  ],
  [
    'father and son are two, and so is a surname of both; a son may be called by surname and mark',
    `
      George George PROPN NNP 7 nsubj
      Roe    Roe    PROPN NNP 1 flat
      and    =      CCONJ CC  4 cc
      George George PROPN NNP 1 conj
      Roe    Roe    PROPN NNP 4 flat
      Jr.    Jr.    PROPN NNP 4 flat
      met    meet   VERB  VBD 0 root

      Roe    Roe    PROPN NNP 3 nsubj
      Jr.    Jr.    PROPN NNP 1 flat
      left   leave  VERB  VBD 0 root

      Roe    Roe    PROPN NNP 2 nsubj
      stayed stay   VERB  VBD 0 root
    `,
    [
      ['George Roe', 'person:george roe'],
      ['George Roe Jr.', 'person:george roe jr'],
      ['Roe Jr.', 'person:george roe jr'],
      ['Roe', 'person:roe'],
    ],
  ],
  [
    'a surname of two words is shown by the full name',
    `
      Carlo  Carlo  PROPN NNP 4 nsubj
      Lo     Lo     PROPN NNP 1 flat
      Sarno  Sarno  PROPN NNP 1 flat
      left   leave  VERB  VBD 0 root

      Lo     Lo     PROPN NNP 3 nsubj
      Sarno  Sarno  PROPN NNP 1 flat
      wept   weep   VERB  VBD 0 root
    `,
    [
      ['Carlo Lo Sarno', 'person:carlo lo sarno'],
      ['Lo Sarno', 'person:carlo lo sarno'],
    ],
  ],
  [
    'a group is not the firm of its name, and an adjective of nationality is nothing that "it" stands for',
    `
      Ardent Ardent PROPN NNP 2 compound
      Mills  Mills  PROPN NNPS 4 nsubj
      has    have   AUX   VBZ 4 aux
      left   leave  VERB  VBN 0 root

      Ardent Ardent PROPN NNP 2 compound
      Group  Group  PROPN NNP 3 nsubj
      owns   own    VERB  VBZ 0 root
      Danish Danish ADJ   JJ  5 amod
      farms  farm   NOUN  NNS 3 obj

      It     it     PRON  PRP 2 nsubj
      grew   grow   VERB  VBD 0 root
    `,
    [
      ['Ardent Mills', 'name:ardent mills'],
      ['Ardent Group', 'organization:ardent'],
      ['Danish farms', 'place:denmark farm'],
      ['Danish', 'country:DK'],
      ['It', 'organization:ardent'],
    ],
  ],
  [
    'who holds the one place is called by it, and is meant by what follows',
    `
      The      the      DET   DT  2 det
      director director NOUN  NN  4 nsubj
      is       be       AUX   VBZ 4 cop
      Ann      Ann      PROPN NNP 0 root
      Lee      Lee      PROPN NNP 4 flat

      She      she      PRON  PRP 2 nsubj
      left     leave    VERB  VBD 0 root
    `,
    [
      ['The director', 'person:ann lee'],
      ['Ann Lee', 'person:ann lee'],
      ['She', 'person:ann lee'],
    ],
  ],
  [
    'it that pushes is who acted, not the thing that was spoken of last',
    `
      A       a       DET   DT  2 det
      group   =       NOUN  NN  3 nsubj
      broke   break   VERB  VBD 0 root
      into    =       ADP   IN  5 case
      servers server  NOUN  NNS 3 obl
      with    =       ADP   IN  8 case
      a       =       DET   DT  8 det
      program =       NOUN  NN  3 obl

      It      it      PRON  PRP 2 nsubj
      pushed  push    VERB  VBD 0 root
      updates update  NOUN  NNS 2 obj
    `,
    [
      ['A group', 'group:group#0000.0'],
      ['servers', 'place:server#0000.19'],
      ['a program', 'concept:program#0000.32'],
      ['It', 'group:group#0000.0'],
      ['updates', 'concept:update'],
    ],
  ],
  [
    'the UN is not the body whose name it opens; a government has one key, whichever way its country is said',
    `
      UN    UN    PROPN NNP 2 compound
      Board Board PROPN NNP 5 nsubj
      of    of    ADP   IN  4 case
      Tides Tides PROPN NNP 2 nmod
      told  tell  VERB  VBD 0 root
      the   =     DET   DT  7 det
      UN    UN    PROPN NNP 5 obj

      The        the     DET  DT  2 det
      government =       NOUN NN  5 nsubj
      of         =       ADP  IN  4 case
      Norway     Norway  PROPN NNP 2 nmod
      left       leave   VERB VBD 0 root
    `,
    [
      ['UN Board of Tides', 'organization:un board of tides'],
      ['UN', 'organization:united nations'],
      ['The government of Norway', 'organization:norway government'],
      ['Norway', 'country:NO'],
    ],
  ],
  [
    'a pronoun is not what its own clause names below it',
    `
      Eve    Eve    PROPN NNP 3 nsubj
      Roe    Roe    PROPN NNP 1 flat
      came   come   VERB  VBD 0 root

      Ann    Ann    PROPN NNP 3 nsubj
      Lee    Lee    PROPN NNP 1 flat
      left   leave  VERB  VBD 0 root

      She    she    PRON  PRP 2 nsubj
      agreed agree  VERB  VBD 0 root
      to     =      PART  TO  4 mark
      pay    =      VERB  VB  2 xcomp
      Lee    Lee    PROPN NNP 4 obj
    `,
    [
      ['Eve Roe', 'person:eve roe'],
      ['Ann Lee', 'person:ann lee'],
      ['She', 'person:eve roe'],
      ['Lee', 'person:ann lee'],
    ],
  ],
  [
    'nor the one who does what its verb says, by way of another verb',
    `
      Ann     Ann     PROPN NNP 3 nsubj
      Lee     Lee     PROPN NNP 1 flat
      spoke   speak   VERB  VBD 0 root
      with    =       ADP   IN  5 case
      Eve     Eve     PROPN NNP 3 obl
      Roe     Roe     PROPN NNP 5 flat
      and     =       CCONJ CC  8 cc
      robbed  rob     VERB  VBD 3 conj
      her     she     PRON  PRP 8 obj
    `,
    [
      ['Ann Lee', 'person:ann lee'],
      ['Eve Roe', 'person:eve roe'],
      ['her', 'person:eve roe'],
    ],
  ],
  [
    'the one with a title is the subject of what follows',
    `
      Bob       Bob       PROPN NNP 3 nsubj
      Roe       Roe       PROPN NNP 1 flat
      left      leave     VERB  VBD 0 root

      Captain   Captain   PROPN NNP 3 compound
      Karl      Karl      PROPN NNP 1 flat
      Sand      Sand      PROPN NNP 4 nsubj
      smiled    smile     VERB  VBD 0 root
      and       =         CCONJ CC  6 cc
      said      say       VERB  VBD 4 conj
      he        =         PRON  PRP 8 nsubj
      knew      know      VERB  VBD 6 ccomp
    `,
    [
      ['Bob Roe', 'person:bob roe'],
      ['Karl Sand', 'person:karl sand'],
      ['he', 'person:karl sand'],
    ],
  ],
  [
    'goods are the same thing everywhere, a description of an unnamed firm is not',
    `
      Cork    =      NOUN NN  2 compound
      exports export NOUN NNS 3 nsubj
      helped  help   VERB VBD 0 root
      a       =      DET  DT  5 det
      firm    =      NOUN NN  3 obj

      The     =      DET  DT  2 det
      firm    =      NOUN NN  3 nsubj
      grew    grow   VERB VBD 0 root
    `,
    [
      ['Cork exports', 'concept:cork export'],
      ['a firm', 'organization:firm#0000.20'],
      ['The firm', 'organization:firm#0000.20'],
    ],
  ],
  [
    'the regime is the country that was made to act last',
    `
      Aid      aid      NOUN  NN  2 nsubj
      let      let      VERB  VBD 0 root
      Oman     Oman     PROPN NNP 2 obj
      trade    trade    VERB  VB  2 xcomp
      with     with     ADP   IN  6 case
      Chad     Chad     PROPN NNP 4 obl

      The      the      DET   DT  3 det
      isolated isolated ADJ   JJ  3 amod
      regime   regime   NOUN  NN  4 nsubj
      agreed   agree    VERB  VBD 0 root
    `,
    [
      ['Aid', 'concept:aid#0000.0'],
      ['Oman', 'country:OM'],
      ['Chad', 'country:TD'],
      ['The isolated regime', 'country:OM'],
    ],
  ],
  [
    'another country is not the one before',
    `
      Oman     Oman     PROPN NNP 2 nsubj
      agreed   agree    VERB  VBD 0 root

      The      the      DET   DT  3 det
      other    other    ADJ   JJ  3 amod
      country  country  NOUN  NN  4 nsubj
      refused  refuse   VERB  VBD 0 root
    `,
    [
      ['Oman', 'country:OM'],
      ['The other country', 'country:other country#0000.12'],
    ],
  ],
  [
    'the bank may be either of two; the commission is no company',
    `
      Agrarian Agrarian PROPN NNP 2 compound
      Bank     Bank     PROPN NNP 3 nsubj
      sued     sue      VERB  VBD 0 root
      Orlund   Orlund   PROPN NNP 5 compound
      Bank     Bank     PROPN NNP 3 obj

      The      the      DET   DT  2 det
      bank     bank     NOUN  NN  3 nsubj
      told     tell     VERB  VBD 0 root
      the      the      DET   DT  5 det
      commission commission NOUN NN 3 obj
    `,
    [
      ['Agrarian Bank', 'organization:agrarian bank'],
      ['Orlund Bank', 'organization:orlund bank'],
      ['The bank', 'organization:bank#0000.31'],
      ['the commission', 'organization:commission#0000.45'],
    ],
  ],
  [
    'a new country with its adjective and its goods',
    `
      Marovia  Marovia  PROPN NNP 3 nmod:poss
      's       's       PART  POS 1 case
      parliament parliament NOUN NN 4 nsubj
      met      meet     VERB  VBD 0 root

      Marovian Marovian ADJ   JJ  2 amod
      coal     coal     NOUN  NN  3 nsubj
      burns    burn     VERB  VBZ 0 root

      Marovia  Marovia  PROPN NNP 2 nsubj
      sells    sell     VERB  VBZ 0 root
      its      its      PRON  PRP$ 4 nmod:poss
      coal     coal     NOUN  NN  2 obj
    `,
    [
      ["Marovia's parliament", 'organization:marovia parliament'],
      ['Marovia', 'country:marovia'],
      ['Marovian coal', 'concept:marovia coal'],
      ['Marovian', 'country:marovia'],
      ['Marovia', 'country:marovia'],
      ['its coal', 'concept:marovia coal'],
      ['its', 'country:marovia'],
    ],
  ],
  [
    'goods of nobody are the goods of all, and a kind said twice is one',
    `
      Their    their    PRON  PRP$ 2 nmod:poss
      coal     coal     NOUN  NN  3 nsubj
      hurt     hurt     VERB  VBD 0 root
      coal     coal     NOUN  NN  5 compound
      miners   miner    NOUN  NNS 3 obj

      Firms    firm     NOUN  NNS 2 nsubj
      bought   buy      VERB  VBD 0 root
      coal     coal     NOUN  NN  2 obj

      Firms    firm     NOUN  NNS 2 nsubj
      paid     pay      VERB  VBD 0 root
    `,
    [
      ['Their coal', 'concept:coal'],
      ['coal miners', 'group:coal miner#0000.16'],
      ['Firms', 'group:firm#0000.28'],
      ['coal', 'concept:coal'],
      ['Firms', 'group:firm#0000.28'],
    ],
  ],
  [
    'the country is the one that the article is about, not the one last named; the bloc is the body of countries',
    `
      Zambia   Zambia   PROPN NNP 2 nsubj
      voted    vote     VERB  VBD 0 root

      Zambia   Zambia   PROPN NNP 2 nsubj
      owes     owe      VERB  VBZ 0 root
      China    China    PROPN NNP 2 iobj
      and      and      CCONJ CC  6 cc
      the      the      DET   DT  6 det
      EU       EU       PROPN NNP 3 conj
      money    money    NOUN  NN  2 obj

      China    China    PROPN NNP 2 nsubj
      lent     lend     VERB  VBD 0 root
      the      the      DET   DT  4 det
      country  country  NOUN  NN  2 iobj
      more     more     ADJ   JJR 2 obj

      The      the      DET   DT  2 det
      bloc     bloc     NOUN  NN  3 nsubj
      agreed   agree    VERB  VBD 0 root
    `,
    [
      ['Zambia', 'country:ZM'],
      ['Zambia', 'country:ZM'],
      ['China', 'country:CN'],
      ['EU', 'organization:european union'],
      ['money', 'concept:money#0000.42'],
      ['China', 'country:CN'],
      ['the country', 'country:ZM'],
      ['The bloc', 'organization:european union'],
    ],
  ],
  [
    'a company that does something is not the one that its clause names; the deal is the takeover of before',
    `
      Brightwell Brightwell PROPN NNP 3 nsubj
      Ltd        Ltd        PROPN NNP 1 flat
      met        meet       VERB  VBD 0 root
      Orlund     Orlund     PROPN NNP 3 obj
      Ltd        Ltd        PROPN NNP 4 flat
      about      about      ADP   IN  8 case
      a          a          DET   DT  8 det
      takeover   =          NOUN  NN  3 obl

      The        the        DET   DT  2 det
      company    =          NOUN  NN  3 nsubj
      keeps      keep       VERB  VBZ 0 root
      Orlund     Orlund     PROPN NNP 6 nmod:poss
      's         's         PART  POS 4 case
      mills      mill       NOUN  NNS 3 obj
      after      after      ADP   IN  9 case
      the        the        DET   DT  9 det
      deal       =          NOUN  NN  3 obl
    `,
    [
      ['Brightwell Ltd', 'organization:brightwell'],
      ['Orlund Ltd', 'organization:orlund'],
      ['a takeover', 'concept:takeover#0000.36'],
      ['The company', 'organization:brightwell'],
      ["Orlund's mills", 'place:orlund ltd mill'],
      ['Orlund', 'organization:orlund'],
      ['the deal', 'concept:takeover#0000.36'],
    ],
  ],
  [
    'who speaks in a quotation, for whom, and to whom',
    `
      "        "       PUNCT ''  5 punct
      We       we      PRON  PRP 3 nsubj
      warned   warn    VERB  VBD 13 ccomp
      you      you     PRON  PRP 3 obj
      =        =       PUNCT ,   3 punct
      "        "       PUNCT ''  3 punct
      Norway   Norway  PROPN NNP 10 nmod:poss
      's       's      PART  POS 7 case
      chief    chief   ADJ   JJ  10 amod
      lawyer   lawyer  NOUN  NN  13 nsubj
      Mira     Mira    PROPN NNP 10 appos
      Sand     Sand    PROPN NNP 11 flat
      told     tell    VERB  VBD 0 root
      Judge    Judge   PROPN NNP 15 nmod:desc
      Olaf     Olaf    PROPN NNP 13 obj
      Brandt   Brandt  PROPN NNP 15 flat
      .        .       PUNCT .   13 punct

      "        "       PUNCT ''  3 punct
      I        I       PRON  PRP 3 nsubj
      resign   resign  VERB  VBP 0 root
      .        .       PUNCT .   3 punct
      "        "       PUNCT ''  3 punct
    `,
    [
      ['We', 'country:NO'],
      ['you', 'person:olaf brandt'],
      ["Norway's chief lawyer", 'person:mira sand'],
      ['Norway', 'country:NO'],
      ['Mira Sand', 'person:mira sand'],
      ['Judge', 'person:olaf brandt'],
      ['Olaf Brandt', 'person:olaf brandt'],
      ['I', 'person:mira sand'],
    ],
  ],
  [
    'an investor may be a fund',
    `
      A        a        DET   DT  2 det
      investor investor NOUN  NN  8 nsubj
      ,        ,        PUNCT ,   6 punct
      Orlund   Orlund   PROPN NNP 6 compound
      Pension  Pension  PROPN NNP 6 compound
      Fund     Fund     PROPN NNP 2 appos
      ,        ,        PUNCT ,   2 punct
      agreed   agree    VERB  VBD 0 root
    `,
    [
      ['A investor', 'organization:orlund pension fund'],
      ['Orlund Pension Fund', 'organization:orlund pension fund'],
    ],
  ],
  [
    'the company, once called so, is the one of before; the company known as such is another',
    `
      Torvik   Torvik   PROPN NNP 2 compound
      Lines    Lines    PROPN NNP 3 nsubj
      grew     grow     VERB  VBD 0 root

      The      the      DET   DT  2 det
      company  company  NOUN  NN  8 nsubj
      ,        ,        PUNCT ,   2 punct
      once     once     ADV   RB  5 advmod
      called   call     VERB  VBN 2 acl
      Ostrand  Ostrand  PROPN NNP 7 compound
      Shipping Shipping PROPN NNP 5 xcomp
      sank     sink     VERB  VBD 0 root

      The      the      DET   DT  2 det
      company  company  NOUN  NN  7 nsubj
      known    know     VERB  VBN 2 acl
      as       as       ADP   IN  6 case
      Petrel   Petrel   PROPN NNP 6 compound
      Mining   Mining   PROPN NNP 3 obl
      slept    sleep    VERB  VBD 0 root
    `,
    [
      ['Torvik Lines', 'organization:torvik lines'],
      ['The company', 'organization:torvik lines'],
      ['Ostrand Shipping', 'organization:torvik lines'],
      ['The company', 'organization:torvik lines'],
      ['Petrel Mining', 'organization:petrel mining'],
    ],
  ],
  [
    'a province is called by its name and so',
    `
      Rebels   rebel    NOUN  NNS 2 nsubj
      left     leave    VERB  VBD 0 root
      Sichuan  Sichuan  PROPN NNP 4 compound
      province province NOUN  NN  2 obj
      for      for      ADP   IN  6 case
      Sichuan  Sichuan  PROPN NNP 2 obl
    `,
    [
      ['Rebels', 'group:rebel#0000.0'],
      ['Sichuan province', 'place:sichuan'],
      ['Sichuan', 'place:sichuan'],
      ['Sichuan', 'place:sichuan'],
    ],
  ],
  [
    'a surname with its particle joins the full name',
    `
      Noor     Noor     PROPN NNP 4 nsubj
      van      van      PROPN NNP 1 flat
      Dael     Dael     PROPN NNP 1 flat
      spoke    speak    VERB  VBD 0 root

      Ms       Ms       PROPN NNP 3 compound
      Van      Van      PROPN NNP 3 compound
      Dael     Dael     PROPN NNP 4 nsubj
      left     leave    VERB  VBD 0 root
    `,
    [
      ['Noor van Dael', 'person:noor van dael'],
      ['Van Dael', 'person:noor van dael'],
    ],
  ],
];

test.each(cases)('%s', (_, table, expected) => {
  expect(keys(table)).toEqual(expected);
});

test('an entity has its best name, sorted aliases and codes', () => {
  const { article, syntax } = readTree(`
    Pyongyang Pyongyang PROPN NNP 2 nsubj
    blamed    blame     VERB  VBD 0 root
    South     South     PROPN NNP 4 compound
    Korea     Korea     PROPN NNP 2 obj
    but       =         CCONJ CC  8 cc
    North     North     PROPN NNP 7 compound
    Korea     Korea     PROPN NNP 8 nsubj
    apologized apologize VERB VBD 2 conj
  `);
  const { entities } = resolve(article, syntax, findMentions(article, syntax));
  expect(entities).toEqual([
    {
      key: 'country:KP',
      name: 'North Korea',
      type: 'Country',
      aliases: ['Pyongyang'],
      ids: { iso3166: 'KP' },
      named: true,
    },
    {
      key: 'country:KR',
      name: 'South Korea',
      type: 'Country',
      aliases: [],
      ids: { iso3166: 'KR' },
      named: true,
    },
  ]);
});

test('what someone owns is named after the owner', () => {
  const { article, syntax } = readTree(`
    Norway   Norway   PROPN NNP  2 nsubj
    defended defend   VERB  VBD  0 root
    its      =        PRON  PRP$ 5 nmod:poss
    cod      =        NOUN  NN   5 compound
    exports  export   NOUN  NNS  2 obj
  `);
  const { entities } = resolve(article, syntax, findMentions(article, syntax));
  expect(entities.map(({ key, name }) => [key, name])).toEqual([
    ['country:NO', 'Norway'],
    ['concept:norway cod export', "Norway's cod exports"],
  ]);
});

test('mentions keep their order and number', () => {
  const { article, syntax } = readTree(cases[0]?.[1] ?? '');
  const found = findMentions(article, syntax);
  const { mentions, entities } = resolve(article, syntax, found);
  expect(mentions.map(({ start, end }) => [start, end])).toEqual(found.map(({ start, end }) => [start, end]));
  for (const { entity } of mentions) expect(entity).toBeLessThan(entities.length);
});

test.each(cases)('odd trees end: %s', (_, table) => {
  const { article, syntax } = readTree(table);
  const size = syntax.tokens.length;
  const tokens = syntax.tokens.map((token, i) => ({
    ...token,
    head: (i + 1) % size,
    deprel: i % 2 ? 'conj' : 'nsubj',
    children: [i, (i + size - 1) % size],
  }));
  const odd = { ...syntax, tokens };
  const { mentions, entities } = resolve(article, odd, findMentions(article, odd));
  for (const { entity } of mentions) expect(entity).toBeLessThan(entities.length);
});
