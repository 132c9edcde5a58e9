import type { SubjectFact } from '../../model/pageFacts.ts';
import type { EntityMention } from '../../model/reading.ts';
import type { ArticleReading } from './articleReading.ts';

const OBJECT_BEFORE =
  /(?:对|与|和|同|自|向|从|比|较|占|由|经|据|为|被|于|以|给|往|赴|到|抵|、|进口|出口|来自|高于|低于)(?:了)?$/u;
const SOURCE_AFTER =
  /^[^，。；]{0,14}(?:统计|发布|公布|数据|表示|介绍|透露|说|认为|指出|预测|预计|获悉|披露|印发|报告|通知|消息|通报|公告|讯|电)/u;
const COUNTRY = /我国|全国(?!人大|政协)|中国(?=经济|外贸|货物|进出口|制造|企业|市场|[^一-龥])/gu;
const PLACES: readonly (readonly [RegExp, RegExp])[] = [
  [/全省|我省|全区(?=各市)/u, /省|自治区/u],
  [/全市|我市|该市/u, /市|州|盟/u],
  [/全县|我县|该县|全区|该区/u, /县|区|旗|市/u],
];
const COMPANY = /该公司|该企业|该集团|该行|公司|集团/u;

/** Finds the subject that a stretch of text names first: a mention that is no object and no source, or 我国, 全省, 该公司. */
export function findSubject(
  { text, mentions, entities }: ArticleReading,
  from: number,
  to: number,
): SubjectFact | undefined {
  const mention = mentions.find(
    ({ kind, span }) => kind !== 'person' && span[0] >= from && span[1] <= to && !isAside(text, span[0], span[1]),
  );
  const slice = text.slice(from, to);
  const country = firstCountry(text, from, to);
  if (country !== undefined && (mention === undefined || country < mention.span[0]))
    return { type: 'region', name: nameOfChina(entities.regions) };
  if (mention !== undefined) return toSubject(mention);
  for (const [word, form] of PLACES) {
    if (!word.test(slice)) continue;
    const place = mentions.findLast(
      ({ kind, name, span }) => kind === 'region' && span[0] < to && form.test(name.slice(-1)),
    );
    if (place !== undefined) return toSubject(place);
  }
  if (!COMPANY.test(slice)) return undefined;
  const companies = new Set(entities.organizations.filter(({ kind }) => kind === 'enterprise').map(({ name }) => name));
  const company = mentions.findLast(
    ({ kind, name, span }) => kind === 'organization' && companies.has(name) && span[0] < to,
  );
  return company === undefined ? undefined : toSubject(company);
}

/** Gives the subject that a mention stands for. */
export function toSubject({ kind, name }: EntityMention): SubjectFact {
  return { type: kind === 'person' ? 'other' : kind, name };
}

function isAside(text: string, start: number, end: number): boolean {
  return OBJECT_BEFORE.test(text.slice(Math.max(0, start - 4), start)) || SOURCE_AFTER.test(text.slice(end, end + 24));
}

function firstCountry(text: string, from: number, to: number): number | undefined {
  for (const { index } of text.slice(from, to).matchAll(COUNTRY)) {
    const at = from + index;
    if (
      !OBJECT_BEFORE.test(text.slice(Math.max(0, at - 4), at)) &&
      !/占[^，。]{0,6}$/u.test(text.slice(Math.max(0, at - 8), at))
    )
      return at;
  }
  return undefined;
}

function nameOfChina(regions: readonly { readonly name: string; readonly aliases: readonly string[] }[]): string {
  return regions.find(({ name, aliases }) => name === '中国' || aliases.includes('我国'))?.name ?? '中国';
}
