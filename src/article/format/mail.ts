/** Mail (.eml) → the message and what is attached to it, each a document. */
import { mendControls } from '../decode.ts';
import type { Document } from '../document.ts';
import { ArticleError } from '../errors.ts';
import { parseHtml } from './dom.ts';
import { writeText } from './htmltext.ts';

export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A line that opens a signature (RFC 3676, section 4.3). */
const signature = /\n-- ?\r?\n[\s\S]{0,2000}$/;

/**
 * Reads a message: its subject is the title, its sender the outlet. Of a plain text and an HTML of the same, the plain text
 * is taken unless it is a stub.
 *
 * @returns the message, null if it has no words, and its attachments
 * @throws {ArticleError} `broken` if it is no mail
 */
export async function readMail(
  bytes: Uint8Array,
  uri: string,
  input: string,
): Promise<{ message: Document | null; attachments: readonly Attachment[] }> {
  const { default: PostalMime } = await import('postal-mime');
  let mail: Awaited<ReturnType<typeof PostalMime.parse>>;
  try {
    mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ArticleError(
      'broken',
      input,
      `is no mail that can be read (${reason}). Save it again as .eml.`,
    );
  }
  const attachments = mail.attachments.flatMap(({ filename, content, disposition }, index) =>
    disposition === 'inline' || typeof content === 'string'
      ? []
      : [{ name: filename ?? `attachment-${index + 1}`, bytes: new Uint8Array(content) }],
  );
  const plain = mendControls(mail.text ?? '').trim();
  const rich = mail.html ? writeText((await parseHtml(mendControls(mail.html))).documentElement).trim() : '';
  const body = (plain.length * 3 >= rich.length ? plain : rich).replace(signature, '');
  if (body === '') return { message: null, attachments };
  const title = mail.subject?.replace(/\s+/g, ' ').trim() || null;
  const message: Document = {
    format: 'text',
    bytes: new TextEncoder().encode(title ? `${title}\n\n${body}\n` : `${body}\n`),
    uri,
    input,
    said: { title, published: mail.date ?? null, outlet: mail.from?.name || mail.from?.address || null },
  };
  return { message, attachments };
}
