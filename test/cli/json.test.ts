import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { answersPage, answersSchema } from './answers.ts';
import { folderWith, hasWeights, throughline } from './run.ts';

const schema = answersSchema();
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
ajv.addSchema(schema, 'answers');

/** Fields that the comment on the one before speaks of as well. */
const TOLD_WITH_ANOTHER = [
  'ArticleRecord.outlet',
  'ArticleRecord.title',
  'Change.lost',
  'Evidence.end',
  'Evidence.object',
  'Evidence.quote',
  'Hop.claims',
  'MovedWords.end',
  'NodeAttributes.articles',
  'NodeAttributes.y',
  'PathsAnswer.to',
  'Stats.claims',
  'Stats.edges',
  'Stats.nodes',
  'Trigger.modality',
];

/** What is wrong with an answer of a command; empty if nothing is. */
function faultsOf(command: string, answer: unknown): string[] {
  const validate = ajv.getSchema(`answers#/properties/${command}`);
  if (!validate) throw new Error(`no schema for ${command}`);
  validate(answer);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the schema of answers', () => {
  it('is the one in docs/, which `vitest -u` makes anew', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../docs/json.schema.json');
    await expect(answersPage(schema)).toMatchFileSnapshot('../../docs/json.md');
  });

  it('says what every field means, if not with another one', () => {
    const untold = Object.entries(schema.definitions ?? {}).flatMap(([name, { properties = {} }]) =>
      Object.entries(properties).flatMap(([field, { description }]) =>
        description === undefined ? [`${name}.${field}`] : [],
      ),
    );
    expect(untold.sort()).toEqual(TOLD_WITH_ANOTHER);
  });

  it('covers every command that has --json', () => {
    const help = throughline(['--help']).stdout;
    const commands = [...help.matchAll(/^ {2}([a-z]+) {2,}\S/gm)].map(([, name = '']) => name);
    expect(commands).toContain('path');
    const answering = commands.filter((name) => throughline(['help', name]).stdout.includes('--json'));
    expect(answering.sort()).toEqual(Object.keys(schema.properties ?? {}).sort());
  });

  it('takes no field that it does not know, and misses none that it needs', () => {
    expect(faultsOf('diff', { added: [], gone: [], changed: [] })).toEqual([]);
    expect(faultsOf('diff', { added: [], gone: [], changed: [], more: 1 })).not.toEqual([]);
    expect(faultsOf('diff', { added: [], gone: [] })).not.toEqual([]);
    expect(faultsOf('show', null)).toEqual([]);
    expect(faultsOf('stats', null)).not.toEqual([]);
  });
});

describe.skipIf(!hasWeights)('--json', () => {
  const texts = {
    'mill.txt':
      'Brandt buys mill\n\nBrandt Paper bought the Lindal mill for $20 million on Tuesday. Norway sanctioned Brandt Paper in 2019. Brandt Paper owns the mill now, said Greta Lund, the chief executive of Brandt Paper.\n',
    'tax.txt':
      'Minister defends tax\n\nFinance Minister Karl Voss denied that Norway would tax the Lindal mill. Voss met Greta Lund in Bergen on Monday. Brandt Paper exports paper to Denmark. Denmark plans to sanction the Lindal mill because it dumps waste.\n',
  };
  const folder = folderWith(texts);
  const run = (...args: string[]) => throughline(args, { cwd: folder });
  for (const [graph, articles] of [
    ['graph.json', ['mill.txt', 'tax.txt']],
    ['older.json', ['mill.txt']],
  ] as const) {
    const { code, stderr } = run('build', ...articles, '-o', graph);
    if (code !== 0) throw new Error(stderr);
  }
  writeFileSync(join(folder, 'mill2.txt'), texts['mill.txt'].replace('bought', 'acquired'));
  writeFileSync(join(folder, 'tax2.txt'), `x${texts['tax.txt']}`);

  const cases: [args: string[], code: number][] = [
    [['path', 'Norway', 'Lindal mill'], 0],
    [['path', 'Norway', 'Lindal mill', '--type', 'MEETS'], 1],
    [['path', 'Denmark', 'Greta Lund', '--include', 'planned,denied', '--in-order'], 1],
    [['path', 'Norway', 'Norway'], 1],
    [['path', 'Norway', 'Xanadu'], 1],
    [['path', 'Brandt', 'Country'], 0],
    [['ask', 'Who owns the Lindal mill?'], 0],
    [['ask', 'Did Norway sanction Brandt Paper?'], 0],
    [['ask', 'How much did Brandt Paper pay for the mill?'], 0],
    [['ask', 'When did Norway sanction Brandt Paper?'], 0],
    [['ask', 'How is Norway connected to the Lindal mill?'], 0],
    [['ask', 'Who links Norway to the Lindal mill?'], 0],
    [['ask', 'What did Greta Lund say?'], 0],
    [['ask', 'Who is Greta Lund?'], 0],
    [['ask', 'Why does Denmark plan to sanction the mill?'], 0],
    [['ask', 'Who owns Xanadu?'], 1],
    [['ask', 'how long'], 1],
    [['show', 'Brandt Paper'], 0],
    [['show', 'Xanadu'], 1],
    [['search', 'mill'], 0],
    [['search', 'sanctionned'], 0],
    [['search', 'zzzzqx'], 1],
    [['timeline', 'Brandt Paper'], 0],
    [['timeline', 'Xanadu'], 1],
    [['stats'], 0],
    [['schema'], 0],
    [['diff', 'older.json', 'graph.json'], 0],
    [['diff', 'graph.json', 'older.json'], 0],
    [['diff', 'graph.json', 'graph.json'], 1],
    [['verify', 'graph.json', 'mill.txt', 'tax.txt'], 0],
    [['verify', 'graph.json', 'mill.txt', 'tax2.txt'], 1],
    [['verify', 'graph.json', 'mill2.txt', 'tax.txt'], 1],
  ];
  it.each(cases)('of %j is as the schema says', (args, code) => {
    const ran = run(...args, '--json');
    const [command = ''] = args;
    const answer: unknown = JSON.parse(ran.stdout);
    expect(faultsOf(command, answer)).toEqual([]);
    expect(ran.code, ran.stderr).toBe(code);
  });

  it('names the articles that it quotes', () => {
    const { paths, articles } = JSON.parse(run('path', 'Norway', 'Lindal mill', '--json').stdout);
    expect(articles.map(({ uri }: { uri: string }) => uri)).toContain('mill.txt');
    const ids = articles.map(({ id }: { id: string }) => id);
    for (const { hops } of paths) for (const { evidence } of hops) expect(ids).toContain(evidence.article);
    expect(readFileSync(join(folder, 'mill.txt'), 'utf8')).toContain(paths[0].hops[0].evidence.quote);
  });
});
