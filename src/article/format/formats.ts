/** What a file is, by its first bytes, and where these leave it open by its name. */

const DOCUMENTS = ['text', 'markdown', 'html', 'pdf', 'office', 'rtf', 'record'] as const;

/** Formats of one article. */
export type DocumentFormat = (typeof DOCUMENTS)[number];
/** Formats that hold documents. */
export type ContainerFormat = 'jsonl' | 'json' | 'table' | 'mail' | 'feed' | 'warc' | 'gzip' | 'zip';
/** What is known, and holds no articles. */
export type OtherFormat = 'graph' | 'readings' | 'cache' | 'old office' | 'binary';
export type Format = DocumentFormat | ContainerFormat | OtherFormat;

export function isDocument(format: Format): format is DocumentFormat {
  return (DOCUMENTS as readonly Format[]).includes(format);
}

/** So many bytes at the head of a file tell its format. */
export const HEAD = 4096;

/** Names of formats by the endings of names. */
const ENDINGS: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'office',
  odt: 'office',
  rtf: 'rtf',
  eml: 'mail',
  csv: 'table',
  tsv: 'table',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  rss: 'feed',
  atom: 'feed',
  xml: 'feed',
  warc: 'warc',
  gz: 'gzip',
  zip: 'zip',
};

/** The format that a name alone tells; null for endings that are not known, and names without. */
export function formatOfName(name: string): Format | null {
  const ending = /\.([^./\\]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(ENDINGS, ending) ? (ENDINGS[ending] ?? null) : null;
}

/**
 * The format of a file: what its bytes say clearly goes before its name.
 *
 * @param head its first bytes, `HEAD` of them or all
 * @returns null for text that nothing tells more of
 * @example formatOf(bytes, 'page.txt') // 'html' for "<!doctype html>…"
 */
export function formatOf(head: Uint8Array, name: string): Format | null {
  const named = formatOfName(name);
  const latin = new TextDecoder('latin1').decode(head.subarray(0, HEAD));
  const magic = MAGIC.find(({ bytes }) => latin.startsWith(bytes));
  if (magic) return magic.format === 'zip' ? zipped(latin, named) : magic.format;
  if (/%PDF-\d/.test(latin.slice(0, 1024))) return 'pdf';
  const wide = /^(?:\xff\xfe|\xfe\xff)/.test(latin) || /^(?:[^\0]\0){8}|^(?:\0[^\0]){8}/s.test(latin);
  const text = (wide ? latin.replaceAll('\0', '') : latin).replace(
    /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/,
    '',
  );
  if (!wide && text.includes('\0')) return 'binary';
  return markedUp(text) ?? structured(text, named) ?? (isMail(text, named) ? 'mail' : plainly(text, named));
}

const MAGIC: readonly { readonly bytes: string; readonly format: Format }[] = [
  { bytes: 'PK\x03\x04', format: 'zip' },
  { bytes: 'PK\x05\x06', format: 'zip' },
  { bytes: '\x1f\x8b', format: 'gzip' },
  { bytes: 'WARC/', format: 'warc' },
  { bytes: '{\\rtf', format: 'rtf' },
  { bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', format: 'old office' },
  { bytes: 'throughline cache', format: 'cache' },
];

/** Word processors' files are zip archives; their parts' names stand in the open. */
function zipped(latin: string, named: Format | null): Format {
  const isOpenDocument = latin.includes('mimetypeapplication/vnd.oasis.opendocument.text');
  const isWord = latin.includes('[Content_Types].xml') || latin.includes('word/document.xml');
  if (isOpenDocument) return 'office';
  return isWord && (named === 'office' || latin.includes('word/'))
    ? 'office'
    : named === 'office'
      ? 'office'
      : 'zip';
}

function markedUp(text: string): Format | null {
  if (!text.startsWith('<')) return null;
  if (/<(?:rss|feed|rdf:RDF)[\s>]/.test(text)) return 'feed';
  if (/<(?:!doctype\s+html|html|head|body|article)[\s>]/i.test(text)) return 'html';
  return null;
}

function structured(text: string, named: Format | null): Format | null {
  if (/^\{\s*"options"\s*:\s*\{\s*"type"\s*:\s*"directed"/.test(text)) return 'graph';
  if (/^\{"article":\{"id":"sha256:/.test(text)) return 'readings';
  if (named === 'jsonl') return named;
  if (/^\{\s*"[^"\n]{1,100}"\s*:/.test(text)) return isWholeLine(text, named === 'json') ? 'jsonl' : 'json';
  return named === 'json' || /^\[\s*\{\s*"[^"\n]{1,100}"\s*:/.test(text) ? 'json' : null;
}

/** Whether the first line is an object by itself, or goes on as far as one can see; with `needsMore`, and others follow. */
function isWholeLine(text: string, needsMore: boolean): boolean {
  const end = text.indexOf('\n');
  if (end < 0 || (needsMore && text.slice(end).trim() === '')) return !needsMore;
  try {
    JSON.parse(text.slice(0, end));
    return true;
  } catch {
    return false;
  }
}

/** Header lines of a message as it travelled (RFC 5322); "From: …" alone may open a press release. */
function isMail(text: string, named: Format | null): boolean {
  const headers =
    /^(?:(?:>?From [^\n]*\n)?(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+)/.exec(
      text.replaceAll('\r', ''),
    )?.[0] ?? '';
  if (named === 'mail') return headers !== '';
  return (
    /^(?:Received|MIME-Version|Message-ID|Return-Path|Delivered-To):/im.test(headers) &&
    /^From:/im.test(headers)
  );
}

function plainly(text: string, named: Format | null): Format | null {
  if (named === 'text' || named === null)
    return /^---[ \t]*\r?\n(?:[\w-]+:[^\n]*\n|[ \t-][^\n]*\n|\r?\n)+?(?:---|\.\.\.)[ \t]*\r?\n/.test(text)
      ? 'markdown'
      : named;
  if (named === 'feed') return 'binary';
  // The ending promises what the bytes are not: it is read as the text that it is.
  return ['pdf', 'office', 'gzip', 'zip', 'warc', 'rtf', 'mail'].includes(named) ? 'text' : named;
}
