import { tagWords } from '../../entities/tagWords.ts';
import { anyOf, wordsOf } from '../words.ts';

const LOOSE: ReadonlySet<string> = new Set(wordsOf('looseLeads'));
const TIMES: ReadonlyMap<string, string> = new Map(
  wordsOf('loosePeriods').map((word) => [word, /[天日晚]$/u.test(word) ? '日' : word.slice(-1)]),
);
/** 在岗, 在建: 在 is the first of a word. */
const NOUN_OF_IN: ReadonlySet<string> = new Set(wordsOf('namesOfIn'));
const INNER: ReadonlySet<string> = new Set(wordsOf('looseInner'));
const LONGEST = Math.max(...[...LOOSE, ...TIMES.keys()].map(({ length }) => length));
const MOST_STEPS = 6;
const NOUN_STARTS = new RegExp(`^${anyOf('nounStarts')}`, 'u');

/** Removes whole words that name nothing from the left end (只剩, 现有, 县里); 一天要发出包裹 is 日发出包裹. */
export function dropLoose(noun: string): string {
  if (noun.length < 2) return noun;
  const { endOf } = tagWords(noun);
  let [at, time] = [0, ''];
  for (let step = 0; step < MOST_STEPS && at < noun.length; step++) {
    const word = looseAt(noun, at, endOf);
    if (word === undefined || (word === '在' && NOUN_OF_IN.has(noun.charAt(at + 1)))) break;
    // 直接经济损失, 可再生能源: the adverb belongs to the term.
    if ((NOUN_STARTS.exec(noun.slice(at))?.[0].length ?? 0) > word.length) break;
    time ||= TIMES.get(word) ?? '';
    at += word.length;
  }
  const rest = dropInner(noun, at, endOf);
  return at === 0 && rest === noun ? noun : time + rest;
}

/** 小麦预计亩产: an adverb inside belongs to the verb that is left out. */
function dropInner(noun: string, from: number, endOf: Uint32Array): string {
  let rest = '';
  for (let at = from; at < noun.length; at = endOf[at] ?? at + 1) {
    const word = noun.slice(at, endOf[at]);
    // 失业人员再就业: the adverb is the first of a word.
    if (at === from || !INNER.has(word) || NOUN_STARTS.test(noun.slice(at))) rest += word;
  }
  return rest;
}

/** The longest loose word at a place that ends where a word does. */
function looseAt(noun: string, at: number, endOf: Uint32Array): string | undefined {
  for (let length = Math.min(LONGEST, noun.length - at); length > 0; length--) {
    const word = noun.slice(at, at + length);
    if (endOf[at + length - 1] === at + length && (LOOSE.has(word) || TIMES.has(word))) return word;
  }
  return undefined;
}
