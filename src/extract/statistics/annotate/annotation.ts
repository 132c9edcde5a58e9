import type { ArticleText, EntityMention, PageEntities } from '../../../model/reading.ts';
import type { Span } from '../../../model/span.ts';
import type { TaggedWords } from '../../entities/tagWords.ts';
import type { PeriodMention } from '../../periods/periodMention.ts';
import type { ArticleHome } from './findHomes.ts';
import type { Form } from './findForms.ts';
import type { Referent } from './referent.ts';
import type { Sentence } from './sentences.ts';
import type { SourceReach } from './sourceReach.ts';
import type { Topic } from './findTopic.ts';
import type { Table } from '../../../model/table.ts';

/**
 * An article's body with everything that was found in it, each list in order of position. No later step reads the
 * page again.
 */
export interface Annotation {
  readonly article: ArticleText;
  readonly entities: PageEntities;
  readonly text: string;
  readonly words: TaggedWords;
  readonly sentences: readonly Sentence[];
  readonly periods: readonly PeriodMention[];
  readonly mentions: readonly EntityMention[];
  readonly homes: readonly ArticleHome[];
  readonly referents: readonly Referent[];
  readonly sources: readonly SourceReach[];
  /** Tables between the paragraphs; their figures are in no sentence. */
  readonly tables: readonly AnnotatedTable[];
  /** Lines such as 总投资：32亿元 with the thing that they are about. */
  readonly forms: readonly Form[];
  /** Inside of each pair of quotation marks. */
  readonly quotes: readonly Span[];
  /** The year in which the article was written, if known. */
  readonly year: number | null;
  readonly headline: string;
  /** The time that the headline names: a report's own. */
  readonly headPeriod: string | null;
  /** The subject of the article, for sentences without one. */
  readonly topic: Topic | undefined;
  /** The body that signs it: a bulletin's office. */
  readonly signers: readonly string[];
  /** The time that the article reports on, if it is only one. */
  readonly reportedPeriod: string | null;
  /** The sections under headings inside the article, in order. */
  readonly sections: readonly SectionTime[];
}

/** Where a section of the text begins, and the time that its heading names. */
export interface SectionTime {
  readonly start: number;
  readonly period: string | null;
}

/** A table with the times that it names, and the mapping from the page to the clean text. */
export interface AnnotatedTable {
  readonly table: Table;
  /** The time in its titles. */
  readonly period: string | null;
  /** The time that the head of each column names; null if it names none of its own (本期). */
  readonly columns: readonly (string | null)[];
  /** The line after it that says whose figures they are: 数据来源：国家统计局. */
  readonly note: string;
  /** Gives the place in the clean text; undefined if it was left out of the body. */
  readonly toClean: (span: Span) => Span | undefined;
}
