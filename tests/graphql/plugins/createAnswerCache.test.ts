import { describe, expect, it } from 'vitest';
import { createAnswerCache } from '../../../src/graphql/plugins/createAnswerCache.ts';

describe('the cache of answers', () => {
  it('keeps what fits, and lets go of what was not asked for longest', () => {
    const cache = createAnswerCache<string>(100);
    for (let i = 0; i < 25; i += 1) cache.keep(`k${i}`, 'aaa');
    expect(cache.find('k0')).toBeUndefined();
    expect(cache.find('k5')).toBe('aaa');
    cache.keep('new', 'bbb');
    expect(cache.find('k5')).toBe('aaa');
    expect(cache.find('k6')).toBeUndefined();
  });

  it('keeps no answer that would push out many others', () => {
    const cache = createAnswerCache<string>(100);
    cache.keep('large', 'aaaaaa');
    expect(cache.find('large')).toBeUndefined();
  });

  it('counts an answer that is kept again once', () => {
    const cache = createAnswerCache<string>(100);
    cache.keep('other', 'aaa');
    for (let i = 0; i < 100; i += 1) cache.keep('same', 'aaa');
    expect(cache.find('other')).toBe('aaa');
  });
});
