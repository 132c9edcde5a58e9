import speech from '../../../seeds/lexicons/speechWords.json' with { type: 'json' };
import lists from '../../../seeds/lexicons/entityWords.json' with { type: 'json' };
import { joinAlternatives } from '../../util/joinAlternatives.ts';
import { PhraseIndex } from '../../util/PhraseIndex.ts';

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words);

/** Words that no name contains: a name grown to the left ends before them. */
export const BORDER_WORDS = setOf(lists.borderWords);
/** Verbs that names of bodies contain (开发, 投资), though they are verbs elsewhere. */
export const FORMERS = setOf(lists.formers);
/** Words that describe a kind of body and never a particular one: words like these alone do not make a name. */
export const GENERIC_HEADS = setOf(lists.genericHeads);
/** Words for a firm that another one owns, as alternatives of a pattern: 全资子公司, 附属公司. */
export const SUBSIDIARIES = `(?:${joinAlternatives(lists.subsidiaries)})`;
/** How an item of a digest of announcements goes on after the firm's name: 松江电子：前三季度净亏损…. */
export const DIGEST_OPENERS: string = `(?:${joinAlternatives(lists.digestOpeners)})`;
/** How the names of what is measured end, and those of firms do not: 归母净利润. */
export const MEASURE_END = new RegExp(`(?:${joinAlternatives(lists.measureEnds)})$`, 'u');
/** What a list of names may be summed up as (…等企业). */
export const UNIT_HEADS: PhraseIndex<true> = new PhraseIndex(lists.unitHeads.map((word) => [word, true] as const));
/** Verbs of saying, with those that bring in no words of the speaker (致辞, 撰文), as they follow a name. */
const SPOKEN = [...speech.verbs, ...speech.told];
export const SPEECH_PHRASES: PhraseIndex<true> = new PhraseIndex(SPOKEN.map((word) => [word, true] as const));
/** Words that may be right after a person's name. */
export const NAME_FOLLOWERS: PhraseIndex<true> = new PhraseIndex(
  [...SPOKEN, ...lists.acts].map((word) => [word, true] as const),
);
/** Words for what a firm does, by which its short name ends: 某某智能, 某某动力. */
export const TRADES: PhraseIndex<true> = new PhraseIndex(lists.trades.map((word) => [word, true] as const));
/** Words that follow only the names of firms. */
export const FIRM_ACTS: PhraseIndex<true> = new PhraseIndex(lists.firmActs.map((word) => [word, true] as const));
/** Words of time, and adverbs, that may be between a firm and what it did: 某某汽车7月共交付. */
export const FIRM_TIMES: PhraseIndex<true> = new PhraseIndex(lists.firmTimes.map((word) => [word, true] as const));
