/** What one line of a web page is, seen alone: part of the article, or something around it. */
import { isByline } from './byline.ts';
import { isMark } from './marks.ts';

export type LineKind =
  | 'text' // part of the article, as far as the line itself tells
  | 'noise' // labels, buttons, time stamps, notices
  | 'credit' // who made a picture
  | 'caption' // says itself that it is one
  | 'video' // a player's label and times
  | 'section' // a label such as stands above a headline
  | 'related' // a label above links to other articles
  | 'contact' // a label above whom to ask
  | 'date' // nothing but a date
  | 'byline';

export type LineKinds = (line: string) => LineKind;

/** In words. */
const longestNotice = 40;
/** In UTF-16 code units: a longer line is a paragraph, whatever it begins with. */
const longestLine = 2000;
const terminal = /[.!?…]["”’')\]]*$/;
const timestamp =
  /^(?:(?:video|audio|listen|watch|live)\s*)?(?:\d{1,2}:\d{2}(?::?\d{2})?[\s/|·•-]*)+(?:min(?:ute)?s?)?$/i;
const duration = /^\d{1,3}[- ](?:min|minute|minutes|second|seconds)\b[ -]?(?:read|listen|watch|video)?$/i;
const clock =
  /^(?:(?:updated|published|posted|last updated|first published)\b.{0,40}|.{0,40}\b\d{1,2}:\d{2}\s*(?:[ap]\.?m\.?)?\s*\(?(?:[A-Z]{2,4})?\)?.{0,20})$/i;
const copyright = /^(?:©|\(c\)\s*(?=\d|\p{Lu})|copyright\s*(?:©|\(c\))?\s*(?=(?:19|20)\d\d))/iu;
/** "Follow Jane Doe on X: @janedoe". */
const handle = /^follow\b.*@\w+\W*$/iu;
const pureDate =
  /^(?:\p{Lu}[a-z]+day,? )?(?:\p{Lu}[a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} \p{Lu}[a-z]{2,8}\.?,? \d{4}|\d{4}-\d{2}-\d{2})(?:[ ,|at·•-]*\d{1,2}[:.]\d{2}.{0,20})?$/u;
const agencyInBrackets =
  /[([](?:photo(?:s)? by |photo:|image:|picture:|photo\/|[\p{L} ]{0,30}\bphoto\/|[\p{L} ]{0,20}\/)[^)\]]*[)\]]$/iu;
/** At the end of a line about its author. */
const follow = /\bfollow (?:her|him|them|us|me) (?:on|at)\b/iu;

/**
 * Builds the line classifier.
 *
 * @param lexicon raw texts by file name without ending; `boilerplate` is read
 * @returns a trimmed line → its kind
 */
