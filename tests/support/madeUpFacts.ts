import { createHash } from 'node:crypto';
import { parsePageFacts } from '../../src/model/parsePageFacts.ts';
import type { LocatedPageFacts } from '../../src/model/locatedPageFacts.ts';
import type { Page } from '../../src/model/page.ts';
import { validatePageFacts } from '../../src/locate/validatePageFacts.ts';
import { printIssue } from '../../src/model/issue.ts';
import { lexiconNames } from '../../src/resolve/lexiconNames.ts';

/** A page made up for a test, with the facts that are true of it. */
export interface MadeUpPage {
  readonly page: Page;
  readonly facts: LocatedPageFacts;
}

/** Records of made-up facts: what a test leaves out is filled in with the plainest value. */
export interface MadeUpRecords {
  readonly date?: string | null;
  readonly regions?: readonly Partial<Record<string, unknown>>[];
  readonly organizations?: readonly Partial<Record<string, unknown>>[];
  readonly people?: readonly Partial<Record<string, unknown>>[];
  readonly projects?: readonly Partial<Record<string, unknown>>[];
  readonly statistics?: readonly Partial<Record<string, unknown>>[];
  readonly quotations?: readonly Partial<Record<string, unknown>>[];
  readonly reporters?: readonly string[];
  readonly agency?: string | null;
}

/** Makes a page of one article out of its text and the records a test is about, and checks them against each other. */
export function makeUpPage(file: string, body: string, records: MadeUpRecords): MadeUpPage {
  const page: Page = { file, text: body, sha256: createHash('sha256').update(body, 'utf8').digest('hex') };
  const named = (record: Partial<Record<string, unknown>>): Record<string, unknown> => ({
    aliases: [],
    articles: ['a1'],
    ...record,
  });
  const quoted = (record: Partial<Record<string, unknown>>): Record<string, unknown> => ({
    quote: record['name'],
    ...named(record),
  });
  const json = {
    page: file,
    publication: null,
    articles: [
      {
        id: 'a1',
        kind: 'article',
        headline: null,
        headlineQuote: null,
        kicker: [],
        agency: records.agency ?? null,
        reporters: records.reporters ?? [],
        datelinePlace: null,
        date: records.date ?? null,
        segments: [{ from: body.slice(0, 10), to: body.slice(-10), span: [0, body.length] }],
        continuedFrom: null,
      },
    ],
    regions: (records.regions ?? []).map((each) => named({ level: 'other', parent: null, ...each })),
    organizations: (records.organizations ?? []).map((each) => quoted({ kind: 'enterprise', region: null, ...each })),
    people: (records.people ?? []).map((each) => quoted({ roles: [], official: false, ...each })),
    projects: (records.projects ?? []).map((each) =>
      quoted({ kind: 'industrial', region: null, organizations: [], ...each }),
    ),
    statistics: (records.statistics ?? []).map((each, index) => ({
      id: `s${index + 1}`,
      article: 'a1',
      indicator: '产值',
      breakdown: null,
      value: 1,
      unit: '亿元',
      qualifier: null,
      status: 'actual',
      period: null,
      change: null,
      attributedTo: [],
      ...each,
    })),
    quotations: (records.quotations ?? []).map((each, index) => ({
      id: `q${index + 1}`,
      article: 'a1',
      form: 'direct',
      ...each,
    })),
  };
  const { facts, issues } = parsePageFacts(JSON.stringify(json), file);
  if (facts === null) throw new Error(issues.map(printIssue).join('\n'));
  const checked = validatePageFacts(facts, page, lexiconNames, file);
  const errors = checked.issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(printIssue).join('\n'));
  return { page, facts: checked.facts };
}
