import type { PageOrigin } from './pageOrigin.ts';

/**
 * A newspaper page: the decoded file with the BOM dropped and CRLF and CR turned into LF, otherwise unchanged.
 * `sha256` (hex, of the UTF-8 bytes of `text`) identifies the page.
 */
export interface Page {
  /** File name without its folder, e.g. `004_bc7f55cb36690645.txt`. */
  readonly file: string;
  readonly text: string;
  readonly sha256: string;
  /** The document that the text was extracted from; absent for text files. */
  readonly origin?: PageOrigin;
}
