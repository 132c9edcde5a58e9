import type { PersonFact, SubjectFact } from '../../../../model/pageFacts.ts';
import { sliceBetween } from '../../annotate/sliceBetween.ts';
import type { Statement } from '../../statement.ts';
import type { Referent } from '../../annotate/referent.ts';
import type { Rule } from '../../rule.ts';
import { anyOf } from '../../words.ts';
import { householdOf } from './householdOf.ts';
import { isBody } from './isBody.ts';
import { tellerOf } from './tellerOf.ts';
import { leadingSubject } from './leadingSubject.ts';

/** Finds whom a figure is about by its noun phrase and the clauses of its sentence up to it. */
export const IN_SENTENCE: readonly Rule<SubjectFact>[] = [
  {
    name: 'household',
    example: { text: '村民王德林蹲在田边，家里四亩稻田，去年卖枣32吨。', gives: '王德林家' },
    find: (frame) => householdOf(frame),
  },
  {
    name: 'before-noun',
    example: { text: '2023年，杭州市出口额3亿元。', gives: '杭州市' },
    find: ({ head: { topic } }) => (topic?.kind === 'named' && topic.entity !== 'person' ? topic.subject : undefined),
  },
  {
    name: 'pointing-word',
    example: { text: '据杭州市统计局统计，2023年全市出口额3亿元。', gives: '杭州市' },
    find: ({ head: { topic } }) =>
      topic !== null && topic.kind !== 'named' && topic.kind !== 'thing' && topic.meaning !== 'printed'
        ? topic.subject
        : undefined,
  },
  {
    name: 'printed',
    example: { text: '2023年，全市出口额3亿元。', gives: '全市' },
    find: ({ head: { topic } }) => (topic?.meaning === 'printed' ? topic.subject : undefined),
  },
  {
    name: 'thing',
    example: { text: '吕临高铁正线全长186.4公里。', gives: '吕临高铁' },
    find: ({ head: { topic } }) => (topic?.kind === 'thing' ? topic.subject : undefined),
  },
  {
    name: 'clause',
    example: { text: '2023年8月，浙江省居民消费价格由上月下降0.1%转为上涨0.4%。', gives: '浙江省' },
    find: ({ near, figure }) => leadingSubject(near.filter(({ span }) => span[1] < figure.span[0])),
  },
  {
    name: 'pronoun',
    example: { text: '浙江省推进就业。村民王军养牛多年。他去年卖了8头牛。', gives: '王军' },
    find: ({ sentence: { span }, clause, figure, annotation: { referents, entities, text } }, { paragraph, said }) => {
      // “他的月工资去年涨到了9800元”, 上个月她挣了…: one's own pay, whatever post one holds.
      const own = OWN_EARNINGS.test(text.slice(clause.span[0], figure.span[0]))
        ? sliceBetween(referents, paragraph.start, figure.span[0]).findLast(({ entity }) => entity === 'person')
        : undefined;
      if (own !== undefined) return { type: 'other', name: own.subject.name };
      const from = PRONOUN.test(text.slice(clause.span[0], clause.span[0] + 6)) ? clause.span[0] : span[0];
      if (!PRONOUN.test(text.slice(from, from + 6))) return undefined;
      const person = sliceBetween(referents, paragraph.start, from).findLast(({ entity }) => entity === 'person');
      return person === undefined ? undefined : ofPerson(person.subject.name, entities.people, said);
    },
  },
  {
    name: 'covered',
    example: { text: '在浙江省，覆盖杭州市的81个乡村科普馆广受欢迎。', gives: '杭州市' },
    find: ({ near, earlier, figure, annotation: { text } }) =>
      figure.kind === 'count' && earlier.some(({ use }) => use === 'subject')
        ? near.findLast(
            ({ use, entity, span }) =>
              use === 'object' && entity === 'region' && text.slice(span[1], figure.span[0]) === '的',
          )?.subject
        : undefined,
  },
  {
    name: 'part-of-nation',
    example: { text: '2023年，杭州市出口保持增长，装备制造业出口占我国出口总值的比重提升到56%。', gives: '中国' },
    find: ({ left, noun, near }) =>
      left.role === 'share' &&
      left.whole.startsWith('我国') &&
      noun !== '' &&
      near.every(({ use }) => use === 'compared')
        ? { type: 'region', name: '中国' }
        : undefined,
  },
  {
    name: 'plan',
    example: { text: '浙江省商务厅印发《外贸稳增长行动方案》，提出12条措施。', gives: '外贸稳增长行动方案' },
    find: ({ figure, before, annotation: { text }, earlier }) =>
      figure.kind === 'count' && CONTENT.test(before)
        ? earlier.findLast(
            ({ entity, span }) => entity === 'project' && ISSUED.test(text.slice(Math.max(0, span[0] - 6), span[0])),
          )?.subject
        : undefined,
  },
  {
    name: 'work',
    example: {
      text: '2023年，杭州云谷科技有限公司在宁波市建成的电主轴车间日前投产，总投资42.8亿元。',
      gives: '电主轴车间',
    },
    find: ({ earlier, noun }, { sentence: { all } }) =>
      all.length === 0 && OF_WORKS.test(noun)
        ? earlier.findLast((referent) => isWork(referent) && referent === earlier.at(-1))?.subject
        : undefined,
  },
  {
    name: 'work-before',
    example: {
      text: '2023年，杭州云谷科技有限公司将在宁波市建设钠离子电池中试线，计划投资3.2亿元。',
      gives: '钠离子电池中试线',
    },
    find: ({ noun, clause, sentence, annotation: { text } }) => {
      const name = OF_WORKS.test(noun) ? BUILT.exec(text.slice(sentence.span[0], clause.span[0]))?.[1] : undefined;
      return name === undefined ? undefined : { type: 'project', name };
    },
  },
  {
    name: 'earlier-clause',
    example: { text: '2023年，杭州市大力发展外贸，出口额3亿元。', gives: '杭州市' },
    find: (frame, { sentence: { all } }) => {
      const {
        earlier,
        clause,
        sentence: { span, clauses },
        annotation: { text },
      } = frame;
      // 在柳树湖村，种粮大户某某说：“一亩打了1100斤: someone speaks about themselves.
      if (all.length === 0 && tellerOf(frame) !== undefined) return undefined;
      if (all.length > 0) return lastSubject(earlier, all.at(-1)?.end);
      // 福建提出扩大出口；苏州召开会议提出，…: what is before the last ； is about others.
      const part = text.lastIndexOf('；', clause.span[0]);
      const own = part < span[0] ? [] : earlier.filter((referent) => referent.span[0] > part);
      // 钦州港的集装箱航线，三年前有52条: the owner is the one that the previous clause names.
      const before = clauses[clauses.indexOf(clause) - 1];
      const last = earlier.at(-1);
      const isOwner = last?.use === 'owner' && isBody(last) && last.span[0] === before?.span[0];
      return leadingSubject(own) ?? leadingSubject(earlier) ?? (isOwner ? last.subject : undefined);
    },
  },
  {
    name: 'carried',
    example: { text: '2023年，杭州市出口额3亿元，进口额2亿元。', gives: '杭州市' },
    // 原保险保费收入4.79万亿元；赔款支出1.8万亿元: something that was its own subject is not the subject of another measure.
    find: ({ noun, counted, isPart, earlier }, { sentence: { subject, all }, paragraph, annotation: { topic } }) => {
      if (all.at(-1)?.rules.subject === 'unnamed' && noun + counted !== '' && !isPart) return undefined;
      // 集团投资6.8亿元实施某工程，亏损控制在5000万元以内: what a firm earns is not that of what it builds.
      // 甲由省国资委持股71%，乙公司持股29%，拥有…: what comes after the holders is about the firm that they hold.
      // 影响控股子公司产量，减少归属于上市公司股东的净利润: the listed firm's, not its subsidiary's.
      const listed = OF_LISTED.test(noun) ? (paragraph.subject ?? topic?.subject) : undefined;
      if (listed !== undefined) return listed;
      const held = all.at(-1)?.rules.indicator === 'held' && !HELD.test(noun) ? leadingSubject(earlier) : undefined;
      if (held !== undefined) return held;
      const isBuilders = all.at(-1)?.rules.subject === 'built' && OF_FIRM.test(noun);
      const builder = all.findLast(({ rules }) => rules.subject !== 'built')?.subject ?? leadingSubject(earlier);
      return (isBuilders ? builder : undefined) ?? subject ?? undefined;
    },
  },
  {
    name: 'person',
    example: { text: '村民王军今年52岁。王军在村里承包了42亩果园。', gives: '王军' },
    find: ({ near, earlier, clause, annotation: { entities, text } }, { said }) => {
      // 贫困户王军告诉记者，他养的5头猪…: 他 is the one who was named.
      const person = [...earlier, ...near].findLast(
        ({ use, entity }) => entity === 'person' && (use === 'subject' || PRONOUN.test(text.slice(...clause.span))),
      );
      return person === undefined ? undefined : ofPerson(person.subject.name, entities.people, said);
    },
  },
];

