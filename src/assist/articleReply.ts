import { z } from 'zod';
import {
  DIRECTIONS,
  ORGANIZATION_KINDS,
  PROJECT_KINDS,
  QUOTATION_FORMS,
  REGION_LEVELS,
  STATUSES,
  SUBJECT_TYPES,
} from '../model/pageFacts.ts';

// Every field is required and may be null: endpoints that force a schema know no optional fields.
const quote = z
  .string()
  .describe('Words copied exactly from the article: the shortest passage that still states the fact.');
const name = z.string().describe('The full name, as the article prints it.');
const aliases = z.array(z.string()).describe('Other words of this article that mean the same thing.');

/** What a model says about one article: the records of PageFacts without their places, which are found afterwards. */
export const articleReply = z.strictObject({
  regions: z.array(z.strictObject({ name, aliases, level: z.enum(REGION_LEVELS), parent: z.string().nullable() })),
  organizations: z.array(
    z.strictObject({ name, aliases, kind: z.enum(ORGANIZATION_KINDS), region: z.string().nullable(), quote }),
  ),
  people: z.array(
    z.strictObject({
      name,
      roles: z.array(z.strictObject({ title: z.string(), organization: z.string().nullable() })),
      official: z.boolean().describe('Holds a post in government, party, legislature or a public body.'),
      quote,
    }),
  ),
  projects: z.array(
    z.strictObject({
      name,
      kind: z.enum(PROJECT_KINDS),
      region: z.string().nullable(),
      organizations: z.array(z.string()),
      quote,
    }),
  ),
  statistics: z.array(
    z.strictObject({
      subject: z.strictObject({ type: z.enum(SUBJECT_TYPES), name: z.string() }),
      indicator: z.string().describe('What is measured, as the article calls it.'),
      breakdown: z.string().nullable().describe('The part of the subject that it covers.'),
      value: z.number().nullable().describe('As printed before the unit; null for a growth rate alone.'),
      unit: z.string().nullable(),
      status: z.enum(STATUSES),
      period: z.string().nullable().describe('2024, 2023-11, 2023-Q1, 2023-H1, 2023-01/2023-11, 2023-12-31 or null.'),
      change: z
        .strictObject({
          value: z.number().nullable(),
          unit: z.string().nullable(),
          direction: z.enum(DIRECTIONS),
          basis: z.string().nullable(),
        })
        .nullable(),
      attributedTo: z.array(z.string()),
      quote,
    }),
  ),
  quotations: z.array(z.strictObject({ speaker: z.string(), form: z.enum(QUOTATION_FORMS), quote })),
});

export type ArticleReply = z.infer<typeof articleReply>;
