import { z } from 'zod';
import {
  ARTICLE_KINDS,
  DIRECTIONS,
  MEASURES,
  MENTION_KINDS,
  ORGANIZATION_KINDS,
  PROJECT_KINDS,
  QUOTATION_FORMS,
  REGION_LEVELS,
  STATUSES,
  SUBJECT_TYPES,
} from './pageFacts.ts';

// Longer names are a reader's mistake, and Neo4j fails on an indexed string of about 8 kB.
const name = z.string().trim().min(1).max(300);
const id = z.string().min(1).max(60);
const text = z.string().max(20_000);
const names = z.array(name).max(1_000);
const span = z.tuple([z.int().min(0), z.int().min(0)]).readonly();
const judged = {
  confidence: z.number().min(0).max(1).optional(),
  reader: name.optional(),
  note: text.nullish(),
};
const evidence = { quote: text.min(1), span: span.optional() };

const publication = z.strictObject({
  name: name.nullable(),
  date: z.iso.date().nullable(),
  evidence: text.nullable(),
  pageNumber: z.string().trim().min(1).max(20).nullish(),
});

const article = z.strictObject({
  id,
  kind: z.enum(ARTICLE_KINDS),
  headline: text.nullable(),
  headlineQuote: text.nullable(),
  headlineSpan: span.nullish(),
  kicker: z.array(text),
  agency: name.nullable(),
  reporters: names,
  datelinePlace: name.nullable(),
  date: z.iso.date().nullable(),
  segments: z.array(z.strictObject({ from: text.min(1), to: text.min(1), span: span.optional() })),
  continuedFrom: text.nullable(),
  ...judged,
});

const region = z.strictObject({
  name,
  aliases: names,
  level: z.enum(REGION_LEVELS),
  parent: name.nullable(),
  articles: z.array(id),
  ...judged,
});

const organization = z.strictObject({
  name,
  aliases: names,
  kind: z.enum(ORGANIZATION_KINDS),
  region: name.nullable(),
  articles: z.array(id),
  ...evidence,
  ...judged,
});

const person = z.strictObject({
  name,
  aliases: names.optional(),
  roles: z.array(z.strictObject({ title: name, organization: name.nullable(), former: z.boolean().optional() })),
  official: z.boolean(),
  articles: z.array(id),
  ...evidence,
  ...judged,
});

const project = z.strictObject({
  name,
  aliases: names.optional(),
  kind: z.enum(PROJECT_KINDS),
  region: name.nullable(),
  organizations: names,
  articles: z.array(id),
  ...evidence,
  ...judged,
});

// Readers may use any slot names; the rest of the file limits how many there can be.
const decisions = z.record(
  z.string().regex(/^[a-z][A-Za-z.]{0,39}$/u, 'A slot must be the name of a field, e.g. subject or change.basis'),
  z.strictObject({ rule: z.string().min(1).max(80), confidence: z.number().min(0).max(1) }),
);

const statistic = z.strictObject({
  id,
  article: id,
  subject: z.strictObject({ type: z.enum(SUBJECT_TYPES), name }),
  indicator: name,
  breakdown: name.nullable(),
  value: z.number().nullable(),
  valueTo: z.number().nullish(),
  printed: name.optional(),
  numberSpan: span.optional(),
  measure: z.enum(MEASURES).optional(),
  whole: name.nullish(),
  unit: name.nullable(),
  qualifier: name.nullable(),
  status: z.enum(STATUSES),
  period: name.nullable(),
  change: z
    .strictObject({
      value: z.number().nullable(),
      unit: name.nullable(),
      direction: z.enum(DIRECTIONS),
      basis: name.nullable(),
      valueTo: z.number().nullish(),
      qualifier: name.nullish(),
      printed: name.optional(),
      span: span.optional(),
    })
    .nullable(),
  attributedTo: names,
  relayedBy: names.optional(),
  decidedBy: decisions.optional(),
  ...evidence,
  ...judged,
});

const quotation = z.strictObject({
  id,
  article: id,
  speaker: name,
  form: z.enum(QUOTATION_FORMS),
  ...evidence,
  ...judged,
});

const mention = z.strictObject({
  surface: name,
  span,
  entity: z.strictObject({ kind: z.enum(MENTION_KINDS), name }).nullable(),
  rule: z.string().min(1).max(80).optional(),
});

/**
 * The shape of a PageFacts file, before anything is known about its page. A publication without a name, a date and a
 * page number is not a publication: it becomes null.
 */
export const pageFactsShape = z.strictObject({
  page: name,
  publication: publication.nullable().transform((value) =>
    value === null || (value.name === null && value.date === null && value.pageNumber == null)
      ? null
      : {
          ...{ name: value.name, date: value.date, evidence: value.evidence ?? 'editor' },
          ...(value.pageNumber != null && { pageNumber: value.pageNumber }),
        },
  ),
  articles: z.array(article),
  regions: z.array(region),
  organizations: z.array(organization),
  people: z.array(person),
  projects: z.array(project),
  statistics: z.array(statistic),
  quotations: z.array(quotation),
  mentions: z.array(mention).optional(),
  reader: z.strictObject({ name, version: name }).optional(),
});
