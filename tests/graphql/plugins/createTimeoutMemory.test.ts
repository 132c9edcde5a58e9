import { describe, expect, it } from 'vitest';
import { createTimeoutMemory } from '../../../src/graphql/plugins/createTimeoutMemory.ts';

const heavy = { cypher: 'RETURN 1', params: { p0: 100n, p1: '浙江' }, nodes: 23_000 };

describe('an operation that ran out of time twice', () => {
  it('is refused before it runs, with what it costs and when to try again', () => {
    let time = 0;
    const memory = createTimeoutMemory(() => time);
    expect(() => memory.refuse(heavy)).not.toThrow();
    memory.note(heavy);
    expect(() => memory.refuse(heavy)).not.toThrow();
    memory.note(heavy);
    time = 5_000;
    expect(() => memory.refuse(heavy)).toThrow(/may return 23,000 nodes.*not started again for 10 s.*Request less/u);
    expect(() => memory.refuse(heavy)).toThrow(
      expect.objectContaining({ code: 'SERVICE_UNAVAILABLE', retryAfter: 10 }),
    );
  });

  it('may be tried again later, and with other values at once', () => {
    let time = 0;
    const memory = createTimeoutMemory(() => time);
    memory.note(heavy);
    memory.note(heavy);
    expect(() => memory.refuse({ ...heavy, params: { ...heavy.params, p1: '青岛' } })).not.toThrow();
    expect(() => memory.refuse({ ...heavy, cypher: 'RETURN 2' })).not.toThrow();
    time = 15_000;
    expect(() => memory.refuse(heavy)).not.toThrow();
    time = 120_000;
    memory.note(heavy);
    expect(() => memory.refuse(heavy)).not.toThrow();
  });

  it('is forgotten after a thousand others', () => {
    const memory = createTimeoutMemory(() => 0);
    memory.note(heavy);
    memory.note(heavy);
    for (let other = 0; other < 1_000; other += 1) memory.note({ ...heavy, params: { other } });
    expect(() => memory.refuse(heavy)).not.toThrow();
  });
});
