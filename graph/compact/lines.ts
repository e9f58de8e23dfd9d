/** The layout of `writeGraph`: a node, an edge or an article a line, read as fast as lines come. */
import { GraphFormatError } from '../format/json.ts';
import type { CompactReader } from './read.ts';
import { withoutComma } from './record.ts';

export interface LineFeed {
  /** @param start where the line stands, and `length` without its end, in the units in which edges will be asked for again */
  line(line: string, start: number, length: number): void;
  /** @throws {GraphFormatError} if lines are missing */
  end(): void;
}

/** Hands the lines of a file, in order, to a reader as the parts of a graph. */
export function createLineFeed(reader: CompactReader): LineFeed {
  const head: string[] = [];
  let section: 'head' | 'nodes' | 'edges' | 'end' = 'head';
  return {
    line(line, start, length) {
      if (section === 'nodes') {
        if (line.startsWith(']')) section = 'edges';
        else reader.node(line);
      } else if (section === 'edges') {
        if (line.startsWith(']')) section = 'end';
        else if (line !== '"edges":[') reader.edge(line, start, length);
      } else if (section === 'head' && line === '"nodes":[') {
        reader.attributes(attributesIn(head));
        section = 'nodes';
      } else if (section === 'head') {
        if (head.length === 0 && !line.startsWith(OPENING))
          throw new GraphFormatError('it is not laid out as `build` lays it out');
        head.push(line);
      }
    },
    end() {
      if (section !== 'end') throw new GraphFormatError('its end is missing');
    },
  };
}

const OPENING = '{"options":';
const NAME = '"attributes":';

/** The lines before the nodes: the last of what stands there is the graph's attributes. */
function attributesIn(head: readonly string[]): string {
  const first = head.findIndex((line) => line.startsWith(NAME));
  if (first < 0) throw new GraphFormatError('it is JSON, but no graph');
  return withoutComma(head.slice(first).join('\n').slice(NAME.length));
}
