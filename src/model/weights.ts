/**
 * The file of trained weights: "THRU", the length of a JSON header (32 bits, little-endian), the header, and the
 * sections that it lists, each at a multiple of four bytes. A section is text, a matrix of 16-bit integers to be
 * multiplied by its scale, or integers of 8 or 32 bits as they are.
 */
import type { Resources } from '../types.ts';

const MAGIC = 0x55524854;
const VERSION = 1;

interface SectionRecord {
  readonly name: string;
  readonly kind: 'text' | 'matrix' | 'bytes' | 'integers';
  readonly offset: number;
  readonly bytes: number;
  readonly scale?: number;
}

export type Section = string | Float32Array | Int8Array | Int32Array;

/** The weights file is damaged, or of another version. */
export class WeightsError extends Error {
  override readonly name = 'WeightsError';
}

/** One of the weights files. @throws {WeightsError} if it is not among the resources */
export function weightsOf({ weights }: Pick<Resources, 'weights'>, name: string): ArrayBuffer {
  const file = weights[name];
  if (!file) throw new WeightsError(`the weights of ${name} are missing`);
  return file;
}

/** Reads all sections. @throws {WeightsError} if this is no weights file of this version. */
export function readWeights(file: ArrayBuffer): Map<string, Section> {
  const view = new DataView(file);
  if (file.byteLength < 8 || view.getUint32(0, true) !== MAGIC)
    throw new WeightsError('not a file of weights');
  const start = 8 + view.getUint32(4, true);
  if (start > file.byteLength) throw new WeightsError('the file of weights is cut short');
  const header = JSON.parse(decodeText(file, 8, start - 8)) as { version: number; sections: SectionRecord[] };
  if (header.version !== VERSION)
    throw new WeightsError(`weights of version ${header.version}, not ${VERSION}`);
  const sections = new Map<string, Section>();
  for (const { name, kind, offset, bytes, scale = 1 } of header.sections) {
    const at = align(start) + offset;
    if (at + bytes > file.byteLength) throw new WeightsError('the file of weights is cut short');
    if (kind === 'text') sections.set(name, decodeText(file, at, bytes));
    else if (kind === 'bytes') sections.set(name, new Int8Array(file, at, bytes));
    else if (kind === 'integers') sections.set(name, new Int32Array(file, at, bytes / 4));
    else sections.set(name, scaled(new Int16Array(file, at, bytes / 2), scale));
  }
  return sections;
}

/** The bytes of a weights file. Matrices lose precision: each value becomes one of 65,535 steps of its section's range. */
export function writeWeights(sections: ReadonlyMap<string, Section>): Uint8Array<ArrayBuffer> {
  const records: SectionRecord[] = [];
  const contents: Uint8Array[] = [];
  let offset = 0;
  for (const [name, section] of sections) {
    const [record, bytes] = encode(section);
    records.push({ name, ...record, offset, bytes: bytes.length });
    contents.push(bytes);
    offset = align(offset + bytes.length);
  }
  const header = new TextEncoder().encode(JSON.stringify({ version: VERSION, sections: records }));
  const start = align(8 + header.length);
  const file = new Uint8Array(start + offset);
  new DataView(file.buffer).setUint32(0, MAGIC, true);
  new DataView(file.buffer).setUint32(4, header.length, true);
  file.set(header, 8);
  for (const [i, record] of records.entries())
    file.set(contents[i] ?? new Uint8Array(), start + record.offset);
  return file;
}

function encode(section: Section): [Pick<SectionRecord, 'kind' | 'scale'>, Uint8Array] {
  if (typeof section === 'string') return [{ kind: 'text' }, new TextEncoder().encode(section)];
  if (section instanceof Float32Array) {
    const scale = section.reduce((top, value) => Math.max(top, Math.abs(value)), 1e-9) / 32767;
    const steps = Int16Array.from(section, (value) => Math.round(value / scale));
    return [{ kind: 'matrix', scale }, new Uint8Array(steps.buffer)];
  }
  const kind = section instanceof Int8Array ? 'bytes' : 'integers';
  return [{ kind }, new Uint8Array(section.buffer, section.byteOffset, section.byteLength)];
}

const align = (offset: number) => (offset + 3) & ~3;

function scaled(steps: Int16Array, scale: number): Float32Array {
  const values = new Float32Array(steps.length);
  for (let i = 0; i < values.length; i++) values[i] = (steps[i] ?? 0) * scale;
  return values;
}

function decodeText(file: ArrayBuffer, offset: number, bytes: number): string {
  return new TextDecoder().decode(new Uint8Array(file, offset, bytes));
}
