import { expect, test } from 'vitest';
import { claimsOf } from './notation.ts';

/**
 * What is read from each sentence, by kind of clause: every claim listed is there (others may be), none with `!` is.
 * The trees are those of `trees.conllu`; names and who is who are found anew.
 */
const CASES: readonly [kind: string, sentence: string, claims: readonly string[]][] = [
  ['active', 'The Treasury sanctioned Volga Shipping.', ['Treasury -SANCTIONS-> Volga Shipping']],
  [
    'active',
    'The firm exports timber to Japan.',
    ['The firm -EXPORTS-> timber', 'The firm -SUPPLIES-> Japan [goods: timber]'],
  ],
  [
    'active',
    'The rebels killed four soldiers near the dam.',
    ['The rebels -KILLS-> four soldiers [amount: four; place: the dam]'],
  ],
  ['active', 'The city council voted against the dam.', ['The city council -VOTES_AGAINST-> the dam']],
  ['active', 'The navy withdrew from the island.', ['The navy -RETREATS_FROM-> the island']],
  [
    'deed and doer',
    'The murder of Senator Robert Fane by Lee Marsden shocked the nation.',
    ['Lee Marsden -KILLS-> Robert Fane'],
  ],
  [
    'deed and doer',
    'Norway condemned the invasion of Chile by Peru.',
    ['Peru -ATTACKS-> Chile', '!Norway -condemned the invasion of Chile by->', '!Chile -LOCATED_IN->'],
  ],
  [
    'title of one of two',
    'Norwegian Prime Minister Ida Strand and Peruvian President Lee Marsden met in Oslo.',
    ['Ida Strand -HEADS-> Norwegian', 'Lee Marsden -HEADS-> Peruvian', '!Lee Marsden -HEADS-> Norwegian'],
  ],
  ['short title', 'Texas Gov. Ida Strand toured the port.', ['Ida Strand -HOLDS_POSITION-> Texas']],
  [
    'where from',
    'Volga Shipping of Omaha, Neb., bought Fjord Bank, a Chicago lender.',
    ['Volga Shipping -BASED_IN-> Omaha', 'Omaha -LOCATED_IN-> Neb.', 'Fjord Bank -BASED_IN-> Chicago'],
  ],
  ['where from', 'Ida Strand, 34, of Baltimore, was killed.', ['Ida Strand -LIVES_IN-> Baltimore']],
  ['manner', 'The minister resigned in protest at the deal.', ['The minister -PROTESTS_AGAINST-> the deal']],
  ['manner', 'Students marched in support of President Holt.', ['Students -SUPPORTS-> Holt']],
  [
    'one of a group',
    'Peru fined two companies, including Fjord Bank.',
    ['Peru -SANCTIONS-> two companies [amount: two]', 'Peru -SANCTIONS-> Fjord Bank', '!including->'],
  ],
  [
    'two objects',
    'The Commission fined Brandt Oil 120 million euros.',
    ['The Commission -SANCTIONS-> Brandt Oil [amount: 120 million euros]'],
  ],
  [
    'what came of it',
    'Norway accused Peru of shelling a town, killing three people.',
    ['Peru -KILLS-> three people [by: Norway; amount: three]', '!Norway -KILLS->'],
  ],
  [
    'adjective behind',
    'Ida Strand sued a firm close to the government.',
    ['a firm -AFFILIATED_WITH-> the government'],
  ],
  ['warning', 'The bank warned of a recession.', ['The bank -WARNS_OF-> a recession']],
  [
    'warning',
    'The minister warned that she would answer threats with tariffs.',
    ['!The minister -WARNS_OF->', '!The minister -THREATENS-> threats'],
  ],
  [
    'speaker left out',
    'The on Friday said it would target five banks who help Peru.',
    ['five banks -AIDS-> Peru', '! -TARGETS->'],
  ],
  [
    'relative after a place',
    'Norway sued a company based in Piraeus which it accuses of smuggling coal.',
    ['a company -BASED_IN-> Piraeus', 'it -ACCUSES-> a company', '!Piraeus -TRADES_IN->'],
  ],
  [
    'vote to',
    'The parliament voted to ban the drug.',
    ['The parliament -BANS-> the drug [planned]', '! -VOTES_AGAINST->'],
  ],
  ['passive', 'Volga Shipping was sanctioned by the Treasury.', ['Treasury -SANCTIONS-> Volga Shipping']],
  [
    'passive',
    'Four soldiers were killed by rebels near the dam.',
    ['rebels -KILLS-> Four soldiers [amount: Four; place: the dam]'],
  ],
  ['passive without agent', 'Oleg Marin was born in Riga.', ['Oleg Marin -BORN_IN-> Riga']],
  ['passive without agent', 'Volga Shipping was sanctioned in March.', ['! -SANCTIONS->']],
  ['copula', 'Fjord Bank is a subsidiary of Volga Shipping.', ['Fjord Bank -SUBSIDIARY_OF-> Volga Shipping']],
  [
    'copula',
    'Ida Strand is a senior analyst at the Fjord Institute.',
    ['Ida Strand -WORKS_FOR-> Fjord Institute', '!Ida Strand -is at-> Fjord Institute'],
  ],
  ['copula', 'The dam is located in Peru.', ['The dam -LOCATED_IN-> Peru']],
  [
    'become',
    'Oleg Marin became president of Volga Shipping in 2012.',
    ['Oleg Marin -HEADS-> Volga Shipping [time: 2012]'],
  ],
  [
    'relative',
    'Volga Shipping, which owns three tankers, is based in Riga.',
    ['Volga Shipping -OWNS-> three tankers [amount: three]', 'Volga Shipping -BASED_IN-> Riga'],
  ],
  [
    'relative, about a person',
    'A former head of customs at the port of Lima who bribed the broker was arrested.',
    ['A former head of customs -PAYS-> the broker', '!Lima -PAYS->'],
  ],
  [
    'relative, about a person',
    'An official at the Ministry of Trade, who met the broker, resigned.',
    ['An official -MEETS-> the broker', '!Ministry of Trade -MEETS->'],
  ],
  [
    'relative, about no person',
    'A lawyer for Fjord Bank, which owns the mine, met the minister.',
    ['Fjord Bank -OWNS-> the mine', '!A lawyer for Fjord Bank -OWNS->'],
  ],
  [
    'what a verb says of its object',
    'Ida Strand called the audit deeply flawed.',
    ['Ida Strand -called deeply flawed-> the audit'],
  ],
  [
    'seller and buyer',
    'Ida Strand sold the mine to Fjord Bank.',
    ['Ida Strand -SUPPLIES-> Fjord Bank', 'Fjord Bank -ACQUIRED-> the mine'],
  ],
  ['no date', 'The bank opened a terminal in Riga.', ['! -FOUNDED_ON->']],
  [
    'money taken',
    'Oleg Marin received $2 million from Fjord Bank.',
    ['Fjord Bank -PAYS-> Oleg Marin [amount: $2 million]'],
  ],
  ['one of several', 'One of the banks sued the firm.', ['!banks -CHARGES->']],
  ['some of several', 'Three of 21 banks sued the firm.', ['! -CHARGES->']],
  [
    'a share',
    'Oleg Marin acquired a 62% stake in Fjord Bank from Ida Strand.',
    ['Oleg Marin -OWNS-> Fjord Bank [amount: 62%]'],
  ],
  [
    'of what is demanded',
    'Peru demanded the release of two engineers.',
    ['Peru -DEMANDS_OF-> the release of two engineers', '!-DEMANDS_OF-> two engineers'],
  ],
  [
    'where a thing is that somebody owns',
    'Ida Strand is the owner of the biggest mine in Peru.',
    ['Ida Strand -OWNS-> the biggest mine [place: Peru]', '!-OWNS-> Peru'],
  ],
  ['a word before its noun', 'A haulage contractor, Neil Moss, sued the bank.', ['! -WORKS_FOR->']],
  ['no attack', 'Norway narrowly beat Peru in the vote.', ['! -ATTACKS->']],
  [
    'no attack',
    "The bank beat analysts' estimates, and Fjord Bank beat Peru to the contract.",
    ["The bank -beat-> analysts' estimates", 'Fjord Bank -beat-> Peru', '! -ATTACKS->'],
  ],
  ['no attack', 'Ida Strand narrowly beat the candidate.', ['! -ATTACKS->']],
  [
    'relative, about an apposition',
    'Peru owns shares in Volga Shipping, a company that Ida Strand runs.',
    ['Ida Strand -CONTROLS-> Volga Shipping', '!-CONTROLS-> a company'],
  ],
  [
    'two of a kind, by name',
    'The bank was founded by brothers Oleg and Ivan Marin, who sold it to Peru.',
    ['Oleg -FOUNDED-> The bank', 'Ivan Marin -FOUNDED-> The bank'],
  ],
  [
    'relative, about no person',
    'Engineers working for Fjord Bank, which financed the mine, met the minister.',
    ['Fjord Bank -FUNDS-> the mine', 'Engineers -MEETS-> the minister', '!Engineers -FUNDS->'],
  ],
  ['relative', 'The bank that financed the mine collapsed.', ['The bank -FUNDS-> the mine']],
  [
    'relative, its noun the object',
    'The mine that the bank financed collapsed.',
    ['the bank -FUNDS-> The mine'],
  ],
  [
    'relative through a report',
    'The bank, which the minister says bribed the broker, is based in Lima.',
    ['The bank -PAYS-> the broker [by: the minister]'],
  ],
  ['participle', 'Coal imported by Volga Shipping reached Gdansk.', ['Coal -reached-> Gdansk']],
  [
    'participle',
    'Companies trading coal with Belarus face new rules.',
    ['Companies -TRADES_IN-> coal', 'Companies -TRADES_WITH-> Belarus [goods: coal]'],
  ],
  [
    'gerund',
    'The bank left the city without paying the workers.',
    ['The bank -RETREATS_FROM-> the city', 'The bank -PAYS-> the workers [denied]'],
  ],
  [
    'object control',
    'The minister forced the bank to freeze the accounts.',
    [
      'The minister -COERCES-> the bank',
      'the bank -freeze-> the accounts',
      '!The minister -freeze-> the accounts',
    ],
  ],
  [
    'object control',
    'The treaty allows Chile to export copper.',
    ['The treaty -ENABLES-> Chile', 'Chile -EXPORTS-> copper [possible]'],
  ],
  [
    'subject control',
    'The bank promised the minister to freeze the accounts.',
    ['The bank -freeze-> the accounts [planned]'],
  ],
  ['purpose', 'The firm opened an office to attract investors.', ['The firm -attract-> investors [planned]']],
  [
    'shared subject',
    'Oleg Marin was born in Riga and studied at Lund University.',
    ['Oleg Marin -BORN_IN-> Riga', 'Oleg Marin -EDUCATED_AT-> Lund University'],
  ],
  [
    'shared object',
    'The regime buys and sells weapons.',
    ['The regime -buys-> weapons', 'The regime -sells-> weapons'],
  ],
  [
    'coordinated subjects',
    'Norway and Sweden signed a treaty.',
    ['Norway -AGREES_WITH-> a treaty', 'Sweden -AGREES_WITH-> a treaty'],
  ],
  [
    'coordinated objects',
    'The court convicted the banker and two clerks.',
    ['The court -CONVICTS-> the banker', 'The court -CONVICTS-> two clerks [amount: two]'],
  ],
  [
    'coordinated verbs',
    'Officers arrested the banker and seized his yacht.',
    ['Officers -ARRESTS-> the banker', 'Officers -COERCES-> his yacht'],
  ],
  [
    'apposition',
    'Ida Strand, a senior analyst at the Fjord Institute, criticized the minister.',
    ['Ida Strand -WORKS_FOR-> Fjord Institute', 'Ida Strand -CRITICIZES-> the minister'],
  ],
  [
    'apposition',
    'Oleg Marin, chairman of Volga Shipping, visited Latvia.',
    ['Oleg Marin -HEADS-> Volga Shipping', 'Oleg Marin -MEETS-> Latvia'],
  ],
  [
    'apposition to a possessed noun',
    "Volga Shipping's chairman, Oleg Marin, resigned from the board.",
    ['Oleg Marin -HEADS-> Volga Shipping'],
  ],
  [
    'title',
    'Treasury Secretary Mira Holt met union leaders in Oslo.',
    ['Mira Holt -HOLDS_POSITION-> Treasury', 'Mira Holt -MEETS-> union leaders [place: Oslo]'],
  ],
  ['possessive', "Brazil's missile program alarmed Peru.", ["Brazil -POSSESSES-> Brazil's missile program"]],
  [
    'possessive of family',
    "Ida Strand's brother Nils founded Fjord Bank in 1988.",
    ['Nils -SIBLING_OF-> Ida Strand'],
  ],
  [
    'nationality',
    'Norwegian companies supply the navy.',
    ['Norwegian companies -BASED_IN-> Norwegian', 'Norwegian companies -SUPPLIES-> the navy'],
  ],
  ['nationality', 'The firm bought Chilean copper.', ['Chilean copper -COMES_FROM-> Chilean']],
  [
    'noun with arguments',
    "Sweden's imports of coal from Poland fell.",
    ['Sweden -IMPORTS-> coal [origin: Poland]', '!Sweden -POSSESSES->'],
  ],
  ['light verb', 'Sweden put pressure on the bank.', ['Sweden -PRESSURES-> the bank']],
  ['light verb', 'The minister held talks with Peru.', ['The minister -MEETS-> Peru']],
  ['light verb', 'The council approved sanctions against the bank.', ['The council -SANCTIONS-> the bank']],
  [
    'light verb',
    'The Treasury announced new sanctions on Chilean and Peruvian firms.',
    ['Treasury -SANCTIONS-> Chilean and Peruvian firms'],
  ],
  [
    'light verb, inverse',
    'The measure won the support of Peru and Chile.',
    ['Peru -SUPPORTS-> The measure', 'Chile -SUPPORTS-> The measure'],
  ],
  [
    'vote to',
    'The council voted to sanction the bank.',
    ['The council -SANCTIONS-> the bank [planned]', '! -VOTES_AGAINST->'],
  ],
  [
    'amount before goods',
    'The firm imported half a million dollars in Norwegian coal in 2015.',
    ['The firm -IMPORTS-> Norwegian coal [time: 2015; amount: half a million dollars]'],
  ],
  [
    'amount and source',
    'Chile earns about a billion dollars a year from copper exports.',
    ['Chile -EARNS_FROM-> copper exports [amount: about a billion dollars a year]'],
  ],
  [
    'two objects',
    'The bank paid the broker three million dollars.',
    ['The bank -PAYS-> the broker [amount: three million dollars]'],
  ],
  [
    'instrument',
    'The firm attacked the town with drones.',
    ['The firm -ATTACKS-> the town [instrument: drones]'],
  ],
  ['cause', 'The embargo led to a shortage of diesel.', ['The embargo -CAUSES-> a shortage of diesel']],
  [
    'open',
    'Peru crossed the border into Chile.',
    ['Peru -crossed-> the border', 'Peru -crossed the border into-> Chile'],
  ],
  ['family', 'Oleg Marin married Ida Strand in 1999.', ['Oleg Marin -SPOUSE_OF-> Ida Strand [time: 1999]']],
  ['founding date', 'Fjord Bank was founded in 1988.', ['Fjord Bank -FOUNDED_ON-> 1988 [time: 1988]']],
  ['name in a place', 'Fjord Bank in Oslo hired Ida Strand.', ['Fjord Bank -BASED_IN-> Oslo']],
  ['name of a body', 'Ida Strand of Fjord Bank left Oslo.', ['Ida Strand -WORKS_FOR-> Fjord Bank']],
  ['place after a comma', 'The firm opened a plant in Bergen, Norway.', ['Bergen -LOCATED_IN-> Norway']],
  ['list of places', 'The firm opened plants in Bergen, Oslo and Riga.', ['!LOCATED_IN']],
  [
    'life dates',
    'Oleg Marin (born 3 May 1950) leads Fjord Bank.',
    ['Oleg Marin -BORN_ON-> 3 May 1950 [time: 3 May 1950]'],
  ],
  [
    'secondary predicate',
    'Peru is seen as crucial to the treaty.',
    ['Peru -is seen as crucial to-> the treaty'],
  ],
  ['particle', 'Peru backed down.', ['!SUPPORTS']],
  [
    'report and its tense',
    'The ministry says Chile exports copper and named two firms.',
    ['The ministry -named-> two firms [amount: two]', '!Chile -named->'],
  ],
  [
    'for somebody to',
    'It is wrong for banks in Chile to finance the rebels.',
    ['banks -FUNDS-> the rebels', '!It -'],
  ],
  [
    'accusation',
    'The minister accused the bank of smuggling timber.',
    ['The minister -ACCUSES-> the bank', 'the bank -TRADES_IN-> timber [by: The minister]'],
  ],
  [
    'accusation by nobody',
    'The bank was accused of smuggling timber.',
    ['The bank -TRADES_IN-> timber [possible]'],
  ],
  [
    'quantified relative',
    'Nine firms were named, some of which are selling timber to Belarus.',
    ['Nine firms -SUPPLIES-> Belarus [goods: timber]'],
  ],
  [
    'between two',
    'Talks between Norway and Chile began in Lima.',
    ['Norway -MEETS-> Chile', '!Chile -MEETS-> Norway'],
  ],
  [
    'vote',
    'The parliament voted to punish Volga Shipping.',
    ['The parliament -SANCTIONS-> Volga Shipping [planned]'],
  ],
  [
    'things do not act',
    'The plan helps miners by taxing timber.',
    ['!The plan -AIDS->', '!The plan -taxing->'],
  ],
  [
    'whole and part',
    'Ida Strand, who heads Fjord Bank, and Oleg Marin met in Riga.',
    ['!Oleg Marin -HEADS->'],
  ],
  [
    'phrase as preposition',
    'The firm sold timber in spite of a ban.',
    ['The firm -sold timber in spite of-> a ban [goods: timber]'],
  ],
  [
    'payee',
    'The court said Volga Shipping must pay Fjord Bank $2 million.',
    ['Volga Shipping -PAYS-> Fjord Bank [required; by: The court; amount: $2 million]'],
  ],
  ['under measures', 'Norway was put under Peruvian sanctions.', ['Peruvian -SANCTIONS-> Norway']],
  [
    'under measures',
    "The bank has been under investigation by Norway's parliament.",
    ["Norway's parliament -INVESTIGATES-> The bank", '!The bank -INVESTIGATES->'],
  ],
  [
    'some of several',
    'Six ships, among them the Amber Tide and the Northern Grace, were sold to Norway.',
    ['Norway -ACQUIRED-> Six ships [amount: Six]', '!them'],
  ],
  ['second verb', 'The rebels did not join the talks but attacked Chile.', ['The rebels -ATTACKS-> Chile']],
  [
    'no office of a state',
    'The Norwegian film director Mira Holt met Ida Strand.',
    ['Mira Holt -MEETS-> Ida Strand', '!-HEADS->'],
  ],
  [
    'office of a body',
    "Norway's police chief, Lars Holt, met Ida Strand.",
    ['Lars Holt -HOLDS_POSITION-> Norway', '!-HEADS->'],
  ],
  [
    'successor',
    'Ida Strand succeeded Lars Holt as head of the commission.',
    ['Ida Strand -HEADS-> the commission'],
  ],
  [
    'to whom',
    'Norway awarded a contract worth 40 million euros to Volga Shipping, a builder in which Marin owned a stake.',
    ['Norway -BUYS_FROM-> Volga Shipping [amount: 40 million euros]', 'Marin -OWNS-> Volga Shipping'],
  ],
  [
    'to whom',
    'The weapons had been sold by a Norwegian dealer to rebels in Chile.',
    ['a Norwegian dealer -SUPPLIES-> rebels [place: Chile; goods: The weapons]'],
  ],
  [
    'two objects',
    'The commission fined Brandt 50,000 euros for the strike.',
    ['The commission -SANCTIONS-> Brandt [amount: 50,000 euros; purpose: the strike]'],
  ],
  [
    'two objects',
    'Norway has lent Peru about 80 billion kroner.',
    ['Norway -FUNDS-> Peru [amount: about 80 billion kroner]'],
  ],
  [
    'to whom',
    'Volga Shipping transferred 25 million euros to Fjord Bank.',
    ['Volga Shipping -PAYS-> Fjord Bank [amount: 25 million euros]'],
  ],
  [
    'whose',
    'He works for a firm whose pilots and owners do not speak to each other.',
    ['He -WORKS_FOR-> a firm', '!-do not speak->'],
  ],
  [
    'share',
    'The ship, which is 41 percent owned by Volga Shipping, sank.',
    ['Volga Shipping -OWNS-> The ship [amount: 41 percent]', '!-is->'],
  ],
  [
    'what is to be',
    'The missiles were to be taken to Chile.',
    ['The missiles -were to be taken to-> Chile [planned]'],
  ],
  [
    'whose proposal',
    'Norway blocked a proposal by Peru to sanction Chile.',
    ['Peru -SANCTIONS-> Chile [denied; planned]', '!Norway -SANCTIONS->'],
  ],
  [
    'behind a semicolon',
    'The union is demanding a raise of 12 percent; Volga Shipping, which is owned by Marin Holt, has offered five.',
    [
      'Marin Holt -OWNS-> Volga Shipping',
      'Volga Shipping -has offered-> five [amount: five]',
      '!a raise of 12 percent -has offered->',
    ],
  ],
  [
    'whose',
    'He looked at the books of the Fjord Bank, whose chairman, Lars Holt, was a friend of the minister.',
    ['Lars Holt -HEADS-> Fjord Bank', 'whose chairman -was-> a friend of the minister'],
  ],
  [
    'no agent',
    'The family received no word from Peru.',
    ['The family -received-> no word [denied; origin: Peru]', '!-MEETS->'],
  ],
];

test.each(CASES)('%s: %s', (_, sentence, claims) => {
  const found = claimsOf(sentence);
  const [wanted, unwanted] = [
    claims.filter((one) => !one.startsWith('!')),
    claims.filter((one) => one.startsWith('!')),
  ];
  expect(found).toEqual(expect.arrayContaining(wanted));
  for (const one of unwanted) expect(found.filter((claim) => claim.includes(one.slice(1)))).toEqual([]);
});
