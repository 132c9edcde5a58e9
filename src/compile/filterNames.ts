import type { WordFilter } from './findNames.ts';
import type { NamedType } from './searchNames.ts';

/** A filter field that takes a name, and the field that takes the id the name means. */
export interface NamedFilter {
  readonly field: string;
  readonly types: readonly NamedType[];
}

/** Every filter field that takes a word as it is printed, by its type and name. */
export const WORD_FILTERS: Readonly<Record<string, WordFilter>> = {
  'StatisticFilter.unit': { label: 'Statistic', property: 'valueUnit', facet: 'UNIT' },
  'StatisticFilter.qualifier': { label: 'Statistic', property: 'qualifier', facet: 'QUALIFIER' },
  'ArticleFilter.agency': { label: 'Article', property: 'agency', facet: 'AGENCY' },
};

const SUBJECTS: readonly NamedType[] = ['Region', 'Organization', 'Project', 'Group'];
const SPEAKERS: readonly NamedType[] = ['Person', 'Organization', 'Region', 'Group'];

/** Every filter field that takes a name. It is looked up once per operation, and the list is read by the id. */
export const NAMED_FILTERS: Readonly<Record<string, NamedFilter>> = {
  indicatorName: { field: 'indicator', types: ['Indicator'] },
  indicatorNames: { field: 'indicators', types: ['Indicator'] },
  partName: { field: 'part', types: ['Part'] },
  partNames: { field: 'parts', types: ['Part'] },
  subjectName: { field: 'subject', types: SUBJECTS },
  speakerName: { field: 'speaker', types: SPEAKERS },
  throughName: { field: 'through', types: ['Person', 'Organization', 'Publication'] },
  regionName: { field: 'region', types: ['Region'] },
  publicationName: { field: 'publication', types: ['Publication'] },
};
