/** Fetches `graph.json` from beside the page and checks that it is one. */
import { GraphFormatError, readGraphFile } from '../graph/format/json.ts';
import { createModel, type Model } from './model.ts';

/**
 * Reads the graph at `url`.
 *
 * @throws {Error} with a message for the reader, when it cannot be fetched or is not a graph.
 */
export async function loadModel(url: string): Promise<Model> {
  let response: Response;
  try {
    response = await fetch(url, { cache: 'no-store' });
  } catch {
    throw new Error('The graph could not be fetched. Is `throughline view` still running?');
  }
  if (!response.ok)
    throw new Error(`The graph could not be fetched: the server answered ${response.status}.`);
  try {
    return createModel(readGraphFile(await response.text()));
  } catch (error) {
    if (!(error instanceof GraphFormatError)) throw error;
    throw new Error(`This is not a graph that can be shown: ${error.message}`);
  }
}
