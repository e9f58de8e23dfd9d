import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const paragraphs = [
  'The Lindal council met on Monday and chose Greta Lund as its new chair, after two days of talks that three parties took part in.',
  'Lund, a former harbour master, said that the port would be sold to Brandt Paper before the end of the year, and not earlier.',
  'The finance minister, Karl Voss, denied that the state would pay for the port. He spoke in Bergen, where the firm has its seat.',
  'Two members voted against the sale. They said that the price was too low, and that Brandt Paper owed the town money.',
];
const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');

function page(head: string, around: (main: string) => string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${around(body)}</body></html>`;
}

const furniture = page(
  `<title>Council picks chair | Harbour Post</title>
   <meta property="og:site_name" content="Harbour Post"><meta property="article:published_time" content="2021-03-04T10:00:00+01:00">
   <link rel="canonical" href="https://harbour.example/chair">
   <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"Council picks chair",
     "datePublished":"2021-03-05","publisher":{"@type":"Organization","name":"The Harbour Post"}}]}</script>`,
  (main) => `
  <div id="cookie-banner"><p>We use cookies, and so do our 214 partners, to make this page slower. Accept all of them, or none.</p></div>
  <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
  <header class="site-header"><a href="/">Harbour Post</a></header>
  <main><article><h1>Council picks chair</h1><div class="share-buttons"><a href="#">Tweet</a> <a href="#">Share</a></div>
  <figure><img src="a.jpg" alt="Lund"><figcaption>Greta Lund in 2019. Picture: Ola Ness</figcaption></figure>
  ${main}
  <aside class="related"><h3>Related</h3><ul><li><a href="/b">Mill burns down in Oslo after a long night of storms</a></li></ul></aside>
  <div class="newsletter-signup"><p>Sign up for our newsletter, and never miss a council meeting again. It is free.</p></div>
  </article></main>
  <section class="comments"><p>Bob: I never liked that council, and I have said so for years in this very place.</p></section>
  <footer><p>© 2021 Harbour Post. All rights reserved by nobody in particular.</p></footer>
  <script>document.write("<p>Evil words</p>")</script>`,
);

describe('web pages', () => {
  it('gives the article without the page around it', async () => {
    const article = await read('html', furniture);
    expect(article.text).toBe(`Council picks chair\n\n${paragraphs.join('\n\n')}\n`);
    expect(article).toMatchObject({
      title: 'Council picks chair',
      published: '2021-03-05',
      outlet: 'The Harbour Post',
      url: 'https://harbour.example/chair',
      language: 'en',
    });
  });

  it('takes what it can from meta tags and the page', async () => {
    const tags = page(
      '<title>Council picks a new chair | Harbour Post</title><meta name="DC.date.issued" content="4 March 2021">',
      (main) => `<article>${main}</article>`,
    );
    expect(await read('html', tags)).toMatchObject({
      title: 'Council picks a new chair',
      published: '2021-03-04',
    });
    const time = page(
      '',
      (main) => `<article><h1>Chair picked</h1><time datetime="2021-03-04">today</time>${main}</article>`,
    );
    expect(await read('html', time)).toMatchObject({
      title: 'Chair picked',
      published: '2021-03-04',
      outlet: null,
    });
  });

  const small: [string, string, string][] = [
    ['breaks', '<p>One<br>two<br><br>three</p>', 'One\ntwo\n\nthree\n'],
    ['entities', '<p>Fish &amp; chips &#8212; &ldquo;fine&rdquo;</p>', 'Fish & chips — “fine”\n'],
    [
      'inline marks',
      '<p>The <b>Lindal</b> <a href="#">mill</a>, <em>now</em>shut.</p>',
      'The Lindal mill, nowshut.\n',
    ],
    ['lists', '<ul><li>One ship</li><li>Two ships</li></ul>', 'One ship\n\nTwo ships\n'],
    [
      'tables',
      '<table><tr><td>Coal</td><td>5</td></tr><tr><td>Iron</td><td>7</td></tr></table>',
      'Coal\t5\n\nIron\t7\n',
    ],
    ['footnote marks', '<p>It fell by half<sup>[3]</sup> in May.</p>', 'It fell by half in May.\n'],
    ['what is hidden', '<p>Seen<span hidden>unseen</span><i style="display: none">no</i></p>', 'Seen\n'],
    ['unclosed tags', '<p>One<p>Two<div>Three', 'One\n\nTwo\n\nThree\n'],
    ['no tags at all', 'Ships wait.', 'Ships wait.\n'],
  ];
  it.each(small)('reads a short page whole: %s', async (_, html, text) => {
    expect((await read('html', html)).text).toBe(text);
  });

  it('believes the encoding that the page names, unless a protocol names another', async () => {
    const latin = Buffer.from('<meta charset="iso-8859-1"><p>The caf\xe9 opened.</p>', 'latin1');
    expect((await read('html', latin)).text).toBe('The café opened.\n');
    const greek = Buffer.from('<meta charset="iso-8859-1"><p>\xe1</p>', 'latin1');
    expect((await read('html', greek, { charset: 'iso-8859-7' })).text).toBe('α\n');
  });

  it('reads a page that is too deep for any browser, and one of very many elements', {
    timeout: 20_000,
  }, async () => {
    const deep = `<html><body>${'<div>'.repeat(50_000)}${paragraphs[0]}`;
    expect((await read('html', deep)).text).toBe(`${paragraphs[0]}\n`);
    const wide = `<html><body>${'<p><b>A</b> ship.</p>'.repeat(110_000)}`;
    expect((await read('html', wide)).text.startsWith('A ship.\n\nA ship.')).toBe(true);
  });

  it('bears with broken JSON-LD', async () => {
    const html = page(
      '<script type="application/ld+json">{"@type": "NewsArticle", </script><title>Ships</title>',
      (main) => main,
    );
    expect(await read('html', html)).toMatchObject({ title: 'Ships' });
  });
});
