import { describe, expect, it, vi } from 'vitest';
import { ServiceUnavailableError } from '../../src/errors/ServiceUnavailableError.ts';
import { createBreaker } from '../../src/graphql/createBreaker.ts';

const down = () => Promise.reject(new ServiceUnavailableError('down'));

describe('the circuit breaker', () => {
  it('stops after three failures, and lets one request try when the pause is over', async () => {
    const attempt = createBreaker({ pause: 20 });
    const work = vi.fn(down);
    for (let i = 0; i < 10; i += 1) await expect(attempt(work)).rejects.toThrow(ServiceUnavailableError);
    expect(work).toHaveBeenCalledTimes(3);
    await expect.poll(() => attempt(async () => 'back').catch(() => 'refused')).toBe('back');
    expect(await attempt(async () => 'still')).toBe('still');
  });

  it('lets only one request try while the graph is still down', async () => {
    const attempt = createBreaker({ pause: 0 });
    for (let i = 0; i < 3; i += 1) await attempt(down).catch(() => undefined);
    const { promise, resolve } = Promise.withResolvers<string>();
    const work = vi.fn(() => promise);
    const tries = [attempt(work), attempt(work).catch(() => 'refused'), attempt(work).catch(() => 'refused')];
    resolve('back');
    expect(await Promise.all(tries)).toEqual(['back', 'refused', 'refused']);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('counts only outages: a wrong query is not a sign of one', async () => {
    const attempt = createBreaker();
    const work = vi.fn(() => Promise.reject(new Error('wrong')));
    for (let i = 0; i < 10; i += 1) await expect(attempt(work)).rejects.toThrow('wrong');
    expect(work).toHaveBeenCalledTimes(10);
  });
});
