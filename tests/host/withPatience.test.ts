import { describe, expect, it } from 'vitest';
import { LoadError } from '../../src/errors/LoadError.ts';
import { TimeoutError } from '../../src/errors/TimeoutError.ts';
import { withPatience } from '../../src/host/withPatience.ts';

describe('work at the start', () => {
  it('is run again if Neo4j was too slow, three times in all', async () => {
    let [tries, waits] = [0, 0];
    const work = async (): Promise<string> => {
      tries += 1;
      if (tries < 3) throw new TimeoutError('too slow');
      return 'done';
    };
    await expect(withPatience(work, new AbortController().signal, () => (waits += 1))).resolves.toBe('done');
    expect([tries, waits]).toEqual([3, 2]);
  });

  it('fails with the last error if it never succeeds', async () => {
    let tries = 0;
    const work = (): Promise<never> => Promise.reject(new TimeoutError(`try ${(tries += 1)}`));
    await expect(withPatience(work, new AbortController().signal, () => undefined)).rejects.toThrow('try 3');
  });

  it.each([
    ['another error', new LoadError('wrong'), new AbortController().signal],
    ['a stop', new TimeoutError('too slow'), AbortSignal.abort()],
  ])('is not run again after %s', async (_name, error, signal) => {
    let tries = 0;
    const work = (): Promise<never> => {
      tries += 1;
      return Promise.reject(error);
    };
    await expect(withPatience(work, signal, () => undefined)).rejects.toBe(error);
    expect(tries).toBe(1);
  });
});
