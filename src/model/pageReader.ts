import type { Issue } from './issue.ts';
import type { Page } from './page.ts';
import type { PageFacts } from './pageFacts.ts';

/** The progress of a reader with one page. */
export interface ReadProgress {
  /** Articles read so far. */
  readonly done: number;
  readonly total: number;
}

/** What a person, a folder or a file next to the page says about the issue that printed it. */
export interface GivenPublication {
  /** The newspaper, e.g. `浙江日报`. */
  readonly name?: string | null;
  /** The date of the issue, e.g. `2026-01-22`: every relative time on the page counts from it. */
  readonly date?: string | null;
  /** Which page of the issue it is, e.g. `1` or `A5`. */
  readonly pageNumber?: string | null;
}

export interface ReadOptions {
  /** What is known about the issue from outside the page; it takes precedence over what the page prints. */
  readonly publication?: GivenPublication;
  /** Stops the reading; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Called for every refused record, every article that could not be read, and everything that contradicts `publication`. */
  readonly onIssue?: (issue: Issue) => void;
}

/** Anything that turns a page into its facts: rules, a language model, a person. It names itself in the facts. */
export interface PageReader {
  readonly name: string;
  readonly version: string;
  /** Reads a page. Every fact it gives has its exact quote and span in the page text. */
  read(page: Page, options?: ReadOptions): Promise<PageFacts>;
}
