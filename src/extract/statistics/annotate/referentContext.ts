import type { SubjectFact } from '../../../model/pageFacts.ts';
import type { EntityMention, PageEntities } from '../../../model/reading.ts';
import type { TaggedWords } from '../../entities/tagWords.ts';
import type { PeriodMention } from '../../periods/periodMention.ts';
import type { ArticleHome } from './findHomes.ts';

/** What is known about a text before its names and pointing words are understood. */
export interface ReferentContext {
  readonly text: string;
  readonly words: TaggedWords;
  readonly mentions: readonly EntityMention[];
  readonly entities: PageEntities;
  readonly homes: readonly ArticleHome[];
  readonly periods: readonly PeriodMention[];
  /** The firm that 公司 means if the paragraph names none. */
  readonly principal: SubjectFact | undefined;
}
