import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

let jieba: Jieba | undefined;

/** Gives the one word segmenter of this process; its dictionary (about 60 MB) is loaded at the first call. */
export function loadJieba(): Jieba {
  jieba ??= Jieba.withDict(dict);
  return jieba;
}
