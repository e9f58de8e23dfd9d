import { preview, type Selection } from '../state/state.ts';

/** Lights a node or edge in the picture while the pointer or the focus is on what has these handlers. */
export function previewing(thing: NonNullable<Selection>) {
  const point = () => {
    preview.value = thing;
  };
  const leave = () => {
    preview.value = null;
  };
  return { onMouseEnter: point, onMouseLeave: leave, onFocus: point, onBlur: leave };
}
