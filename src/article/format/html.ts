/** Saved web pages: the article without the page around it. */
import { decodeText } from '../decode.ts';
import type { Document as Given, Page } from '../document.ts';
import { parseHtml, sizeOf } from './dom.ts';
import { writeText } from './htmltext.ts';
import { pageSaid } from './pagemeta.ts';

/** The parser takes time by the square of the depth; browsers go no deeper than 512. */
const BOTTOM = 4000;
/** Readability takes time by the third power of the depth; no page that people read is so deep or so large. */
const DEEPEST = 200;
const MOST_ELEMENTS = 200_000;
/** In UTF-16 code units: what is left of an article is more than that, or the page is read whole. */
const LEAST = 100;

/** What stands inside articles and is none of them, beyond what Readability takes away. */
const AROUND =
  'script, style, noscript, template, nav, aside, form, button, dialog, iframe, figure, [role=navigation], [role=banner], ' +
  '[role=contentinfo], [role=complementary], [role=dialog], [role=search], [role=alert], [hidden], [aria-hidden=true], ' +
  'amp-ad, amp-consent, amp-embed, amp-iframe, amp-list, amp-sidebar, amp-social-share, [placeholder], [fallback]';
/** What pages name their parts by. */
const NAMED = ['class', 'id', 'data-component', 'data-testid', 'data-gu-name'];
/** Such names for the same, and for what others have posted. Whole words: an article about cookies is not a cookie banner. */
const AROUND_NAMES =
  /(?:^|[\s_-])(?:authors?|bylines?|gateway|disclaimer|twitter-tweet|instagram-media|tiktok-embed|fb-post|bluesky-embed|cookies?|consent|gdpr|newsletter|signup|sign-up|subscribe|subscription|paywall|related|recommended|recirc|more-stories|top-?stories|topic-list|topics|links-block|link-list|read-next|read-more|most-read|trending|popular|share|sharing|social|advert|advertisement|ads?|promo|sponsored|outbrain|taboola|comments?|breadcrumbs?|toolbar|topbar|site-header|site-footer|skip-link|caption|credit|tags|author-bio|print-only)(?:$|[\s_-])/i;

export async function readHtml({ bytes, input, charset }: Given): Promise<Page> {
  const html = flattened(await decodeText(bytes, input, { charset: charset ?? declaredCharset(bytes) }));
  const document = await parseHtml(html);
  const said = pageSaid(document);
  const { elements, depth } = sizeOf(document);
  const article = depth <= DEEPEST && elements <= MOST_ELEMENTS ? await mainText(document) : null;
  const body =
    article && article.length >= LEAST ? article : writeText((await parseHtml(html)).documentElement);
  const { text, title } = withTitle(body, said.title ?? null);
  return { text, said: { ...said, title } };
}

/** A page that only harm could make so deep, without what makes it deep. */
function flattened(html: string): string {
  let [depth, deepest] = [0, 0];
  for (const [, close, name = ''] of html.matchAll(/<(\/?)([a-z][\w-]*)/gi)) {
    if (CLOSED_BY_OTHERS.has(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (close ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  if (deepest <= BOTTOM) return html;
  return html.replace(/<\/?([a-z][\w-]*)[^>]*>/gi, (tag, name) =>
    KEPT.has(name.toLowerCase()) ? tag : '\n',
  );
}

/** Elements that hold nothing, or that the next of their kind closes: however many there are, they do not lie in each other. */
const CLOSED_BY_OTHERS = new Set(
  'area base br col dd dt embed hr img input li link meta option p param source td th tr track wbr'.split(
    ' ',
  ),
);
const KEPT = new Set([
  ...CLOSED_BY_OTHERS,
  ...'html head body title script style h1 h2 h3 h4 time'.split(' '),
]);

/** The article's text by Readability; null if it finds none. Changes the document. */
async function mainText(document: Document): Promise<string | null> {
  const { Readability } = await import('@mozilla/readability');
  for (const element of document.querySelectorAll(AROUND)) element.remove();
  const half = (document.body?.textContent?.length ?? 0) / 2;
  for (const element of document.querySelectorAll(NAMED.map((name) => `[${name}]`).join())) {
    if (WHOLE.has(element.localName)) continue;
    const names = NAMED.map((name) => element.getAttribute(name) ?? '').join(' ');
    if (!AROUND_NAMES.test(names.replace(/(?<=[a-z])(?=[A-Z])/g, '-'))) continue;
    // What holds most of the words is not around them, whatever it is called.
    if ((element.textContent?.length ?? 0) < half) element.remove();
  }
  for (const list of document.querySelectorAll('ul, ol')) if (isOfLinks(list)) list.remove();
  for (const line of document.getElementsByTagName('br')) partParagraphs(line);
  const found = new Readability<Node>(document, { serializer: (node) => node, disableJSONLD: true }).parse();
  return found?.content ? writeText(found.content) : null;
}

/** The whole page, or the whole article. */
const WHOLE = new Set(['html', 'body', 'article', 'main']);

/** Whether a list leads elsewhere, and says nothing itself. */
function isOfLinks(list: Element): boolean {
  const items = [...list.children];
  return items.length > 0 && items.every((item) => wordsIn(item) === wordsIn(...item.querySelectorAll('a')));
}

/** Empty lines between pieces in other letters, which Readability would run together. */
function partParagraphs(line: Element): void {
  const second = afterBlanks(line);
  if (second?.nodeName.toLowerCase() !== 'br') return;
  let next: Node | null = second;
  while (next?.nodeName.toLowerCase() === 'br') next = afterBlanks(next);
  if (next?.nodeType === ELEMENT) line.replaceWith(line.ownerDocument.createElement('hr'));
}

function afterBlanks(node: Node): Node | null {
  let next = node.nextSibling;
  while (next && next.nodeType !== ELEMENT && next.textContent?.trim() === '') next = next.nextSibling;
  return next;
}

const ELEMENT = 1;

function wordsIn(...elements: readonly Element[]): string {
  return elements.map(({ textContent }) => textContent?.replace(/[^\p{L}\p{N}]+/gu, '') ?? '').join('');
}

/** The encoding that the head of the page names (HTML Standard, section 13.2.3.2). */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ?? null;
}

/** The headline first, once. A window's title ends in that of its site, which the headline in the page does not. */
function withTitle(body: string, title: string | null): { text: string; title: string | null } {
  if (!title || body === '') return { text: body, title };
  const lines = body.slice(0, 600).split('\n').map(plain);
  for (const headline of [title, /^(.+\S)\s+[|–—-]\s+\S/u.exec(title)?.[1] ?? title]) {
    const line = lines.indexOf(plain(headline));
    // What stands above the headline is its page's: the name of a section.
    if (line >= 0) return { text: body.split('\n').slice(line).join('\n'), title: headline };
  }
  return { text: `${title}\n\n${body}`, title };
}

function plain(line: string): string {
  return line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
