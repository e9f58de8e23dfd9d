/** The sentences of articles that the graph does not hold: from the server beside the page, or from the page where it is a report. */
import { signal } from '@preact/signals';
import type { TextSentence } from '../model/context.ts';
import { model } from './state.ts';

/** By id of the article, since it was asked for; null where the article is not at hand. */
const brought = signal<ReadonlyMap<string, readonly TextSentence[] | null>>(new Map());
let broughtFor = model.peek();
/** All that a report holds, once it was read. */
let held: ReadonlyMap<string, readonly TextSentence[]> | null = null;

/** Undefined until `bringSurroundings` has brought them. */
export function surroundingsOf(article: string): readonly TextSentence[] | null | undefined {
  return brought.value.get(article);
}

/** Once for each article and graph; it never fails: what cannot be had is not at hand. */
export async function bringSurroundings(article: string): Promise<void> {
  const graph = model.peek();
  if (broughtFor !== graph) brought.value = new Map();
  broughtFor = graph;
  if (brought.peek().has(article)) return;
  const found = await sentencesOf(article).catch(() => null);
  if (model.peek() === graph) brought.value = new Map(brought.peek()).set(article, found);
}

async function sentencesOf(article: string): Promise<readonly TextSentence[] | null> {
  const inPage = document.getElementById('sentences');
  if (inPage) {
    held ??= new Map(Object.entries(JSON.parse(inPage.textContent ?? '{}')));
    return held.get(article) ?? null;
  }
  const response = await fetch(`./sentences/${encodeURIComponent(article)}.json`);
  return response.ok ? response.json() : null;
}
