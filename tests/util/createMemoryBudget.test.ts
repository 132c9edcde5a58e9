import { describe, expect, it } from 'vitest';
import { createMemoryBudget } from '../../src/util/createMemoryBudget.ts';

describe('a budget of memory', () => {
  it('drops what was unused for longest, from any cache, when the total exceeds it', () => {
    const budget = createMemoryBudget(100_000);
    const plans = budget.openCache<{ readonly name: string }>();
    const answers = budget.openCache<{ readonly name: string }>();
    plans.keep('a', { name: 'plan' }, 9_000);
    for (let i = 0; i < 8; i += 1) answers.keep(`k${i}`, { name: 'answer' }, 9_000);
    expect(plans.find('a')).toEqual({ name: 'plan' });
    for (let i = 8; i < 14; i += 1) answers.keep(`k${i}`, { name: 'answer' }, 9_000);
    expect(plans.find('a')).toEqual({ name: 'plan' });
    expect(answers.find('k0')).toBeUndefined();
    expect(answers.find('k13')).toEqual({ name: 'answer' });
    expect(budget.measure()).toBeLessThanOrEqual(100_000);
  });

  it('counts long keys as well', () => {
    const budget = createMemoryBudget(100_000);
    const cache = budget.openCache<object>();
    for (let i = 0; i < 100; i += 1) cache.keep(`${i} ${'k'.repeat(2_000)}`, {}, 1);
    expect(cache.find(`0 ${'k'.repeat(2_000)}`)).toBeUndefined();
    expect(budget.measure()).toBeLessThanOrEqual(100_000);
  });

  it('keeps nothing that would displace too many others, and counts once what is kept again', () => {
    const budget = createMemoryBudget(100_000);
    const cache = budget.openCache<object>();
    cache.keep('large', {}, 20_000);
    expect(cache.find('large')).toBeUndefined();
    for (let i = 0; i < 50; i += 1) cache.keep('same', {}, 5_000);
    expect(budget.measure()).toBeLessThan(6_000);
  });
});
