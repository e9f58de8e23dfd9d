/** Brings the graph into the page: from the server beside it, or from the page itself where it is a report. */
import { batch } from '@preact/signals';
import { GraphFormatError, readGraphFile } from '../../graph/format/json.ts';
import { createModel, type Model } from '../model/model.ts';
import { applyAddress } from './history.ts';
import { loading } from './state.ts';

/** Shows the graph that `source` gives; what was looked at stays, if the graph still has it. */
export async function load(source: () => Promise<string>): Promise<void> {
  try {
    const next = readModel(await source());
    batch(() => {
      loading.value = { state: 'ready', model: next };
      applyAddress();
    });
  } catch (error) {
    loading.value = { state: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

/** The graph at `url`. @throws {Error} with a message for the reader, when it cannot be fetched. */
export async function fetchGraph(url: string): Promise<string> {
  let response: Response;
  try {
    response = await fetch(url, { cache: 'no-store' });
  } catch {
    throw new Error('The graph could not be fetched. Is `throughline view` still running?');
  }
  if (!response.ok)
    throw new Error(`The graph could not be fetched: the server answered ${response.status}.`);
  return response.text();
}

function readModel(text: string): Model {
  try {
    return createModel(readGraphFile(text));
  } catch (error) {
    if (!(error instanceof GraphFormatError)) throw error;
    throw new Error(`This is not a graph that can be shown: ${error.message}`);
  }
}
