import type { OrgMention } from './mentions.ts';
import { isAdviser } from './organizationWords.ts';
import { shortNamesOf } from './shortNamesOf.ts';
import type { TaggedWords } from './tagWords.ts';

/** A text that names more firms is a list and about none of them. */
const MOST_FIRMS = 12;
const LEAST_TIMES = 3;
const TIMES_OF_NEXT = 2;

/** Gives the firm that a text is about: the one it speaks of by its name or a short form far more often than of any other. */
export function findThemeFirm(words: TaggedWords, organizations: readonly OrgMention[]): OrgMention | undefined {
  const firsts = new Map<string, OrgMention>();
  for (const body of organizations)
    if (body.kind === 'enterprise' && !isAdviser(body.name) && !firsts.has(body.name)) firsts.set(body.name, body);
  if (firsts.size < 2 || firsts.size > MOST_FIRMS) return undefined;
  // 云谷装备 next to 杭州云谷装备股份有限公司 is the same one.
  const isShort = ({ name }: OrgMention): boolean =>
    [...firsts.keys()].some((other) => other.length > name.length && other.includes(name));
  const counted = [...firsts.values()]
    .filter((body) => !isShort(body))
    .map((body) => ({ body, times: countTimes(words, body) }))
    .sort((a, b) => b.times - a.times);
  const [most, next] = counted;
  return most !== undefined && most.times >= LEAST_TIMES && most.times >= TIMES_OF_NEXT * (next?.times ?? 0)
    ? most.body
    : undefined;
}

function countTimes(words: TaggedWords, { start, end }: OrgMention): number {
  const names = [words.text.slice(start, end), ...shortNamesOf(words, start, end)];
  return Math.max(...names.map((name) => words.text.split(name).length - 1));
}
