/** One small document of each kind that is read, for tests that break them. */
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { column, makePdf } from '../article/format/pdf.ts';

const sentences = 'Brandt Paper sold its mill in Orvane on Tuesday. “We had no choice,” said Anna Hollis.';
const html = `<!doctype html><html><head><title>Mill sold</title><meta property="og:site_name" content="The Post">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Mill sold","datePublished":"2021-03-04","author":{"name":"A. Hollis"}}</script>
</head><body><nav><a href="/">Home</a></nav><article><h1>Mill sold</h1><p>${sentences}</p><ul><li>One</li></ul><table><tr><td>5</td></tr></table>
<p>${sentences}</p></article><footer>© The Post</footer></body></html>`;
const mail = [
  'From: "Anna Hollis" <anna@post.example>',
  'Subject: =?utf-8?q?Mill_sold?=',
  'Date: Thu, 4 Mar 2021 10:00:00 +0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="cut"',
  '',
  '--cut',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  `${sentences}=20`,
  '--cut',
  'Content-Type: text/html; name="a.html"',
  'Content-Disposition: attachment; filename="a.html"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(html).toString('base64'),
  '--cut--',
  '',
].join('\r\n');
const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`;
const warc = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/a\r\nWARC-Date: 2021-03-04T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(answer)}\r\n\r\n${answer}\r\n\r\n`;
const record = {
  id: 'x/1',
  text: sentences,
  title: 'Mill sold',
  published: '2021-03-04',
  outlet: 'The Post',
};
const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Post</title><item><title>Mill sold</title><link>https://post.example/a</link><pubDate>Thu, 04 Mar 2021 10:00:00 GMT</pubDate><description>&lt;p&gt;${sentences}&lt;/p&gt;</description></item></channel></rss>`;
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Post</title><entry><id>a</id><title>Mill</title><updated>2021-03-04T10:00:00Z</updated><content type="xhtml"><div>${sentences}</div></content></entry></feed>`;
const rtf = `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\\f0 ${sentences.replace(/[“”]/g, '"')}\\par It cost \\u8364?5 \\'e9 {\\b more}.\\par}`;
const markdown = `---\ntitle: Mill sold\ndate: 2021-03-04\n---\n# Mill sold\n\n${sentences}\n\n- one\n- [two](https://post.example)\n\n> quoted\n\n| a | b |\n|---|---|\n| 1 | 2 |\n`;
const odt = zipSync({
  mimetype: strToU8('application/vnd.oasis.opendocument.text'),
  'content.xml': strToU8(
    `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:p>${sentences}</text:p></office:text></office:body></office:document-content>`,
  ),
});
const docx = zipSync({
  '[Content_Types].xml': strToU8('<Types/>'),
  'word/document.xml': strToU8(
    `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>${sentences}</w:t></w:r></w:p></w:body></w:document>`,
  ),
  'docProps/core.xml': strToU8(
    '<cp:coreProperties xmlns:dc="x"><dc:title>Mill sold</dc:title></cp:coreProperties>',
  ),
});

/** Bytes by a file name of their kind. */
export const documents: Readonly<Record<string, Uint8Array>> = {
  'a.txt': Buffer.from(`Mill sold\n\nORVANE, March 4, 2021 (Post) — ${sentences}\n\n© The Post`),
  'utf16.txt': Buffer.from(`\ufeff${sentences}`, 'utf16le'),
  'a.md': Buffer.from(markdown),
  'a.html': Buffer.from(html),
  'a.pdf': makePdf(
    [column(72, 700, 12, ['Mill sold', 'Brandt Paper sold its mill in Or-', 'vane on Tuesday.'])],
    '/Title (Mill sold)',
  ),
  'a.docx': docx,
  'a.odt': odt,
  'a.rtf': Buffer.from(rtf, 'latin1'),
  'a.eml': Buffer.from(mail),
  'a.csv': Buffer.from(
    `id,title,text,published\r\n1,Mill sold,"${sentences}",2021-03-04\r\n2,"a ""b""",Ships wait.,\r\n`,
  ),
  'a.json': Buffer.from(JSON.stringify({ status: 'ok', results: [record, { ...record, id: 2 }] })),
  'a.jsonl': Buffer.from(`${JSON.stringify(record)}\n\n${JSON.stringify({ ...record, id: 2 })}\n`),
  'a.rss': Buffer.from(feed),
  'a.atom': Buffer.from(atom),
  'a.warc': Buffer.from(warc),
  'a.txt.gz': gzipSync(sentences),
  'a.warc.gz': gzipSync(warc),
  'a.zip': zipSync({ 'a.txt': strToU8(sentences), 'b/a.html': strToU8(html), 'c.docx': docx }),
};
