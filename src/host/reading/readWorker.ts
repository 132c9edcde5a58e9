import { FactsError } from '../../errors/FactsError.ts';
import { UnreadablePageError } from '../../errors/UnreadablePageError.ts';
import type { Page } from '../../model/page.ts';
import type { PageFacts } from '../../model/pageFacts.ts';
import type { GivenPublication } from '../../model/pageReader.ts';
import { extractFacts } from '../../pipeline.ts';
import { readDocument } from '../../read/readDocument.ts';
import { assertDocumentSize, readPage } from '../../read/readPage.ts';
import { checkFacts, type CheckedFacts } from '../checkFacts.ts';
import { findGiven } from './findGiven.ts';
import { findPictureReader } from './findPictureReader.ts';
import { readPageFile } from './readPageFile.ts';

/** A page that does not come from a file of this machine: a text, or one part of a document in base64. */
export type ReadSource =
  | { readonly file: string; readonly text: string }
  | { readonly file: string; readonly document: string; readonly part: number };

/** A task of a worker: to read a file, or what comes from elsewhere. */
export type ReadTask = ({ readonly path: string; readonly part?: number } | ReadSource) & {
  /** What is known about the issue; for a file, its folders' names and the file next to it may add more. */
  readonly publication?: GivenPublication;
  /** Also check the facts against their page here, so that the caller need not. */
  readonly check?: boolean;
};

/** A page that was read. */
export interface PageRead {
  readonly kind: 'read';
  readonly page: Page;
  readonly facts: PageFacts;
  readonly issues: readonly string[];
  /** `facts` checked against their page, if the task asked for that. */
  readonly checked?: CheckedFacts;
}

/** What it answers: the page and its facts, or why there are none. */
export type ReadAnswer =
  | PageRead
  | {
      readonly kind: 'failed';
      readonly problem: string;
      /** How many pages the document has, if others of it may be read. */
      readonly parts?: number | undefined;
    };

/** Reads one page with the rules, in a separate process, because reading is CPU-bound and its dictionaries are large. */
async function read(task: ReadTask): Promise<ReadAnswer> {
  try {
    const page = await readSource(task);
    const named = 'path' in task ? await findGiven(task.path, task.publication) : task.publication;
    // A file of many pages is named after none of them.
    const given = page.origin?.kind === 'pdf' && page.origin.parts > 1 ? { ...named, pageNumber: null } : named;
    const said = page.origin?.issue;
    const publication =
      said === undefined ? given : { ...given, name: given?.name ?? said.name, date: given?.date ?? said.date };
    const issues: string[] = [];
    const facts = extractFacts(page, {
      ...(publication && { publication }),
      onIssue: ({ record, message }) => issues.push(record === null ? message : `${record}: ${message}`),
    });
    if (task.check !== true) return { kind: 'read', page, facts, issues };
    const checked = checkFacts(page, facts);
    // Objects that occur twice are sent once.
    return { kind: 'read', page, facts: checked.facts, issues, checked };
  } catch (error) {
    if (error instanceof UnreadablePageError) return { kind: 'failed', problem: error.message, parts: error.parts };
    if (error instanceof FactsError) return { kind: 'failed', problem: error.message };
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', problem: `The rules failed on it (${reason}). Report this with the file.` };
  }
}

async function readSource(task: ReadTask): Promise<Page> {
  if ('path' in task) return readPageFile(task.path, task.part);
  if ('text' in task) return readPage(task.file, Buffer.from(task.text));
  const bytes = Buffer.from(task.document, 'base64');
  assertDocumentSize(task.file, bytes.length);
  return readDocument(task.file, bytes, task.part, await findPictureReader());
}

// Ctrl-C reaches all processes of a terminal; the parent process decides when a reading ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
process.on('message', (task: ReadTask) => {
  void read(task).then((answer) => process.send?.(answer));
});
