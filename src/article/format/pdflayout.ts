/** Words with places on sheets of paper → text in the order of reading: columns, paragraphs, no page furniture. */

export interface Piece {
  readonly text: string;
  /** Left end and baseline, upwards; width and size of the letters. All in points. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface Sheet {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
  readonly pieces: readonly Piece[];
}

/** Share of the sheet's height, at the top and at the bottom, where furniture stands. */
const MARGIN = 0.1;
/** In sizes of the letters: a wider gap may part two columns, a narrower one two words. */
const GUTTER = 0.8;
const BLANK = 0.12;
/** Share of the lines that may lie across a gutter: headlines, and pictures' captions. */
const ACROSS = 0.12;
/** Share of the width that a column has at least. */
const NARROWEST = 0.12;
/** A sheet of more lines is a table or a map, and has no columns of text. */
const MOST_LINES = 1000;
const pageNumber = /^(?:page\s*)?[-–—|\s]*\d{1,4}(?:\s*(?:of|\/|\|)\s*\d{1,4})?[-–—|\s]*$/i;
const ended = /[.!?:…]["”’')\]]*$/u;

/** The text of all sheets, paragraphs parted by empty lines. */
export function layPages(sheets: readonly Sheet[]): string {
  const lines = sheets.map(({ pieces }) => linesOf(pieces));
  const furniture = furnitureOf(sheets, lines);
  const paragraphs: string[] = [];
  for (const own of lines) {
    const kept = own.filter((line) => !furniture.has(line));
    for (const column of columnsOf(kept, 0)) addParagraphs(paragraphs, column);
  }
  const text = joinHyphens(paragraphs.join('\n\n')).trim();
  return text === '' ? '' : `${text}\n`;
}

interface Line {
  text: string;
  readonly x: number;
  readonly y: number;
  right: number;
  readonly size: number;
}

/** Pieces of one height that stand close, as one line; a gutter begins another. */
function linesOf(pieces: readonly Piece[]): Line[] {
  const rows = [...pieces].sort((a, b) => b.y - a.y || a.x - b.x);
  const lines: Line[] = [];
  for (let first = 0; first < rows.length; ) {
    const y = rows[first]?.y ?? 0;
    let last = first;
    while (last < rows.length && y - (rows[last]?.y ?? 0) < 0.4 * Math.max(1, rows[last]?.size ?? 1)) last++;
    let open: Line | null = null;
    for (const piece of rows.slice(first, Math.max(last, first + 1)).sort((a, b) => a.x - b.x)) {
      const gap: number = open ? piece.x - open.right : Number.POSITIVE_INFINITY;
      if (open && gap < GUTTER * piece.size) {
        const apart = gap > BLANK * piece.size && !open.text.endsWith(' ') && !piece.text.startsWith(' ');
        open.text += `${apart ? ' ' : ''}${piece.text}`;
        open.right = Math.max(open.right, piece.x + piece.width);
      } else if (piece.text.trim() !== '') {
        open = { text: piece.text, x: piece.x, y: piece.y, right: piece.x + piece.width, size: piece.size };
        lines.push(open);
      }
    }
    first = Math.max(last, first + 1);
  }
  return lines;
}

/** Page numbers, and what stands at the head or foot of many sheets with nothing but numbers changed. */
function furnitureOf(sheets: readonly Sheet[], lines: readonly Line[][]): Set<Line> {
  const seen = new Map<string, Line[]>();
  const furniture = new Set<Line>();
  sheets.forEach(({ top, bottom }, index) => {
    const margin = (top - bottom) * MARGIN;
    for (const line of lines[index] ?? []) {
      if (line.y < top - margin && line.y > bottom + margin) continue;
      const text = line.text.trim();
      if (pageNumber.test(text)) furniture.add(line);
      const key = text.replace(/\d+/g, '#').toLowerCase();
      seen.set(key, [...(seen.get(key) ?? []), line]);
    }
  });
  // Left and right pages often differ, so half of half of them is enough.
  const many = Math.max(2, sheets.length * 0.25);
  for (const same of seen.values()) if (same.length >= many) for (const line of same) furniture.add(line);
  return furniture;
}

/** Lines as columns in the order of reading: what lies across a gutter parts what is above it from what is below. */
function columnsOf(lines: readonly Line[], depth: number): Line[][] {
  const gutter = depth < 4 ? gutterOf(lines) : null;
  if (gutter === null) return lines.length === 0 ? [] : [[...lines].sort((a, b) => b.y - a.y || a.x - b.x)];
  const across = lines.filter(({ x, right }) => x < gutter && right > gutter).sort((a, b) => b.y - a.y);
  const columns: Line[][] = [];
  let above = Number.POSITIVE_INFINITY;
  for (const crossing of [...across, null]) {
    const end = crossing?.y ?? Number.NEGATIVE_INFINITY;
    const band = lines.filter(({ y }) => y < above && y > end);
    columns.push(
      ...columnsOf(
        band.filter(({ right }) => right <= gutter),
        depth + 1,
      ),
    );
    columns.push(
      ...columnsOf(
        band.filter(({ x }) => x >= gutter),
        depth + 1,
      ),
    );
    if (crossing) columns.push([crossing]);
    above = end;
  }
  return joinNeighbours(columns, across);
}

/** Lines across the gutter that follow each other are one column of their own. */
function joinNeighbours(columns: readonly Line[][], across: readonly Line[]): Line[][] {
  const wide = new Set(across);
  const joined: Line[][] = [];
  for (const column of columns) {
    const previous = joined.at(-1);
    const isWide = column.every((line) => wide.has(line));
    if (previous && isWide && previous.every((line) => wide.has(line))) previous.push(...column);
    else joined.push([...column]);
  }
  return joined;
}

/** Where few lines cross from left to right, with columns on both sides; null if nowhere. */
function gutterOf(lines: readonly Line[]): number | null {
  if (lines.length < 6 || lines.length > MOST_LINES) return null;
  const left = Math.min(...lines.map(({ x }) => x));
  const right = Math.max(...lines.map((line) => line.right));
  const narrowest = (right - left) * NARROWEST;
  let best: { x: number; crossing: number; width: number } | null = null;
  const edges = [...new Set(lines.map((line) => line.right))].filter(
    (x) => x > left + narrowest && x < right - narrowest,
  );
  for (const edge of edges) {
    const next = Math.min(...lines.filter(({ x }) => x >= edge).map(({ x }) => x));
    const middle = (edge + next) / 2;
    const before = lines.filter((line) => line.right <= middle);
    const after = lines.filter(({ x }) => x >= middle);
    const crossing = lines.length - before.length - after.length;
    const enough = Math.min(before.length, after.length) >= Math.max(3, lines.length * 0.15);
    const wide =
      median(before.map((line) => line.right - line.x)) > narrowest &&
      median(after.map((line) => line.right - line.x)) > narrowest;
    if (
      !enough ||
      !wide ||
      crossing > lines.length * ACROSS ||
      next - edge < 0.5 * median(lines.map(({ size }) => size))
    )
      continue;
    if (!best || crossing < best.crossing || (crossing === best.crossing && next - edge > best.width))
      best = { x: middle, crossing, width: next - edge };
  }
  return best?.x ?? null;
}

/** A column's lines as paragraphs: a wide gap, an indent, another size or a line that ends early begins a new one. */
function addParagraphs(paragraphs: string[], column: readonly Line[]): void {
  const leading = median(
    column
      .slice(1)
      .map((line, index) => (column[index]?.y ?? line.y) - line.y)
      .filter((gap) => gap > 0),
  );
  const left = median(column.map(({ x }) => x));
  const right = Math.max(...column.map((line) => line.right));
  let open = '';
  column.forEach((line, index) => {
    const before = column[index - 1];
    const sameRow = before !== undefined && Math.abs(before.y - line.y) < 0.4 * line.size;
    const begins =
      !before ||
      (!sameRow &&
        (before.y - line.y > 1.35 * Math.max(leading, line.size) ||
          Math.abs(before.size - line.size) > 0.15 * line.size ||
          (line.x > left + 0.8 * line.size && before.x <= left + 0.4 * line.size) ||
          (ended.test(before.text.trim()) && before.right < right - 0.2 * (right - left))));
    const text = line.text.replace(/\s+/g, ' ').trim();
    if (!begins) open += `\n${text}`;
    else {
      add(paragraphs, open, index > 0);
      open = text;
      if (index === 0 && continuesLast(paragraphs, text)) open = `${paragraphs.pop()}\n${text}`;
    }
  });
  add(paragraphs, open, true);
}

function add(paragraphs: string[], text: string, wanted: boolean): void {
  if (wanted && text.trim() !== '') paragraphs.push(text);
}

/** A paragraph goes on in the next column or on the next sheet. */
function continuesLast(paragraphs: readonly string[], text: string): boolean {
  const last = paragraphs.at(-1);
  return last !== undefined && !ended.test(last) && last.length > 60 && /^\p{Ll}/u.test(text);
}

/** Lines joined to paragraphs. A hyphen at a line's end goes, unless the word is written with one elsewhere. */
function joinHyphens(text: string): string {
  const hyphened = new Set(
    (text.match(/[\p{L}\p{N}]+-[\p{L}\p{N}]+/gu) ?? []).map((word) => word.toLowerCase()),
  );
  return text
    .replace(/([\p{L}\p{N}]+)[-\u2010\u00ad]\n(\p{L}[\p{L}\p{N}]*)/gu, (_, head: string, tail: string) => {
      const kept =
        /^\p{Lu}/u.test(tail) || /^\p{N}/u.test(head) || hyphened.has(`${head}-${tail}`.toLowerCase());
      return kept ? `${head}-${tail}` : `${head}${tail}`;
    })
    .replaceAll('\u00ad', '')
    .replace(/(?<!\n)\n(?!\n)/g, ' ')
    .replace(/ﬀ|ﬁ|ﬂ|ﬃ|ﬄ/g, (ligature) => LIGATURES[ligature] ?? ligature);
}

const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl' };

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
