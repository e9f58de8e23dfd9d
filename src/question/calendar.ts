/** Months and days of the week, typed in small letters, spelt as articles spell them: dates are read by their capitals. */
import { readTable } from '../model/wordlist.ts';

/** Words before a month or day that leave no doubt: "may" and "march" are verbs as well. */
const BEFORE =
  /^(?:in|on|since|until|till|during|of|before|after|between|from|last|next|this|early|late|mid)$/i;

/**
 * @param raw the text of `lexicon/calendar.txt`
 * @example createCalendarSpelling(raw)('who may march in march 2021') // 'who may march in March 2021'
 */
export function createCalendarSpelling(raw: string | undefined): (text: string) => string {
  const rows = readTable(raw).filter(([, kind]) => kind === 'month' || kind === 'weekday');
  const names = new Set(rows.map(([word = '']) => word));
  return (text) => {
    const words = text.split(' ');
    const number = (word: string | undefined): boolean => /^\d/.test(word ?? '');
    return words
      .map((word, i) => {
        const [before, after] = [words[i - 1], words[i + 1]];
        const isDate = number(before) || number(after) || BEFORE.test(before ?? '');
        return names.has(word.replace(/,$/, '')) && isDate
          ? `${word.charAt(0).toUpperCase()}${word.slice(1)}`
          : word;
      })
      .join(' ');
  };
}
