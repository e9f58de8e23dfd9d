import { describe, expect, it } from 'vitest';
import { problemOf, read } from './read.ts';

describe('Markdown', () => {
  const cases: [string, string, string][] = [
    [
      'headings and paragraphs',
      '# Mill sold\n\nIt was *sold*\non **Monday**.',
      'Mill sold\n\nIt was sold\non Monday.\n',
    ],
    [
      'links and pictures',
      'The [Lindal mill](http://x.example "t") burns ![fire](a.png)now.',
      'The Lindal mill burns now.\n',
    ],
    ['lists', '- One ship\n- Two *ships*\n  - Three', 'One ship\n\nTwo ships\n\nThree\n'],
    ['quotations', '> “We own it,”\n> said Lund.', '> “We own it,”\n> said Lund.\n'],
    ['character references', 'Fish &amp; chips &#8212; R&D', 'Fish & chips — R&D\n'],
    ['code', 'Run `a < b` now.', 'Run a < b now.\n'],
    ['HTML', 'The <b>mill</b> burns.\n\n<div>Ad</div>\n\nIt does.', 'The mill burns.\n\nAd\n\nIt does.\n'],
    ['tables', '| Good | Tons |\n|---|---|\n| Coal | 5 |', 'Good\tTons\n\nCoal\t5\n'],
    ['rules', 'One.\n\n---\n\nTwo.', 'One.\n\nTwo.\n'],
  ];
  it.each(cases)('%s', async (_, source, text) => {
    expect((await read('markdown', source)).text).toBe(text);
  });

  it('reads front matter', async () => {
    const source =
      '---\ntitle: "Mill sold"\ndate: 2021-03-04\npublication: Harbour Post\nlink: https://h.example/1\ntags: [a, b]\n---\nThe mill was sold.';
    expect(await read('markdown', source)).toMatchObject({
      text: 'Mill sold\n\nThe mill was sold.\n',
      title: 'Mill sold',
      published: '2021-03-04',
      outlet: 'Harbour Post',
      url: 'https://h.example/1',
    });
  });

  it('says what is wrong', async () => {
    expect(await problemOf(read('markdown', '---\ntitle: [a\n---\nThe mill.'))).toMatchObject({
      kind: 'broken',
      message: expect.stringMatching(/front matter/),
    });
    expect(await problemOf(read('markdown', '---\ntitle: &a [*a, *a]\n---\nThe mill.'))).toMatchObject({
      kind: 'broken',
    });
    expect(await problemOf(read('markdown', '---\na: b\n---\n'))).toMatchObject({ kind: 'empty' });
  });
});
