/** Numbers of features: hashes of what is looked at and what is seen there. */
import { mix } from '../model/hash.ts';

/** A feature that training always sees. */
export function plainFeature(template: number, value: number): number {
  return mix(template, value) & ~1;
}

/** A feature that names a word, and so may be forgotten in training. */
export function wordFeature(template: number, value: number): number {
  return mix(template, value) | 1;
}

export function namesWord(feature: number): boolean {
  return (feature & 1) === 1;
}
