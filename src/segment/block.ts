import type { Span } from '../model/span.ts';
import type { Credits } from './credits.ts';

/** What a block of a page is, by its own words and place. */
export type BlockKind = 'title' | 'body' | 'byline' | 'closing' | 'continued' | 'caption' | 'furniture';

/** A paragraph, a title or a line of the page's furniture: wrapped lines joined. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  /** Its clean text on one line, gaps between words kept. */
  readonly text: string;
  /** 1 to 6 for a line marked as heading (`##`), 0 without a mark. */
  readonly level: number;
  /** Empty lines before it. */
  readonly gap: number;
  /** Its text breaks off inside a sentence. */
  readonly unfinished: boolean;
  /** What its dateline names, where it begins with one. */
  readonly opening: Credits | null;
  /** What its closing credits name, where it ends with them or is nothing else. */
  readonly closing: Credits | null;
  /** Where its words end before closing credits: a page offset. */
  readonly bodyEnd: number;
  /** The page it is continued from (`第一版`), where it begins with that mark. */
  readonly continuedFrom: string | null;
  /** The pieces of the page that it is made of, where it is a column beside another. */
  readonly pieces?: readonly Span[];
  /** It ends a column whose article may go on elsewhere, though its last sentence is whole. */
  readonly mayGoOn?: boolean;
  /** It is a table and nothing else. */
  readonly isTable?: boolean;
  /** A title below the line of day and source: a subtitle, a subhead or a button, never the headline. */
  readonly under?: boolean;
}

/** Tells whether empty lines part the blocks of a page, so that a missing one means something. */
export function isSpaced(blocks: readonly Block[]): boolean {
  return blocks.filter(({ gap }) => gap > 0).length > blocks.length * 0.6;
}
