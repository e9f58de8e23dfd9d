/** The text of a report, from the page that the viewer's build leaves in `dist/web`. */
import { gzipSync } from 'node:zlib';
import { writeGraphFile } from '../../graph/format/json.ts';
import type { GraphFile } from '../../graph/types.ts';
import type { Resources } from '../types.ts';
import type { Sentences } from './sentences.ts';

/** What a page needs to read questions in words. */
export interface QuestionKit {
  /** The program of the worker. */
  readonly worker: string;
  readonly resources: Resources;
}

export interface ReportParts {
  readonly graph: GraphFile;
  readonly title: string;
  /** What stands around the sentences that the graph holds. */
  readonly sentences?: Sentences;
  /** None, and the report answers questions of connection alone. */
  readonly kit?: QuestionKit | undefined;
}

/**
 * Puts a graph and a title into the page. Whatever names and quotes hold stays text, and each part goes to its place in the page,
 * wherever another part has the same words.
 */
export function fillReport(page: string, { graph, title, sentences = new Map(), kit }: ReportParts): string {
  const parts = new Map([
    ['title', escapeHtml(title)],
    ['graph', inertJson(writeGraphFile(graph))],
    ['sentences', inertJson(JSON.stringify(Object.fromEntries(sentences)))],
    ['kit', kit ? kitElements(kit) : ''],
    ['wasm', kit ? " 'wasm-unsafe-eval'" : ''],
  ]);
  const filled = page.replace(/\{\{(title|graph|sentences|kit|wasm)\}\}/g, (place, name: string) => {
    const part = parts.get(name) ?? place;
    parts.delete(name);
    return part;
  });
  if (parts.size > 0) throw new Error(`the page of reports has no place for ${[...parts.keys()].join(', ')}`);
  return filled;
}

/** A script that cannot end its own element: both stand in strings and comments alone, where the backslash is idle. */
export function inertScript(script: string): string {
  return script.replaceAll(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--');
}

/** See `web/ask/resources.ts`, which reads these. */
function kitElements({ worker, resources: { weights, ...resources } }: QuestionKit): string {
  const listing = JSON.stringify({ ...resources, weights: Object.keys(weights) });
  return [
    element('question-worker', 'text/plain', inertScript(worker)),
    element('resources', 'application/json', inertJson(listing)),
    ...Object.entries(weights).map(([name, bytes]) =>
      element(`weights-${name}`, 'text/plain', gzipSync(new Uint8Array(bytes)).toString('base64')),
    ),
  ].join('\n');
}

function element(id: string, type: string, text: string): string {
  return `<script type="${type}" id="${id}">${text}</script>`;
}

/** Without a `<`, nothing in it ends the element it stands in. */
function inertJson(json: string): string {
  return json.replaceAll('<', '\\u003c');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
