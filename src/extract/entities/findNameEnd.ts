import lexicon from '../../../seeds/lexicons/personContexts.json' with { type: 'json' };
import { PhraseIndex } from '../../util/PhraseIndex.ts';
import { BORDER_WORDS, FORMERS, NAME_FOLLOWERS, SPEECH_PHRASES } from './entityLexicon.ts';
import { COMPOUND_SURNAMES, PUBLIC_FIGURES, SURNAMES, TRANSLITERATION } from './personLexicon.ts';
import type { TaggedWords } from './tagWords.ts';

const NO_NAMES: PhraseIndex<true> = new PhraseIndex(lexicon.noNames.map((word) => [word, true] as const));
const HAN = /[\u3400-\u9fff]/u;
// Characters that are no part of a given name, so that a name ends before them.
const NEVER_IN_NAME = /[的了这那你我他她它们很哪呢吗吧啊]/u;
const LONGEST_FOREIGN = 30;

/**
 * Reads a person's name at a place, where a name is expected (after a title, before a verb of saying): two to four Han
 * characters with a surname, or a foreign name. It chooses the length after which the sentence continues best.
 */
export function findNameEnd(words: TaggedWords, start: number): number | undefined {
  const { text } = words;
  if (isConjunction(words, start)) return undefined;
  const figure = PUBLIC_FIGURES.longestAt(text, start)?.end;
  if (figure !== undefined && text[figure] !== '·') return figure;
  const foreign = findForeignName(words, start);
  if (foreign !== undefined) return foreign;
  const transliterated = findTransliterated(words, start);
  if (transliterated !== undefined && transliterated - start >= 4) return transliterated;
  if (isFunctionWord(words, start) || NO_NAMES.longestAt(text, start) !== undefined) return undefined;
  const compound = COMPOUND_SURNAMES.has(text.slice(start, start + 2));
  if (!compound && !SURNAMES.has(text[start] ?? '')) return transliterated ?? findUnknownWord(words, start);
  const lengths = compound ? [4, 3] : [3, 2];
  const possible = lengths
    .map((length) => start + length)
    .filter((end) => isGivenName(text, start + (compound ? 2 : 1), end));
  let best: readonly [end: number, score: number] | undefined;
  for (const end of possible) {
    const score =
      follows(words, end) -
      (endsInVerb(words, start, end) ? 2 : 0) +
      (isOneWord(words, start, end) ? 0.2 : 0) +
      (end === possible[0] ? 0.7 : 0);
    if (best === undefined || score > best[1]) best = [end, score];
  }
  if (best === undefined || best[1] <= 0) return undefined;
  // 全体董事保证本公告: a word of the dictionary begins there, and nothing says that it is a name.
  return startsAsWord(words, start, best[0]) && follows(words, best[0]) < 1.5 ? undefined : best[0];
}

function startsAsWord({ startOf, endOf, tagOf }: TaggedWords, start: number, end: number): boolean {
  const word = endOf[start] ?? start;
  return (
    startOf[start] === start && word - start >= 2 && word < end && /^(?:v|d|p|c|r|m|t|n$)/u.test(tagOf[start] ?? 'x')
  );
}

/** 商家和消费者: a surname that is nearly always a conjunction begins a name only where the tagger sees one. */
function isConjunction({ text, startOf, endOf, tagOf }: TaggedWords, start: number): boolean {
  if (!/[和及与同]/u.test(text[start] ?? '')) return false;
  return !(startOf[start] === start && (endOf[start] ?? 0) - start >= 2 && /^nr/u.test(tagOf[start] ?? ''));
}

/** Words of news that are after an adverb: 曾表示, 应邀请, 应记者要求. */
const IN_NEWS = {
  has: (word: string): boolean =>
    BORDER_WORDS.has(word) || FORMERS.has(word) || NAME_FOLLOWERS.longestAt(word, 0)?.end === word.length,
};

/** 总书记都深入…: a surname that is an adverb or a preposition here, before a verb of the dictionary. */
function isFunctionWord({ text, startOf, endOf, tagOf }: TaggedWords, start: number): boolean {
  if (
    startOf[start] !== start ||
    endOf[start] !== start + 1 ||
    !/[都应向从会就时能要还由以自为在所成曾方将当连管来去到看听走用找让请见慕]/u.test(text[start] ?? '')
  )
    return false;
  const next = start + 1;
  // 区长曾艳红陪同, 董事长应国柱说: two more letters that are no verb of news, and a verb of news after them.
  if (endOf[next] === next + 2 && /^(?:v|n|a|nz)$/u.test(tagOf[next] ?? '') && !IN_NEWS.has(text.slice(next, next + 2)))
    if ((NAME_FOLLOWERS.longestAt(text, next + 2) ?? SPEECH_PHRASES.longestAt(text, next + 2)) !== undefined)
      return false;
  return (endOf[next] ?? next) - next >= 2 && /^(?:v|d|a|p|c|r|ns|n$)/u.test(tagOf[next] ?? 'x');
}

// What continues after a title that no name follows: 总统互致贺信, 主席共同见证.
const NO_NAME_HEAD = /^[互同共将在会已正并也还再就都向对从为以与及或等各该此其所因但而均又曾可能要应需]/u;

