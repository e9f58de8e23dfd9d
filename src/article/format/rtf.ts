/** Rich Text Format (specification 1.9.1): control words, groups, and words between them. */
import { type Decode, decoderOf } from '../decode.ts';
import { type Document, type Page, placeOf } from '../document.ts';
import { ArticleError } from '../errors.ts';

/** Groups whose words are not the document's own. Those that begin with `\*` are left out as well. */
const SILENT = new Set(
  (
    'fonttbl colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf footnote annotation ' +
    'object themedata listtable listoverridetable rsidtbl xmlnstbl fldinst nonshppict shpinst deleted'
  ).split(' '),
);
const WRITTEN: Readonly<Record<string, string>> = {
  par: '\n\n',
  line: '\n',
  sect: '\n\n',
  page: '\n\n',
  cell: '\t',
  row: '\n',
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
};
const token = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([\da-fA-F]{2})|\\(.|\n)|([{}])|[\r\n]+|[^\\{}\r\n]+/gsu;
/** Groups within groups: a document has a dozen. */
const DEEPEST = 1000;

export async function readRtf(document: Document): Promise<Page> {
  const source = new TextDecoder('latin1').decode(document.bytes);
  if (!/^\s*\{\\rtf/.test(source)) {
    throw new ArticleError(
      'broken',
      document.input,
      'is no RTF. Save it again, or as plain text.',
      placeOf(document),
    );
  }
  const page = /\\ansicpg(\d{3,5})/.exec(source)?.[1];
  const decode = decoderFor(source.includes('\\mac') && !page ? 'macintosh' : `windows-${page ?? '1252'}`);
  const text = wordsOf(source, decode)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
  return { text: `${text.trim()}\n` };
}

interface Group {
  silent: boolean;
  /** Characters that stand in for one of Unicode, to be passed over. */
  readonly standIns: number;
}

function wordsOf(source: string, decode: Decode): string {
  const groups: Group[] = [{ silent: false, standIns: 1 }];
  let written = '';
  let bytes: number[] = [];
  let passing = 0;
  const flush = (): void => {
    if (bytes.length > 0) written += decode(Uint8Array.from(bytes));
    bytes = [];
  };
  const write = (text: string): void => {
    flush();
    if (!groups.at(-1)?.silent) written += text;
  };
  for (const [whole, word, value, hex, symbol, brace] of source.matchAll(token)) {
    const group = groups.at(-1) ?? { silent: true, standIns: 1 };
    if (hex !== undefined) {
      if (passing > 0) passing--;
      else if (!group.silent) bytes.push(Number.parseInt(hex, 16));
    } else if (brace === '{') {
      if (groups.length > DEEPEST) return written;
      groups.push({ ...group });
    } else if (brace === '}') {
      flush();
      if (groups.length > 1) groups.pop();
    } else if (word === 'u' && value !== undefined) {
      write(String.fromCharCode(Number(value) & 0xffff));
      passing = group.standIns;
    } else if (word === 'uc')
      groups[groups.length - 1] = { ...group, standIns: Math.min(Number(value ?? 1), 8) };
    else if (word !== undefined) {
      if (SILENT.has(word)) group.silent = true;
      write(WRITTEN[word] ?? '');
    } else if (symbol !== undefined) {
      if (symbol === '*') group.silent = true;
      else if (symbol === '~') write('\u00a0');
      else if (symbol === '\n' || symbol === '\r') write('\n\n');
      else if ('\\{}'.includes(symbol)) write(symbol);
      else if (symbol === '_') write('-');
    } else if (!/^[\r\n]/.test(whole)) {
      const rest = whole.slice(passing);
      passing = Math.max(0, passing - whole.length);
      if (!group.silent) for (let at = 0; at < rest.length; at++) bytes.push(rest.charCodeAt(at) & 0xff);
    }
  }
  flush();
  return written;
}

function decoderFor(label: string): Decode {
  try {
    return decoderOf(label);
  } catch {
    return decoderOf('windows-1252');
  }
}
