/** Reads the rows that a Cypher script unwinds, as Neo4j's lexer would: enough to see whether its literals are sound. */

/** @param early whether `\uXXXX` is replaced in the whole script first, as Neo4j does, or in literals only. */
export function cypherRows(script: string, early: boolean): Record<string, unknown>[] {
  const unescaped = early ? script.replace(UNICODE, character) : script;
  const statements = [...tokensOf(unescaped)];
  const rows: Record<string, unknown>[] = [];
  for (let at = 0; at < statements.length; at++) {
    if (statements[at] !== 'UNWIND') continue;
    const [value, next] = read(statements, at + 1, early);
    if (statements[next] !== 'AS') throw new Error(`AS expected, ${statements[next]} found`);
    rows.push(...(value as Record<string, unknown>[]));
    at = next;
  }
  return rows;
}

const UNICODE = /\\u([0-9A-Fa-f]{4})/g;
const character = (_: string, code: string): string => String.fromCharCode(Number.parseInt(code, 16));

function* tokensOf(script: string): Generator<string> {
  const token = /\s*('(?:[^'\\]|\\[\s\S])*'|`(?:[^`]|``)*`|-?[0-9][0-9.eE+-]*|[A-Za-z_]\w*|[^\s'`\\])\s*/y;
  while (token.lastIndex < script.length) {
    const at = token.lastIndex;
    const found = token.exec(script)?.[1];
    if (found === undefined) throw new Error(`no token at ${at}: ${script.slice(at, at + 40)}`);
    yield found;
  }
}

function read(tokens: readonly string[], at: number, early: boolean): [value: unknown, next: number] {
  const token = tokens[at] ?? '';
  if (token.startsWith("'")) return [literal(token.slice(1, -1), early), at + 1];
  if (token === '[') {
    const values: unknown[] = [];
    for (at++; tokens[at] !== ']'; ) {
      const [value, next] = read(tokens, at, early);
      values.push(value);
      at = tokens[next] === ',' ? next + 1 : next;
    }
    return [values, at + 1];
  }
  if (token === '{') {
    const map: Record<string, unknown> = {};
    for (at++; tokens[at] !== '}'; ) {
      if (tokens[at + 1] !== ':') throw new Error(`: expected after ${tokens[at]}`);
      const [value, next] = read(tokens, at + 2, early);
      map[tokens[at] ?? ''] = value;
      at = tokens[next] === ',' ? next + 1 : next;
    }
    return [map, at + 1];
  }
  if (!/^-?[0-9]/.test(token)) throw new Error(`a value expected, ${token} found`);
  return [Number(token), at + 1];
}

function literal(body: string, early: boolean): string {
  return body.replace(early ? /\\([\s\S])/g : /\\(?:u([0-9A-Fa-f]{4})|([\s\S]))/g, (_, first, second) => {
    if (!early && first !== undefined) return character('', first);
    const one: string = early ? first : second;
    const known = { n: '\n', r: '\r', t: '\t', '\\': '\\', "'": "'" }[one];
    if (known === undefined) throw new Error(`no escape: \\${one}`);
    return known;
  });
}
