import { isMoney } from '../../naming/figureKinds.ts';
import type { SubjectFact } from '../../../../model/pageFacts.ts';
import { sliceBetween } from '../../annotate/sliceBetween.ts';
import { nameBeforeBracket } from '../../frames/nameBeforeBracket.ts';
import type { Rule } from '../../rule.ts';
import { LISTED_GROUP, NAMED_THING } from '../indicator/listRules.ts';
import { anyOf } from '../../words.ts';
import { isBody } from './isBody.ts';
import { leadingSubject } from './leadingSubject.ts';

/** Finds whom a figure is about by what is right next to it: an item of its list, a bracket, what follows it. */
export const BESIDE_FIGURE: readonly Rule<SubjectFact>[] = [
  {
    name: 'listed',
    example: { text: '2023年，杭州市、宁波市出口额分别增长3.1%和4.2%。', gives: '杭州市' },
    find: ({ item, annotation: { entities }, itemIndicator, noun }) => {
      const group = item?.mention === null ? LISTED_GROUP.exec(item.name)?.[0] : undefined;
      if (group !== undefined) return { type: 'other', name: group };
      if (item?.mention === null && item.preposition === '' && NAMED_THING.test(item.name))
        return { type: 'other', name: item.name };
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
    name: 'inside-name',
    example: { text: '云谷公司的年产6万吨负极材料项目正在安装设备。', gives: '年产6万吨负极材料项目' },
    find: ({ figure, annotation: { referents } }) =>
      sliceBetween(referents, figure.span[0] - LONGEST_NAME, figure.span[0] + 1).find(
        ({ entity, span }) => entity === 'project' && span[0] < figure.span[0] && span[1] >= figure.span[1],
      )?.subject,
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
    name: 'costs',
    example: { text: '2023年，杭州云谷科技有限公司投资3.6亿元的氢氧化镁中试线动工。', gives: '氢氧化镁中试线' },
    find: ({ figure, before, end, annotation: { text } }) => {
      const name = isMoney(figure.unit) && COSTS.test(before) ? WORK.exec(text.slice(end, end + 24))?.[1] : undefined;
      return name === undefined ? undefined : { type: 'project', name };
    },
  },
  {
    name: 'buyer',
    example: {
      text: '2023年，杭州云谷科技有限公司以自有资金收购宁波启元传感技术有限公司60%的股权。',
      gives: '杭州云谷科技有限公司',
    },
    find: ({ figure, near, earlier, end, clause, annotation: { text } }) =>
      figure.unit === '%' &&
      SHARES.test(text.slice(end, end + 4)) &&
      BUYS.test(text.slice(clause.span[0], figure.span[0]))
        ? leadingSubject([...earlier, ...near])
        : undefined,
  },
  {
    name: 'built',
    example: { text: '2023年3月，杭州云谷科技有限公司投资7.6亿元建设湘湖天然水项目。', gives: '湘湖天然水项目' },
    find: ({ figure, end, annotation: { text, referents } }) => {
      const verb = isMoney(figure.unit) ? BUILDS.exec(text.slice(end, end + 12)) : null;
      if (verb === null) return undefined;
      const at = end + verb[0].length;
      const named = sliceBetween(referents, at, at + 2).find(
        (referent) =>
          isBody(referent) && referent.entity !== 'region' && !BEHIND_NAME.test(text.charAt(referent.span[1])),
      );
      if (named !== undefined) return named.subject;
      const name = BUILT.exec(text.slice(at, at + 20))?.[1];
      return name === undefined ? undefined : { type: 'other', name };
    },
  },
  {
    name: 'rate-of-country',
    example: { text: '2021年9月22日，巴西中央银行宣布将基准利率上调100个基点至6.25%。', gives: '巴西' },
    find: ({ noun, near, earlier, annotation: { entities } }) => {
      if (!POLICY_RATE.test(noun)) return undefined;
      const bank = [...earlier, ...near].findLast(
        ({ entity, subject }) => entity === 'organization' && CENTRAL_BANK.test(subject.name),
      );
      const region = entities.organizations.find(({ name }) => name === bank?.subject.name)?.region;
      const isCountry = entities.regions.some(
        ({ name, level }) => name === region && (level === 'country' || level === 'bloc'),
      );
      return region != null && isCountry ? { type: 'region', name: region } : undefined;
    },
  },
  {
    name: 'holder',
    example: { text: '云谷码头公司的控股股东是云州港务集团有限公司，持股57.5%。', gives: '云州港务集团有限公司' },
    find: ({ before, clause, figure, annotation: { text, referents } }) =>
      figure.unit === '%' && HOLDS.test(before)
        ? sliceBetween(referents, clause.span[0] - LONGEST_NAME, clause.span[0]).find(
            ({ entity, span }) =>
              entity === 'organization' && span[1] === clause.span[0] - 1 && /[是为]/u.test(text.charAt(span[0] - 1)),
          )?.subject
        : undefined,
  },
  {
    name: 'owned',
    example: { text: '码头边，渔民赵海军的4条船装满了扇贝。', gives: '赵海军' },
    find: ({ figure, annotation: { text, referents, entities } }) => {
      const end = text.charAt(figure.span[0] - 1) === '的' ? figure.span[0] - 1 : -1;
      const owner = sliceBetween(referents, end - LONGEST_NAME, end).find(
        ({ entity, span }) => entity === 'person' && span[1] === end,
      );
      const isPlain = entities.people.some(({ name, official }) => name === owner?.subject.name && !official);
      return owner !== undefined && isPlain ? { type: 'other', name: owner.subject.name } : undefined;
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
];

/** Tells whether a clause is in brackets. */
function isBracket(text: string, start: number): boolean {
  return (
    /[（(]/u.test(text.charAt(start - 1)) || /[（(][^（）()。]{0,24}$/u.test(text.slice(Math.max(0, start - 25), start))
  );
}

/** 投资7.6亿元建设某项目: the money is that of what is built. */
const BUILDS = new RegExp(`^(?:用于|共同|合资)?${anyOf('buildVerbs')}(?:了)?`, 'u');
const BUILT = new RegExp(
  `^((?![一两三四五六七八九十\\d]|了|多|新)[\\p{Script=Han}“”]{2,14}?${anyOf('builtThings')})(?=[，。；、]|$)`,
  'u',
);
const COSTS = /投资(?:约|近|超)?$/u;
const WORK_END = `(?:${anyOf('builtThings')}|${anyOf('workEndings')})`;
/** 的氢氧化镁中试线: what the money builds, up to the end of its name. */
const WORK = new RegExp(`^的((?![一两三几多])[^，。；：、“”的\\d]{2,14}?${WORK_END})(?!${WORK_END})`, 'u');
const BEHIND_NAME = /[的、和与]/u;
const LONGEST_NAME = 30;
const AGREED = new RegExp(`^${anyOf('agreeVerbs')}`, 'u');
const POLICY_RATE = new RegExp(`${anyOf('policyRates')}$`, 'u');
const CENTRAL_BANK = new RegExp(`${anyOf('centralBanks')}$`, 'u');
const HOLDS = new RegExp(`^${anyOf('holdWords')}*${anyOf('holdVerbs')}(?:为|达)?$`, 'u');
const SHARES = /^的?股[权份]/u;
const BUYS = new RegExp(anyOf('buyVerbs'), 'u');
const GROUP = new RegExp(
  `^(?:[^，]{0,6}${anyOf('helpVerbs')})?([一-龥]{2,12}${anyOf('helpedGroups')})${anyOf('changeVerbs')}(?=.{2,10}$)`,
  'u',
);
