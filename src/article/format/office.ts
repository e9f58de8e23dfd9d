/** DOCX and ODT: XML in a zip archive, a paragraph a line. */
import { type Document as Given, type Page, placeOf, type Said } from '../document.ts';
import { ArticleError } from '../errors.ts';
import { firstText, parseXml, walkTree } from './dom.ts';

/** The largest part that is unpacked, in bytes: a book is less. */
const LARGEST = 64 * 2 ** 20;
const PARTS = new Set(['word/document.xml', 'docProps/core.xml', 'content.xml', 'meta.xml']);

/** What the elements of both formats mean for the text. */
const PARAGRAPHS = new Set(['w:p', 'text:p', 'text:h']);
const BREAKS = new Set(['w:br', 'w:cr', 'text:line-break']);
const TABS = new Set(['w:tab', 'text:tab']);
/** Deleted text, comments, notes, fields' codes, drawings, the text of shapes twice over. */
const SILENT = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:drawing',
  'w:pict',
  'w:tabs',
  'w:footnoteReference',
  'mc:Fallback',
  'text:tracked-changes',
  'office:annotation',
  'text:note',
  'draw:frame',
  'office:forms',
]);
/** ODT has its words in the paragraph; in DOCX only these elements hold words, and the rest is layout. */
const WORDS = new Set(['w:t']);

export async function readOffice(document: Given): Promise<Page> {
  const parts = await unpacked(document);
  const source = parts['word/document.xml'] ?? parts['content.xml'];
  if (!source) {
    const problem = 'holds no text of a word processor. Save it as .docx, .odt or .txt.';
    throw new ArticleError('broken', document.input, problem, placeOf(document));
  }
  const text = textOf(await parseXml(source), 'word/document.xml' in parts);
  return { text, said: await saidBy(parts['docProps/core.xml'] ?? parts['meta.xml']) };
}

async function unpacked({ bytes, input, line }: Given): Promise<Readonly<Record<string, string>>> {
  const { unzipSync, strFromU8 } = await import('fflate');
  let tooLarge = false;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (PARTS.has(name) && originalSize > LARGEST) tooLarge = true;
      return PARTS.has(name) && originalSize <= LARGEST;
    },
  });
  if (tooLarge)
    throw new ArticleError(
      'too large',
      input,
      `unpacks to more than ${LARGEST} bytes. Split it.`,
      placeOf({ line }),
    );
  return Object.fromEntries(Object.entries(files).map(([name, part]) => [name, strFromU8(part)]));
}

function textOf(root: Document, isWord: boolean): string {
  const paragraphs: string[] = [];
  let open = '';
  let words = 0;
  const close = (): void => {
    if (open.trim() !== '') paragraphs.push(open.trim());
    open = '';
  };
  walkTree(root, {
    enter(element) {
      const name = element.nodeName;
      if (SILENT.has(name)) return false;
      if (PARAGRAPHS.has(name)) close();
      else if (BREAKS.has(name)) open += '\n';
      else if (TABS.has(name)) open += '\t';
      else if (name === 'text:s')
        open += ' '.repeat(Math.min(100, Number(element.getAttribute('text:c') ?? 1) || 1));
      if (WORDS.has(name)) words++;
      return true;
    },
    leave({ nodeName }) {
      if (PARAGRAPHS.has(nodeName)) close();
      if (WORDS.has(nodeName)) words--;
    },
    text(data) {
      if (words > 0 || !isWord) open += data.replace(/[\r\n]+\s*/g, isWord ? '\n' : ' ');
    },
  });
  close();
  return paragraphs.length === 0 ? '' : `${paragraphs.join('\n\n')}\n`;
}

/** The title, unless it is what programs put there by themselves. The day of writing is not that of publication. */
async function saidBy(source: string | undefined): Promise<Said> {
  if (!source) return {};
  const title = firstText(await parseXml(source), 'dc:title');
  return title && !/^(?:untitled|document\d*|microsoft word|title)\b|\.(?:docx?|odt|rtf|pdf)$/i.test(title)
    ? { title }
    : {};
}
