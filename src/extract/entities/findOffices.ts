import { BORDER_WORDS } from './entityLexicon.ts';
import type { TaggedWords } from './tagWords.ts';
import type { OrgMention } from './mentions.ts';

const LONGEST_OFFICE = 16;
const OFFICE =
  /^[\u4e00-\u9fff]{0,14}?(?:委员会|领导小组办公室|领导小组|办公室|工作组|工作专班|(?:口岸|侨|港澳|台|外事|信访|法制|金融|督查|新闻|政策|乡村振兴|扶贫|编|改革|深改|依法治[省市县区国州]|网信|国动|双拥|文明|老龄|防指|防汛|安委|食安|禁毒|营商环境|营商|招商|大数据|地方志|农|财|审计|融合|外|民营经济|企业上市|重点项目|项目)办)(?![法理事公好学])/u;
// Words of such names that are verbs or adverbs elsewhere.
const IN_NAMES: ReadonlySet<string> = new Set(['全面', '深化', '推进', '依法', '优化', '加强', '实施', '促进', '推动']);

/** Finds offices that a committee or a government has set up: 省委全面依法治省委员会, 市政府口岸办. */
export function findOffices(words: TaggedWords, bodies: readonly OrgMention[]): OrgMention[] {
  const { text } = words;
  const found: OrgMention[] = [];
  for (const body of bodies) {
    if (!/(?:[省市县区州]委|党委|政府|国务院|党中央|中央)$/u.test(text.slice(body.start, body.end))) continue;
    const office = OFFICE.exec(text.slice(body.end, body.end + LONGEST_OFFICE))?.[0];
    if (office === undefined || !isName(words, body.end, body.end + office.length)) continue;
    const end = body.end + office.length;
    found.push({ ...body, end, name: body.name + office, confidence: 0.7 });
  }
  return found;
}

function isName({ text, endOf, tagOf }: TaggedWords, start: number, end: number): boolean {
  for (let at = start; at < end; at = Math.max(at + 1, endOf[at] ?? end)) {
    const word = text.slice(at, Math.min(endOf[at] ?? end, end));
    if (!IN_NAMES.has(word) && (BORDER_WORDS.has(word) || /^(?:p|c|u[a-z]?|r|t|m)$/u.test(tagOf[at] ?? 'x')))
      return false;
  }
  return true;
}
