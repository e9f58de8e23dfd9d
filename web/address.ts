/** The state in the page's address: `#node=china&hide=Date,Money`. */
import type { Selection } from './state.ts';

export interface Address {
  readonly selection: Selection;
  readonly hiddenTypes: ReadonlySet<string>;
}

/** Reads the part of an address after `#`, with or without it. */
export function readAddress(hash: string): Address {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const node = fields.get('node');
  const edge = fields.get('edge');
  const selection: Selection =
    node !== null ? { kind: 'node', key: node } : edge !== null ? { kind: 'edge', key: edge } : null;
  return { selection, hiddenTypes: new Set(fields.getAll('hide').filter((type) => type !== '')) };
}

/** Writes what `readAddress` reads; empty when there is nothing to say. */
export function writeAddress({ selection, hiddenTypes }: Address): string {
  const fields = new URLSearchParams();
  if (selection) fields.set(selection.kind, selection.key);
  for (const type of [...hiddenTypes].sort()) fields.append('hide', type);
  const text = fields.toString();
  return text === '' ? '' : `#${text}`;
}
