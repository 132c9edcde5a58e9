import type { SubjectFact } from '../../../../model/pageFacts.ts';
import { isNationBody } from '../../annotate/isNationBody.ts';
import { isCurrency } from '../../annotate/isCurrency.ts';
import { sliceBetween } from '../../annotate/sliceBetween.ts';
import type { Frame } from '../../frames/frame.ts';
import type { Rule } from '../../rule.ts';
import { anyOf } from '../../words.ts';
import { employerOf } from './employerOf.ts';
import { speakerOf } from './speakerOf.ts';

/**
 * Finds whom a figure is about by what the paragraph and the article continue to be about, if its sentence does not
 * say.
 */
export const IN_ARTICLE: readonly Rule<SubjectFact>[] = [
  {
    name: 'at-home',
    example: { text: '2023年，国内新能源汽车销量为689万辆。', gives: '中国' },
    find: ({ head: { start }, annotation: { text } }) =>
      text.slice(Math.max(0, start - 2), start) === '国内' ? { type: 'region', name: '中国' } : undefined,
  },
  {
    name: 'paragraph',
    example: { text: '2023年，杭州市外贸平稳。出口额3亿元。', gives: '杭州市' },
    find: ({ noun, counted, naming }, { paragraph: { subject }, said }) =>
      (said.at(-1)?.rules.subject === 'unnamed' && noun + counted !== '') || !isOwnMeasure(subject, naming)
        ? undefined
        : (subject ?? undefined),
  },
  {
    name: 'paragraph-thing',
    example: { text: '据介绍，昨日吊装了“远风一号”风电机组，高270米。', gives: '“远风一号”' },
    find: ({ annotation: { referents }, figure }, { paragraph: { start } }) =>
      sliceBetween(referents, start, figure.span[0]).findLast(
        ({ entity, kind, use, surface }) =>
          (entity === 'project' || (kind === 'thing' && !isCurrency(surface))) &&
          use !== 'compared' &&
          use !== 'listed' &&
          use !== 'aside',
      )?.subject,
  },
  {
    name: 'employer',
    example: { text: '据了解，杭州云谷科技有限公司总经理林小满介绍，去年出口额3亿元。', gives: '杭州云谷科技有限公司' },
    // What a firm's people say in a story about a project is about the project.
    find: (frame) => (frame.annotation.topic?.subject.type === 'project' ? undefined : employerOf(frame, false)),
  },
  {
    name: 'post-holder',
    example: {
      text: '近日，杭州云谷会展有限公司负责人林小满正忙着组织20家企业参加展会。',
      gives: '杭州云谷会展有限公司',
    },
    find: ({ near, annotation: { entities } }) => {
      const holder = near.find(({ entity, use }) => entity === 'person' && (use === 'subject' || use === 'inner'));
      const employer = entities.people
        .find(({ name }) => name === holder?.subject.name)
        ?.roles.map(({ organization }) => organization)
        .find((name) => entities.organizations.some((each) => each.name === name && each.kind === 'enterprise'));
      return employer == null ? undefined : { type: 'organization', name: employer };
    },
  },
  {
    name: 'office',
    example: { text: '据杭州市统计局统计，2023年出口额3亿元。', gives: '杭州市' },
    find: (frame) => placeOfOffice(frame),
  },
  {
    name: 'inside',
    example: { text: '去年建成覆盖了丽水市的81个乡村科普馆，广受欢迎。', gives: '丽水市' },
    find: ({ near, annotation: { text } }) =>
      near.find(
        ({ use, kind, entity, span }) =>
          (use === 'inner' || use === 'owner' || (use === 'object' && text.charAt(span[1]) === '的')) &&
          kind === 'named' &&
          entity !== 'person',
      )?.subject,
  },
  {
    name: 'topic',
    example: { text: '杭州市外贸平稳增长\n\n据了解，2023年出口额3亿元，增长2%。', gives: '杭州市' },
    find: ({ naming }, { annotation: { topic } }) =>
      isOwnMeasure(topic?.subject ?? null, naming) ? topic?.subject : undefined,
  },
  {
    name: 'of-nation',
    example: { text: '12月末，广义货币（M2）余额299.56万亿元，同比增长8.7%。', gives: '中国' },
    find: ({ noun }) => (OF_NATION.test(noun) ? { type: 'region', name: '中国' } : undefined),
  },
  {
    name: 'trade',
    example: { text: '2023年前三季度，保险业实现保费收入4.79万亿元。', gives: '保险业' },
    find: ({ sentence, figure, annotation: { text, periods } }, { sentence: { all } }) => {
      const from = sliceBetween(periods, sentence.span[0], figure.span[0]).findLast(
        ({ span }) => span[0] - sentence.span[0] < 2,
      )?.span[1];
      const name = all.length > 0 ? undefined : TRADE.exec(text.slice(from ?? sentence.span[0], figure.span[0]))?.[1];
      return name === undefined ? undefined : { type: 'other', name };
    },
  },
  {
    name: 'speaker',
    example: { text: '板材厂老板韦旭东说，去年运出货柜2300个。', gives: '韦旭东' },
    find: speakerOf,
  },
  {
    name: 'unnamed',
    example: { text: '出口额3亿元。', gives: '出口额' },
    find: ({ noun, counted, figure, item, itemIndicator }) => ({
      type: 'other',
      name:
        (item === null ? noun.replace(/^的/u, '') : itemIndicator || noun) ||
        counted ||
        (figure.printed ?? figure.unit ?? '') ||
        '—',
    }),
  },
];

const OF_MONEY = new RegExp(anyOf('rateMeasures'), 'u');

/** 人民币汇率稳定。货物贸易顺差3亿元: only its own rate is about a currency. */
function isOwnMeasure(subject: SubjectFact | null, naming: Frame['naming']): boolean {
  return subject === null || !isCurrency(subject.name) || OF_MONEY.test(naming?.indicator ?? '');
}

/** Measures that only a nation has. */
const OF_NATION = new RegExp(`^(?:.{1,4}期(?:以上)?)?${anyOf('nationMeasures')}`, 'u');
/** 保险业实现…, 商业银行不良贷款率: a trade or its firms as a whole, before a verb or a measure. */
const TRADE = new RegExp(
  `^，?((?![全各从按])(?!规模)[\\p{Script=Han}]{2,6}?${anyOf('trades')})(?=${anyOf('gotVerbs')}|[\\p{Script=Han}]{2,})`,
  'u',
);
const EXCHANGE = new RegExp(`${anyOf('exchanges')}$`, 'u');

/** 据X市统计局统计: the figures are X's; those of a ministry are the nation's. */
function placeOfOffice({ near, earlier, annotation: { entities, homes } }: Frame): SubjectFact | undefined {
  const told = [...earlier, ...near].findLast(({ use, entity }) => use === 'source' && entity === 'organization');
  if (told === undefined) return undefined;
  if (isNationBody(told.subject.name)) return { type: 'region', name: '中国' };
  // 上海黄金交易所数据显示: an exchange speaks of what is traded there, not of its city.
  if (EXCHANGE.test(told.subject.name)) return told.subject;
  const region = entities.organizations.find(({ name }) => name === told.subject.name)?.region;
  const home = homes.find(({ ending }) => told.surface.startsWith(ending))?.name;
  const name = region ?? home;
  return name == null ? undefined : { type: 'region', name };
}
