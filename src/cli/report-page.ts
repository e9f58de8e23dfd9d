/** The text of a report, from the page that the viewer's build leaves in `dist/web`. */
import { writeGraphFile } from '../../graph/format/json.ts';
import type { GraphFile } from '../../graph/types.ts';

/**
 * Puts a graph and a title into the page. Whatever names and quotes hold stays text: in the graph `<` is written as
 * `\u003c`, so that nothing in it ends the element it stands in.
 */
export function fillReport(page: string, graph: GraphFile, title: string): string {
  const data = writeGraphFile(graph).replaceAll('<', '\\u003c');
  return put(put(page, '{{title}}', escapeHtml(title)), '{{graph}}', data);
}

/** At the first place, and literally: `$&` in names means nothing. */
function put(page: string, place: string, text: string): string {
  const at = page.indexOf(place);
  if (at < 0) throw new Error(`the page of reports has no place ${place}`);
  return page.slice(0, at) + text + page.slice(at + place.length);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
