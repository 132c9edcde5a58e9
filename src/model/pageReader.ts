import type { Issue } from './issue.ts';
import type { Page } from './page.ts';
import type { PageFacts } from './pageFacts.ts';

/** How far a reader has come with one page. */
export interface ReadProgress {
  /** Articles read so far. */
  readonly done: number;
  readonly total: number;
}

/** What a person, a folder or a file beside the page knows of the issue that printed it. */
export interface GivenPublication {
  /** The newspaper, e.g. `浙江日报`. */
  readonly name?: string | null;
  /** The date of the issue, e.g. `2026-01-22`: every relative time on the page counts from it. */
  readonly date?: string | null;
}

export interface ReadOptions {
  /** What is known of the issue from outside the page; it goes before what the page prints. */
  readonly publication?: GivenPublication;
  /** Stops the reading; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Told of every record that was refused, of every article that could not be read, and of what contradicts `publication`. */
  readonly onIssue?: (issue: Issue) => void;
}

/** Whatever turns a page into its facts: rules, a language model, a person. Each names itself in the facts it makes. */
export interface PageReader {
  readonly name: string;
  readonly version: string;
  /** Reads a page. Every fact it gives has its exact quote and span in the page text. */
  read(page: Page, options?: ReadOptions): Promise<PageFacts>;
}
