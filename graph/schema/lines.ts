/** Where in its file a fault stands. */
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { SchemaError } from './errors.ts';
import type { SchemaFile } from './load.ts';

/** The error with the line of the record or field that it names, if the file has it; the file is read again only for that. */
export function withLine(error: SchemaError, files: readonly SchemaFile[]): SchemaError {
  const { fault } = error;
  const text = files.find(({ file }) => file === fault.file)?.text;
  if (text === undefined || fault.line !== undefined) return error;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  // `LEASES.triggers[0]`
  const record = fault.record.split(/[.[\]]+/).filter(Boolean);
  for (const path of [[...record, fault.field], record]) {
    for (const section of [[], ['relations'], ['entities'], ['sets']]) {
      const steps = [...section, ...path].filter(Boolean);
      const start = steps.length > 0 ? startOf(document, steps) : undefined;
      if (start !== undefined) return new SchemaError({ ...fault, line: lines.linePos(start).line });
    }
  }
  return error;
}

/** The offset of the key, or the item of a list, that the steps lead to. */
function startOf(document: Document, steps: readonly string[]): number | undefined {
  const above = steps.length > 1 ? document.getIn(steps.slice(0, -1).map(indexed), true) : document.contents;
  const last = steps[steps.length - 1] ?? '';
  if (isSeq(above)) {
    const item = above.items[Number(last)];
    return isNode(item) ? item.range?.[0] : undefined;
  }
  const key = isMap(above)
    ? above.items.find((pair) => isScalar(pair.key) && pair.key.value === last)?.key
    : undefined;
  return isNode(key) ? key.range?.[0] : undefined;
}

function indexed(step: string): string | number {
  return /^\d+$/.test(step) ? Number(step) : step;
}
