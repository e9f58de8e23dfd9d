/** Keys: what makes a thing the same in every article that speaks of it by this name. */
import type { Article } from '../types.ts';

/** A wording made comparable in any script: NFKC, lower case, straight apostrophes, single spaces. */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();
}

/** `Steven T. Mnuchin, Jr.` → `steven mnuchin`: a person by first and last names, initials in the middle left out. */
export function personForm(name: string): string {
  const words = normalise(name)
    .replace(/,? (?:jr|sr|ii|iii|iv)\.?$/, '')
    .split(' ');
  if (words.length < 3) return words.join(' ');
  return words.filter((word, i) => i === 0 || i === words.length - 1 || !/^\p{L}\.?$/u.test(word)).join(' ');
}

/** `the Department of Trade` and `Trade Department` → `trade department`; `Acme Corp.` → `acme`. */
export function organizationForm(name: string, suffixes: ReadonlySet<string>): string {
  let form = normalise(name).replace(/^the /, '').replace(/'s$/, '');
  const office = /^(?:(.*) )?(department|ministry) of (?:the )?(.+)$/.exec(form);
  if (office) form = `${office[3]} ${office[2]}`;
  for (;;) {
    const cut = form.lastIndexOf(' ');
    if (cut <= 0 || !suffixes.has(form.slice(cut + 1))) break;
    form = form.slice(0, cut).replace(/,$/, '');
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

/** A key for something that has no name beyond its article: by the article and the place where it is first spoken of. */
export function localKey(family: string, phrase: string, article: Article, start: number): string {
  const colon = article.id.indexOf(':');
  return `${family}:${phrase}#${article.id.slice(colon + 1, colon + 13)}.${start}`;
}
