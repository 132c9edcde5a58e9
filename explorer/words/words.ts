import { ARTICLES_WORDS } from './articlesWords.ts';
import { CHANGES_WORDS } from './changesWords.ts';
import { DESK_WORDS } from './deskWords.ts';
import { FIGURES_WORDS } from './figuresWords.ts';
import { FRAME_WORDS } from './frameWords.ts';
import { GRAPH_WORDS } from './graphWords.ts';
import { JUDGEMENTS_WORDS } from './judgementsWords.ts';
import { KINDS_WORDS } from './kindsWords.ts';
import { OVERVIEW_WORDS } from './overviewWords.ts';
import { REASONS_WORDS } from './reasonsWords.ts';
import { THINGS_WORDS } from './thingsWords.ts';

/** Everything the explorer says, in Chinese and in English. */
export const WORDS = {
  ...FRAME_WORDS,
  ...FIGURES_WORDS,
  ...JUDGEMENTS_WORDS,
  ...KINDS_WORDS,
  ...OVERVIEW_WORDS,
  ...THINGS_WORDS,
  ...ARTICLES_WORDS,
  ...GRAPH_WORDS,
  ...CHANGES_WORDS,
  ...REASONS_WORDS,
  ...DESK_WORDS,
} as const;

/** Name of one text of the explorer. */
export type WordName = keyof typeof WORDS;
