import type { PersonFact, SubjectFact } from '../../../model/pageFacts.ts';
import type { Referent } from '../annotate/referent.ts';
import { sliceBetween } from '../annotate/sliceBetween.ts';
import { anyOf, wordsOf } from '../words.ts';
import type { Frame } from '../frames/frame.ts';
import { nameBeforeBracket } from '../frames/nameBeforeBracket.ts';
import type { Rule } from '../rule.ts';

const isBody = ({ entity }: Referent): boolean => entity !== 'person';

/** Whom a figure is about, in stated order. What nothing names stays as printed, never the nation or the next larger place. */
export const SUBJECT_RULES: readonly Rule<SubjectFact>[] = Object.freeze<Rule<SubjectFact>[]>([
  {
    name: 'listed',
    example: { text: '2023年，杭州市、宁波市出口额分别增长3.1%和4.2%。', gives: '杭州市' },
    find: ({ item, annotation: { entities }, itemIndicator, noun }) => {
      if (item === null || item.mention === null || item.preposition !== '' || item.mention.kind === 'person')
        return undefined;
      const { kind, name } = item.mention;
      const level = entities.regions.find((region) => region.name === name)?.level;
      const isAbroad = (level === 'country' || level === 'bloc') && name !== '中国' && !name.endsWith('地区');
      if (kind === 'region' && isAbroad && /进口|出口|贸易/u.test(itemIndicator || noun)) return undefined;
      return { type: kind, name };
    },
  },
  {
    name: 'before-bracket',
    example: {
      text: '2023年，浙江省进出口5万亿元。各市增长势头高，以杭州市（8.2%）、宁波市（7.3%）为代表。',
      gives: '杭州市',
    },
    find: ({ annotation, figure }) => nameBeforeBracket(annotation, figure.span[0])?.subject,
  },
  {
    name: 'bracket',
    example: { text: '2023年，浙江省出口额增长8.5%（全国为6.8%）。', gives: '中国' },
    find: ({ clause, near, annotation: { text } }) => {
      return isBracket(text, clause.span[0]) ? near.find(({ span }) => span[0] === clause.span[0])?.subject : undefined;
    },
  },
  {
    name: 'behind',
    example: { text: '昨日开工了总投资30亿元的“云谷产业园”项目。', gives: '“云谷产业园”项目' },
    find: ({ end, annotation: { text, referents } }) => {
      const lead = /^的(?:[“‘]|位于[^，。]{0,12}的)?/u.exec(text.slice(end, end + 20));
      if (lead === null) return undefined;
      const at = end + lead[0].length;
      const named = sliceBetween(referents, end + 1, at + 1).find(
        (referent) => isBody(referent) && (referent.span[0] === at || referent.span[0] === at - 1),
      );
      const isWhole = named?.entity !== 'region' || /^[，。；、”]/u.test(text.slice(named.span[1], named.span[1] + 1));
      return named !== undefined && isWhole ? named.subject : undefined;
    },
  },
  {
    name: 'origin-of-portion',
    example: { text: '浙江省每出口10台内燃机中就有4台来自宁波市。', gives: '宁波市' },
    find: ({ figure, end, annotation: { text, referents } }) => {
      const origin = /^每/u.test(figure.printed ?? '') ? /^来自于?/u.exec(text.slice(end, end + 4)) : null;
      const at = end + (origin?.[0].length ?? 0);
      return origin === null
        ? undefined
        : sliceBetween(referents, at, at + 1).find((referent) => referent.span[0] === at && isBody(referent))?.subject;
    },
  },
  {
    name: 'with-partners',
    example: { text: '2023年，杭州云谷科技有限公司与10家企业签订合作协议。', gives: '杭州云谷科技有限公司' },
    find: ({ figure, near, end, annotation: { text } }) =>
      figure.kind === 'count' && AGREED.test(text.slice(end, end + 6))
        ? near.findLast(
            (referent) => isBody(referent) && /^[与同和]$/u.test(text.slice(referent.span[1], figure.span[0])),
          )?.subject
        : undefined,
  },
  {
    name: 'group',
    example: { text: '该中心帮助云州轴承企业降低能耗12%。', gives: '云州轴承企业' },
    find: ({ noun, head, annotation: { referents } }) => {
      const name = GROUP.exec(noun)?.[1];
      if (name === undefined) return undefined;
      const start = head.start + head.noun.indexOf(name);
      const place = sliceBetween(referents, start - 12, start).find(
        ({ entity, span }) => entity === 'region' && span[1] === start,
      );
      return { type: 'other', name: (place?.surface ?? '') + name };
    },
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
    name: 'earlier-clause',
    example: { text: '2023年，杭州市大力发展外贸，出口额3亿元。', gives: '杭州市' },
    find: ({ earlier, clause, sentence: { span }, annotation: { text } }, { sentence: { all } }) => {
      if (all.length > 0) return lastSubject(earlier, all.at(-1)?.end);
      // 福建提出扩大出口；苏州召开会议提出，…: what stands before the last ； is told of others.
      const part = text.lastIndexOf('；', clause.span[0]);
      const own = part < span[0] ? [] : earlier.filter((referent) => referent.span[0] > part);
      return leadingSubject(own) ?? leadingSubject(earlier);
    },
  },
  {
    name: 'carried',
    example: { text: '2023年，杭州市出口额3亿元，进口额2亿元。', gives: '杭州市' },
    find: (_frame, { sentence: { subject } }) => subject ?? undefined,
  },
  {
    name: 'person',
    example: { text: '村民王军今年52岁。王军在村里承包了42亩果园。', gives: '王军' },
    find: ({ near, earlier, annotation: { entities } }) =>
      [...earlier, ...near].findLast(
        ({ use, entity, subject: { name } }) =>
          entity === 'person' &&
          use === 'subject' &&
          entities.people.some(
            (person) =>
              person.name === name &&
              !person.official &&
              person.roles.every(({ organization }) => organization === null),
          ),
      )?.subject,
  },
  {
    name: 'teller',
    example: { text: '“去年卖了32万元。”今年52岁的村民王德林说。', gives: '王德林' },
    find: (frame) => tellerOf(frame),
  },
  {
    name: 'own-firm',
    example: { text: '杭州云谷科技有限公司披露，2023年营业收入3亿元。', gives: '杭州云谷科技有限公司' },
    find: ({ near, earlier, annotation: { entities } }) => {
      const told = [...earlier, ...near].findLast(({ use, entity }) => use === 'source' && entity === 'organization');
      const kind = entities.organizations.find(({ name }) => name === told?.subject.name)?.kind;
      return kind === 'enterprise' || kind === 'university' || kind === 'hospital' ? told?.subject : undefined;
    },
  },
  {
    name: 'own-words',
    example: {
      text: '2023年，杭州市外贸平稳。杭州云谷科技有限公司总经理林小满说：“去年出口额3亿元。”',
      gives: '杭州云谷科技有限公司',
    },
    // A place named before is only where the firm is; a project that its people go on about is not.
    find: (frame, { paragraph: { subject } }) =>
      subject === null || subject.type === 'region' ? employerOf(frame, true) : undefined,
  },
  {
    name: 'paragraph',
    example: { text: '2023年，杭州市外贸平稳。出口额3亿元。', gives: '杭州市' },
    find: (_frame, { paragraph: { subject } }) => subject ?? undefined,
  },
  {
    name: 'paragraph-thing',
    example: { text: '据介绍，昨日吊装了“远风一号”风电机组，高270米。', gives: '“远风一号”' },
    find: ({ annotation: { referents }, figure }, { paragraph: { start } }) =>
      sliceBetween(referents, start, figure.span[0]).findLast(
        ({ entity, kind, use }) =>
          (entity === 'project' || kind === 'thing') && use !== 'compared' && use !== 'listed' && use !== 'aside',
      )?.subject,
  },
  {
    name: 'employer',
    example: { text: '据了解，杭州云谷科技有限公司总经理林小满介绍，去年出口额3亿元。', gives: '杭州云谷科技有限公司' },
    find: (frame) => employerOf(frame, false),
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
    find: (_frame, { annotation: { topic } }) => topic?.subject,
  },
  {
    name: 'unnamed',
    example: { text: '出口额3亿元。', gives: '出口额' },
    find: ({ noun, counted, figure }) => ({
      type: 'other',
      name: noun || counted || (figure.printed ?? figure.unit ?? '') || '—',
    }),
  },
]);

