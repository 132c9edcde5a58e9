import { checkSlots } from '../figures/checkSlots.ts';
import { settleSlots } from '../figures/settleSlots.ts';
import type { Issue } from '../model/issue.ts';
import type { PageFacts } from '../model/pageFacts.ts';
import { describeFigures } from './describeFigures.ts';

/**
 * Finds figures of a page that cannot be right together, by comparison and by the equations: an error of the reader or
 * of the page. A pure function: a reading is tested only with its own numbers.
 */
export function findDoubts(facts: PageFacts): Issue[] {
  const { sayings, identities } = describeFigures([facts]);
  const slots = settleSlots(sayings);
  const compared = slots.flatMap(({ preferred, others }) =>
    others
      .filter(({ agreement: { verdict, reason } }) => verdict === 'CONFLICT' || reason === 'one-article')
      .map(({ saying, agreement }) => ({ figures: [saying.figureId, preferred.figureId], message: agreement.why })),
  );
  const { checks } = checkSlots(
    slots.flatMap(({ preferred, aims }) => [preferred, ...aims]),
    identities,
  );
  const tested = checks
    .filter(({ verdict }) => verdict === 'CONFLICT')
    .map((check) => ({
      figures: [check.tested, ...check.inputs].map(({ saying }) => saying.figureId),
      message: `${check.arithmetic}. ${check.why}`,
    }));
  return [...compared, ...tested].map(({ figures, message }) => {
    const [record, ...others] = [...new Set(figures.map((id) => id.slice(facts.page.length + 1)))];
    const beside = others.length === 0 ? '' : ` (with ${others.join(', ')})`;
    return {
      severity: 'warning',
      file: facts.page,
      record: `statistics ${record ?? ''}`,
      field: 'value',
      message: `${message}${beside} Compare it with the page.`,
    };
  });
}
