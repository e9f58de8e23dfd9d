/** GEXF 1.2 (https://gexf.net), the format of Gephi, with places, and colours if it is told them. */
import { EDGE, edgeRow, escaped, flat, type Kind, NODE, nodeRow, type Row, told } from './attributes.ts';
import { articlesById, type Portable } from './portable.ts';

/** @param colourOf the colour of an entity type, `#rrggbb`; without it, the program that reads the file chooses */
export function* gexfOf(
  { attributes, nodes, edges }: Portable,
  colourOf?: (type: string) => string,
): Generator<string> {
  const articles = articlesById(attributes);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf version="1.2" xmlns="http://www.gexf.net/1.2draft" ' +
    'xmlns:viz="http://www.gexf.net/1.2draft/viz">\n<graph defaultedgetype="directed">\n';
  yield attributesOf('node', NODE);
  yield attributesOf('edge', EDGE);
  yield '<nodes>\n';
  for (const { key, attributes } of nodes) {
    const { label, type, x, y } = attributes;
    const colour = colourOf === undefined ? '' : colourTag(colourOf(type));
    const at = `<viz:position x="${x}" y="${y}" z="0"/>`;
    const values = valuesOf(nodeRow(attributes));
    yield `<node id="${escaped(key)}" label="${escaped(label)}">${values}${colour}${at}</node>\n`;
  }
  yield '</nodes>\n<edges>\n';
  for (const { key, source, target, attributes } of edges) {
    const row = edgeRow(attributes, articles);
    const ends = `source="${escaped(source)}" target="${escaped(target)}"`;
    const shown = `label="${escaped(attributes.label)}" weight="${row.weight}"`;
    yield `<edge id="${escaped(key)}" ${ends} ${shown}>${valuesOf(row)}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

/** What the format has a place of its own for. */
const OWN = new Set(['label', 'x', 'y', 'weight']);

function attributesOf(of: 'node' | 'edge', kinds: Readonly<Record<string, Kind>>): string {
  const lines = Object.entries(kinds)
    .filter(([name]) => !OWN.has(name))
    .map(([name, kind]) => {
      const type = kind === 'list' ? 'string' : kind;
      return `<attribute id="${name}" title="${name}" type="${type}"/>\n`;
    });
  return `<attributes class="${of}">\n${lines.join('')}</attributes>\n`;
}

function valuesOf(row: Row): string {
  const values = told(row)
    .filter(([name]) => !OWN.has(name))
    .map(([name, value]) => `<attvalue for="${name}" value="${escaped(String(flat(value)))}"/>`);
  return values.length === 0 ? '' : `<attvalues>${values.join('')}</attvalues>`;
}

function colourTag(colour: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `<viz:color r="${r}" g="${g}" b="${b}"/>`;
}
