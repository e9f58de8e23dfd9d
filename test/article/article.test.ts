import { describe, expect, it } from 'vitest';
import { type ArticleInput, createToArticle } from '../../src/article/article.ts';
import { findDateline } from '../../src/article/dateline.ts';
import { ArticleError } from '../../src/article/errors.ts';
import { lexicon } from '../lexicon.ts';

const toArticle = createToArticle(lexicon);
const body = 'The council met on Monday and chose a new chair.';

describe('article', () => {
  it('keeps the text but for the byte order mark, and names it by its digest', () => {
    const plain = toArticle({ text: 'Ships wait.\r\n', uri: 'a.txt' });
    const marked = toArticle({ text: '\ufeffShips wait.\r\n', uri: 'a.txt' });
    expect(marked).toEqual(plain);
    expect(plain.text).toBe('Ships wait.\r\n');
    expect(plain.id).toBe('sha256:93322444cee962874c40fd0e3dc42ac4ddce3167e085a18cb42f94d61f23c8f4');
  });

  it('prefers what the input says to what the text says', () => {
    const text = `Council picks chair\n\nPublished: 3 May 2019\n\n${body}\n\n© 2019 Harbour Post`;
    expect(toArticle({ text, uri: 'a' })).toMatchObject({
      title: 'Council picks chair',
      published: '2019-05-03',
      outlet: 'Harbour Post',
      url: null,
    });
    const said = { title: 'T', published: '2020-01-01', outlet: 'O', url: 'https://o.example' };
    expect(toArticle({ text, uri: 'a', ...said })).toMatchObject(said);
  });

  const dates: [string, string | null][] = [
    ['Published: March 4, 2021', '2021-03-04'],
    ['Published on 4 March 2021 at 9:00', '2021-03-04'],
    ['March 4, 2021', '2021-03-04'],
    ['Feb. 29, 2021', null],
    ['2021-03-04', '2021-03-04'],
    ['20210304_am_the_council.mp3', '2021-03-04'],
    ['Published: 04/03/2021', null],
    ['Updated 9:42 AM ET, Mon May 5, 2021', '2021-05-05'],
    ['Published: 4 May 2021 | Updated: 6 May 2021', '2021-05-04'],
    ['© 2021 Harbour Post', null],
  ];
  it.each(dates)('reads the date of %j as %j', (line, expected) => {
    expect(toArticle({ text: `Council picks chair\n\n${line}\n\n${body}`, uri: 'a' }).published).toBe(
      expected,
    );
  });
  it('reads the date of a dateline', () => {
    expect(toArticle({ text: `OSLO, May 3, 2019 (Wire) — ${body}`, uri: 'a' })).toMatchObject({
      published: '2019-05-03',
      outlet: 'Wire',
    });
  });
  const outlets: [string, string | null][] = [
    ['© 2019 Harbour Post. All rights reserved.', 'Harbour Post'],
    ['Copyright 2019 Harbour Post', 'Harbour Post'],
    ['(c) Harbour Post 2019', 'Harbour Post'],
    ['All rights reserved.', null],
  ];
  it.each(outlets)('reads the outlet of %j as %j', (line, expected) => {
    expect(toArticle({ text: `${body}\n\n${line}`, uri: 'a' }).outlet).toBe(expected);
  });
  it('takes no date when two disagree', () => {
    const text = `Published: 3 May 2019\nPublished: 4 May 2019\n\n${body}`;
    expect(toArticle({ text, uri: 'a' }).published).toBeNull();
  });

  const languages: [string, string][] = [
    [`${body} ${body} ${body}`, 'en'],
    ['Acme buys Brill', 'en'],
    [
      'Der Rat hat am Montag in Oslo getagt und einen neuen Vorsitzenden gewählt, der von allen Parteien unterstützt wird und sofort beginnt.',
      'de',
    ],
    [
      'Le conseil a choisi lundi un nouveau président après deux jours de débats qui ont réuni tous les partis du pays dans la capitale.',
      'fr',
    ],
    ['Совет собрался в понедельник, и это не всё.', 'ru'],
    ['Рада зібралася в понеділок, і це не все, що відомо.', 'uk'],
    ['Понедельник.', 'und-Cyrl'],
    ['议会星期一开会，选出了新主席。', 'zh'],
    ['議会は月曜日に開かれ、新しい議長を選んだ。', 'ja'],
    ['의회는 월요일에 열렸다.', 'ko'],
    ['Το συμβούλιο συνεδρίασε τη Δευτέρα.', 'el'],
    ['اجتمع المجلس يوم الاثنين في العاصمة من أجل هذا الأمر على عجل.', 'ar'],
    ['The firm, in Chinese 布兰特纸业, met on Monday.', 'en'],
    [
      'Anna Berg; Luca Conti; Jan de Vries; Maria da Costa; Pedro Ruiz; Ola Lind; Petra Novak; Ewa Lis; Nils Dahl; Eva Ek; Tom Ray',
      'en',
    ],
  ];
  it.each(languages)('%j is %s', (text, expected) => {
    expect(toArticle({ text, uri: 'a' }).language).toBe(expected);
  });

  const bad: [string, ArticleInput, Partial<ArticleError>][] = [
    ['nothing', { text: '', uri: 'a.txt' }, { kind: 'empty', input: 'a.txt' }],
    ['blanks', { text: ' \n', uri: 'a.txt' }, { kind: 'empty' }],
    ['a NUL', { text: 'A\n\0', uri: 'a.txt' }, { kind: 'binary' }],
    ['a library', { text: 'Ships wait. '.repeat(400_000), uri: 'a.txt' }, { kind: 'too large' }],
    ['half a character', { text: 'a\ud83d', uri: 'a.txt' }, { kind: 'encoding' }],
  ];
  it.each(bad)('turns %s away', (_, input, expected) => {
    try {
      toArticle(input);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ArticleError);
      expect(error).toMatchObject(expected);
      expect(String(error)).toContain('a.txt');
    }
  });
});

describe('dateline', () => {
  const cases: [string, string | null][] = [
    ['GENEVA (Wire) — The council met.', 'GENEVA | | Wire'],
    ['GENEVA, March 4, 2021 (Wire) -- The council met.', 'GENEVA |March 4, 2021| Wire'],
    ['NEW YORK — The council met.', 'NEW YORK | | '],
    ['ST. JOHN’S, Canada (Wire) – The council met.', 'ST. JOHN’S, Canada | | Wire'],
    ['Geneva, 4 March (Wire) - The council met.', 'Geneva |4 March| Wire'],
    ['Geneva/Oslo, 4 March – The council met.', 'Geneva/Oslo |4 March| '],
    ['OSLO/TORONTO (Wire) - The firms met.', 'OSLO/TORONTO | | Wire'],
    ['NATO — which met in May — agreed.', null],
    ['The council — which met — chose.', null],
    ['It met (twice) and chose.', null],
    ['', null],
  ];
  it.each(cases)('%j', (text, expected) => {
    const found = findDateline(text, 0);
    expect(found && `${found.place} |${found.date ?? ' '}| ${found.agency ?? ''}`).toBe(expected);
    if (found) expect(text.slice(found.end)).toMatch(/^The (?:council|firms) met\.$/);
  });
});
