import type { Topic } from './findTopic.ts';
import type { Referent } from './referent.ts';

const ITEM = /^[▲△■□●○◆◇★☆▶◎]/gmu;
const ENOUGH = 3;

/**
 * Gives what the items of a digest are about if they do not say: in a column of short news items that each begin with a
 * mark, the most frequent name belongs to its own items, and only 全县 or a headline applies to all.
 */
export function digestTopic(text: string, topic: Topic | undefined, referents: readonly Referent[]): Topic | undefined {
  if (topic?.sign !== 'often' || Array.from(text.matchAll(ITEM)).length < ENOUGH) return topic;
  const whole = referents.find(
    ({ kind, entity, use }) => kind === 'deictic' && entity === 'region' && use !== 'compared' && use !== 'object',
  );
  return whole === undefined ? undefined : { subject: whole.subject, sign: 'deictic' };
}
