import endings from '../../../seeds/lexicons/projectSuffixes.json' with { type: 'json' };
import known from '../../../seeds/lexicons/knownProjects.json' with { type: 'json' };
import type { ProjectKind } from '../../model/pageFacts.ts';
import { PhraseIndex } from '../../util/PhraseIndex.ts';
import { PLACE_INDEX } from './gazetteer.ts';
import { findDescribedWorks } from './findDescribedWorks.ts';
import { findNamedProjects } from './findNamedProjects.ts';
import { findToldWorks } from './findToldWorks.ts';
import { findWorks } from './findWorks.ts';
import { growProject } from './growProject.ts';
import { keepLongest } from './keepLongest.ts';
import type { ProjectEnding, ProjectMention } from './mentions.ts';
import { isWordStart } from './tagWords.ts';
import type { TaggedWords } from './tagWords.ts';

const ENDINGS: PhraseIndex<ProjectEnding> = new PhraseIndex(
  (endings.rows as [string, ProjectKind, ProjectEnding['head']][]).map(
    ([text, kind, head]) => [text, { text, kind, head }] as const,
  ),
);
const KNOWN: PhraseIndex<Pick<ProjectMention, 'name' | 'kind'>> = new PhraseIndex(
  (known.rows as unknown as [string, ProjectKind, string[]][]).flatMap(([name, kind, aliases]) =>
    [name, ...aliases].map((surface) => [surface, { name, kind }] as const),
  ),
);
const PLANS = /《([^《》\n]{4,60})》/gu;
const IS_PLAN = /(?:方案|规划|计划|行动|纲要|指引|管理办法|技术规程|若干措施|实施细则|实施意见)(?:（[^）]{1,20}）)?$/u;
// Programmes are written in quotes, with a noun right after or a little later: “万企出海”国际市场开拓行动.
const QUOTED =
  /^(?:政策|[\u4e00-\u9fff\d]{0,16}?(?:专项行动|行动|活动|工程|计划|项目|平台|大通道|服务品牌|试点|专列|班列|航线|基地|实验室|系统|战略|小程序|工坊))/u;
const OWN = /(?:项目|工程|行动|计划)$/u;
// “春风行动”启动以来: a campaign of two words.
const CAMPAIGN = /^“[\u4e00-\u9fff]{2,3}行动$/u;
const LONGEST_QUOTED = 30;

const SHORTEST = 4;
const PLANS_TO = /^(?:明年|今年|年内|年底|\d|于|在|投|建|到|用|将|新)/u;

/** The beginning of a project's name that would begin inside the name of a body: after the body. */
function behindBody(covered: Uint8Array, start: number): number {
  let from = start;
  if (covered[from - 1] === 1) while (covered[from] === 1) from++;
  return from;
}

/**
 * Finds projects: those known by name, plans titled in 《》, programmes in quotes (“万企出海”行动), and names that an ending and
 * a verb of launching show (实施企业质量提升行动). `covered` marks the names of bodies, which are not projects.
 */
export function findProjects(words: TaggedWords, covered: Uint8Array): ProjectMention[] {
  const { text } = words;
  const found: ProjectMention[] = [];
  for (const { start, end, value } of KNOWN.leftmost(text))
    if (covered[start] !== 1 && !isCountries(text, end)) found.push({ start, end, ...value, confidence: 0.85 });
  for (const match of text.matchAll(PLANS)) {
    const title = match[1] ?? '';
    const start = match.index + 1;
    if (IS_PLAN.test(title))
      found.push({ start, end: start + title.length, name: title, kind: 'policy', confidence: 0.7 });
  }
  found.push(
    ...findQuoted(text),
    ...findNamedProjects(text, covered),
    ...findWorks(text),
    ...findToldWorks(words, covered),
    ...findDescribedWorks(words, covered),
    ...findEvents(text),
  );
  for (const { start, end, value } of ENDINGS.leftmost(text)) {
    // 物流园计划明年6月投用: a verb, not part of the name.
    if (value.text === '计划' && PLANS_TO.test(text.slice(end, end + 3))) continue;
    if (value.head === 'quoted' || covered[end - 1] === 1 || !isWordStart(words, end)) continue;
    const grown = growProject(words, start, value);
    const from = grown === undefined ? undefined : behindBody(covered, grown);
    if (from !== undefined && end - from >= SHORTEST)
      found.push({ start: from, end, name: text.slice(from, end), kind: value.kind, confidence: 0.6 });
  }
  // 晋西高速铁路有限责任公司: a road inside the name of a body is not one. 某公司位于某市的生产线: a clause, of which only what is after 的 may
  // be a name.
  return keepLongest(
    found
      .filter(({ name }) => !PLACED.test(name))
      .filter(({ start, end }) => covered[start] !== 1 || covered[end - 1] !== 1 || covered[end] !== 1)
      .map((project) => withPhase(text, project)),
  );
}

