import type { WordTable } from './wordTable.ts';

/** Why two figures compare as they do, by the code of the reason; `{0}` and so on are its values. */
export const REASONS_WORDS = {
  'why.ONE_WIRE_TEXT': ['两版刊登同一通稿，只算一个来源。', 'Both pages print one wire text, so this is one witness.'],
  'why.KINDS_DIFFER': ['数值类型不同，不能直接比较。', 'They are different kinds of value and cannot be compared.'],
  'why.UNITS_DIFFER': ['单位不同：{0} 与 {1}。', 'They are in different units: {0} and {1}.'],
  'why.PART_OF_WHOLE': ['其中一个只涵盖一部分：{0}。', 'One covers only a part: {0}.'],
  'why.PARTS_DIFFER': ['涵盖的部分不同：{0} 与 {1}。', 'They cover different parts: {0} and {1}.'],
  'why.BASIS_UNKNOWN': ['基期或总体没有交代清楚。', 'The basis or the whole is not known for both.'],
  'why.BASES_DIFFER': ['基期不同。', 'They are measured against different bases.'],
  'why.PERIOD_UNKNOWN': ['时期没有交代清楚。', 'The period is not known for both.'],
  'why.PERIODS_DIFFER': ['时期不同：{0} 与 {1}。', 'They cover different days: {0} and {1}.'],
  'why.AIMS_DIFFER': ['一个是目标，一个是预计。', 'One is a target, the other a forecast.'],
  'why.AIM_MET': ['已达到：目标 {0}，实际 {1}。', 'It was reached: the aim was {0}, the result {1}.'],
  'why.AIM_MISSED': ['未达到：目标 {0}，实际 {1}。', 'It was not reached: the aim was {0}, the result {1}.'],
  'why.SAID_TWICE': ['同一篇报道两次说到同一数字。', 'One article says the same number twice.'],
  'why.SAME_NUMBER': ['两篇报道的数字相同。', 'Two articles give the same number.'],
  'why.WITHIN_BOUND': ['{0} 符合“{1}”的界限 {2}。', '{0} is within the bound {1}, which allows {2}.'],
  'why.BEYOND_WORDS': [
    '{0} 与 {1} 不矛盾，但超出措辞通常所指。',
    '{0} and {1} do not contradict each other, but go beyond what the words suggest.',
  ],
  'why.ROUNDED': ['是 {0} 取整的结果。', 'It is {0}, rounded.'],
  'why.RESTATED': ['{1} 的 {0}，{3} 修订为 {2}。', '{0} of {1} was restated as {2} on {3}.'],
  'why.NEAR': ['{0} 与 {1} 相近，但没有日期说明先后。', '{0} and {1} are close, and no dates show which came first.'],
  'why.ONE_ARTICLE': [
    '同一篇报道给出 {0} 与 {1}，大概说的不是一回事。',
    'One article gives {0} and {1}, probably for different things.',
  ],
  'why.APART': ['{0} 与 {2} 不可能都对。', '{0} and {2} cannot both be right.'],
} as const satisfies WordTable;
