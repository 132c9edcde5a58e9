import type { EntityMention, PageEntities } from '../../../model/reading.ts';
import { anyOf } from '../words.ts';
import type { SourceReach } from './sourceReach.ts';

/** 各位代表：, a line of its own with which a speech that is printed whole begins. */
const ADDRESS = new RegExp(`(?<=^|[\\n。])${anyOf('addressed')}(?:[、，]${anyOf('addressed')})*[：:！]`, 'u');
const LATEST = 400;
/** 院长陈国栋作法院工作报告, 区长代表区政府作工作报告. */
const REPORTS = new RegExp(`^(?:代表[^，。；]{2,20})?(?:向大会)?(?:所?[作做])[^，。；]{0,16}报告`, 'u');
/** 局长王军通报了一季度经济运行情况。 */
const BRIEFS = new RegExp(`^[^，。；]{0,12}${anyOf('briefs')}了?[^，。；]{2,24}${anyOf('briefed')}(?=。)`, 'u');
/** 现将2023年财政决算情况报告如下. */
const AS_FOLLOWS = new RegExp(`现将[^。]{4,60}${anyOf('briefs')}如下`, 'u');

/**
 * Finds who gives a speech that is printed whole, and who gives a report to a meeting: they are the source of what
 * follows.
 */
export function findAddress(
  text: string,
  mentions: readonly EntityMention[],
  titles: string,
  entities: PageEntities,
): SourceReach[] {
  const people = mentions.filter(({ kind }) => kind === 'person');
  const found: SourceReach[] = [];
  for (const { name, span } of people) {
    const after = text.slice(span[1], span[1] + 60);
    const report = REPORTS.exec(after) ?? BRIEFS.exec(after);
    if (report === null) continue;
    const at = span[1] + report[0].length;
    found.push({ at: span, reach: [at, at], names: [name], relayedBy: [], manner: 'speech' });
  }
  const head = text.slice(0, LATEST);
  const address = AS_FOLLOWS.exec(head) ?? ADDRESS.exec(head);
  if (address === null) return found;
  const from = address.index + address[0].length;
  const speaker =
    people.findLast(({ span }) => span[1] <= address.index)?.name ??
    entities.people.find(({ name }) => titles.split('\n').some((line) => line.endsWith(name)))?.name;
  if (speaker !== undefined)
    found.push({ at: [from, from], reach: [from, text.length], names: [speaker], relayedBy: [], manner: 'speech' });
  return found;
}
