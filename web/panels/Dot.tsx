import { typeColour } from '../palette.ts';
import { dark } from '../state.ts';

/** A node as a dot in the colour of its type. */
export function Dot({ type }: { type: string }) {
  return <span class="dot" aria-hidden="true" style={{ background: typeColour(type, dark.value) }} />;
}
