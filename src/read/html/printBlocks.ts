import type { MarkupElement, MarkupNode } from './markup.ts';

/** Elements that begin a new line of text. */
const BLOCK = new Set(
  'P DIV SECTION ARTICLE H1 H2 H3 H4 H5 H6 LI UL OL TR TABLE BLOCKQUOTE FIGURE FIGCAPTION BR PRE CENTER FOUNDER-CONTENT'.split(
    ' ',
  ),
);
const SKIPPED = new Set('SCRIPT STYLE NOSCRIPT IFRAME SVG BUTTON FORM INPUT SELECT VIDEO AUDIO TEMPLATE'.split(' '));
const CELL = new Set(['TD', 'TH']);

/** Prints the text of an element as blocks: one per paragraph, the cells of a table row separated by tabs. */
export function printBlocks(root: MarkupElement): string[] {
  let text = '';
  const stack: Array<MarkupNode | string> = [root];
  // Without recursion, because untrusted markup may be nested a hundred thousand levels deep.
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') {
      text += node;
      continue;
    }
    if (node.nodeType === 3) {
      text += (node.textContent ?? '').replaceAll(/[\n\r\t]+/gu, ' ');
      continue;
    }
    const name = node.nodeName.toUpperCase();
    if (node.nodeType !== 1 || SKIPPED.has(name)) continue;
    const [before, after] = BLOCK.has(name) ? ['\n', '\n'] : CELL.has(name) ? ['', '\t'] : ['', ''];
    stack.push(after);
    for (const child of [...node.childNodes].reverse()) stack.push(child);
    stack.push(before);
  }
  return text
    .split('\n')
    .map((line) =>
      line
        .replaceAll('\u00A0', ' ')
        .replaceAll(/ {2,}/gu, ' ')
        .replaceAll(/^[ \t]+|[ \t]+$/gu, ''),
    )
    .filter((line) => line.replaceAll('\u3000', '') !== '');
}
