import type { QuestionItem, SeenNode } from './savedQuestion.ts';

/** When an answer was given. */
export interface AnsweredAt {
  readonly revision: number;
  readonly at: string;
  /** The number of the last item so far. */
  readonly last: number;
}

/**
 * Compares two answers to one question: what was added, removed, changed or compares differently, one item per node
 * and kind.
 */
export function compareAnswers(
  before: readonly SeenNode[],
  after: readonly SeenNode[],
  { revision, at, last }: AnsweredAt,
): QuestionItem[] {
  const earlier = new Map(before.map((node) => [node.id, node]));
  const now = new Set(after.map(({ id }) => id));
  const found: Omit<QuestionItem, 'number'>[] = [];
  for (const node of after) {
    const old = earlier.get(node.id);
    if (old === undefined) found.push({ ...node, kind: 'ADDED', before: null, revision, at });
    else {
      if (old.title !== node.title) found.push({ ...node, kind: 'CORRECTED', before: old.title, revision, at });
      if (old.verdict !== node.verdict) found.push({ ...node, kind: 'VERDICT', before: old.verdict, revision, at });
    }
  }
  for (const node of before)
    if (!now.has(node.id)) found.push({ ...node, kind: 'GONE', before: node.title, revision, at });
  return found.map((item, index) => ({ number: last + index + 1, ...item }));
}
