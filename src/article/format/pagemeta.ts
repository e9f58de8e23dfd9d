/** What a web page says about itself: JSON-LD first, then meta tags, then the page. */
import type { Said } from '../document.ts';
import { firstText } from './dom.ts';
import { isRecord, wordsOf } from './fields.ts';

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

export function pageSaid(document: Document): Said {
  const linked = linkedArticle(document);
  const meta = metaTags(document);
  const first = (names: readonly string[]): string | null =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined && value !== '') ?? null;
  const outlet = wordsOf(linked.publisher) ?? wordsOf(linked.sourceOrganization) ?? first(OUTLETS);
  const site = outlet && !/^https?:/.test(outlet) ? outlet : null;
  return {
    title: withoutSite(wordsOf(linked.headline) ?? first(TITLES) ?? headingOf(document), site),
    published: wordsOf(linked.datePublished) ?? first(DATES) ?? timeOf(document),
    outlet: site,
    url: addressOf(document, meta, linked),
  };
}

/** The first article that the page's JSON-LD describes (https://schema.org/Article), wherever it stands in it. */
function linkedArticle(document: Document): Readonly<Record<string, unknown>> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const waiting: unknown[] = [];
    try {
      waiting.push(JSON.parse(script.textContent ?? ''));
    } catch {
      continue; // Broken JSON-LD says nothing; the meta tags may.
    }
    for (let looked = 0; waiting.length > 0 && looked < 1000; looked++) {
      const value = waiting.shift();
      if (Array.isArray(value)) waiting.push(...value.slice(0, 100));
      if (!isRecord(value)) continue;
      const types = [value['@type']].flat();
      if (types.some((type) => typeof type === 'string' && ARTICLES.test(type))) return value;
      waiting.push(...Object.values(value).filter((part) => typeof part === 'object' && part !== null));
    }
  }
  return {};
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
