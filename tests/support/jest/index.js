import {
  afterAll,
  afterEach as vitestAfterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it as vitestIt,
  vi,
} from 'vitest';

/** Jest hands a test that takes one more parameter than it has values a `done` to call; vitest takes promises alone. */
const promised = (run, values = []) =>
  run.length > values.length
    ? new Promise((resolve, reject) => run(...values, (error) => (error ? reject(error) : resolve())))
    : run(...values);

const afterEach = (run, timeout) => vitestAfterEach(() => promised(run), timeout);

const it = Object.assign((name, run, timeout) => vitestIt(name, () => promised(run), timeout), {
  skip: vitestIt.skip,
  only: vitestIt.only,
  each: (table) => (name, run, timeout) => {
    const rows = table.map((row) => (Array.isArray(row) ? row : [row]));
    for (const row of rows) vitestIt(`${name}: ${row.map(String).join(', ')}`, () => promised(run, row), timeout);
  },
});

export { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, it as test, vi as jest };