/** Tells whether a clause stands in brackets. */
export function isBracket(text: string, start: number): boolean {
  return (
    /[（(]/u.test(text.charAt(start - 1)) || /[（(][^（）()。]{0,24}$/u.test(text.slice(Math.max(0, start - 25), start))
  );
}

/** 据X市统计局统计: the figures are X's; those of a ministry are the nation's. */
function placeOfOffice({ near, earlier, annotation: { entities, homes } }: Frame): SubjectFact | undefined {
  const told = [...earlier, ...near].findLast(({ use, entity }) => use === 'source' && entity === 'organization');
  if (told === undefined) return undefined;
  if (wordsOf('nationBodies').includes(told.subject.name)) return { type: 'region', name: '中国' };
  const region = entities.organizations.find(({ name }) => name === told.subject.name)?.region;
  const home = homes.find(({ ending }) => told.surface.startsWith(ending))?.name;
  const name = region ?? home;
  return name == null ? undefined : { type: 'region', name };
}

/** The first name that begins the clause; of a chain (石首市天鹅洲故道) the last. */
function leadingSubject(near: readonly Referent[]): SubjectFact | undefined {
  const first = near.findIndex((referent) => referent.use === 'subject' && isBody(referent));
  if (first < 0) return undefined;
  let at = first;
  for (
    let next = near[at + 1];
    next?.use === 'subject' && isBody(next) && next.span[0] === near[at]?.span[1];
    next = near[++at + 1]
  );
  return near[at]?.subject;
}

/** A name that begins a clause after the last figure takes over. */
function lastSubject(earlier: readonly Referent[], after = 0): SubjectFact | undefined {
  return earlier.findLast((referent) => referent.span[0] >= after && referent.use === 'subject' && isBody(referent))
    ?.subject;
}

const AGREED = new RegExp(`^${anyOf('agreeVerbs')}`, 'u');
const GROUP =
  /^(?:[^，]{0,6}(?:帮助|助力|带动|支持|推动|使|让))?([一-龥]{2,12}(?:企业|农户|商户|园区|工厂))(?:降低|减少|节约|节省|缩短|压缩|压减|提高|提升|增加)(?=.{2,10}$)/u;
const CONTENT = /^(?:并|共|将)?(?:推出|提出|围绕|聚焦|明确|部署)/u;
const ISSUED = /(?:出台|印发|发布|启动|实施)(?:了)?[《“]?$/u;

/** What somebody of a firm says without naming anything is about the firm. */
function employerOf({ figure, annotation: { sources, entities } }: Frame, isQuoted: boolean): SubjectFact | undefined {
  const speech = sources.findLast(
    ({ manner, reach }) =>
      (isQuoted ? manner === 'quote' : manner !== 'data') && reach[0] <= figure.span[0] && reach[1] >= figure.span[0],
  );
  const [speaker] = speech?.names ?? [];
  if (speaker === undefined) return undefined;
  const kindOf = new Map(entities.organizations.map(({ name, kind }) => [name, kind]));
  const isOwn = (name: string | null | undefined): name is string =>
    /^(?:enterprise|university|hospital|research|other)$/u.test(kindOf.get(name ?? '') ?? '');
  if (isOwn(speaker)) return { type: 'organization', name: speaker };
  const employer = entities.people
    .find(({ name }) => name === speaker)
    ?.roles.map(({ organization }) => organization)
    .find(isOwn);
  return employer === undefined ? undefined : { type: 'organization', name: employer };
}

/** What somebody without a post tells without naming anything is told of themselves, or of their home. */
function tellerOf({ figure, clause, annotation: { sources, entities, text } }: Frame): SubjectFact | undefined {
  const speech = sources.findLast(
    ({ manner, reach }) => manner === 'quote' && reach[0] <= figure.span[0] && reach[1] >= figure.span[0],
  );
  const [speaker] = speech?.names ?? [];
  const person = entities.people.find(({ name }) => name === speaker);
  if (person === undefined || !isPlain(person)) return undefined;
  return {
    type: 'other',
    name: /[自我俺]家|家里/u.test(text.slice(clause.span[0], figure.span[0])) ? `${person.name}家` : person.name,
  };
}

/** Somebody who holds no post: a farmer, a stall keeper, a driver. */
function isPlain({ official, roles }: PersonFact): boolean {
  return (
    !official &&
    roles.every(({ title, organization }) => organization === null && /[农民户渔牧]|摊主|店主|师傅|老人/u.test(title))
  );
}
