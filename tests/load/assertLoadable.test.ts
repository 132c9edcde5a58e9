import { expect, it } from 'vitest';
import { LoadError } from '../../src/errors/LoadError.ts';
import { assertLoadable } from '../../src/load/assertLoadable.ts';
import { makeUpPage } from '../support/madeUpFacts.ts';

it('refuses a page with more figures than fit into one transaction, and says how many', () => {
  const { page, facts } = makeUpPage('huge.txt', '海川机床厂去年产值达3亿元。', {
    organizations: [{ name: '海川机床厂' }],
    statistics: [{ subject: { type: 'organization', name: '海川机床厂' }, quote: '产值达3亿元', value: 3 }],
  });
  const many = { ...facts, statistics: Array.from({ length: 8_000 }, () => facts.statistics).flat() };
  expect(() => assertLoadable(page, facts)).not.toThrow();
  expect(() => assertLoadable(page, many)).toThrow(LoadError);
  expect(() => assertLoadable(page, many)).toThrow('huge.txt has 8000 figures; the limit is 1500.');
});