/** A name that begins a clause after the last figure takes over. */
function lastSubject(earlier: readonly Referent[], after = 0): SubjectFact | undefined {
  return earlier.findLast((referent) => referent.span[0] >= after && referent.use === 'subject' && isBody(referent))
    ?.subject;
}

const ANALYST = new RegExp(`${anyOf('analysts')}$`, 'u');
const CONTENT = new RegExp(`^(?:并|共|将)?${anyOf('contentVerbs')}`, 'u');
const ISSUED = /(?:出台|印发|发布|启动|实施)(?:了)?[《“]?$/u;

const PRONOUN = new RegExp(`^“?[他她](?!们|提出|${anyOf('speechAfter')})`, 'u');
const OWN_EARNINGS = new RegExp(
  `^(?:[^，。；]{0,6}[年月日天])?[“”]?[他她](?!们)[^，。；]{0,8}?${anyOf('ownEarnings')}[^，。；]{0,8}$`,
  'u',
);

/** Gives a person without a post, or the household that was described as theirs. */
function ofPerson(name: string, people: readonly PersonFact[], said: readonly Statement[]): SubjectFact | undefined {
  const person = people.find((each) => each.name === name);
  const isPlain =
    person !== undefined &&
    !person.official &&
    person.roles.every(({ title, organization }) => organization === null && !ANALYST.test(title));
  if (!isPlain) return undefined;
  const homes = name.split('·').map((part) => `${part}家`);
  return said.findLast(({ subject }) => homes.includes(subject.name))?.subject ?? { type: 'other', name };
}

/** What is said about a project that was built. */
const OF_WORKS = new RegExp(`^${anyOf('measuresOfWorks')}`, 'u');

const OF_LISTED = /上市公司股东/u;
const HELD = /[持占]股/u;
const OF_FIRM = new RegExp(`^${anyOf('firmMeasures')}`, 'u');
/** 将建设某某中试线，, 某公司投资建设的某某铁矿，: what the clause before builds. */
const BUILT = new RegExp(
  `(?:${anyOf('buildVerbs')}|${anyOf('madeVerbs')})[了的]?((?![一两三几多的\\d])[^，。；：“”（）()的]{2,20}(?:${anyOf('builtThings')}|${anyOf('workEndings')}))，$`,
  'u',
);

function isWork({ kind, use, entity, subject }: Referent): boolean {
  return use === 'subject' && ((kind === 'thing' && subject.type === 'project') || entity === 'project');
}
