import type { Issue } from './issue.ts';
import type { PageFacts } from './pageFacts.ts';

const LISTS = ['articles', 'regions', 'organizations', 'people', 'projects', 'statistics', 'quotations'] as const;

/**
 * Leaves out the records that an error is about, so that one wrong record does not keep the rest of the page out of the
 * graph. Gives null if an error is about the file as a whole, or if leaving records out does not help.
 */
export function dropBrokenRecords(facts: PageFacts, issues: readonly Issue[]): PageFacts | null {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const broken = new Set(errors.map(({ record }) => record));
  if (broken.has(null)) return null;
  const kept: PageFacts = { ...facts };
  for (const list of LISTS) {
    const records: ReadonlyArray<{ readonly id?: string; readonly name?: string }> = facts[list];
    Object.assign(kept, {
      [list]: records.filter((record) => !broken.has(`${list} ${record.id ?? record.name ?? ''}`)),
    });
  }
  const mentions = facts.mentions?.filter((_mention, index) => !broken.has(`mentions [${index}]`));
  if (mentions !== undefined) Object.assign(kept, { mentions });
  return LISTS.some((list) => kept[list].length < facts[list].length) ||
    (mentions?.length ?? 0) < (facts.mentions?.length ?? 0)
    ? kept
    : null;
}
