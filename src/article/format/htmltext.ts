/** DOM → text as a reader sees it: a paragraph for each block, empty lines between. */
import { walkTree } from './dom.ts';

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 ' +
    'h3 h4 h5 h6 header hr li main menu nav ol optgroup p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);
/** Elements without words of the article: programs, controls, pictures and what is written below them. */
const SILENT = new Set(
  (
    'audio button canvas datalist embed figcaption head iframe input map math noscript object option script select ' +
    'style svg template textarea title video'
  ).split(' '),
);
const footnoteMark = /^[[(]?\d{1,3}[\])]?$/;

export function writeText(root: Node): string {
  const paragraphs: string[] = [];
  let open = '';
  let preformatted = 0;
  const close = (): void => {
    const text = open.replace(/[ \t]*\n[ \t]*/g, '\n').trim();
    for (const part of text.split(/\n{2,}/)) if (part !== '') paragraphs.push(part);
    open = '';
  };
  walkTree(root, {
    enter(element) {
      const name = element.localName;
      if (SILENT.has(name) || isHidden(element) || isForScreenReaders(element)) return false;
      if (name === 'sup' && footnoteMark.test(element.textContent?.trim() ?? '')) return false;
      if (name === 'br') open += '\n';
      else if (name === 'td' || name === 'th') {
        if (isLayout(element)) close();
        else open += open === '' ? '' : '\t';
      } else if (BLOCKS.has(name)) close();
      if (name === 'pre') preformatted++;
      return true;
    },
    leave({ localName }) {
      if (BLOCKS.has(localName)) close();
      if (localName === 'pre') preformatted--;
    },
    text(data) {
      const blanks = preformatted > 0 ? data : data.replace(/[ \t\r\n\f]+/g, ' ');
      open += /(?:^|[\n ])$/.test(open) && preformatted === 0 ? blanks.replace(/^ /, '') : blanks;
    },
  });
  close();
  return paragraphs.length === 0 ? '' : `${paragraphs.join('\n\n')}\n`;
}

/** A cell that holds the page and not a figure: with lines, paragraphs or tables of its own, or in a row with such a one. */
function isLayout(cell: Element): boolean {
  const row = cell.parentNode as Element | null;
  return [...(row?.children ?? [])].some(
    (own) => own.querySelector('br, p, div, table, h1, h2, h3') !== null,
  );
}

/** ", opens new tab": a word for those who do not see the page, in the middle of a sentence. */
function isForScreenReaders(element: Element): boolean {
  return (
    element.localName === 'span' &&
    /^\W*opens? (?:in )?(?:a )?new (?:tab|window)\W*$/i.test(element.textContent ?? '')
  );
}

function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')
  );
}
