import figures from '../../../seeds/lexicons/publicFigures.json' with { type: 'json' };
import names from '../../../seeds/lexicons/surnames.json' with { type: 'json' };
import titles from '../../../seeds/lexicons/titles.json' with { type: 'json' };
import { PhraseIndex } from '../../util/PhraseIndex.ts';

/** A word for a post. */
export interface TitleWord {
  readonly text: string;
  /** The post itself is public. */
  readonly official: boolean;
  /** Everyone in a list of names shares it. */
  readonly group: boolean;
  /** Unknown words before it are the name of a body (X董事长), never of a trade (外卖骑手). */
  readonly firm: boolean;
}

const FIRM_TITLES: ReadonlySet<string> = new Set(titles.firm);
const word = (text: string, official: boolean, group = false): TitleWord => ({
  text,
  official,
  group,
  firm: FIRM_TITLES.has(text),
});

const words: TitleWord[] = [
  ...titles.official.map((text) => word(text, true)),
  ...titles.other.map((text) => word(text, false)),
  ...titles.group.map((text) => word(text, true, true)),
];

/** Finds titles by where they end, since a name follows its title. */
export const TITLES_BY_END: PhraseIndex<TitleWord> = new PhraseIndex(
  words.map((each) => [each.text, each] as const),
  { fromEnd: true },
);
/** Finds titles by where they begin, for those after a name (习近平总书记). */
export const TITLES: PhraseIndex<TitleWord> = new PhraseIndex(words.map((each) => [each.text, each] as const));
/** Finds what may be before a title and belongs to it (副, 常务副, 党委). */
export const TITLE_PREFIXES: PhraseIndex<true> = new PhraseIndex(
  titles.prefixes.map((prefix) => [prefix, true] as const),
  { fromEnd: true },
);
/** Words before a title that say when, and are no part of it (原, 时任). */
export const PAST_WORDS: PhraseIndex<true> = new PhraseIndex(
  titles.past.map((past) => [past, true] as const),
  { fromEnd: true },
);

/** Words before a post that has ended. */
export const OVER_WORDS: ReadonlySet<string> = new Set(titles.over);
/** Posts that only firms have: without a body they are at the firm that the text speaks of. */
export const FIRM_POSTS: ReadonlySet<string> = new Set(titles.inFirms);

/** Words for a kind of body before a post, which mean the one of that kind named before (园区负责人), the longest first. */
export const BODY_WORDS: readonly string[] = titles.bodies.toSorted((a, b) => b.length - a.length);
/** Those that may mean any firm, whatever its name ends in. */
export const FIRM_WORDS: ReadonlySet<string> = new Set(titles.firmBodies);
/** Other ends of names that such a word may mean: 学校 a 小学. */
export const BODY_KIN: Readonly<Record<string, readonly string[] | undefined>> = titles.bodyKin;

export const SURNAMES: ReadonlySet<string> = new Set(names.single);
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(names.compound);
/** Characters by which foreign names are written. */
export const TRANSLITERATION: ReadonlySet<string> = new Set(names.transliteration);
/** A person whom a paper may name without a title, with the post that everybody knows. */
export interface PublicFigure {
  readonly name: string;
  readonly post: string | null;
  readonly body: string | null;
}

/** People whom a paper may name without a title. */
export const PUBLIC_FIGURES: PhraseIndex<PublicFigure> = new PhraseIndex(
  (figures.rows as [string, string | null, string?, (string | null)?][]).map(
    ([name, , post, body]) => [name, { name, post: post ?? null, body: body ?? null }] as const,
  ),
);
