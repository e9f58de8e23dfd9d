/** Short forms that people type, written out as articles have them. */
import { readTable } from '../model/wordlist.ts';
import type { KnownName } from './known.ts';

/**
 * @param raw the text of `lexicon/short-forms.txt`
 * @example createShortForms(raw, known)('whos the ceo of Halden') // 'who is the chief executive of Halden'
 */
export function createShortForms(raw: string | undefined, known: KnownName): (text: string) => string {
  const forms = new Map(readTable(raw).map(([short = '', long = '']) => [short, long] as const));
  return (text) =>
    text
      .replaceAll('’', "'")
      .split(' ')
      .map((word) => (known(word) ? word : (forms.get(word.toLowerCase()) ?? word)))
      .join(' ');
}
