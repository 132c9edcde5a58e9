import type { EntityMention, PageEntities } from '../../../model/reading.ts';
import { anyOf } from '../words.ts';
import type { SourceReach } from './sourceReach.ts';

/** 各位代表：, a line of its own with which a speech that is printed whole begins. */
const ADDRESS = new RegExp(`(?<=^|[\\n。])${anyOf('addressed')}(?:[、，]${anyOf('addressed')})*[：:！]`, 'u');
const LATEST = 400;
/** 院长陈国栋作法院工作报告, 区长代表区政府作工作报告. */
const REPORTS = new RegExp(`^(?:代表[^，。；]{2,20})?(?:向大会)?(?:所?[作做])[^，。；]{0,16}报告`, 'u');

/** Finds who gives a speech that is printed whole, and who gives a report to a meeting: what follows is told by them. */
export function findAddress(
  text: string,
  mentions: readonly EntityMention[],
  titles: string,
  entities: PageEntities,
): SourceReach[] {
  const people = mentions.filter(({ kind }) => kind === 'person');
  const found: SourceReach[] = [];
  for (const { name, span } of people) {
    const report = REPORTS.exec(text.slice(span[1], span[1] + 60));
    if (report === null) continue;
    const at = span[1] + report[0].length;
    found.push({ at: span, reach: [at, at], names: [name], relayedBy: [], manner: 'speech' });
  }
  const address = ADDRESS.exec(text.slice(0, LATEST));
  if (address === null) return found;
  const from = address.index + address[0].length;
  const speaker =
    people.findLast(({ span }) => span[1] <= address.index)?.name ??
    entities.people.find(({ name }) => titles.split('\n').some((line) => line.endsWith(name)))?.name;
  if (speaker !== undefined)
    found.push({ at: [from, from], reach: [from, text.length], names: [speaker], relayedBy: [], manner: 'speech' });
  return found;
}
