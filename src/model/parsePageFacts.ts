import type { z } from 'zod';
import type { Issue } from './issue.ts';
import type { PageFacts } from './pageFacts.ts';
import { pageFactsShape } from './pageFactsShape.ts';

export interface ParsedPageFacts {
  /** Null if the file is not PageFacts; the issues say why. */
  readonly facts: PageFacts | null;
  readonly issues: readonly Issue[];
}

/**
 * Parses the JSON of a PageFacts file and validates its shape: known keys, types, dates, well-formed text.
 * Returns every issue, not only the first; `validatePageFacts` compares the facts with the page.
 */
export function parsePageFacts(json: string, file: string): ParsedPageFacts {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { facts: null, issues: [whole(file, `It is not JSON (${reason}). Write one PageFacts object per file.`)] };
  }
  return parseFactsValue(value, file);
}

/** Validates the shape of a value that is already parsed, as `parsePageFacts` does with text. */
export function parseFactsValue(value: unknown, file: string): ParsedPageFacts {
  const broken = findBrokenText(value, []);
  const parsed = pageFactsShape.safeParse(value);
  const issues = [
    ...broken.map((path) =>
      issueAt(
        value,
        file,
        path,
        'The text contains half of a surrogate pair or a NUL, which the database cannot store. Copy it again from the page.',
      ),
    ),
    ...(parsed.error?.issues ?? []).flatMap((each) => printShapeIssue(value, file, each)),
  ];
  return parsed.success && issues.length === 0 ? { facts: parsed.data, issues } : { facts: null, issues };
}

function printShapeIssue(root: unknown, file: string, issue: z.core.$ZodIssue): Issue[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      issueAt(
        root,
        file,
        [...issue.path, key],
        'PageFacts has no such key. Remove it, or look up the right key in docs/page-facts.md.',
      ),
    );
  return [issueAt(root, file, issue.path, `${issue.message}. docs/page-facts.md describes this field.`)];
}

/** Names the record in a way that a person can find: its id or name, else its place in the list. */
function issueAt(root: unknown, file: string, path: readonly PropertyKey[], message: string): Issue {
  const [list, index, ...rest] = path;
  if (list === undefined) return whole(file, message);
  if (typeof index !== 'number') return { severity: 'error', file, record: null, field: printPath(path), message };
  const record: unknown = pick(pick(root, list), index);
  const label = [pick(record, 'id'), pick(record, 'name')].find((each) => typeof each === 'string') ?? `[${index}]`;
  return {
    severity: 'error',
    file,
    record: `${String(list)} ${label}`,
    field: rest.length === 0 ? null : printPath(rest),
    message,
  };
}

function whole(file: string, message: string): Issue {
  return { severity: 'error', file, record: null, field: null, message };
}

function pick(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
}

function printPath(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('');
}

/** Lists the path of every text that Neo4j would silently change (a lone surrogate becomes U+FFFD). */
function findBrokenText(value: unknown, path: readonly PropertyKey[]): PropertyKey[][] {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0') ? [] : [[...path]];
  // Facts are four levels deep: anything deeper is refused by the shape, and must not exhaust the stack here.
  if (typeof value !== 'object' || value === null || path.length > 8) return [];
  return Object.entries(value).flatMap(([key, each]) => [
    ...(key.isWellFormed() ? [] : [[...path]]),
    ...findBrokenText(each, [...path, Array.isArray(value) ? Number(key) : key]),
  ]);
}
