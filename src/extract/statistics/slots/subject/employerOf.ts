import type { SubjectFact } from '../../../../model/pageFacts.ts';
import type { Frame } from '../../frames/frame.ts';
import { FLOWS } from '../../statisticWords.ts';
import { anyOf } from '../../words.ts';

/** A charity's people speak of its own money; those of a trade association, of the trade. */
const CHARITY = new RegExp(`${anyOf('charities')}$`, 'u');

/** 人民银行某分行: what the bank of banks says is about its place, as what an office says. */
const PUBLIC_BANK = new RegExp(`^${anyOf('publicBanks')}`, 'u');
const ANALYST = new RegExp(`${anyOf('analysts')}$`, 'u');
const FOUNDER = new RegExp(`${anyOf('founders')}$`, 'u');

/** What someone from a firm says without naming anything is about the firm. */
export function employerOf(
  { figure, naming, sentence, annotation: { sources, entities, text } }: Frame,
  isQuoted: boolean,
): SubjectFact | undefined {
  const speech = sources.findLast(
    ({ manner, reach }) =>
      (isQuoted ? manner === 'quote' : manner !== 'data') && reach[0] <= figure.span[0] && reach[1] >= figure.span[0],
  );
  const [speaker] = speech?.names ?? [];
  if (speaker === undefined) return undefined;
  const kindOf = new Map(entities.organizations.map(({ name, kind }) => [name, kind]));
  const isOwn = (name: string | null | undefined): name is string =>
    !PUBLIC_BANK.test(name ?? '') &&
    (/^(?:enterprise|university|hospital|research|other)$/u.test(kindOf.get(name ?? '') ?? '') ||
      CHARITY.test(name ?? ''));
  if (isOwn(speaker)) return { type: 'organization', name: speaker };
  const roles = entities.people.find(({ name }) => name === speaker)?.roles ?? [];
  // 某证券分析师, 某研究所研究员: what those who study the economy say is not about their employer.
  if (roles.some(({ title }) => ANALYST.test(title))) return undefined;
  // 某研究院副院长预测，二季度工业生产者出厂价格…: nor what an institute forecasts of a country.
  const isForecast = FORECAST.test(text.slice(sentence.span[0], figure.span[0]));
  const studies = roles.some(({ organization }) => kindOf.get(organization ?? '') === 'research');
  if (isForecast && studies && isOfEconomy(naming)) return undefined;
  // 由大学教授创办的公司: a founder speaks of the firm.
  const bodies = roles.toSorted((a, b) => Number(FOUNDER.test(b.title)) - Number(FOUNDER.test(a.title)));
  const employer = bodies.map(({ organization }) => organization).find(isOwn);
  return employer === undefined ? undefined : { type: 'organization', name: employer };
}

function isOfEconomy(naming: Frame['naming']): boolean {
  const said = `${naming?.breakdown ?? ''}${naming?.indicator ?? ''}`;
  return FLOWS.some((word) => said.includes(word)) || SECTOR_MEASURE.test(said);
}

const FORECAST = new RegExp(anyOf('forecastWords'), 'u');
const SECTOR_MEASURE = new RegExp(`${anyOf('sectorEndings')}${anyOf('sectorMeasures')}`, 'u');
