import type { EntityMention, PageEntities } from '../../../model/reading.ts';
import { anyOf } from '../words.ts';
import { isPressOffice } from './isPressOffice.ts';
import type { SourceReach } from './sourceReach.ts';

/** 报告还显示，…, 招股书显示，…: the report that was mentioned before, else that of the firm named before. */
const REPORT = new RegExp(
  `(?<=^|[。\\n])(?:(?:根据|据|按照)${anyOf('reportNouns')}|${anyOf('reportNouns')}${anyOf('reportAgain')}?${anyOf('reportVerbs')})[，：]`,
  'gu',
);
/** 记者从会上了解到, 会议确定: from here the article is about the meeting, and whoever spoke before is no longer the source. */
const MEETING = new RegExp(`(?<=^|[。\\n])${anyOf('meetingLearns')}`, 'gu');

/** Finds reports whose owner is not named, and where an article turns from what was said to a meeting. */
export function findReports(
  text: string,
  mentions: readonly EntityMention[],
  { organizations }: PageEntities,
  sources: readonly SourceReach[],
): SourceReach[] {
  const firms = new Set(organizations.filter(({ kind }) => kind === 'enterprise').map(({ name }) => name));
  const reports = Array.from(text.matchAll(REPORT)).flatMap(({ 0: words, index }): SourceReach[] => {
    const told = sources.find(({ manner, at }) => manner === 'data' && at[1] < index);
    const firm = mentions.findLast(({ name, span }) => span[1] <= index && firms.has(name));
    const names = told?.names ?? (firm === undefined ? [] : [firm.name]);
    return names.length === 0 ? [] : [toSource(index, words, names)];
  });
  const meetings = Array.from(text.matchAll(MEETING)).map(({ 0: words, index }) =>
    toSource(index, words, findHost(text, index, mentions, firms)),
  );
  return [...reports, ...meetings];
}

/** 某分行召开新闻发布会。记者从会上了解到: the body that called in the press, or the firm that met, within the paragraph. */
function findHost(
  text: string,
  at: number,
  mentions: readonly EntityMention[],
  firms: ReadonlySet<string>,
): readonly string[] {
  const from = Math.max(text.lastIndexOf('\n', at), at - HOST_REACH);
  const host = mentions.find(
    ({ kind, name, span }) =>
      kind === 'organization' &&
      span[0] >= from &&
      span[1] <= at &&
      (firms.has(name) ? MEETS : HOLDS).test(text.slice(span[1], at)),
  );
  return host === undefined || isPressOffice(host.name) ? [] : [host.name];
}

const HOST_REACH = 160;
const MEETS = new RegExp(`^[^，。；]{0,12}${anyOf('callVerbs')}[^，。；]{0,40}${anyOf('firmMeetings')}[。，]$`, 'u');
const HOLDS = new RegExp(`^[^，。；]{0,12}${anyOf('callVerbs')}[^，。；]{0,40}${anyOf('pressMeetings')}[。，]`, 'u');

function toSource(index: number, words: string, names: readonly string[]): SourceReach {
  const end = index + words.length;
  return { at: [index, end], reach: [end, end], names, relayedBy: [], manner: 'data' };
}
