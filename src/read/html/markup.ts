/** The part of linkedom's DOM that is used, without a browser's types. */
export interface MarkupNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<MarkupNode>;
}

/** An element of a parsed document. */
export interface MarkupElement extends MarkupNode {
  readonly getAttribute: (name: string) => string | null;
  readonly querySelector: (selector: string) => MarkupElement | null;
  readonly querySelectorAll: (selector: string) => ArrayLike<MarkupElement> & Iterable<MarkupElement>;
}
