import { expect, test } from 'vitest';
import { claimsOf } from './notation.ts';

/** Polarity, modality, speakers, time and amount: each claim listed is there, qualifiers and all. */
const CASES: readonly [kind: string, text: string, claims: readonly string[]][] = [
  ['not', 'The minister did not sign the treaty.', ['The minister -AGREES_WITH-> the treaty [denied]']],
  ['never', 'The bank never paid the broker.', ['The bank -PAYS-> the broker [denied]']],
  ['no longer', 'The bank no longer funds the mine.', ['The bank -FUNDS-> the mine [denied]']],
  ['no', 'No company supplied the navy.', ['No company -SUPPLIES-> the navy [denied]']],
  [
    'without',
    'The bank left the city without paying the workers.',
    ['The bank -PAYS-> the workers [denied]'],
  ],
  [
    'deny',
    'The minister denied that the bank paid the broker.',
    ['the bank -PAYS-> the broker [denied; by: The minister]'],
  ],
  [
    'deny',
    'The minister denied links with Volga Shipping.',
    ['The minister -COOPERATES_WITH-> Volga Shipping [denied]'],
  ],
  ['refuse', 'The minister refused to sign the treaty.', ['The minister -AGREES_WITH-> the treaty [denied]']],
  ['fail', 'The bank failed to pay the workers.', ['The bank -PAYS-> the workers [denied]']],
  ['not want', 'Peru does not want to attack Chile.', ['Peru -ATTACKS-> Chile [denied; planned]']],
  [
    'not, coordinated',
    'The army did not attack the village or the bridge.',
    ['The army -ATTACKS-> the village [denied]', 'The army -ATTACKS-> the bridge [denied]'],
  ],
  ['may', 'The bank may acquire Volga Shipping.', ['The bank -ACQUIRED-> Volga Shipping [possible]']],
  ['could', 'The bank could sue the broker.', ['The bank -CHARGES-> the broker [possible]']],
  [
    'likely',
    'The bank is likely to acquire Volga Shipping.',
    ['The bank -ACQUIRED-> Volga Shipping [possible]'],
  ],
  [
    'reportedly',
    'The bank reportedly acquired Volga Shipping.',
    ['The bank -ACQUIRED-> Volga Shipping [possible]'],
  ],
  ['will', 'The bank will acquire Volga Shipping.', ['The bank -ACQUIRED-> Volga Shipping [planned]']],
  ['vow', 'The bank vowed to sue the broker.', ['The bank -CHARGES-> the broker [planned]']],
  ['try', 'The bank tried to acquire Volga Shipping.', ['The bank -ACQUIRED-> Volga Shipping [planned]']],
  ['ready', 'The bank is ready to sue the broker.', ['The bank -CHARGES-> the broker [planned]']],
  ['hope', 'The bank hopes to buy grain from Peru.', ['The bank -BUYS_FROM-> Peru [planned; goods: grain]']],
  [
    'threaten',
    'Peru threatened to attack Chile.',
    ['Peru -THREATENS-> Chile', 'Peru -ATTACKS-> Chile [planned]'],
  ],
  [
    'urge',
    'The president urged the bank to pay the workers.',
    ['The president -DEMANDS_OF-> the bank', 'the bank -PAYS-> the workers [planned]'],
  ],
  [
    'order',
    'The firm and its partner were ordered to pay the workers.',
    ['The firm -PAYS-> the workers [planned]'],
  ],
  ['begin', 'The bank began to pay the workers.', ['The bank -PAYS-> the workers']],
  ['must', 'The bank must pay the workers.', ['The bank -PAYS-> the workers [required]']],
  ['have to', 'The bank has to pay the workers.', ['The bank -PAYS-> the workers [required]']],
  ['should', 'The bank should sue the broker.', ['The bank -CHARGES-> the broker [required]']],
  [
    'if',
    'Peru would attack Chile if Chile attacked Brazil.',
    ['Peru -ATTACKS-> Chile [conditional]', 'Chile -ATTACKS-> Brazil [conditional]'],
  ],
  [
    'unless',
    'Peru will attack Chile unless Chile frees the hostages.',
    ['Peru -ATTACKS-> Chile [conditional]', 'Chile -CONCEDES_TO-> the hostages [conditional]'],
  ],
  [
    'whether',
    'It is unclear whether the bank paid the broker.',
    ['the bank -PAYS-> the broker [conditional]'],
  ],
  [
    'said that',
    'The minister said that the bank paid the broker.',
    ['the bank -PAYS-> the broker [by: The minister]'],
  ],
  [
    'told',
    'The minister told reporters that the bank paid the broker.',
    ['the bank -PAYS-> the broker [by: The minister]'],
  ],
  [
    'said after',
    'The bank paid the broker, the minister said.',
    ['The bank -PAYS-> the broker [by: the minister]'],
  ],
  [
    'said before its subject',
    'The bank paid the broker, said Ida Strand.',
    ['The bank -PAYS-> the broker [by: Ida Strand]'],
  ],
  [
    'according to',
    'According to the minister, the bank paid the broker.',
    ['the bank -PAYS-> the broker [by: the minister]'],
  ],
  [
    'according to, after',
    'The bank paid the broker, according to Ida Strand.',
    ['The bank -PAYS-> the broker [by: Ida Strand]'],
  ],
  [
    'quote',
    '"The bank paid the broker last week," Ida Strand said.',
    ['The bank -PAYS-> the broker [by: Ida Strand; time: last week]'],
  ],
  [
    'quote, speaker after said',
    '"The bank paid the broker last week," said Ida Strand.',
    ['The bank -PAYS-> the broker [by: Ida Strand; time: last week]'],
  ],
  [
    'quote, speaker before',
    'Ida Strand said: "The bank paid the broker last week."',
    ['The bank -PAYS-> the broker [by: Ida Strand; time: last week]'],
  ],
  [
    'quote goes on',
    '"The bank hired the broker last week," Ida Strand said. "The broker then paid the minister a large sum."',
    ['The broker -PAYS-> the minister [by: Ida Strand]'],
  ],
  [
    'chain',
    'The newspaper reported that the minister said the bank paid the broker.',
    ['the bank -PAYS-> the broker [by: the minister < The newspaper]'],
  ],
  [
    'belief',
    'Ida Strand believes that the bank paid the broker.',
    ['the bank -PAYS-> the broker [by: Ida Strand]'],
  ],
  [
    'claims that',
    'The minister rejected claims that the bank paid the broker.',
    ['the bank -PAYS-> the broker [by: claims]'],
  ],
  [
    'said and denied',
    'Critics say the bank did not pay the workers.',
    ['the bank -PAYS-> the workers [denied; by: Critics]'],
  ],
  [
    'said and possible',
    'The minister said the bank could sue the broker.',
    ['the bank -CHARGES-> the broker [possible; by: The minister]'],
  ],
  [
    'warned and planned',
    'The president warned that Peru would attack Chile.',
    ['Peru -ATTACKS-> Chile [planned; by: The president]'],
  ],
  [
    'time',
    'The bank acquired Volga Shipping in May 2014.',
    ['The bank -ACQUIRED-> Volga Shipping [time: May 2014]'],
  ],
  [
    'time before',
    'On Tuesday the court convicted the broker.',
    ['the court -CONVICTS-> the broker [time: Tuesday]'],
  ],
  [
    'time from to',
    'Between 2010 and 2014 the firm exported copper.',
    ['the firm -EXPORTS-> copper [time: Between 2010 and 2014]'],
  ],
  ['role stays', "The bank's chairman may resign.", ['! [possible']],
  [
    'which it says',
    'The ministry said the bank, which it says paid the broker, left Peru.',
    ['the bank -PAYS-> the broker [by: The ministry]'],
  ],
  [
    'goal is to',
    'The goal of the law is to stop the flow of money.',
    ['The goal of the law -PREVENTS-> the flow of money [planned]'],
  ],
];

test.each(CASES)('%s: %s', (_, text, claims) => {
  const found = claimsOf(text);
  expect(found).toEqual(expect.arrayContaining(claims.filter((one) => !one.startsWith('!'))));
  for (const one of claims.filter((claim) => claim.startsWith('!'))) {
    expect(found.filter((claim) => claim.includes(one.slice(1)))).toEqual([]);
  }
});
