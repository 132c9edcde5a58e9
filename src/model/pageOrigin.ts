/** The position of a line on an extracted page, so that its words can be marked on a picture of the page. */
export interface LineBox {
  /** `[start, end)` of the line in the page text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** In points from the upper left corner of the page. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The document that a page's text was extracted from. A text file has none: its bytes are the text. */
export interface PageOrigin {
  readonly kind: 'pdf' | 'html' | 'picture' | 'feed';
  /** SHA-256 (hex) of the document's bytes. */
  readonly sha256: string;
  /** Which page or entry of the document, from 1. */
  readonly part: number;
  /** How many parts the document has. */
  readonly parts: number;
  /** What extracted the text, with its version: a later one may read the same document better. */
  readonly extractor: string;
  /** Address of the document, if it names one. */
  readonly url?: string | null;
  /** Size of the page in points; null if it has no layout. */
  readonly size?: { readonly width: number; readonly height: number } | null;
  readonly lines?: readonly LineBox[];
  /** The newspaper and the day that the document itself says. */
  readonly issue?: { readonly name: string | null; readonly date: string | null };
  /** Confidence of the OCR in its characters, 0 to 1; an upper limit for the confidence of all records. */
  readonly sure?: number;
}