/** Reads a name that has no surname of the list (本间哲朗): words that the tagger does not know, up to a verb or a mark. */
function findUnknownWord(words: TaggedWords, start: number): number | undefined {
  const { text, startOf, endOf, tagOf } = words;
  if (startOf[start] !== start || NO_NAME_HEAD.test(text.slice(start, start + 1))) return undefined;
  let end = start;
  while (end < text.length && /^(?:x|nr|nrt)$/u.test(tagOf[end] ?? '') && HAN.test(text[end] ?? ''))
    end = endOf[end] ?? end + 1;
  // 阿苏英雄, of which the dictionary knows each half.
  if (end === start && TRANSLITERATION.has(text[start] ?? ''))
    while (end - start < 4 && /^(?:ns|nz|n|x|nr)$/u.test(tagOf[end] ?? '') && (endOf[end] ?? end) - end === 2)
      end = endOf[end] ?? end + 1;
  const length = end - start;
  return length >= 3 && length <= 5 && follows(words, end) >= 2.5 ? end : undefined;
}

function isOneWord({ startOf, endOf }: TaggedWords, start: number, end: number): boolean {
  return startOf[start] === start && endOf[start] === end;
}

// Verbs and adverbs of one character that continue after a name of two characters (王军用, 杨南将).
const LATE_VERBS = '到作向对和与在是被说等将用正在也还曾已便则都又就为以把给让从再均率赴任称带指拿站坐走看听笑';

// 常栋利用: the name ends before a verb of two characters, not inside it.
const USES = /^[利采使启引运应善巧选]用/u;

function endsInVerb({ text, startOf, endOf, tagOf }: TaggedWords, start: number, end: number): boolean {
  if (USES.test(text.slice(end - 1, end + 1)) || /[了过着]/u.test(text[end] ?? '')) return true;
  if (!LATE_VERBS.includes(text[end - 1] ?? '')) return false;
  return !(startOf[start] === start && endOf[start] === end && /^nr/u.test(tagOf[start] ?? ''));
}

function isGivenName(text: string, start: number, end: number): boolean {
  if (end > text.length) return false;
  for (let at = start; at < end; at++) {
    const unit = text[at] ?? '';
    if (!HAN.test(unit) || NEVER_IN_NAME.test(unit)) return false;
  }
  return true;
}

// 弗里斯通说，…, 黄明作的说明: the tagger may run these into a name.
const GOES_ON = /^(?:[说称道][，：“。]|作的|作了|所作|致辞|介绍)/u;

/** Closed words that the tagger may run into what is before them: 段家禄因年龄…. */
const CLOSED = /[因任为在从对把被与和将已曾说称道是也就还]/u;

/** Scores how well a sentence continues after a name that ends at a place: 0 not at all, 3 surely. */
function follows(words: TaggedWords, end: number): number {
  const { text, startOf, tagOf } = words;
  const next = text[end];
  if (USES.test(text.slice(end, end + 2))) return 2.5;
  if (GOES_ON.test(text.slice(end, end + 3))) return 3;
  if (next === undefined || /[，。、；：！？“”（）()\s》—…]/u.test(next)) return 3;
  const isBoundary = startOf[end] === end;
  const word = NAME_FOLLOWERS.longestAt(text, end);
  if (word !== undefined && word.end - word.start > 1) return 3;
  if (word !== undefined && isBoundary) return 2.5;
  if (isBoundary && /^(?:v|d|p|c|u)/u.test(tagOf[end] ?? '')) return 2;
  if (!isBoundary && CLOSED.test(next)) return 1.5;
  return isBoundary ? 1 : word !== undefined ? 0.5 : 0;
}

/** Reads a name with its dots: 托马斯·巴赫, J·D·万斯. */
function findForeignName(words: TaggedWords, start: number): number | undefined {
  const { text } = words;
  const match = /^[A-Za-z\u4e00-\u9fff]{1,8}(?:·[A-Za-z\u4e00-\u9fff]{1,8}){1,3}/u.exec(
    text.slice(start, start + LONGEST_FOREIGN),
  );
  if (match === null) return undefined;
  // The last part ends where the sentence continues, at the latest where no name can continue.
  const lastPart = start + match[0].lastIndexOf('·') + 1;
  const latest = start + match[0].length;
  // 巴特尔·额尔敦骑着…: a word that no dictionary knows, before a verb.
  const word = words.endOf[lastPart] ?? lastPart;
  const isNewWord = words.startOf[lastPart] === lastPart && /^(?:x|nr)/u.test(words.tagOf[lastPart] ?? '');
  const isWhole = isNewWord && word - lastPart <= 4 && word <= latest && follows(words, word) >= 2;
  // 哈布都拉介绍: a verb of saying ends a name, whatever adverbs its letters are.
  for (let end = lastPart + 2; end <= Math.min(latest, lastPart + 5); end++)
    if (SPEECH_PHRASES.longestAt(text, end) !== undefined) return end;
  for (let end = lastPart + 1; end <= latest; end++) {
    if (follows(words, end) >= 2.5) return end;
    // 彼得·帕维尔批评…: a character by which no name is transliterated is the next word's.
    const next = text[end] ?? '';
    if (HAN.test(next) && !TRANSLITERATION.has(next) && !/[A-Za-z]/u.test(text[lastPart] ?? ''))
      return isWhole && word > end ? word : end;
  }
  let end = lastPart;
  while (
    end < latest &&
    /[A-Za-z]/u.test(text[end] ?? '') === /[A-Za-z]/u.test(text[lastPart] ?? '') &&
    (TRANSLITERATION.has(text[end] ?? '') || /[A-Za-z]/u.test(text[end] ?? ''))
  )
    end++;
  return end - lastPart >= 2 ? end : Math.min(latest, lastPart + 3);
}

/** Reads a foreign name without dots: three to six characters of transliteration up to a verb. */
function findTransliterated(words: TaggedWords, start: number): number | undefined {
  const { text } = words;
  let end = start;
  while (end - start < 7 && TRANSLITERATION.has(text[end] ?? '')) end++;
  for (; end - start >= 2; end--) if (follows(words, end) >= (end - start >= 4 ? 1 : 2.5)) return end;
  return undefined;
}
