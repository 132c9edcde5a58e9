import type { Client } from './createClient.ts';
import { normalizeAnswer } from './normalizeAnswer.ts';
import type { Operation } from './operations.ts';
import type { Samples } from './samples.ts';
import type { RunningProcess } from './startProcess.ts';
import { printRequest, type System } from './systems.ts';

/** A running system and the requests of one operation, one for each node that it is asked about. */
export interface Contestant {
  readonly system: System;
  readonly process: RunningProcess;
  readonly bodies: readonly string[];
}

/** How many entries a page of W3 has. */
const PAGE_SIZE = 50;

/**
 * Makes a system ready for an operation. A later page is found as clients find it: with the cursors of the pages before
 * it.
 */
export async function prepare(
  client: Client,
  system: System,
  process: RunningProcess,
  operation: Operation,
  samples: Samples,
): Promise<Contestant> {
  const bodies = await Promise.all(
    samples[operation.about].map(async (about) => {
      if (operation.page === 1) return printRequest(system, operation, about, undefined);
      if (system.paging === 'offset') return printRequest(system, operation, about, (operation.page - 1) * PAGE_SIZE);
      let place: unknown;
      for (let page = 1; page < operation.page; page += 1) {
        const reply = await client(process.url, printRequest(system, operation, about, place));
        place = findEndCursor(JSON.parse(reply.body.toString('utf8')));
      }
      return printRequest(system, operation, about, place);
    }),
  );
  return { system, process, bodies };
}

/** Sends every request once. Throws for an answer with errors; returns the answers in their common shape. */
export async function collectAnswers(
  client: Client,
  { system, process, bodies }: Contestant,
): Promise<readonly unknown[]> {
  const answers: unknown[] = [];
  for (const body of bodies) {
    const reply = await client(process.url, body);
    const text = reply.body.toString('utf8');
    if (reply.status !== 200 || text.includes('"errors":['))
      throw new Error(`${system.name} answered ${String(reply.status)}: ${text.slice(0, 600)}`);
    const { data } = JSON.parse(text) as { readonly data?: unknown };
    answers.push(normalizeAnswer(data));
  }
  return answers;
}

function findEndCursor(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('endCursor' in value) return value.endCursor;
  for (const part of Object.values(value)) {
    const found = findEndCursor(part);
    if (found !== undefined) return found;
  }
  return undefined;
}
