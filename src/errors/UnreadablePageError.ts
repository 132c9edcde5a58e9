import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** Why a file is not a page, for programs; the message is for people. */
export type UnreadableReason =
  'empty' | 'too-large' | 'other-format' | 'binary' | 'encoding' | 'not-text' | 'unreachable' | 'sidecar';

/** A file that cannot become a page: which file, what was found in it, and what to do. */
export class UnreadablePageError extends KnowledgeGraphError {
  override readonly name = 'UnreadablePageError';
  readonly code = 'UNREADABLE_PAGE';
  readonly file: string;
  readonly reason: UnreadableReason;
  /** How many pages the document has, if it is one whose other pages may be read. */
  readonly parts: number | undefined;
  constructor(file: string, reason: UnreadableReason, message: string, options?: ErrorOptions & { parts?: number }) {
    super(`${JSON.stringify(file)} was not read: ${message}`, options);
    this.file = file;
    this.reason = reason;
    this.parts = options?.parts;
  }
}