export function createLineKinds(lexicon: Readonly<Record<string, string>>): LineKinds {
  const terms = readTerms(lexicon.boilerplate);
  const lines = terms('line');
  const related = terms('related');
  const sections = terms('section');
  const contacts = terms('contact');
  const buttons = terms('button');
  const credits = terms('credit');
  const starts = startsOf(terms('start'));
  const captions = startsOf(terms('caption'));
  const endings = [...terms('ending')];
  const media = mediaFile([...terms('media')]);

  return (line) => {
    if (line.length > longestLine) return 'text';
    const lower = line.toLowerCase();
    const bare = lower.replace(/[\s:.!>»→…]+$/u, '');
    const words = line.split(/\s+/, longestNotice + 1).length;
    if (timestamp.test(line) || duration.test(line)) return 'video';
    if (related.has(bare)) return 'related';
    if (contacts.has(bare)) return 'contact';
    if (lines.has(bare) || !/[\p{L}\p{N}]/u.test(line) || isMark(line)) return 'noise';
    if (media.test(line) || copyright.test(line)) return 'noise';
    if (pureDate.test(line)) return 'date';
    if (words <= 3 && sections.has(bare)) return 'section';
    if (words <= 14 && isByline(line)) return 'byline';
    if (isButtons(lower) || isBareAddress(line)) return 'noise';
    if (isCredit(line, lower) || credits.has(lower.replace(/^[([](.*)[)\]]$/, '$1'))) return 'credit';
    if (words <= longestNotice && (begins(captions, lower) || hasCreditTail(line))) return 'caption';
    if (words <= 60 && agencyInBrackets.test(line)) return 'caption';
    if (words <= longestNotice && begins(starts, lower.replace(/^[^\p{L}\p{N}©]+/u, ''))) return 'noise';
    if (words <= longestNotice && endings.some((ending) => bare.endsWith(ending))) return 'noise';
    if ((words <= 12 && handle.test(line)) || (words <= longestNotice && follow.test(line))) return 'noise';
    if (words <= 10 && !terminal.test(line) && clock.test(line)) return 'noise';
    return 'text';
  };

  function isButtons(lower: string): boolean {
    const words = lower.length > 140 ? [] : (lower.match(/[\p{L}-]+/gu) ?? []);
    return words.length > 0 && words.length <= 14 && words.every((word) => buttons.has(word));
  }

  /** "Name | Agency | Getty Images", "Name/Agency", "Name for The Paper via AP". */
  function isCredit(line: string, lower: string): boolean {
    if (terminal.test(line) && !line.includes('|')) return false;
    const parts = lower.split(/\s*[|/·•]\s*|\s+[-–—]\s+|\bvia\b|,\s*/u).map((part) => part.trim());
    if (parts.some((part) => part.split(/\s+/).length > 6) || line.length > 120) return false;
    if (line.includes(' | ')) return parts.length > 1;
    return parts.length > 1 ? parts.slice(1).some(isAgency) : credits.has(lower);
  }

  /** "Beacon Images": the whole, or the last word of two or three, says that it deals in pictures. */
  function isAgency(part: string): boolean {
    const words = part.split(/\s+/);
    return credits.has(part) || (words.length < 4 && credits.has(words.at(-1) ?? ''));
  }

  /** "The mine in 2016. Image: Name / Agency": a sentence with a credit after its full stop. */
  function hasCreditTail(line: string): boolean {
    if (terminal.test(line)) return false;
    const tail = /^.*[.!?]["”’)]*\s+(?<tail>[^.!?]{3,90})$/u.exec(line)?.groups?.tail;
    if (!tail) return false;
    const labelled = begins(captions, tail.toLowerCase());
    return labelled || (/[|/]|\bvia\b/u.test(tail) && isCredit(tail, tail.toLowerCase()));
  }
}

/** A pattern for a media file's name on a line: alone, before a capital, or at the end, even glued to a sentence. */
export function mediaFile(endings: readonly string[]): RegExp {
  const any = endings.length > 0 ? endings.join('|') : '(?!)';
  return new RegExp(`^[\\w-]{1,200}(?:\\.[\\w-]{1,40}){0,3}\\.(?:${any})$`, 'iu');
}

/** The terms of one kind in `lexicon/boilerplate.txt`. */
export function readTerms(text = ''): (kind: string) => Set<string> {
  const terms = new Map<string, Set<string>>();
  for (const line of text.split(/\r?\n/)) {
    const [kind = '', term = ''] = line.split('\t');
    if (term && !line.startsWith('#')) terms.set(kind, (terms.get(kind) ?? new Set()).add(term));
  }
  return (kind) => terms.get(kind) ?? new Set();
}

/** Terms by their first word, so that a line is compared with few. */
function startsOf(terms: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const term of terms) {
    const first = /^[^\s:@]+/.exec(term)?.[0] ?? term;
    groups.set(first, [...(groups.get(first) ?? []), term]);
  }
  return groups;
}

function begins(terms: ReadonlyMap<string, readonly string[]>, lower: string): boolean {
  const first = /^[^\s:@]+/.exec(lower)?.[0] ?? lower;
  return (terms.get(first) ?? []).some(
    (term) => lower.startsWith(term) && !/[\p{L}\p{N}]/u.test(boundary(lower, term)),
  );
}

function boundary(lower: string, term: string): string {
  return /[\p{L}\p{N}]$/u.test(term) ? (lower[term.length] ?? ' ') : ' ';
}

function isBareAddress(line: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(line) || /^[@#]\w+$/.test(line);
}
