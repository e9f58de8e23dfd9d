/** PDF with a text layer, by pdf.js. */
import type { Document, Page, Said } from '../document.ts';
import { ArticleError } from '../errors.ts';
import { layPages, type Piece, type Sheet } from './pdflayout.ts';

const MOST_PAGES = 2000;
/** On one page. */
const MOST_PIECES = 20_000;

export async function readPdf({ bytes, input }: Document): Promise<Page> {
  const { getDocumentProxy } = await import('unpdf');
  // pdf.js takes the bytes for itself. It may draw nothing here, so it needs no code of the fonts' either.
  const options = { verbosity: 0, isEvalSupported: false, disableFontFace: true, useSystemFonts: false };
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), options).catch((error: unknown) => {
    throw new ArticleError('broken', input, reasonOf(error));
  });
  try {
    if (pdf.numPages > MOST_PAGES) {
      const problem = `has ${pdf.numPages} pages, more than ${MOST_PAGES}. Split it.`;
      throw new ArticleError('too large', input, problem);
    }
    const sheets: Sheet[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      sheets.push({
        left,
        bottom,
        right,
        top,
        pieces: items.slice(0, MOST_PIECES).flatMap((item) => ('str' in item ? pieceOf(item) : [])),
      });
      page.cleanup();
    }
    const text = layPages(sheets);
    if (text === '') {
      const problem =
        'has no text in it, only pictures of pages. Run text recognition on it first (for instance ocrmypdf).';
      throw new ArticleError('empty', input, problem);
    }
    return { text, said: saidBy(await pdf.getMetadata().catch(() => null)) };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** Words that run from left to right; what is turned is an axis or a watermark. */
function pieceOf(item: { str: string; transform: number[]; width: number; height: number }): Piece[] {
  const [scale = 0, skew = 0, , rise = 0, x = 0, y = 0] = item.transform;
  if (item.str === '' || scale <= 0 || Math.abs(skew) > 0.1 * scale) return [];
  return [{ text: item.str, x, y, width: item.width, size: Math.abs(rise) || item.height }];
}

function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return 'is locked with a password. Save it without one.';
  const reason = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
  return `is a broken PDF (${reason}). Save it again, or as text.`;
}

/** A title that an author gave, not a file's name or a program's. */
function saidBy(metadata: { info: object } | null): Said {
  const info = metadata?.info;
  const title = info && 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
  const isName = /\.\w{2,5}$|^(?:microsoft|untitled|document|layout|print)\b|[_\\/]/i.test(title);
  return title.split(/\s+/).length > 2 && !isName ? { title } : {};
}
