/** `throughline export`: a graph in a format that other programs read. */
import { type Command, Option } from 'commander';
import type { Portable } from '../../graph/format/portable.ts';
import type { Schema } from '../types.ts';
import { addCommand, list } from './command.ts';
import { Failure } from './failure.ts';
import { openGraph } from './graphs.ts';
import { messages } from './messages.ts';
import { writeOutput } from './output.ts';
import { loadSchema } from './resources.ts';
import { note } from './terminal.ts';

interface Options {
  readonly format?: string;
  readonly output?: string;
  readonly schema?: readonly string[];
  readonly quiet?: true;
}

type Write = (graph: Portable, schema: Schema) => Iterable<string>;

/** What writes each format, and what it is for. */
const FORMATS: Readonly<Record<string, readonly [what: string, load: () => Promise<Write>]>> = {
  csv: [
    'a line for each claim with its quote, article and place',
    async () => (await import('../../graph/format/csv.ts')).claimsCsv,
  ],
  'csv-nodes': ['a line for each node', async () => (await import('../../graph/format/csv.ts')).nodesCsv],
  'csv-edges': [
    'a line for each edge with its clearest quote',
    async () => (await import('../../graph/format/csv.ts')).edgesCsv,
  ],
  graphml: [
    'for yEd, Cytoscape, NetworkX, Gephi',
    async () => (await import('../../graph/format/graphml.ts')).graphmlOf,
  ],
  gexf: [
    'for Gephi',
    async () => {
      const { gexfOf } = await import('../../graph/format/gexf.ts');
      return (graph) => gexfOf(graph);
    },
  ],
  cypher: [
    'for Neo4j: `cypher-shell < graph.cypher`',
    async () => (await import('../../graph/format/cypher.ts')).cypherOf,
  ],
  turtle: [
    'RDF, with every claim and where it stands',
    async () => (await import('../../graph/format/turtle.ts')).turtleOf,
  ],
  jsonld: ['the same as JSON-LD', async () => (await import('../../graph/format/jsonld.ts')).jsonldOf],
  ftm: [
    'FollowTheMoney entities for Aleph: links where an article says so itself, notes for the rest',
    async () => (await import('../../graph/format/ftm.ts')).ftmOf,
  ],
};

export function addExport(program: Command): void {
  const formats = Object.entries(FORMATS).map(([name, [what]]) => `  ${name.padEnd(9)}  ${what}\n`);
  addCommand(
    program,
    'export',
    'Write a graph in a format that other programs read, on standard output or into a file.',
    [
      'throughline export graph.json -o claims.csv',
      'throughline export graph.json --format csv-edges > edges.csv',
      'throughline export graph.json -o graph.graphml',
      'throughline export graph.json -o graph.gexf',
      'throughline export graph.json --format cypher | cypher-shell',
      'throughline export graph.json --format ftm | alephclient write-entities -f my-collection',
    ],
  )
    .argument('<graph>', 'a graph that `throughline build` wrote')
    .addOption(
      new Option(
        '-f, --format <format>',
        'which, if the name of the file does not tell; otherwise csv',
      ).choices(Object.keys(FORMATS)),
    )
    .option('-o, --output <file>', 'where it goes, instead of standard output')
    .option('--schema <file>', 'a schema file that the graph was built with (may be repeated)', list)
    .addHelpText('after', `\nFormats:\n${formats.join('')}`)
    .action(async (path: string, { format, output, schema, quiet }: Options) => {
      const name = format ?? formatOf(output);
      const found = FORMATS[name];
      if (!found) throw new Failure(messages.noFormat(name, Object.keys(FORMATS)));
      const [graph, write, types, { portable }] = await Promise.all([
        openGraph(path),
        found[1](),
        loadSchema(schema),
        import('../../graph/format/portable.ts'),
      ]);
      await writeOutput(output, write(portable(graph), types));
      if (output !== undefined && output !== '-' && quiet !== true)
        note(messages.exported(output, name, graph.order, graph.size));
    });
}

/** By the ending of a file's name. */
function formatOf(output: string | undefined): string {
  const [, ending = ''] = /\.(ftm(?=\.json$)|[a-z]+$)/i.exec(output ?? '') ?? [];
  return ENDINGS[ending.toLowerCase()] ?? ending.toLowerCase();
}

/** Of files that are not called as their format is. */
const ENDINGS: Readonly<Record<string, string>> = {
  '': 'csv',
  ...{ xml: 'graphml', cql: 'cypher', ttl: 'turtle', ijson: 'ftm' },
};
