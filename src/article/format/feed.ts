/** RSS (0.9–2.0, RDF) and Atom files → their entries, each a document. */
import { decodeText } from '../decode.ts';
import type { Document as Given } from '../document.ts';
import { ArticleError } from '../errors.ts';
import { firstText, parseHtml, parseXml } from './dom.ts';
import { writeText } from './htmltext.ts';

/** What an entry's text stands in, the whole of it before its summary. */
const TEXTS = ['content:encoded', 'content', 'description', 'summary'];
const DATES = ['pubDate', 'published', 'dc:date', 'date', 'updated'];

/**
 * The entries of a feed, in their order. An entry without a text is passed over: a bare link says nothing.
 *
 * @throws {ArticleError} `broken` if there is no feed in it, `empty` if none of its entries has a text
 */
export async function readFeed(bytes: Uint8Array, uri: string, input: string): Promise<Given[]> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const charset = /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  const feed = await parseXml(await decodeText(bytes, input, { charset }));
  const entries = [...feed.getElementsByTagName('item'), ...feed.getElementsByTagName('entry')];
  if (entries.length === 0)
    throw new ArticleError(
      'broken',
      input,
      'holds no entries of RSS or Atom. Give a feed, or the page as HTML.',
    );
  const outlet = feedTitle(feed);
  const documents: Given[] = [];
  for (const [index, entry] of entries.entries()) {
    const title = plain(firstText(entry, 'title'));
    const text = await textOf(entry);
    if (text === '') continue;
    const url = addressOf(entry);
    documents.push({
      format: 'text',
      bytes: new TextEncoder().encode(title && !text.startsWith(title) ? `${title}\n\n${text}` : text),
      uri: firstText(entry, 'guid', 'id') ?? url ?? `${uri}#${index + 1}`,
      input: `${input}#${index + 1}`,
      said: { title, published: firstText(entry, ...DATES), outlet, url },
    });
  }
  if (documents.length === 0)
    throw new ArticleError(
      'empty',
      input,
      'holds entries without text, only links. Save the pages themselves.',
    );
  return documents;
}

async function textOf(entry: Element): Promise<string> {
  const html = firstText(entry, ...TEXTS);
  if (html === null) return '';
  // XHTML within Atom is already a tree; else the markup is a string inside.
  const inline = entry.querySelector('content[type="xhtml"], summary[type="xhtml"]');
  return writeText(inline ?? (await parseHtml(html)).documentElement).trim();
}

/** The title of the feed, not one of its entries'. */
function feedTitle(feed: Document): string | null {
  const titles = [...feed.getElementsByTagName('title')];
  const own = titles.find(({ parentElement }) => /^(?:channel|feed)$/i.test(parentElement?.nodeName ?? ''));
  return plain(own?.textContent?.trim() ?? null);
}

function addressOf(entry: Element): string | null {
  for (const link of entry.getElementsByTagName('link')) {
    const rel = link.getAttribute('rel') ?? 'alternate';
    const address = link.getAttribute('href') ?? link.textContent?.trim() ?? '';
    if (rel === 'alternate' && /^https?:\/\/\S+$/.test(address)) return address;
  }
  const guid = firstText(entry, 'guid');
  return guid && /^https?:\/\/\S+$/.test(guid) ? guid : null;
}

function plain(title: string | null): string | null {
  return (
    title
      ?.replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim() || null
  );
}
