import type { Evidence } from '../types.ts';

/** Who says so, in words: "according to X and Y, as told by Z"; '' where the article itself does. */
export function attributionOf({ speakers, together = [] }: Pick<Evidence, 'speakers' | 'together'>): string {
  if (speakers.length === 0) return '';
  const voices: string[][] = [];
  for (const [i, speaker] of speakers.entries()) {
    if (together.includes(i)) voices.at(-1)?.push(speaker);
    else voices.push([speaker]);
  }
  return `according to ${voices.map(enumerated).join(', as told by ')}`;
}

/** "X", "X and Y", "X, Y and Z" */
function enumerated(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ');
}
