import { CHANGE_FOLLOWS } from './changeFollows.ts';
import { compareTimes } from './compareTimes.ts';
import { LEVEL_FOLLOWS } from './levelFollows.ts';
import type { RelationRule } from './relation.ts';

/** How a run of figures relates to earlier statements, in order; if no rule matches, it is a separate statistic. */
export const RELATION_RULES: readonly RelationRule[] = Object.freeze<RelationRule[]>([
  {
    name: 'compared-time',
    example: { text: '2024年2月，杭州市居民消费价格涨幅为1.5%，低于前一个月的1.8%。', gives: '2' },
    find: (frame, discourse) => compareTimes(frame, discourse),
  },
  ...CHANGE_FOLLOWS,
  ...LEVEL_FOLLOWS,
]);
