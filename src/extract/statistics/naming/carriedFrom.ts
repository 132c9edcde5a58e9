import type { Discourse } from '../discourse.ts';
import type { Frame } from '../frames/frame.ts';
import type { Statement } from '../statement.ts';
import { isRate, isSameBase } from './figureKinds.ts';

/**
 * Finds the statement whose measure a figure without a measure continues: the last of its sentence, else the first of
 * the sentence before, in the same unit.
 */
export function carriedFrom(
  { figure, left }: Frame,
  { sentence, main, paragraph, said }: Discourse,
): Statement | undefined {
  const last = sentence.last.at(-1) ?? sentence.all.at(-1);
  if (last !== undefined) return last;
  const fits = (statement: Statement): boolean =>
    left.role === 'change' || isRate(figure)
      ? statement.figure === null || statement.figure.unit !== '%'
      : isSameBase(figure, statement.figure);
  if (main !== null && fits(main) && !main.isPart) return main;
  // The paragraph's sentences before, the nearest first.
  const before = said
    .slice(-LOOK_BACK)
    .findLast(
      (statement) =>
        statement.start >= paragraph.start && statement.breakdown === null && !statement.isPart && fits(statement),
    );
  return before ?? (main !== null && fits(main) ? main : undefined);
}

const LOOK_BACK = 8;
