/** Article → blocks: headline, body, caption, quote, boilerplate. General rules for the mess that news pages leave. */
import type { Article, Block, BlockSpan, Span } from '../types.ts';
import { createLineKinds, type LineKind, readTerms } from './boilerplate.ts';
import { findDateline } from './dateline.ts';
import { createTailFinder } from './tails.ts';
import { type TextLine, textLines } from './textlines.ts';

export type BlockFinder = (article: Pick<Article, 'text'>) => BlockSpan[];

const bullet = /^(?:[•▪◦‣●■∙·–—*-]|\(?\d{1,2}[.)])\s+(?=\S)/u;
const unfinished = /[,;:–—-]$|\b(?:and|or|of|the|a|an|to|in|for|with|by|from|at|on)$/iu;
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
    const lines = textLines(text);
    const kinds = lines.map((line) => kindOf(line.text));
    settleNeighbours(lines, kinds);
    const blocks = blocksOf(lines, kinds);
    const pieces = lines.flatMap((line, index) =>
      piecesOf(text, line, blocks[index] ?? 'body', index, lines),
    );
    return tile(text, pieces);
  };

  /** One line's own spans: bullet marks, datelines and what is glued to its ends are set apart. */
  function piecesOf(
    text: string,
    line: TextLine,
    block: Block,
    index: number,
    lines: readonly TextLine[],
  ): Piece[] {
    if (block === 'boilerplate' || block === 'caption')
      return [{ start: line.start, end: line.end, block, alone: false }];
    const pieces: Piece[] = [];
    let start = line.start;
    const mark = bullet.exec(line.text) ?? /^>+\s*/.exec(line.text);
    const own = mark !== null || block === 'headline';
    if (mark) {
      pieces.push({ start, end: start + mark[0].length, block: 'boilerplate', alone: true });
      start += mark[0].length;
    }
    const kept = tailOf(text, start, line.end);
    if (kept.start > start) pieces.push({ start, end: kept.start, block: 'boilerplate', alone: true });
    const paragraph = index === 0 || lines[index - 1]?.group !== line.group;
    const dateline = paragraph && block === 'body' ? findDateline(text, kept.start) : null;
    if (dateline && dateline.end < kept.end) {
      pieces.push({ start: kept.start, end: dateline.end, block, alone: true });
      pieces.push({ start: dateline.end, end: kept.end, block, alone: false });
    } else if (kept.end > kept.start) pieces.push({ start: kept.start, end: kept.end, block, alone: own });
    if (kept.end < line.end)
      pieces.push({ start: kept.end, end: line.end, block: 'boilerplate', alone: true });
    return pieces;
  }
}

interface Piece extends BlockSpan {
  /** Whether it is a block by itself, not one with its neighbours of the same kind. */
  readonly alone: boolean;
}

/** Lines whose neighbours tell what they are: a caption above its credit, the title of a video beside its times, repeats. */
function settleNeighbours(lines: readonly TextLine[], kinds: LineKind[]): void {
  const seen = new Map<string, number>();
  lines.forEach((line, index) => {
    if (kinds[index] !== 'text') return;
    const near = (other: number) => lines[other]?.group === line.group;
    const short = line.text.length < 120 && !terminal.test(line.text);
    if (near(index + 1) && kinds[index + 1] === 'credit' && line.text.length < 300) kinds[index] = 'caption';
    else if (short && [index - 1, index + 1].some((other) => near(other) && kinds[other] === 'video'))
      kinds[index] = 'video';
    const before = seen.get(line.text);
    if (short && before !== undefined && kinds[before] !== 'text') kinds[index] = 'noise';
    if (before === undefined) seen.set(line.text, index);
  });
}

function blocksOf(lines: readonly TextLine[], kinds: readonly LineKind[]): Block[] {
  const firstBody = lines.findIndex(
    (line, index) => kinds[index] === 'text' && !isHeadline(lines, kinds, index, line),
  );
  const onlyLabels = !kinds.includes('text') && !kinds.includes('caption');
  const blocks = lines.map((line, index): Block => {
    const kind = kinds[index] ?? 'text';
    if (kind === 'caption') return 'caption';
    if (kind === 'section' || kind === 'byline') return onlyLabels ? 'headline' : 'boilerplate';
    if (kind !== 'text') return 'boilerplate';
    const top = firstBody < 0 || index < firstBody;
    if (isHeadline(lines, kinds, index, line) && (top || isSubheading(lines, kinds, index, line)))
      return 'headline';
    return line.text.startsWith('>') || quoted.test(line.text) ? 'quote' : 'body';
  });
  return blocks;
}

/** A short line with no full stop, which is not part of a wrapped paragraph. */
function isHeadline(
  lines: readonly TextLine[],
  kinds: readonly LineKind[],
  index: number,
  line: TextLine,
): boolean {
  const next = lines[index + 1];
  const previous = lines[index - 1];
  const together = (other: TextLine | undefined, at: number) =>
    other?.group === line.group && kinds[at] === 'text';
  if (line.text.length > 220 || bullet.test(line.text) || line.text.startsWith('>')) return false;
  if (/[.…]["”’')\]]*$/u.test(line.text) && !/(?:\b\p{Lu}\.)+["”’)]*$/u.test(line.text)) return false;
  if (line.text.split(/\s+/, 26).length > 25 || unfinished.test(line.text)) return false;
  if (/^[\p{Ll},;]/u.test(line.text)) return false;
  if (next && together(next, index + 1) && /^\p{Ll}/u.test(next.text)) return false;
  return !(
    previous &&
    together(previous, index - 1) &&
    previous.text.length > 50 &&
    unfinished.test(previous.text)
  );
}

/** Inside the body only a line by itself, short, with text after it. */
function isSubheading(
  lines: readonly TextLine[],
  kinds: readonly LineKind[],
  index: number,
  line: TextLine,
): boolean {
  const alone = lines[index - 1]?.group !== line.group && lines[index + 1]?.group !== line.group;
  const followed = kinds.indexOf('text', index + 1) > 0;
  return (
    alone &&
    followed &&
    line.text.split(/\s+/).length <= 10 &&
    !terminal.test(line.text) &&
    !/["“”]/.test(line.text)
  );
}

/** Joins neighbours of one kind and gives the blanks between pieces to the piece before. */
function tile(text: string, pieces: readonly Piece[]): BlockSpan[] {
  const joined: (Span & { block: Block; alone: boolean; end: number })[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && last.block === piece.block && !last.alone && !piece.alone) last.end = piece.end;
    else joined.push({ ...piece });
  }
  return joined.map(({ block }, index) => ({
    start: index === 0 ? 0 : (joined[index]?.start ?? 0),
    end: joined[index + 1]?.start ?? text.length,
    block,
  }));
}
