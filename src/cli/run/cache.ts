/**
 * What was read, kept beside the graph: by the content of a document and the version of everything that reads it. Records are
 * only ever appended, to a file of this process, and the whole is renamed into place at the end: whatever moment the program is
 * killed at, what was finished is found again, and half a record is known by its checksum.
 */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Document } from '../../article/document.ts';
import { Failure, isAbsence, reasonOf } from '../failure.ts';
import { messages } from '../messages.ts';
import type { Written } from './work.ts';

export interface Cache {
  /** What was read of this document before; null if nothing was, or what is kept is damaged. */
  get(document: Document): Written | null;
  put(document: Document, written: Written): void;
  /** Keeps what this run asked for and nothing else, in one file. */
  finish(): void;
  /** Closes the files and leaves them as they are, for the next run. */
  leave(): void;
}

const MAGIC = Buffer.from('throughline cache 1\n');
/** Length of the packed value, its CRC-32, key. */
const HEADER = 4 + 4 + 32;

/** @param version of all that reads */
export function openCache(path: string, version: string): Cache {
  const parts = partsOf(path);
  const files = [path, ...parts].flatMap((name) => openToRead(name));
  const places = new Map<string, Place>();
  for (const file of files) for (const [key, place] of placesIn(file)) places.set(key, place);
  const settled = new Set(files[0]?.name === path ? placesIn(files[0]).keys() : []);
  const own = `${path}.${process.pid}.part`;
  const used = new Set<string>();
  let writing = -1;
  let end = 0;
  const leave = (): void => {
    for (const { descriptor } of files) closeSync(descriptor);
    if (writing >= 0) closeSync(writing);
  };
  return {
    get(document) {
      for (const key of [keyOf(version, document, ''), keyOf(version, document, document.uri)]) {
        const place = places.get(key);
        const value = place && valueAt(place);
        if (!value) continue;
        used.add(key);
        return value;
      }
      return null;
    },
    put(document, written) {
      // What names itself is the same wherever it lies, such as a record with an id in a file that grows at its head.
      const key = keyOf(version, document, written.uri === document.uri ? document.uri : '');
      try {
        if (writing < 0) {
          writing = openSync(own, 'w+');
          end = writeSync(writing, MAGIC);
        }
        const record = recordOf(key, written);
        writeSync(writing, record);
        places.set(key, { descriptor: writing, offset: end, length: record.length - HEADER });
        end += record.length;
        used.add(key);
      } catch (error) {
        throw new Failure(messages.unwritable(own, reasonOf(error)));
      }
    },
    finish() {
      const isSettled = writing < 0 && parts.length === 0 && used.size === settled.size;
      if (!isSettled) {
        const beside = `${path}.${process.pid}.tmp`;
        const whole = openSync(beside, 'w');
        writeSync(whole, MAGIC);
        for (const key of [...used].sort()) {
          const place = places.get(key);
          if (place) writeSync(whole, bytesAt(place.descriptor, place.offset, HEADER + place.length));
        }
        closeSync(whole);
        renameSync(beside, path);
      }
      leave();
      for (const part of [own, ...parts]) rmSync(part, { force: true });
    },
    leave,
  };
}

/** All that is kept at `path`, one after the other. @throws {Failure} if there is nothing */
export function* readCache(path: string): Generator<Written & { readonly key: string }> {
  const [file] = openToRead(path);
  if (!file) throw new Failure(messages.noCache(path));
  try {
    for (const [key, place] of placesIn(file)) {
      const value = valueAt(place);
      if (value) yield { key, ...value };
    }
  } finally {
    closeSync(file.descriptor);
  }
}

/** Leaves out some records, whole or not at all. */
export function pruneCache(path: string, keys: ReadonlySet<string>): void {
  const [file] = openToRead(path);
  if (!file) return;
  const beside = `${path}.${process.pid}.tmp`;
  const whole = openSync(beside, 'w');
  writeSync(whole, MAGIC);
  for (const [key, { offset, length }] of placesIn(file))
    if (!keys.has(key)) writeSync(whole, bytesAt(file.descriptor, offset, HEADER + length));
  closeSync(whole);
  closeSync(file.descriptor);
  renameSync(beside, path);
}

/** What tells a document of that name from all others. */
function keyOf(version: string, { bytes, format, charset, said, fields }: Document, name: string): string {
  const about = [version, format, charset ?? null, said ?? null, fields ?? null, name];
  return createHash('sha256').update(JSON.stringify(about)).update(bytes).digest('hex');
}

interface OpenFile {
  readonly name: string;
  readonly descriptor: number;
  readonly size: number;
}

interface Place {
  readonly descriptor: number;
  readonly offset: number;
  readonly length: number;
}

function openToRead(name: string): OpenFile[] {
  try {
    const descriptor = openSync(name, 'r');
    const { size } = statSync(name);
    if (size >= MAGIC.length && bytesAt(descriptor, 0, MAGIC.length).equals(MAGIC))
      return [{ name, descriptor, size }];
    closeSync(descriptor);
    if (size > 0 && !name.endsWith('.part')) throw new Failure(messages.notACache(name));
    return [];
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (isAbsence(error)) return [];
    throw new Failure(messages.unreadable(name, reasonOf(error)));
  }
}

/** Files that runs left which were killed; those of runs that go on are left alone. */
function partsOf(path: string): string[] {
  const name = basename(path);
  let names: string[];
  try {
    names = readdirSync(dirname(path));
  } catch {
    return [];
  }
  return names
    .filter((part) => part.startsWith(`${name}.`) && /\.\d+\.(?:part|tmp)$/.test(part))
    .filter((part) => !isAlive(Number(/(\d+)\.\w+$/.exec(part)?.[1])))
    .sort()
    .map((part) => join(dirname(path), part));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** By key, as far as the records are whole. */
function placesIn({ descriptor, size }: OpenFile): Map<string, Place> {
  const places = new Map<string, Place>();
  for (let offset = MAGIC.length; offset + HEADER <= size; ) {
    const header = bytesAt(descriptor, offset, HEADER);
    const length = header.readUInt32LE(0);
    if (offset + HEADER + length > size) break;
    places.set(header.toString('hex', 8), { descriptor, offset, length });
    offset += HEADER + length;
  }
  return places;
}

function recordOf(key: string, value: Written): Buffer {
  const packed = deflateRawSync(JSON.stringify(value), { level: 1 });
  const record = Buffer.alloc(HEADER + packed.length);
  record.writeUInt32LE(packed.length, 0);
  record.writeUInt32LE(crc32(packed), 4);
  record.write(key, 8, 'hex');
  packed.copy(record, HEADER);
  return record;
}

function valueAt({ descriptor, offset, length }: Place): Written | null {
  const record = bytesAt(descriptor, offset, HEADER + length);
  const packed = record.subarray(HEADER);
  if (packed.length !== length || crc32(packed) !== record.readUInt32LE(4)) return null;
  return JSON.parse(inflateRawSync(packed).toString());
}

function bytesAt(descriptor: number, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(descriptor, bytes, 0, length, offset));
}
