import type { SubjectFact } from '../../../../model/pageFacts.ts';
import { isNationBody } from '../../annotate/isNationBody.ts';
import { isRating } from '../../annotate/isRating.ts';
import { sliceBetween } from '../../annotate/sliceBetween.ts';
import type { Rule } from '../../rule.ts';
import { anyOf } from '../../words.ts';
import { employerOf } from './employerOf.ts';
import { tellerOf } from './tellerOf.ts';

const COUNTS = new RegExp(`^(?:的)?(?:最新|初步)?${anyOf('counters')}`, 'u');
const LONGEST_DEED = 12;
const REACH = 120;
const LONGEST_POST = 12;
const OURS = new RegExp(anyOf('ownWords'), 'u');

/** Finds whom a figure is about by who gives it. */
export const IN_SPEECH: readonly Rule<SubjectFact>[] = [
  {
    name: 'teller',
    example: { text: '“去年卖了32万元。”今年52岁的村民王德林说。', gives: '王德林' },
    // Someone who spoke of the household before continues about it.
    find: (frame, { paragraph: { subject } }) => {
      const teller = tellerOf(frame);
      return teller !== undefined && subject?.name === `${teller.name}家` ? subject : teller;
    },
  },
  {
    name: 'own-firm',
    example: { text: '杭州云谷科技有限公司披露，2023年营业收入3亿元。', gives: '杭州云谷科技有限公司' },
    find: ({ near, earlier, annotation: { entities, text } }) => {
      const told = [...earlier, ...near].findLast(({ use, entity }) => use === 'source' && entity === 'organization');
      // 某某网监测数据显示: those who count what others do do not speak of themselves.
      if (
        told === undefined ||
        isNationBody(told.subject.name) ||
        isRating(text, told.span) ||
        COUNTS.test(text.slice(told.span[1], told.span[1] + LONGEST_DEED))
      )
        return undefined;
      const { kind, region } = entities.organizations.find(({ name }) => name === told.subject.name) ?? {};
      // 斯里兰卡灾害管理中心说: a body of another country speaks of the country.
      const isAbroad = entities.regions.some(({ name, level }) => name === region && level === 'country');
      if (kind === 'other' && region != null && isAbroad && region !== '中国') return { type: 'region', name: region };
      // 某机场披露: a body that is neither an office nor a paper speaks of itself.
      return /^(?:enterprise|university|hospital|other)$/u.test(kind ?? '') ? told.subject : undefined;
    },
  },
  {
    name: 'speakers-place',
    example: {
      text: '2023年，云州市桃花潭景区游客增多。景区运营部经理林小满说，夜游接待6.4万人次。',
      gives: '云州市桃花潭景区',
    },
    find: ({ figure, annotation: { sources, referents, entities, text } }) => {
      const speech = sources.findLast(
        ({ manner, reach }) => manner !== 'data' && reach[0] <= figure.span[0] && reach[1] >= figure.span[0],
      );
      const person = entities.people.find(({ name }) => name === speech?.names[0]);
      if (speech === undefined || person?.roles.every(({ organization }) => organization === null) !== true)
        return undefined;
      const named = sliceBetween(referents, speech.at[0] - REACH, speech.reach[1] + REACH).find(
        ({ entity, subject }) => entity === 'person' && subject.name === person.name,
      );
      if (named === undefined) return undefined;
      // 机场总经理助理某某介绍: the post says whose.
      return sliceBetween(referents, named.span[0] - LONGEST_POST, named.span[0]).findLast(
        ({ kind, meaning, entity, span }) =>
          kind === 'definite' &&
          meaning === 'antecedent' &&
          entity !== 'region' &&
          /^[\p{Script=Han}]*$/u.test(text.slice(span[1], named.span[0])),
      )?.subject;
    },
  },
  {
    name: 'own-words',
    example: {
      text: '2023年，杭州市外贸平稳。杭州云谷科技有限公司总经理林小满说：“去年出口额3亿元。”',
      gives: '杭州云谷科技有限公司',
    },
    // A place named before is only where the firm is; a project that its people continue about is not.
    find: (frame, { paragraph: { subject } }) => {
      const { annotation, sentence, figure } = frame;
      const own = employerOf(frame, true);
      if (own !== undefined && (subject === null || subject.type === 'region')) return own;
      if (subject?.type !== 'organization') return undefined;
      // 某行为其发放贷款。“我们添置了12台机床”: those who speak of themselves by 我们 are no more who was told of before.
      const isOurs = OURS.test(annotation.text.slice(sentence.span[0], figure.span[0]));
      if (own !== undefined && isOurs) return own;
      // 某银行总经理林小满说，全年净息差…: the bank of whoever speaks in this sentence, not the firm that the text was about before it.
      const employer = employerOf(frame, false);
      const isNamed = sliceBetween(annotation.referents, sentence.span[0], figure.span[0]).some(
        ({ entity, use, subject: { name } }) => entity === 'organization' && use === 'aside' && name === employer?.name,
      );
      return isNamed ? employer : undefined;
    },
  },
];
