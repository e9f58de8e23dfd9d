/** Article → blocks: headline, body, caption, quote, boilerplate. General rules for the mess that news pages leave. */
import type { Article, Block, BlockSpan } from '../types.ts';
import { createLineKinds, type LineKind, readTerms } from './boilerplate.ts';
import { findDateline } from './dateline.ts';
import { findHeadlines, isContinued } from './headlines.ts';
import { isEnd } from './marks.ts';
import { createTailFinder } from './tails.ts';
import { type TextLine, textLines } from './textlines.ts';
import { createTurns } from './turns.ts';

export type BlockFinder = (article: Pick<Article, 'text'>) => BlockSpan[];

const bullet = /^(?:#{1,6}|[•▪◦‣●■∙·–—*-]|\(?\d{1,2}[.)])\s+(?=\S)/u;
const terminal = /[.!?…]["”’')\]]*$/u;
const quoted = /^(?:“[^”]*”|"[^"]*")$/u;

/**
 * Builds the block finder.
 *
 * @param lexicon raw texts by file name without ending; `boilerplate` is read
 * @returns article → blocks that tile its text: the first begins at 0, each begins where the one before ends, the last
 *   ends with the text. An empty text has none.
 * @example createBlockFinder(lexicon)(article) // [{ start: 0, end: 42, block: 'headline' }, …]
 */
export function createBlockFinder(lexicon: Readonly<Record<string, string>>): BlockFinder {
  const kindOf = createLineKinds(lexicon);
  const tailOf = createTailFinder(readTerms(lexicon.boilerplate)('media'));
  return ({ text }) => {
    const whole = textLines(text);
    const kinds = whole.map((line) => kindOf(line.text));
    const lines = whole.map((line) => withoutTail(text, line));
    settleNeighbours(lines, kinds);
    const blocks = blocksOf(lines, kinds);
    const turnOf = createTurns(lines);
    const pieces = whole.flatMap((line, index) => {
      const fresh = whole[index - 1]?.group !== line.group || blocks[index - 1] !== 'body';
      const joins = blocks[index] !== 'headline' || isContinued(lines, kinds, index);
      return piecesOf(text, line, { block: blocks[index] ?? 'body', fresh, joins, turnOf });
    });
    return tile(text, pieces);
  };

  /** The line as it reads without what is glued to its ends. */
  function withoutTail(text: string, line: TextLine): TextLine {
    const { start, end } = tailOf(text, line.start, line.end);
    return end > start ? { ...line, text: text.slice(start, end) } : line;
  }

  /** One line's own spans: bullet marks, speakers, datelines and what is glued to its ends are set apart. */
  function piecesOf(text: string, line: TextLine, { block, fresh, joins, turnOf }: LineBlock): Piece[] {
    if (block === 'boilerplate' || block === 'caption') return [{ ...line, block, joins }];
    const pieces: Piece[] = [];
    const mark = bullet.exec(line.text) ?? /^>+\s*/.exec(line.text);
    const start = line.start + (mark?.[0].length ?? turnOf(line.text));
    if (start > line.start)
      pieces.push({ start: line.start, end: start, block: 'boilerplate', joins: false });
    const kept = tailOf(text, start, line.end);
    if (kept.start > start) pieces.push({ start, end: kept.start, block: 'boilerplate', joins: false });
    const dateline = fresh && block === 'body' ? findDateline(text, kept.start) : null;
    if (dateline && dateline.end < kept.end) {
      pieces.push({ start: kept.start, end: dateline.end, block, joins: false });
      pieces.push({ start: dateline.end, end: kept.end, block, joins: false });
    } else if (kept.end > kept.start) pieces.push({ start: kept.start, end: kept.end, block, joins });
    if (kept.end < line.end)
      pieces.push({ start: kept.end, end: line.end, block: 'boilerplate', joins: false });
    return pieces;
  }
}

/** What is known of a line beside its text. */
interface LineBlock {
  readonly block: Block;
  /** Whether a paragraph begins with it. */
  readonly fresh: boolean;
  /** Whether it goes on with the piece before. */
  readonly joins: boolean;
  readonly turnOf: (line: string) => number;
}

interface Piece extends BlockSpan {
  /** Whether it is one block with the piece before, when both are of one kind. */
  readonly joins: boolean;
}

/**
 * Lines whose neighbours tell what they are: a caption above its credit, the title of a video beside its times, the place
 * and the names around a byline, links below their label, repeats.
 */
function settleNeighbours(lines: readonly TextLine[], kinds: LineKind[]): void {
  const seen = new Map<string, number>();
  const end = lines.findIndex(({ text }, index) => index > lines.length / 2 && isEnd(text));
  if (end >= 0) kinds.fill('noise', end);
  lines.forEach((line, index) => {
    if (kinds[index] !== 'text') return;
    const near = (other: number) => lines[other]?.group === line.group;
    const short = line.text.length < 120 && !terminal.test(line.text);
    if (near(index - 1) && kinds[index - 1] === 'caption' && /[,:]$/.test(lines[index - 1]?.text ?? '')) {
      kinds[index] = 'caption';
    } else if (isLabel(lines, index)) kinds[index] = 'section';
    else if (short && near(index - 1) && kinds[index - 1] === 'contact') kinds[index] = 'contact';
    else if (near(index + 1) && kinds[index + 1] === 'credit' && line.text.length < 300)
      kinds[index] = 'caption';
    else if (short && index > 0 && besideByline(lines, kinds, index)) kinds[index] = 'byline';
    else if (followsRelated(lines, kinds, index)) kinds[index] = 'related';
    else if (short && [index - 1, index + 1].some((other) => near(other) && kinds[other] === 'video'))
      kinds[index] = 'video';
    const before = seen.get(line.text);
    if (short && before !== undefined && kinds[before] !== 'text') kinds[index] = 'noise';
    if (before === undefined) seen.set(line.text, index);
  });
}

/** One or two words above a headline of five or more: the name of the paper, or of a section that no list knows. */
function isLabel(lines: readonly TextLine[], index: number): boolean {
  const [line, next] = [lines[0], lines[1]];
  if (index > 0 || !line || !next || /[.!?,:]$/.test(line.text) || line.text.split(/\s+/).length > 2)
    return false;
  return /^\p{Lu}/u.test(next.text) && !/\.["”’]?$/.test(next.text) && next.text.split(/\s+/).length > 4;
}

/** "Lisbon", "Jane Doe, Staff Writer": a few words in one group with a byline or a date, below the headline. */
function besideByline(lines: readonly TextLine[], kinds: readonly LineKind[], index: number): boolean {
  const line = lines[index];
  if (
    !line ||
    line.text.split(/\s+/).length > 6 ||
    !kinds.slice(Math.max(0, index - 6), index).includes('text')
  )
    return false;
  return [index - 1, index + 1].some(
    (other) => lines[other]?.group === line.group && (kinds[other] === 'byline' || kinds[other] === 'date'),
  );
}

/** A link in the list below a label such as "Related stories". */
function followsRelated(lines: readonly TextLine[], kinds: readonly LineKind[], index: number): boolean {
  const [line, previous] = [lines[index], lines[index - 1]];
  if (!line || !previous || kinds[index - 1] !== 'related') return false;
  if (line.text.length > 150 || /\.["”’)]*$/.test(line.text)) return false;
  return line.group === previous.group || (line.group === previous.group + 1 && bullet.test(line.text));
}

function blocksOf(lines: readonly TextLine[], kinds: readonly LineKind[]): Block[] {
  const headlines = findHeadlines(lines, kinds);
  const onlyLabels = !kinds.includes('text') && !kinds.includes('caption');
  return lines.map((line, index): Block => {
    const kind = kinds[index] ?? 'text';
    if (kind === 'caption') return 'caption';
    if (kind === 'section' || kind === 'byline') return onlyLabels ? 'headline' : 'boilerplate';
    if (kind !== 'text') return 'boilerplate';
    if (headlines[index]) return 'headline';
    return line.text.startsWith('>') || quoted.test(line.text) ? 'quote' : 'body';
  });
}

/** Joins neighbours of one kind and gives the blanks between pieces to the piece before. */
function tile(text: string, pieces: readonly Piece[]): BlockSpan[] {
  const joined: { start: number; end: number; block: Block }[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.block === piece.block && piece.joins) last.end = piece.end;
    else joined.push({ start: piece.start, end: piece.end, block: piece.block });
  }
  return joined.map(({ block }, index) => ({
    start: index === 0 ? 0 : (joined[index]?.start ?? 0),
    end: joined[index + 1]?.start ?? text.length,
    block,
  }));
}
