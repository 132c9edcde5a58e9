import lexicon from '../../../seeds/lexicons/projectWords.json' with { type: 'json' };
import type { ProjectKind } from '../../model/pageFacts.ts';
import { joinAlternatives } from '../../util/joinAlternatives.ts';
import { PhraseIndex } from '../../util/PhraseIndex.ts';
import { isGeneric } from './isGeneric.ts';
import { isProper } from './isProper.ts';
import type { ProjectMention } from './mentions.ts';
import { isWordStart } from './tagWords.ts';
import type { TaggedWords } from './tagWords.ts';

const WORKS: PhraseIndex<true> = new PhraseIndex(lexicon.works.map((word) => [word, true] as const));
// 已于日前正式, 今日顺利, 主体结构: what may be between a project and what is said about it.
const TOLD = new RegExp(
  `^(?:${joinAlternatives(lexicon.adverbs)}|${joinAlternatives(lexicon.parts)}|\\d{1,2}月(?:\\d{1,2}日|[底初末]|[上中下]旬)?|\\d{1,2}日){0,5}(?:${joinAlternatives(lexicon.told)})`,
  'u',
);
const LONGEST = 34;
const SHORTEST = 4;
const LONGEST_TOLD = 24;
const MARK = /[，。；：、！？\s—（）“”▲△■□●○◆◇★☆▶◎·]/u;
// 总投资15亿元的, 由某院批复的, 新建的: a description before the name.
const DESCRIBED = /^.*?(?:亿元|万元|公里|批复|承建|建设|投资|建造|运营|施工|开发|设计|打造|新建|在建|位于.{2,12})的/u;
const LEAD =
  /^(?:(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:上午|下午|凌晨|零时)?|(?:日前|近日|目前|昨日|今日|昨天|今天|当天|当日|如今|眼下|随着|其中)?)(?:由.{3,16}?(?:承建|建设|投资|施工)的?)?(?:我[国省市县区州]|全[国省市县区])?(?:新建|在建|拟建)?/u;
const NO_NAME =
  /^(?:该|此|本|这|其|各|全|两|多|首|重[点大]|[\d一二三四五六七八九十]{1,4}[个项座条期])|[的了在将被把与对等]/u;
const BAD_TAGS = /^(?:p|c|u[a-z]?|r|d|t|y)$/u;
/** Verbs and particles that are in no name, except for what is built (建设, 扩建). */
const BAD: ReadonlySet<string> = new Set(
  [...lexicon.launches, ...lexicon.stops].filter((word) => !lexicon.inNames.includes(word)),
);

/**
 * Finds works at the beginning of a clause about them: 县人民医院迁建项目主体封顶, 总投资15亿元的龙门大桥全长…. Linear: each ending looks no
 * further than the longest name.
 */
export function findToldWorks(words: TaggedWords, covered: Uint8Array): ProjectMention[] {
  const { text } = words;
  const found: ProjectMention[] = [];
  for (const { start: ending, end: plain } of WORKS.leftmost(text)) {
    const end = plain + (PHASE.exec(text.slice(plain, plain + 6))?.[0].length ?? 0);
    if (!TOLD.test(text.slice(end, end + LONGEST_TOLD))) continue;
    let from = ending;
    while (from > 0 && ending - from < LONGEST && !MARK.test(text[from - 1] ?? '')) from--;
    const clause = text.slice(from, end);
    from += DESCRIBED.exec(clause)?.[0].length ?? 0;
    from += LEAD.exec(text.slice(from, end))?.[0].length ?? 0;
    const name = text.slice(from, end);
    if (ending - from < 2 || name.length < SHORTEST || NO_NAME.test(name) || !isWordStart(words, from)) continue;
    if (covered[plain - 1] === 1 && covered[plain] === 1) continue;
    if (!isProper(words, from, ending) && !isInPieces(words, from, ending) && !OWN_BODY.test(name)) continue;
    if (
      isGeneric(words, from, ending, /(?:项目|工程)$/u.test(text.slice(ending, plain))) ||
      hasOther(words, from, ending)
    )
      continue;
    found.push({ start: from, end, name, kind: kindOf(name), confidence: 0.65 });
  }
  return found;
}

const PHASE = /^[一二三四]期(?:扩建)?(?:工程|项目)?/u;
// 县人民医院迁建项目: it belongs to the place.
const OWN_BODY = /^[省市县区州](?!级|内|外|政|重|委).{5,}/u;

/** 中/天/钢铁, 国/能/宁东: two words of one letter are a name that is not in the dictionary. */
function isInPieces({ endOf }: Pick<TaggedWords, 'endOf'>, start: number, end: number): boolean {
  for (let at = Math.max(0, start); at + 1 < end; at++)
    if (endOf[at] === at + 1 && endOf[at + 1] === at + 2) return true;
  return false;
}

function hasOther({ text, endOf, tagOf }: TaggedWords, start: number, end: number): boolean {
  for (let at = start; at < end; at = Math.max(at + 1, endOf[at] ?? end)) {
    const word = text.slice(at, Math.min(endOf[at] ?? end, end));
    if (isInPieces({ endOf }, at - 1, at + 1) && at > start) continue;
    if (BAD.has(word) || (BAD_TAGS.test(tagOf[at] ?? 'x') && !/\d/u.test(word))) return true;
  }
  return false;
}

function kindOf(name: string): ProjectKind {
  if (/电站|风电|光伏|变电|升压|换流|储能|核电|输电/u.test(name)) return 'energy';
  return /生产线|产业园|工业园|物流园|科技园|基地|项目$/u.test(name) ? 'industrial' : 'infrastructure';
}
