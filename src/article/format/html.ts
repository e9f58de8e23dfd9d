/** Saved web pages: the article without the page around it. */
import { decodeText } from '../decode.ts';
import type { Document as Given, Page } from '../document.ts';
import { parseHtml, sizeOf } from './dom.ts';
import { writeText } from './htmltext.ts';
import { pageSaid } from './pagemeta.ts';

/** Readability takes time by the third power of the depth; no page that people read is so deep or so large. */
const DEEPEST = 200;
const MOST_ELEMENTS = 200_000;
/** In UTF-16 code units: what is left of an article is more than that, or the page is read whole. */
const LEAST = 100;

/** What stands inside articles and is none of them, beyond what Readability takes away. */
const AROUND =
  'script, style, noscript, template, nav, aside, form, button, dialog, iframe, figure, [role=navigation], [role=banner], ' +
  '[role=contentinfo], [role=complementary], [role=dialog], [role=search], [role=alert], [hidden], [aria-hidden=true]';
/** Names of classes and ids for the same. Whole words: an article about cookies is not a cookie banner. */
const AROUND_NAMES =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|newsletter|signup|sign-up|subscribe|subscription|paywall|related|recommended|recirc|more-stories|read-next|read-more|most-read|trending|popular|share|sharing|social|advert|advertisement|ads?|promo|sponsored|outbrain|taboola|comments?|breadcrumbs?|toolbar|topbar|site-header|site-footer|skip-link|caption|credit|tags|author-bio|print-only)(?:$|[\s_-])/i;

export async function readHtml({ bytes, input, charset }: Given): Promise<Page> {
  const html = await decodeText(bytes, input, { charset: charset ?? declaredCharset(bytes) });
  const document = await parseHtml(html);
  const said = pageSaid(document);
  const { elements, depth } = sizeOf(document);
  const article = depth <= DEEPEST && elements <= MOST_ELEMENTS ? await mainText(document) : null;
  const body =
    article && article.length >= LEAST ? article : writeText((await parseHtml(html)).documentElement);
  return { text: withTitle(body, said.title ?? null), said };
}

/** The article's text by Readability; null if it finds none. Changes the document. */
async function mainText(document: Document): Promise<string | null> {
  const { Readability } = await import('@mozilla/readability');
  for (const element of document.querySelectorAll(AROUND)) element.remove();
  for (const element of document.querySelectorAll('[class], [id]')) {
    const { localName } = element;
    if (localName === 'html' || localName === 'body' || localName === 'article' || localName === 'main')
      continue;
    if (AROUND_NAMES.test(`${element.getAttribute('class') ?? ''} ${element.id}`)) element.remove();
  }
  const found = new Readability<Node>(document, { serializer: (node) => node, disableJSONLD: true }).parse();
  return found?.content ? writeText(found.content) : null;
}

/** The encoding that the head of the page names (HTML Standard, section 13.2.3.2). */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ?? null;
}

/** The headline first, once. */
function withTitle(body: string, title: string | null): string {
  if (!title || body === '') return body;
  const start = body.slice(0, 600);
  const line = start.split('\n').findIndex((found) => plain(found) === plain(title));
  if (line < 0) return `${title}\n\n${body}`;
  // What stands above the headline is its page's: the name of a section.
  return body.split('\n').slice(line).join('\n');
}

function plain(line: string): string {
  return line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
