import { anyOf, setOf, wordsOf } from '../words.ts';
import { tagWords } from '../../entities/tagWords.ts';

const LONGEST = 18;
/** 20万辆不变, 300台左右: words about the number are not part of what is counted. */
const LOOSE_END = new RegExp(`(?:之一|以上|中|和|与|及|等|的|新|再|又|${anyOf('notCounted')})+$`, 'u');
const STOP = /[，。；：、！？!?\n（）()“”‘’《》—…\d]/u;
const RANKED = new RegExp(`^${anyOf('rankedLists')}*\\d{2,4}强`, 'u');
const MEASURED_NEXT = new RegExp(`(?<=..)(?:计划)?(?:${anyOf('investedSums')}|${anyOf('totals')})$`, 'u');
const GROWS = new RegExp(`^${anyOf('growsNext')}`, 'u');
const MOVED = new RegExp(`^.?${anyOf('movedTo')}[到至为]$`, 'u');
/** Words that the dictionary lists as verbs but that are inside names of things: 审批服务事项, 合作项目, 生产企业. */
const NOMINAL = new Set(wordsOf('nominalVerbs'));
const BREAKS = setOf('nounBreaks', 'perAverages');
const PURPOSE_OF = new Set(wordsOf('namedForDeeds'));
const STATES = new Set(wordsOf('stateNouns'));

/** Finds the counted noun after a figure: 81个乡村科普馆 gives 乡村科普馆. Empty if a verb or a mark follows at once. */
export function parseRight(text: string, start: number): string {
  // 128条“丝路海运”航线: a name in marks before the noun.
  const quoted = /^“[^“”，。；\n]{1,12}”(?=[一-龥])/u.exec(text.slice(start, start + 16))?.[0] ?? '';
  if (quoted !== '') {
    const noun = parseRight(text, start + quoted.length);
    return noun === '' ? '' : quoted + noun;
  }
  // 284家世界500强企业: the number belongs to the name of the list.
  const ranked = RANKED.exec(text.slice(start, start + 16))?.[0] ?? '';
  if (ranked !== '') return ranked + parseRight(text, start + ranked.length);
  const after = text.slice(start, start + LONGEST + 8);
  const stop = STOP.exec(after)?.index ?? after.length;
  if (stop === 0) return '';
  const { endOf, tagOf } = tagWords(after);
  const from = /^[百千万亿]+元?级/u.exec(after)?.[0].length ?? 0;
  let [at, last, count] = [from, from, 0];
  while (at < stop && at < LONGEST) {
    const end = endOf[at] ?? at + 1;
    const next = { word: after.slice(end, endOf[end] ?? end), tag: end < stop ? (tagOf[end] ?? 'x') : '' };
    if (end > stop || !isNominal(after.slice(at, end), tagOf[at] ?? 'x', at === 0, next)) break;
    [last, at] = [at, end];
    count++;
  }
  // 29个行业利润同比增长: the last noun is what grew.
  if (count > 1 && GROWS.test(after.slice(at))) at = last;
  // 11个服务业发展水平较高的城市: what is counted comes after its description.
  const noun =
    at > 0 && /^(?:a|ad|v)/u.test(tagOf[last] ?? '') && after.charAt(at) === '的'
      ? parseRight(text, start + at + 1)
      : '';
  if (noun !== '') return noun;
  const counted = after.slice(0, at);
  // 22个项目总投资186亿元: what the next figure measures is not part of what is counted.
  const isNext = /^[^，。；：、]{0,3}\d/u.test(after.slice(at));
  // 从128家减到97家: how the number moved.
  if (MOVED.test(counted)) return '';
  return (isNext ? counted.replace(MEASURED_NEXT, '') : counted).replace(LOOSE_END, '');
}

interface NextWord {
  readonly word: string;
  readonly tag: string;
}

function isNominal(word: string, tag: string, isFirst: boolean, next: NextWord): boolean {
  // 6800亩芥菜长势良好: the state describes what is counted.
  if (STATES.has(word)) return false;
  // 80多名女工熟练地剥壳: how they did something.
  if (!isFirst && next.word === '地' && /^u/u.test(next.tag)) return false;
  if (BREAKS.has(word)) return false;
  // 210头安格斯牛膘肥体壮: a set phrase at the end says how they are.
  if (tag === 'i' && !isFirst && !/^(?:n|vn)/u.test(next.tag)) return false;
  // 100多家企业实实在在: a word of manner at the end says how.
  if (tag === 'z' && !isFirst && next.tag === '') return false;
  if (/^(?:n|vn|an|a$|b|j|l|i$|eng|z|f$|s$|q$|k$)/u.test(tag) || NOMINAL.has(word)) return true;
  // A word that the dictionary does not know is a new thing's name.
  if (tag === 'x') return word.length > 1;
  // 35个中医疫病防治基地: what a place or body is for is part of its name.
  if (/^v/u.test(tag) && !isFirst && PURPOSE_OF.has(next.word)) return true;
  // 两千多个包裹: a word that is a verb in the dictionary but ends the phrase is what is counted.
  if (/^v/u.test(tag)) return isFirst && (/^(?:n|vn)/u.test(next.tag) || (next.tag === '' && word.length > 1));
  return (
    tag === 'c' && !isFirst && /^[和与及]$/u.test(word) && (/^(?:n|vn|j|b|x)/u.test(next.tag) || NOMINAL.has(next.word))
  );
}
