import type { Annotation } from '../annotate/annotation.ts';
import type { Referent } from '../annotate/referent.ts';
import type { SourceReach } from '../annotate/sourceReach.ts';
import type { Rule } from '../rule.ts';
import { SUBSIDIARIES } from '../../entities/entityLexicon.ts';
import { anyOf } from '../words.ts';

type Sources = Pick<SourceReach, 'names' | 'relayedBy'>;

/** The source, in order of the rules; none if only the reporter gives the figure. */
export const SOURCE_RULES: readonly Rule<Sources>[] = Object.freeze<Rule<Sources>[]>([
  {
    name: 'said',
    example: { text: '浙江省商务厅副厅长王军表示，2023年浙江省出口额3.2万亿元。', gives: '王军' },
    find: ({ figure, annotation: { sources } }) =>
      sources.findLast(
        ({ manner, reach }) => manner !== 'data' && reach[0] <= figure.span[0] && reach[1] >= figure.core[1] - 1,
      ),
  },
  {
    name: 'sentence',
    example: { text: '据海关总署统计，2023年我国出口额23.8万亿元。', gives: '海关总署' },
    find: ({ figure, sentence, annotation: { sources } }) =>
      sources.findLast(({ at, manner }) => manner !== 'quote' && at[0] >= sentence.span[0] && at[1] <= figure.span[0]),
  },
  {
    name: 'behind-dash',
    example: { text: '2023年我国出口额23.8万亿元——海关总署发布的数据显示。', gives: '海关总署' },
    find: ({ figure, sentence, annotation: { sources, text } }) =>
      sources.find(
        ({ at }) =>
          at[0] > figure.span[0] &&
          at[0] < sentence.span[1] &&
          /——[^，。]{0,12}$/u.test(text.slice(figure.span[0], at[0])),
      ),
  },
  {
    name: 'paragraph',
    example: { text: '据杭州市统计局统计，2023年杭州市出口额3亿元。进口额2亿元。', gives: '杭州市统计局' },
    find: ({ near, earlier, annotation }, { paragraph: { source } }) =>
      source !== null && source.manner !== 'quote' && !isOtherFirm(source, [...near, ...earlier], annotation)
        ? source
        : undefined,
  },
  {
    name: 'lead',
    example: { text: '据杭州市统计局统计，2023年杭州市出口额3亿元。\n进口额2亿元。', gives: '杭州市统计局' },
    // 某公司组织20家企业参展, 该项目总投资1.8亿元: what a reporter says about someone or about a project is not attributed to the office
    // that is the source of the lead.
    find: ({ figure, near, earlier, annotation, naming }, { leadSource }) =>
      // 股价收报9.86元: the market is the source, not the firm whose report the lead was about.
      (leadSource !== null && SHARE_PRICE.test(naming?.indicator ?? '') && isFirm(leadSource.names[0], annotation)) ||
      isOtherFirm(leadSource, [...near, ...earlier], annotation) ||
      [...near, ...earlier].some(
        ({ entity, use, kind, subject }) =>
          (figure.kind === 'count' &&
            /^(?:organization|person)$/u.test(entity) &&
            leadSource?.names.includes(subject.name) !== true) ||
          (entity === 'project' && kind === 'definite' && use === 'subject'),
      )
        ? undefined
        : (leadSource ?? undefined),
  },
  {
    name: 'signer',
    example: {
      text: '发布机构：杭州市统计局\n杭州市外贸平稳增长\n2023年，杭州市出口额3亿元，同比增长2%。',
      gives: '杭州市统计局',
    },
    find: ({ annotation: { signers } }) => (signers.length === 0 ? undefined : { names: signers, relayedBy: [] }),
  },
  {
    name: 'nobody',
    example: { text: '2023年，杭州市出口额3亿元。', gives: '' },
    find: () => ({ names: [], relayedBy: [] }),
  },
]);

/** 甲公司一季报显示…。乙公司营业收入9亿元: a firm's own report says nothing about another firm. */
function isOtherFirm(source: Sources | null, near: readonly Referent[], annotation: Annotation): boolean {
  const tellers = source?.names ?? [];
  if (!isFirm(tellers[0], annotation)) return false;
  return near.some(
    ({ entity, kind, use, span, subject: { name } }) =>
      entity === 'organization' &&
      kind === 'named' &&
      use === 'subject' &&
      !tellers.includes(name) &&
      isFirm(name, annotation) &&
      // 旗下支付公司某某: a firm reports on what it owns, too.
      !OWNED.test(annotation.text.slice(Math.max(0, span[0] - LONGEST_OWNED), span[0])),
  );
}

const LONGEST_OWNED = 12;
const OWNED = new RegExp(`(?:${SUBSIDIARIES}|${anyOf('ownedBy')}[^，。；、的]{0,6}${anyOf('company')})$`, 'u');

const SHARE_PRICE = new RegExp(`^${anyOf('sharePrices')}$`, 'u');

function isFirm(name: string | undefined, { entities }: Annotation): boolean {
  return entities.organizations.some((body) => body.name === name && body.kind === 'enterprise');
}
