import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, hasWeights, throughline } from './run.ts';

/** What a user's own schema file may have wrong, and what the message has to name. */
const FAULTS: readonly [what: string, yaml: string, message: RegExp][] = [
  ['nothing in it', '', /expected records by name/],
  ['a list', '- CHARTERS\n', /expected records by name, found .*CHARTERS/],
  ['YAML that is broken', 'relations:\n  CHARTERS: { label: "charters\n', /, line \d+: expected YAML/],
  ['the same type twice', 'relations:\n  CHARTERS: {}\n  CHARTERS: {}\n', /, line 3: expected YAML/],
  [
    'an unknown part',
    'relation:\n  CHARTERS: {}\n',
    /, line 1: relation: expected entities, relations or sets/,
  ],
  [
    'a relation by a wrong name',
    'relations:\n  charters: {}\n',
    /, line 2: charters.name: expected a name such as TRADES_WITH/,
  ],
  [
    'an entity by a wrong name',
    'entities:\n  ships:\n    parent: Product\n',
    /, line 2: ships.name: expected a name such as ArmedGroup/,
  ],
  [
    'an unknown field',
    'relations:\n  CHARTERS:\n    family: trade\n    verb: [charter]\n',
    /, line 4: CHARTERS.verb: expected one of family, definition/,
  ],
  [
    'text where a list belongs',
    'relations:\n  CHARTERS:\n    domain: Company\n',
    /, line 3: CHARTERS.domain: expected a list of words, found "Company"/,
  ],
  [
    'an unknown entity type',
    'relations:\n  CHARTERS:\n    domain: [Company]\n    range: [Vessle]\n',
    /, line 4: CHARTERS.range: expected the name of an entity type or a set, found "Vessle"/,
  ],
  [
    'an unknown implication',
    'relations:\n  CHARTERS:\n    implies: [RENTS]\n',
    /, line 3: CHARTERS.implies: expected the name of a relation type, found "RENTS"/,
  ],
  [
    'an unknown parent',
    'entities:\n  Vessel:\n    parent: Craft\n',
    /, line 3: Vessel.parent: expected the name of an entity type, found "Craft"/,
  ],
  [
    'parents in a circle',
    'entities:\n  Vessel:\n    parent: Tanker\n  Tanker:\n    parent: Vessel\n',
    /, line 3: Vessel.parent: expected a type that is not below this one, found "Vessel"/,
  ],
  [
    'a trigger without places',
    'relations:\n  CHARTERS:\n    verbs:\n      charter: [lease]\n',
    /, line 4: CHARTERS.verbs.charter: expected places such as subject>object, found "charter"/,
  ],
  [
    'a full trigger without a target',
    'relations:\n  CHARTERS:\n    triggers:\n      - lemmas: [charter]\n        source: [subject]\n',
    /, line 4: CHARTERS.triggers\[0\].target: expected a list of words/,
  ],
  [
    'a modality that is none',
    'relations:\n  CHARTERS:\n    triggers:\n      - { lemmas: [charter], source: [subject], target: [object], modality: likely }\n',
    /, line 4: CHARTERS.triggers\[0\].modality: expected one of actual, possible/,
  ],
];

describe('a schema file of the user', () => {
  it.each(FAULTS)('with %s is refused, by name and place', (_, yaml, message) => {
    const folder = folderWith({ 'mine.yaml': yaml });
    const { code, stdout, stderr } = throughline(['schema', '--schema', 'mine.yaml'], { cwd: folder });
    expect(stderr).toMatch(/^throughline: mine\.yaml/);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect([code, stdout]).toEqual([2, '']);
  });

  it.each(['1', '2'])('ends a run at once, whatever the number of articles (%s threads)', (jobs) => {
    const articles = Array.from({ length: 12 }, (_, i) => [`${i}.txt`, `Norway bought ship ${i}.`] as const);
    const cwd = folderWith({ ...Object.fromEntries(articles), 'mine.yaml': '- CHARTERS\n' });
    const { code, stdout, stderr } = throughline(['extract', '.', '--schema', 'mine.yaml', '--jobs', jobs], {
      cwd,
    });
    expect(stderr).toMatch(/^throughline: mine\.yaml.*expected records by name.*\n$/);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('that is not there, or a folder, is refused', () => {
    const folder = folderWith({});
    expect(throughline(['schema', '--schema', 'none.yaml'], { cwd: folder }).stderr).toMatch(
      /none\.yaml: no such file/,
    );
    expect(throughline(['schema', '--schema', '.'], { cwd: folder }).stderr).toMatch(/cannot be read/);
  });

  it.skipIf(!hasWeights)('adds types that are read, in any tense, and shown', () => {
    const folder = folderWith({
      'mine.yaml':
        'entities:\n  Tanker: { parent: Product, nouns: [tanker] }\nrelations:\n  CHARTERS:\n    family: money and trade\n    domain: [Agent]\n    range: [Tanker]\n    verbs:\n      subject>object: [charter, lease]\n',
      'a.txt':
        'Brandt Oil chartered a tanker in May. Norway said that Brandt Oil had leased another tanker.\n',
    });
    const cwd = { cwd: folder };
    expect(throughline(['schema', '--schema', 'mine.yaml'], cwd).stdout).toMatch(/CHARTERS/);
    const built = throughline(
      ['build', 'a.txt', '--schema', 'mine.yaml', '-o', 'graph.json', '--no-cache'],
      cwd,
    );
    expect(built.code).toBe(0);
    const { edges } = JSON.parse(readFileSync(join(folder, 'graph.json'), 'utf8')) as {
      edges: { attributes: { type: string; claims: { phrase: string }[] } }[];
    };
    const charters = edges.filter(({ attributes }) => attributes.type === 'CHARTERS');
    expect(charters.flatMap(({ attributes }) => attributes.claims.map(({ phrase }) => phrase))).toEqual([
      'chartered',
      'had leased',
    ]);
  });
});
