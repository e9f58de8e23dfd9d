/** Marked-up text → DOM, by linkedom. */

/** The document of a page, or of a fragment of one. */
export async function parseHtml(html: string): Promise<Document> {
  const { parseHTML } = await import('linkedom');
  const whole = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  return parseHTML(whole).document;
}

/** @throws if it is no XML at all; what is merely malformed is read as far as it goes. */
export async function parseXml(xml: string): Promise<Document> {
  const { DOMParser } = await import('linkedom');
  return new DOMParser().parseFromString(xml, 'text/xml') as unknown as Document;
}

/** A step of a walk through a tree: an element is entered and left, a text is met. */
export interface Visitor {
  /** Returns whether to go into the element. */
  enter(element: Element): boolean;
  leave(element: Element): void;
  text(data: string): void;
}

/** Walks the tree below `root` in the order of the document, however deep it is. */
export function walkTree(root: Node, visitor: Visitor): void {
  let node: Node | null = root.firstChild;
  while (node) {
    if (node.nodeType === TEXT) visitor.text(node.nodeValue ?? '');
    if (node.nodeType === ELEMENT && visitor.enter(node as Element)) {
      if (node.firstChild) {
        node = node.firstChild;
        continue;
      }
      visitor.leave(node as Element);
    }
    while (node && !node.nextSibling) {
      node = node.parentNode === root ? null : node.parentNode;
      if (node) visitor.leave(node as Element);
    }
    node = node?.nextSibling ?? null;
  }
}

/** How many elements there are below `root`, and how deep the deepest lies. */
export function sizeOf(root: Node): { elements: number; depth: number } {
  let [elements, depth, deepest] = [0, 0, 0];
  walkTree(root, {
    enter() {
      elements++;
      depth++;
      deepest = Math.max(deepest, depth);
      return true;
    },
    leave() {
      depth--;
    },
    text() {},
  });
  return { elements, depth: deepest };
}

/** The text of the first element below `root` of one of these names. */
export function firstText(root: Document | Element, ...names: readonly string[]): string | null {
  for (const name of names) {
    const text = root.getElementsByTagName(name)[0]?.textContent?.trim();
    if (text) return text;
  }
  return null;
}

const ELEMENT = 1;
const TEXT = 3;
