/** What a page says about itself: its title, its day of publication, its outlet. Null when it does not say so clearly. */
import type { BlockSpan } from '../types.ts';
import { isByline, namesIn } from './byline.ts';
import { findDateline } from './dateline.ts';
import { isoDate, type Months } from './dates.ts';

/** Metadata stands at the head of a page, or at its foot. */
const head = 1500;
const foot = 1000;

/** "Copyright 2019 Harbour Post.", "© Harbour Post 2019". */
const holder =
  /(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:19|20)\d\d(?:[-–]\d{2,4})?,?\s+(?:by )?(?<name>\p{Lu}[^.|\n]{1,50}?)(?=\.|\||\n|,? all rights|,? inc\b|$)/iu;
const yearLast =
  /(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?<name>\p{L}[^.|\n\d]{1,50}?),?\s+(?:19|20)\d\d\b/iu;
const published = /^(?:first |originally )?(?:published|posted|date)\b/iu;

/** Reads the months of `lexicon/calendar.txt`: `word <tab> month <tab> number`. */
export function readMonths(text = ''): Months {
  const rows = text.split(/\r?\n/).map((line) => line.split('\t'));
  return new Map(
    rows
      .filter(([, kind]) => kind === 'month')
      .map(([word = '', , value]) => [word.replace(/\.$/, '').toLowerCase(), Number(value)]),
  );
}

/** The first headline, its blanks made single; null when the text has none. */
export function findTitle(text: string, blocks: readonly BlockSpan[]): string | null {
  const first = blocks.find(({ block }) => block === 'headline');
  const title = first && text.slice(first.start, first.end).replace(/\s+/gu, ' ').trim();
  return title || null;
}

/**
 * The ISO date of publication, from the clearest sign that the text gives: a line "Published: …"; a dateline that has a
 * year; a date alone at the head; the day that a media file's name begins with; a line "Updated …" at the head.
 *
 * @returns null when there is none, or when the signs of the clearest kind disagree
 */
export function findPublished(text: string, blocks: readonly BlockSpan[], months: Months): string | null {
  const notices = noticesOf(text, blocks);
  const top = notices.filter(({ start }) => start < head).map(({ line }) => line);
  const opening = blocks.map(({ start }) => findDateline(text, start)).find((dateline) => dateline !== null);
  const signs = [
    notices.map(({ line }) => line).filter((line) => published.test(line)),
    [opening?.date ?? ''],
    top.filter((line) => line.length < 60 && !/^(?:©|copyright|\(c\)|last|updated)/iu.test(line)),
    top.filter((line) => /^\d{8}_\S+$/u.test(line)).map(spread),
    top.filter((line) => /^(?:last )?updated\b/iu.test(line)),
  ];
  for (const lines of signs) {
    const found = new Set(lines.map((line) => isoDate(line, months)).filter((date) => date !== null));
    if (found.size > 0) return found.size === 1 ? ([...found][0] ?? null) : null;
  }
  return null;
}

/** The lines around the article, at its head and at its foot. */
function noticesOf(text: string, blocks: readonly BlockSpan[]): { start: number; line: string }[] {
  return blocks
    .filter(({ block, start }) => block === 'boilerplate' && (start < head || start >= text.length - foot))
    .flatMap(({ start, end }) => {
      const lines = text.slice(start, Math.min(end, start + foot)).split(/\r\n|\r|\n/u);
      return lines.map((line) => ({ start, line: line.trim() }));
    });
}

/** The holder of the copyright line, or else the agency of the dateline. */
export function findOutlet(text: string, blocks: readonly BlockSpan[]): string | null {
  for (const { start, end, block } of blocks) {
    if (block !== 'boilerplate' || start < text.length - foot) continue;
    const line = text.slice(start, Math.min(end, start + 300));
    const name = (holder.exec(line) ?? yearLast.exec(line))?.groups?.name?.trim();
    if (name && /^\p{Lu}/u.test(name)) return name;
  }
  const opening = blocks.map(({ start }) => findDateline(text, start)).find((dateline) => dateline !== null);
  return opening?.agency ?? null;
}

/** The names in the first line that says who wrote it; null if there is none, or it names no one. */
export function findByline(text: string, blocks: readonly BlockSpan[]): string | null {
  for (const { line } of noticesOf(text, blocks)) {
    const names = isByline(line) || /^posted\b.*\bby\b/iu.test(line) ? namesIn(line) : null;
    if (names !== null) return names;
  }
  return null;
}

/** `20210304_name.mp3` → `2021-03-04`. */
function spread(name: string): string {
  return `${name.slice(0, 4)}-${name.slice(4, 6)}-${name.slice(6, 8)}`;
}
