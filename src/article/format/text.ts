/** Plain text: one article a file. */
import { decodeText } from '../decode.ts';
import type { Document, Page } from '../document.ts';

export async function readText({ bytes, input, line, charset }: Document): Promise<Page> {
  return { text: await decodeText(bytes, input, { line, charset }) };
}
