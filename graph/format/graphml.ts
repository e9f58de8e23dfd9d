/** GraphML (http://graphml.graphdrawing.org), which Gephi, yEd, Cytoscape, NetworkX and igraph read. */
import { EDGE, edgeRow, escaped, flat, type Kind, NODE, nodeRow, type Row, told } from './attributes.ts';
import { articlesById, type Portable } from './portable.ts';

export function* graphmlOf({ attributes, nodes, edges }: Portable): Generator<string> {
  const articles = articlesById(attributes);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield* keysOf('node', NODE);
  yield* keysOf('edge', EDGE);
  yield '<graph edgedefault="directed">\n';
  for (const { key, attributes } of nodes)
    yield `<node id="${escaped(key)}">${dataOf('node', nodeRow(attributes))}</node>\n`;
  for (const { key, source, target, attributes } of edges) {
    const ends = `source="${escaped(source)}" target="${escaped(target)}"`;
    yield `<edge id="${escaped(key)}" ${ends}>${dataOf('edge', edgeRow(attributes, articles))}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

function* keysOf(of: 'node' | 'edge', kinds: Readonly<Record<string, Kind>>): Generator<string> {
  for (const [name, kind] of Object.entries(kinds)) {
    const type = kind === 'integer' ? 'int' : kind === 'list' ? 'string' : kind;
    yield `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`;
  }
}

/** What is empty is left out. */
function dataOf(of: 'node' | 'edge', row: Row): string {
  return told(row)
    .map(([name, value]) => `<data key="${of}-${name}">${escaped(String(flat(value)))}</data>`)
    .join('');
}
