import { communityColour, typeColour } from '../palette.ts';
import { dark } from '../state/state.ts';

/** A node as a dot in the colour of its type, or of a community. */
export function Dot(props: { readonly type: string } | { readonly community: number }) {
  const colour =
    'type' in props ? typeColour(props.type, dark.value) : communityColour(props.community, dark.value);
  return <span class="dot" aria-hidden="true" style={{ background: colour }} />;
}
