import { describe, expect, it, vi } from 'vitest';
import { extractFacts } from '../../src/pipeline.ts';
import { readPage } from '../../src/read/readPage.ts';
import type { StatisticFact } from '../../src/model/pageFacts.ts';
import { REFUSALS } from '../../src/extract/statistics/refuse/refusals.ts';
import { RELATION_RULES } from '../../src/extract/statistics/relate/relationRules.ts';
import { BREAKDOWN_RULES } from '../../src/extract/statistics/slots/breakdownRules.ts';
import { INDICATOR_RULES } from '../../src/extract/statistics/slots/indicatorRules.ts';
import { PERIOD_RULES } from '../../src/extract/statistics/slots/periodRules.ts';
import { SOURCE_RULES } from '../../src/extract/statistics/slots/sourceRules.ts';
import { STATUS_RULES } from '../../src/extract/statistics/slots/statusRules.ts';
import { SUBJECT_RULES } from '../../src/extract/statistics/slots/subjectRules.ts';

const GIVES: Readonly<Record<string, (fact: StatisticFact) => string>> = {
  subject: ({ subject }) => subject.name,
  indicator: ({ indicator }) => indicator,
  breakdown: ({ breakdown }) => breakdown ?? '',
  period: ({ period }) => period ?? '',
  source: ({ attributedTo }) => attributedTo.join('、'),
  status: ({ status }) => status,
};
const SLOTS = {
  subject: SUBJECT_RULES,
  indicator: INDICATOR_RULES,
  breakdown: BREAKDOWN_RULES,
  period: PERIOD_RULES,
  source: SOURCE_RULES,
  status: STATUS_RULES,
};

function read(text: string): readonly StatisticFact[] {
  return extractFacts(readPage('example.txt', Buffer.from(text))).statistics;
}

describe.each(Object.entries(SLOTS))('the rules of %s', (slot, rules) => {
  it.each(rules.map(({ name, example }) => [name, example] as const))(
    '%s decides its example',
    (name, { text, gives }) => {
      const found = read(text);
      const decided = found.filter(({ decidedBy }) => decidedBy?.[slot]?.rule === name);
      const printed = found.map((fact) => `${fact.decidedBy?.[slot]?.rule ?? ''} → ${GIVES[slot]?.(fact) ?? ''}`);
      expect(decided.length, printed.join('; ')).toBeGreaterThan(0);
      expect(decided.map((fact) => GIVES[slot]?.(fact))).toContain(gives);
    },
  );

  it('have names of their own', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
    expect(Object.isFrozen(rules)).toBe(true);
  });
});

describe('the refusals', () => {
  it.each(REFUSALS.map(({ name, example }) => [name, example] as const))('%s refuses its example', (_name, example) => {
    const first = Number(/\d+/u.exec(example)?.[0]);
    expect(read(example).map(({ value }) => value)).not.toContain(first);
  });
});

describe('the relations', () => {
  it.each(RELATION_RULES.map((rule) => [rule.name, rule] as const))('%s relates its example', (_name, rule) => {
    const find = vi.spyOn(rule as { find: (typeof rule)['find'] }, 'find');
    const found = read(rule.example.text);
    const related = find.mock.results.filter(({ value }) => value !== undefined);
    find.mockRestore();
    expect(related.length, found.map(({ quote }) => quote).join('; ')).toBeGreaterThan(0);
    // Two figures of one statistic are one record.
    expect(found).toHaveLength(Number(rule.example.gives));
  });

  it('have names of their own', () => {
    expect(new Set(RELATION_RULES.map(({ name }) => name)).size).toBe(RELATION_RULES.length);
    expect(Object.isFrozen(RELATION_RULES)).toBe(true);
  });
});
