import type { Issue } from './issue.ts';
import type { Page } from './page.ts';
import type { PageFacts } from './pageFacts.ts';

/** How far a reader has come with one page. */
export interface ReadProgress {
  /** Articles read so far. */
  readonly done: number;
  readonly total: number;
}

export interface ReadOptions {
  /** Stops the reading; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Told of every record that was refused, and of every article that could not be read. */
  readonly onIssue?: (issue: Issue) => void;
}

/** Whatever turns a page into its facts: rules, a language model, a person. Each names itself in the facts it makes. */
export interface Reader {
  readonly name: string;
  readonly version: string;
  /** Reads a page. Every fact it gives has its exact quote and span in the page text. */
  read(page: Page, options?: ReadOptions): Promise<PageFacts>;
}
