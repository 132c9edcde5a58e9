import type { RunReading } from './runReading.ts';

const TRADE = /^(?:进出口|进口|出口)(?:总值|总额|额|值|规模)?$/u;
const PARTY = /(?:^|[，；：的])([^，。；：、的]{2,8}企业)(?:进出口|出口|进口)/u;
const MONEY = /^(?:计划|协议|合同|累计)?(?:总投资|投资额|投资总额|年产值|产值|总产值)$/u;
const ITEMS = /^(?:累计)?(?:已)?(?:引进|签约|落地|开工|新增|储备|实施|推进|建设|谋划|落户|投产)*(.{2,18}项目)数$/u;

/**
 * Finds the part of the subject that a figure without one covers, from what its sentence said before: 民营企业出口持续活跃：前5个月出口…;
 * 引进医药项目6个，总投资3亿元.
 */
export function findPart({ article, sentence, clause, scope, head }: RunReading, indicator: string): string | null {
  if (head.topic !== null) return null;
  if (MONEY.test(indicator)) return findItems(scope.sentence.at(-1));
  if (!TRADE.test(indicator) || scope.sentence.length > 0) return null;
  const said = article.text.slice(Math.max(sentence.span[0], clause.span[0] - 60), clause.span[0]);
  return PARTY.exec(said)?.[1] ?? null;
}

function findItems(last: RunReading['scope']['last'][number] | undefined): string | null {
  if (last === undefined) return null;
  if (MONEY.test(last.indicator)) return last.breakdown;
  return last.figure?.kind === 'count' ? (ITEMS.exec(last.indicator)?.[1]?.replace(/^[、和与]/u, '') ?? null) : null;
}
