/** What a web page says about itself: JSON-LD first, then meta tags, then the page. */

import { namesIn } from '../byline.ts';
import type { Said } from '../document.ts';
import { firstText } from './dom.ts';
import { isRecord, wordsOf, writersIn } from './fields.ts';
import { writeText } from './htmltext.ts';

const ARTICLES = /(?:Article|Posting|Report|Review)$/;
const TITLES = [
  'og:title',
  'twitter:title',
  'dc.title',
  'dcterms.title',
  'parsely-title',
  'sailthru.title',
  'hdl',
];
const DATES = [
  'article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'publish-date',
  'pubdate',
  'publication_date',
  'date',
];
const OUTLETS = [
  'og:site_name',
  'application-name',
  'publisher',
  'dc.publisher',
  'dcterms.publisher',
  'article:publisher',
];

const BYLINES = ['author', 'byl', 'parsely-author', 'sailthru.author', 'dc.creator', 'dcterms.creator'];
/** Where pages write who wrote them, the clearest first. */
const WRITERS =
  '[itemprop=author], [rel~=author], [data-component*=byline], .byline__name, .byline-name, ' +
  '.author-name, .byline, .author, address';

export function pageSaid(document: Document): Said {
  const linked = linkedArticle(document);
  const meta = metaTags(document);
  const named = (name: string): boolean => !/^https?:|^$/.test(meta.get(name) ?? '');
  const first = (names: readonly string[]): string | null =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined && value !== '') ?? null;
  const outlet = wordsOf(linked.publisher) ?? wordsOf(linked.sourceOrganization) ?? first(OUTLETS);
  const site = outlet && !/^https?:/.test(outlet) ? outlet : null;
  return {
    title: withoutSite(wordsOf(linked.headline) ?? first(TITLES) ?? headingOf(document), site),
    published: wordsOf(linked.datePublished) ?? first(DATES) ?? timeOf(document),
    outlet: site,
    byline:
      writersIn(linked.author ?? linked.creator) ??
      writersIn(first(BYLINES.filter(named))) ??
      writersOn(document),
    url: addressOf(document, meta, linked),
  };
}

/**
 * The first article that the page's JSON-LD describes (https://schema.org/Article), wherever it stands in it. Parts that it only
 * refers to by their `@id` are put in.
 */
function linkedArticle(document: Document): Readonly<Record<string, unknown>> {
  const byId = new Map<string, object>();
  let article: Readonly<Record<string, unknown>> = {};
  const waiting: unknown[] = [...document.querySelectorAll('script[type="application/ld+json"]')].map(parsed);
  for (let looked = 0; waiting.length > 0 && looked < 1000; looked++) {
    const value = waiting.shift();
    if (Array.isArray(value)) waiting.push(...value.slice(0, 100));
    if (!isRecord(value)) continue;
    const { '@id': id, '@type': type } = value;
    if (typeof id === 'string' && Object.keys(value).length > 1 && !byId.has(id)) byId.set(id, value);
    const isArticle = [type].flat().some((one) => typeof one === 'string' && ARTICLES.test(one));
    if (isArticle && Object.keys(article).length === 0) article = value;
    waiting.push(...Object.values(value).filter((part) => typeof part === 'object' && part !== null));
  }
  const whole = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(whole);
    return isRecord(part) && typeof part['@id'] === 'string' ? (byId.get(part['@id']) ?? part) : part;
  };
  return Object.fromEntries(Object.entries(article).map(([name, part]) => [name, whole(part)]));
}

/** Broken JSON-LD says nothing; the meta tags may. */
function parsed({ textContent }: Element): unknown {
  try {
    return JSON.parse(textContent ?? '');
  } catch {
    return null;
  }
}

/** The first of the page's own marks that names people. */
function writersOn(document: Document): string | null {
  for (const element of document.querySelectorAll(WRITERS)) {
    const lines = writeText(element).split('\n');
    const names = lines.length < 6 ? namesIn(lines.filter(Boolean).join(', ')) : null;
    if (names !== null) return names;
  }
  return null;
}

/** `name`, `property` or `itemprop`, lower case → content; of several the first. */
function metaTags(document: Document): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const tag of document.getElementsByTagName('meta')) {
    const name = tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop');
    const content = tag.getAttribute('content')?.trim();
    if (name && content && !tags.has(name.toLowerCase())) tags.set(name.toLowerCase(), content);
  }
  return tags;
}

/** The only heading of the first rank, or else the title of the window. */
function headingOf(document: Document): string | null {
  const headings = [...document.getElementsByTagName('h1')].filter((heading) => heading.textContent?.trim());
  if (headings.length === 1) return headings[0]?.textContent?.trim() ?? null;
  return firstText(document, 'title');
}

function timeOf(document: Document): string | null {
  const times = [...document.getElementsByTagName('time')];
  const marked = times.find((time) =>
    /publish|created/i.test(time.getAttribute('itemprop') ?? time.className),
  );
  return (marked ?? times[0])?.getAttribute('datetime') ?? null;
}

function addressOf(
  document: Document,
  meta: ReadonlyMap<string, string>,
  linked: Readonly<Record<string, unknown>>,
): string | null {
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const found = [canonical, meta.get('og:url'), linked.url, linked.mainEntityOfPage];
  return found.map(String).find((address) => /^https?:\/\/\S+$/.test(address)) ?? null;
}

/** "Council picks chair | Harbour Post" → "Council picks chair". */
function withoutSite(title: string | null, site: string | null): string | null {
  const cut = title?.replace(/\s+/g, ' ').trim();
  if (!cut) return null;
  const parts = /^(?<head>.+\S)\s+[|–—·:-]\s+(?<tail>\S[^|]*)$/u.exec(cut)?.groups;
  if (!parts?.head || !parts.tail) return cut;
  const isSite = site !== null && parts.tail.toLowerCase() === site.toLowerCase();
  return isSite || (cut.includes(' | ') && parts.head.split(' ').length > 3) ? parts.head : cut;
}
