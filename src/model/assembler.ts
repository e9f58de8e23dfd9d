/**
 * Writes WebAssembly modules: just enough of the binary format for numeric kernels over one imported memory.
 * Source: the WebAssembly core specification 2.0, chapter 5 (binary format).
 */

export type ValueType = 'i32' | 'f32' | 'v128';
export type Code = readonly number[];

const VALUE_TYPE: Record<ValueType, number> = { i32: 0x7f, f32: 0x7d, v128: 0x7b };

/** One function under construction: parameters come first, then locals as they are asked for. */
export class FunctionBuilder {
  readonly parameters: number;
  private readonly types: ValueType[];
  private readonly body: number[] = [];

  constructor(parameters: number) {
    this.parameters = parameters;
    this.types = new Array<ValueType>(parameters).fill('i32');
  }

  local(type: ValueType): number {
    this.types.push(type);
    return this.types.length - 1;
  }

  locals(type: ValueType, count: number): number[] {
    return Array.from({ length: count }, () => this.local(type));
  }

  emit(...code: Code[]): void {
    for (const part of code) for (const byte of part) this.body.push(byte);
  }

  /** Runs `body` while `counter + step <= limit`, adding `step` to `counter` each time. */
  loop(counter: number, limit: number, step: number, body: () => void): void {
    this.emit([0x02, 0x40, 0x03, 0x40]);
    this.emit(get(counter), int(step), op.add, get(limit), [0x4a], [0x0d, 1]);
    body();
    this.emit(get(counter), int(step), op.add, set(counter), [0x0c, 0], [0x0b, 0x0b]);
  }

  /** Runs `body` if the i32 that `condition` leaves is not zero. */
  when(condition: Code, body: () => void): void {
    this.emit(condition, [0x04, 0x40]);
    body();
    this.emit([0x0b]);
  }

  encode(): number[] {
    const own = this.types.slice(this.parameters);
    const code = [...unsigned(own.length)];
    for (const type of own) code.push(1, VALUE_TYPE[type]);
    code.push(...this.body, 0x0b);
    return [...unsigned(code.length), ...code];
  }
}

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number): Code => [0x21, ...unsigned(local)];
export const int = (value: number): Code => [0x41, ...signed(value)];

/** `v128.const` with the same f32 in all four lanes. */
export function splat(value: number): Code {
  const bytes = [...new Uint8Array(new Float32Array([value]).buffer)];
  return [...vector(12), ...bytes, ...bytes, ...bytes, ...bytes];
}

const memory = (offset: number): Code => [0, ...unsigned(offset)];
const vector = (opcode: number): Code => [0xfd, ...unsigned(opcode)];

export const op = {
  add: [0x6a],
  sub: [0x6b],
  mul: [0x6c],
  and: [0x71],
  loadF32: (offset = 0): Code => [0x2a, ...memory(offset)],
  storeF32: (offset = 0): Code => [0x38, ...memory(offset)],
  load: (offset = 0): Code => [...vector(0), ...memory(offset)],
  loadSplat: (offset = 0): Code => [...vector(9), ...memory(offset)],
  store: (offset = 0): Code => [...vector(11), ...memory(offset)],
  vadd: vector(0xe4),
  vsub: vector(0xe5),
  vmul: vector(0xe6),
  vdiv: vector(0xe7),
  vmin: vector(0xe8),
  vmax: vector(0xe9),
} as const;

/** A module that imports `env.memory` and exports the functions by name. */
export function assemble(functions: Readonly<Record<string, FunctionBuilder>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(functions);
  const types = entries.map(([, f]) => [
    0x60,
    ...unsigned(f.parameters),
    ...new Array<number>(f.parameters).fill(VALUE_TYPE.i32),
    0,
  ]);
  const exported = entries.map(([name], i) => [...text(name), 0, ...unsigned(i)]);
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, types),
    ...section(2, [[...text('env'), ...text('memory'), 2, 0, 1]]),
    ...section(
      3,
      entries.map((_, i) => [...unsigned(i)]),
    ),
    ...section(7, exported),
    ...section(
      10,
      entries.map(([, f]) => f.encode()),
    ),
  ]);
}

function section(id: number, items: readonly (readonly number[])[]): number[] {
  const content = [...unsigned(items.length), ...items.flat()];
  return [id, ...unsigned(content.length), ...content];
}

function text(value: string): number[] {
  return [...unsigned(value.length), ...[...value].map((c) => c.charCodeAt(0))];
}

/** LEB128. */
function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const byte = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? byte : byte | 0x80);
  } while (rest !== 0);
  return bytes;
}

function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const byte = rest & 0x7f;
    rest >>= 7;
    if ((rest === 0 && (byte & 0x40) === 0) || (rest === -1 && (byte & 0x40) !== 0)) {
      bytes.push(byte);
      return bytes;
    }
    bytes.push(byte | 0x80);
  }
}
