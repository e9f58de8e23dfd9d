/** Markdown, with front matter in YAML if there is some. */
import type { Token } from 'marked';
import { decodeText } from '../decode.ts';
import { type Document, type Page, placeOf } from '../document.ts';
import { ArticleError } from '../errors.ts';
import { saidIn } from './fields.ts';

const frontMatter = /^---[ \t]*\r?\n(?<yaml>[\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** The words without their marks; headings, paragraphs and items of lists each stand alone. */
export async function readMarkdown(document: Document): Promise<Page> {
  const { bytes, input, line, charset } = document;
  const [source, { lexer }] = await Promise.all([
    decodeText(bytes, input, { line, charset }),
    import('marked'),
  ]);
  const matter = frontMatter.exec(source);
  const body = matter ? source.slice(matter[0].length) : source;
  const paragraphs: string[] = [];
  writeBlocks(lexer(body), paragraphs);
  const said = matter ? saidIn(await parsedYaml(matter.groups?.yaml ?? '', document)) : {};
  const title = said.title?.trim();
  if (title && paragraphs[0] !== title) paragraphs.unshift(title);
  return { text: `${paragraphs.join('\n\n')}\n`, said };
}

async function parsedYaml(source: string, document: Document): Promise<unknown> {
  const { parse } = await import('yaml');
  try {
    // Dates stay the strings that they were written as.
    return parse(source, { schema: 'failsafe', maxAliasCount: 0 });
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split('\n');
    const problem = `has broken front matter (${reason}). Mend it, or take the lines between --- out.`;
    throw new ArticleError('broken', document.input, problem, placeOf(document));
  }
}

function writeBlocks(tokens: readonly Token[], paragraphs: string[]): void {
  for (const token of tokens) {
    switch (token.type) {
      case 'heading':
      case 'paragraph':
      case 'text':
        add(paragraphs, inlineText(token));
        break;
      case 'blockquote': {
        const quoted: string[] = [];
        writeBlocks(token.tokens ?? [], quoted);
        for (const paragraph of quoted) add(paragraphs, paragraph.replace(/^/gm, '> '));
        break;
      }
      case 'list':
        for (const item of token.items) writeBlocks(item.tokens, paragraphs);
        break;
      case 'table':
        for (const row of [token.header, ...token.rows]) add(paragraphs, row.map(inlineText).join('\t'));
        break;
      case 'code':
        add(paragraphs, token.text);
        break;
      case 'html':
        add(paragraphs, token.text.replace(/<!--[\s\S]*?-->|<[^>]*>/g, ''));
        break;
    }
  }
}

function add(paragraphs: string[], text: string): void {
  const trimmed = text.trim();
  if (trimmed !== '') paragraphs.push(trimmed);
}

function inlineText(token: { readonly tokens?: readonly Token[]; readonly text?: string }): string {
  return (token.tokens ?? []).map(inlineWords).join('') || (token.tokens ? '' : unescaped(token.text ?? ''));
}

function inlineWords(token: Token): string {
  switch (token.type) {
    case 'image':
    case 'html':
      return '';
    case 'br':
      return '\n';
    case 'escape':
      return token.text;
    case 'codespan':
      return token.text;
    default:
      return 'tokens' in token && token.tokens
        ? token.tokens.map(inlineWords).join('')
        : unescaped('text' in token ? String(token.text) : '');
  }
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

/** Character references that Markdown lets stand in its text. */
function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
    if (code > 0)
      return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
    return NAMED[String(name).toLowerCase()] ?? whole;
  });
}
