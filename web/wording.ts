/** Small phrases that several panels write the same way. */
import type { EdgeRecord } from './model/model.ts';

/** "1 claim", "2 claims", "20,000 claims". */
export function count(n: number, noun: string, plural = `${noun}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? noun : plural}`;
}

/** 0.873 → "87%", and never 100%: nothing that a program reads is certain. */
export function percent(confidence: number): string {
  return `${Math.round(Math.min(Math.max(confidence, 0), 0.99) * 100)}%`;
}

/** "2 claims in 1 article", and how many articles are independent where some copy another. */
export function support({ attributes }: EdgeRecord): string {
  const { claims, articles, origins } = attributes;
  const words = `${count(claims.length, 'claim')} in ${count(articles.length, 'article')}`;
  return origins > 0 && origins < articles.length ? `${words}, ${origins} independent` : words;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** An ISO date of reduced precision for people: "2017-08-22" → "22 August 2017", "2017" → "2017". */
export function dateInWords(iso: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso) ?? [];
  if (!year) return iso;
  const name = month ? MONTHS[Number(month) - 1] : undefined;
  if (!name) return year;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** `PublicBody` → "Public body", for people. */
export function typeInWords(type: string): string {
  const words = type.replace(/([a-z])([A-Z])/g, '$1 $2');
  return words.charAt(0) + words.slice(1).toLowerCase();
}