/** 抽水蓄能电站二期工程, 引水工程二期: a stage that is being built is a project of its own. */
function withPhase(text: string, project: ProjectMention): ProjectMention {
  const isPrinted = text.slice(project.start, project.end) === project.name;
  const phase = isPrinted && WORK_END.test(project.name) ? PHASE.exec(text.slice(project.end, project.end + 7)) : null;
  if (phase === null) return project;
  return { ...project, end: project.end + phase[0].length, name: project.name + phase[0] };
}

const PLACED = /位于|坐落/u;
const WORK_END = /(?:项目|工程|[电泵]站|风电场|水库|大桥|机场|铁路|高速|高速公路|产业园|物流园|码头|港区|工厂|基地)$/u;
const PHASE = /^[一二三四]期(?:扩建)?(?:工程|项目)?/u;

/** 襄阳市某季度重大项目集中开工: an event by which projects begin, named for its place and its time. */
const EVENT =
  /(?<=^|[，。；：、\n日])([\u4e00-\u9fff\d年第]{4,26}(?:项目集中|集中)(?:开工|签约|投产))(?=仪式|活动|现场会|[，。])/gu;

function findEvents(text: string): ProjectMention[] {
  return Array.from(text.matchAll(EVENT)).flatMap(({ 1: name = '', index }) => {
    const place = PLACE_INDEX.longestAt(name, 0);
    if (place === undefined || /[的在了举召将、等]/u.test(name)) return [];
    return [{ start: index, end: index + name.length, name, kind: 'other' as const, confidence: 0.6 }];
  });
}

/** 共建“一带一路”国家 are countries, not a programme. */
function isCountries(text: string, end: number): boolean {
  return /^(?:[^，。；]{0,4}(?:国家|沿线|伙伴))/u.test(text.slice(end, end + 8));
}

function findQuoted(text: string): ProjectMention[] {
  const found: ProjectMention[] = [];
  for (let open = text.indexOf('“'); open >= 0; open = text.indexOf('“', open + 1)) {
    const close = text.indexOf('”', open);
    if (close < 0) break;
    if (close - open < 3 || close - open > LONGEST_QUOTED || /[，。；！？\n]/u.test(text.slice(open, close))) continue;
    // A name in quotes may say itself what it is.
    if ((close - open > 6 || CAMPAIGN.test(text.slice(open, close))) && OWN.test(text.slice(open, close))) {
      const [start, end] = [open + 1, close];
      found.push({ start, end, name: text.slice(start, end), kind: kindOf(text.slice(start, end)), confidence: 0.7 });
      continue;
    }
    const after = QUOTED.exec(text.slice(close + 1, close + 24))?.[0];
    if (after === undefined || /[的是在将为了等和与则也都已以用把让对从向到由因被使]/u.test(after)) continue;
    const [start, end] = [/(?:基地|项目)$/u.test(after) ? placeBefore(text, open) : open, close + 1 + after.length];
    found.push({ start, end, name: text.slice(start, end), kind: kindOf(after), confidence: 0.7 });
  }
  return found;
}

const LONGEST_PLACE = 6;

/** 宁夏盐池“风光储”一体化基地: the places right before the marks belong to the name of a work. */
function placeBefore(text: string, open: number): number {
  for (let from = Math.max(0, open - LONGEST_PLACE); from < open - 1; from++) {
    let at = from;
    for (
      let next = PLACE_INDEX.longestAt(text, at);
      next !== undefined && next.end <= open;
      next = PLACE_INDEX.longestAt(text, at)
    )
      at = next.end;
    if (at === open) return from;
  }
  return open;
}

function kindOf(after: string): ProjectKind {
  if (/平台|系统$/u.test(after)) return 'platform';
  if (/大通道|班列|专列$/u.test(after)) return 'infrastructure';
  if (/实验室$/u.test(after)) return 'research';
  return /项目|基地$/u.test(after) ? 'industrial' : 'policy';
}
