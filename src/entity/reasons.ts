/** Why two names are one thing, in words for people. */
import { initials } from './keys.ts';

/**
 * Why a name is the same as the label of its node; null where nothing needs to be said.
 *
 * @param family the first part of the node's key
 * @param across whether the name comes from a thing that joined the node from another article
 */
export function reasonFor(name: string, label: string, family: string, across: boolean): string | null {
  if (name.toLowerCase() === label.toLowerCase()) return null;
  if (family === 'person') {
    if (label.toLowerCase().endsWith(` ${name.toLowerCase()}`)) return `"${name}" is the surname of ${label}`;
    return across ? `"${name}" is short for ${label}` : null;
  }
  if (family !== 'organization') return null;
  if (name.replaceAll('.', '').toLowerCase() === initials(label))
    return `"${name}" are the initials of ${label}`;
  if (label.toLowerCase().startsWith(`${name.toLowerCase()} `)) return `"${name}" is short for ${label}`;
  return across ? `"${name}" is another name of ${label}` : null;
}
