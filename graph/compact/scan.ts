/** Any layout of a graph's JSON: finds the objects that it is made of, without reading them. */
import { GraphFormatError } from '../format/json.ts';

/** An object of a file, by bytes: the value of a name (`attributes`), or an item of the list of that name (`nodes`, `edges`). */
export interface Part {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface Scanner {
  /** The parts that end in these bytes, the next of the file. */
  scan(bytes: Uint8Array): Part[];
  /** @throws {GraphFormatError} if something is still open */
  end(): void;
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];

export function createScanner(): Scanner {
  /** Offset of the bytes at hand in the file. */
  let base = 0;
  let depth = 0;
  let string = false;
  let escaped = false;
  /** Bytes of a name of the outermost object, while it lasts and until its value ends. */
  let name: number[] = [];
  let naming = false;
  let list = false;
  let start = 0;

  return {
    scan(bytes) {
      const found: Part[] = [];
      const report = (end: number): void => {
        found.push({ name: String.fromCharCode(...name), start, end: base + end });
      };
      let backslash = -1;
      for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at];
        if (string) {
          if (escaped) escaped = false;
          else if (byte === BACKSLASH) escaped = true;
          else if (byte === QUOTE) [string, naming] = [false, false];
          else if (naming) name.push(byte ?? 0);
          else {
            // On to the next byte that can mean something in a string.
            if (backslash < at) backslash = indexOf(bytes, BACKSLASH, at);
            at = Math.min(backslash, indexOf(bytes, QUOTE, at)) - 1;
          }
        } else if (byte === QUOTE) {
          string = true;
          naming = depth === 1 && name.length === 0;
        } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
          if (depth === 1) list = byte === OPEN_LIST;
          if (byte === OPEN_OBJECT && depth === (list ? 2 : 1)) start = base + at;
          depth++;
        } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
          depth--;
          if (byte === CLOSE_OBJECT && depth === (list ? 2 : 1)) report(at + 1);
          if (depth === 1) list = false;
        } else if (byte === COMMA && depth === 1) {
          name = [];
        }
      }
      base += bytes.length;
      return found;
    },
    end() {
      if (depth !== 0 || string) throw new GraphFormatError('its end is missing');
    },
  };
}

/** Behind the end if there is none. */
function indexOf(bytes: Uint8Array, byte: number, from: number): number {
  const found = bytes.indexOf(byte, from);
  return found < 0 ? bytes.length : found;
}
