/** Keys: what makes a thing the same in every article that speaks of it by this name. */
import type { Article } from '../types.ts';

/** The family in the key of a name whose type is only guessed: across articles it joins what others are sure of. */
export const UNSURE = 'name';

/** A wording made comparable in any script: NFKC, lower case, straight apostrophes, single spaces. */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();
}

/**
 * A wording as identity compares it, so that spellings of one name meet: letter case, accents of Latin and Greek letters,
 * vowel marks of Arabic and Hebrew, hyphens, apostrophes, points and `&` aside. Letters of other scripts stay as they are.
 *
 * @example fold('Kim Jong-un') // 'kim jong un'
 * @example fold('Erdoğan') // 'erdogan'
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const plain = normalise(text)
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}*/gu, (_, letter: string) => plainLetter(letter))
    .replace(/[\u0640\u064b-\u0652\u0591-\u05bd]/g, '')
    .replaceAll('ё', 'е')
    .replaceAll('&', ' and ')
    .replace(/[.'ʼʻ`‘]/g, '')
    .replace(/[\s\-‐‑–·・/,]+/g, ' ')
    .trim();
  return plain === '' ? normalise(text) : plain;
}

/** English words with single spaces between them: most names by far, and nothing to do but to take small letters. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

function plainLetter(letter: string): string {
  return LETTERS[letter] ?? letter.normalize('NFD').charAt(0);
}

/** Latin letters that are no letter with an accent, as English writes them. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'e',
  ħ: 'h',
};

/** "Jr." and the like at the end of a person's name in small letters. */
const GENERATION = /,? (jr|sr|ii|iii|iv)\.?$/;

/** `George Halden, Jr.` → `jr`; empty where the name has none. */
export function generationOf(name: string): string {
  return GENERATION.exec(normalise(name))?.[1] ?? '';
}

/** The same name, made comparable, without what tells a father from a son. */
export function withoutGeneration(name: string): string {
  return normalise(name).replace(GENERATION, '');
}

/**
 * A person by first and last names, initials in the middle and nicknames left out; a father and a son stay two.
 *
 * @example personForm('George T. Halden, Jr.') // 'george halden jr'
 * @example personForm('Joan "Tip" Rourke') // 'joan rourke'
 */
export function personForm(name: string): string {
  const words = withoutGeneration(name.replace(NICKNAME, ' ')).split(' ');
  const kept = words.filter((word, i) => !isMiddleInitial(word, i, words.length));
  return [...kept, generationOf(name)].join(' ').trim();
}

/** What a name has in quotation marks, between its other words. */
const NICKNAME = /(?<=\S) ["“”]([^"“”]+)["“”] (?=\S)/u;

/** `Joan "Tip" Rourke` → `tip`; empty where the name has none. */
export function nicknameOf(name: string): string {
  return normalise(NICKNAME.exec(name)?.[1] ?? '');
}

/**
 * A person's name as lists write it, turned round: the family name stands first, in capitals, and a comma behind it.
 *
 * @example turned('VAN ROOK, Joost Karel') // 'Joost Karel Van Rook'
 */
export function turned(name: string): string {
  const [, family, given] = /^([\p{Lu}\p{M}'’ -]{2,}), (\p{L}.*)$/u.exec(name) ?? [];
  if (family === undefined || given === undefined) return name;
  return `${given} ${family.replace(/(?<=\p{L})\p{L}+/gu, (letters) => letters.toLowerCase())}`;
}

/** Whether a word of a person's name, its place among so many, is an initial in the middle: they come and go. */
export function isMiddleInitial(word: string, place: number, words: number): boolean {
  return place > 0 && place < words - 1 && /^\p{L}\.?$/u.test(word);
}

/**
 * The words of a person's name as identity compares them, initials parted, `Jr.` and the like left out.
 *
 * @example personWords('J.F. Halden-Roe, Jr.') // ['j', 'f', 'halden', 'roe']
 */
export function personWords(name: string): string[] {
  const parted = withoutGeneration(name).replace(/(?<=(?:^|[\s.])\p{L})\.(?=\p{L})/gu, '. ');
  return fold(parted).split(' ');
}

/** `the Department of Trade` and `Trade Department` → `trade department`; `Acme Corp.` and, with `OOO` among the prefixes, `OOO Acme` → `acme`. */
export function organizationForm(
  name: string,
  suffixes: ReadonlySet<string>,
  prefixes: ReadonlySet<string> = new Set(),
): string {
  let form = normalise(name).replace(/^the /, '').replace(/'s$/, '');
  const opening = form.indexOf(' ');
  if (opening > 0 && prefixes.has(form.slice(0, opening))) form = form.slice(opening + 1);
  const office = /^(.* )?(department|ministry) of (?:the )?(.+)$/.exec(form);
  if (office) form = `${office[1] ?? ''}${office[3]} ${office[2]}`;
  for (;;) {
    const cut = form.lastIndexOf(' ');
    if (cut <= 0 || !suffixes.has(form.slice(cut + 1))) break;
    form = form.slice(0, cut).replace(/,$| (?:&|and)$/, '');
  }
  return form;
}

/** The first letters of the words that begin with a capital: `Foundation for Defense of Democracies` → `fdd`. */
export function initials(name: string): string {
  let letters = '';
  for (const word of name.split(/[\s-]+/)) {
    const first = word.charAt(0);
    if (first !== first.toLowerCase()) letters += first.toLowerCase();
  }
  return letters;
}

/** The short form of an article's id that keys have: twelve digits of the hash. */
export function articleMark(id: string): string {
  return id.slice(id.indexOf(':') + 1).slice(0, 12);
}

/** A key for something that has no name beyond its article: by the article and the place where it is first spoken of. */
export function localKey(family: string, phrase: string, article: Article, start: number): string {
  return `${family}:${phrase}#${articleMark(article.id)}.${start}`;
}
