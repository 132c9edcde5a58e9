import words from '../../../seeds/lexicons/speechWords.json' with { type: 'json' };

function anyOf(list: readonly string[]): string {
  return list.toSorted((a, b) => b.length - a.length).join('|');
}

/** 表示, 说, 介绍 …: words that bring in what someone says. */
export const SPEECH_VERBS = anyOf(words.verbs);
/** Verbs that need no mark before the words said: 希望广大企业家 … */
export const BARE_VERBS: ReadonlySet<string> = new Set(words.bare);
/** Documents and meetings, which are never speakers of a quotation. */
export const DOCUMENTS = anyOf(words.document);
/** Words that may be between a speaker and the verb: 王军在会上进一步表示. */
export const BETWEEN = anyOf(words.between);
/** 负责人, 发言人 …: officials without a name. */
export const OFFICIALS = anyOf(words.officials);
/** Q, 问, A, 答: labels of the questions and answers of an interview. */
export const QUESTION_LABELS = anyOf(words.questionLabels);
export const ANSWER_LABELS = anyOf(words.answerLabels);
