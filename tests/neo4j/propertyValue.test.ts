import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { parseValue, printValue } from '../../src/neo4j/propertyValue.ts';

const throughJson = (value: unknown): unknown => parseValue(JSON.parse(JSON.stringify(printValue(value))));

describe('a property in a backup', () => {
  it('is still an integer or a float, whatever its size', () => {
    for (const value of [0n, 1n, -1n, 2n ** 53n, -(2n ** 63n), 2n ** 63n - 1n]) expect(throughJson(value)).toBe(value);
    for (const value of [0, 1, -0, 0.1, 5e-324, 1.7976931348623157e308, Infinity, -Infinity, NaN])
      expect(throughJson(value)).toBe(value);
    fc.assert(fc.property(fc.double(), (value) => Object.is(throughJson(value), value)));
    fc.assert(fc.property(fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n), (value) => throughJson(value) === value));
  });

  it('is the same text, whatever is in it', () => {
    const odd = '\u0000\u0001"\\\n\r\u2028\u2029`})-[r]<script>\u{1F4F0}\u{20BB7}\uFEFF';
    expect(throughJson(odd)).toBe(odd);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => throughJson(value) === value),
      { numRuns: 30 },
    );
    for (const list of [[], ['a'], [true, false], [1n, 2n ** 60n]]) expect(throughJson(list)).toEqual(list);
  });

  it('is the same date, time, place or bytes', () => {
    const { Date, DateTime, Duration, LocalDateTime, LocalTime, Point, Time } = neo4j.types;
    const int = neo4j.int;
    const values = [
      new Date(int(-44), int(3), int(15)),
      new Date(int(12024), int(2), int(29)),
      new Time(int(1), int(2), int(3), int(456), int(-3600)),
      new LocalTime(int(1), int(2), int(3), int(999_999_999)),
      new DateTime(int(2024), int(3), int(31), int(2), int(30), int(0), int(1), int(7200), 'Europe/Berlin'),
      new DateTime(int(2024), int(3), int(31), int(2), int(30), int(0), int(1), int(28_800)),
      new LocalDateTime(int(2024), int(1), int(1), int(0), int(0), int(0), int(0)),
      new Duration(int(-1), int(5), int(-1), int(500_000_000)),
      new Point(int(4326), 121.5, -31.25),
      new Point(int(9157), 1, 2, 3),
      new Int8Array([0, -1, 127, -128]),
    ];
    for (const value of values) expect(throughJson(value)).toEqual(value);
  });

  it('cannot have any other type', () => {
    for (const wrong of [
      null,
      1.5,
      {},
      { date: [1] },
      { date: [1, 2, 'x'] },
      { eval: [] },
      { float: 'x' },
      { float: 1, integer: '1' },
      [null],
      { integer: '9223372036854775808' },
      { date: [2024, 2, 31] },
      { localDateTime: [2023, 2, 29, 0, 0, 0, 0] },
      { point: [1, 1, 1] },
      { point: [4326, 1, 1, 1] },
    ])
      expect(() => parseValue(wrong)).toThrow(/is not a valid property value/);
    // Neo4j stores no such lists.
    for (const wrong of [[1, 'a'], [[1]], [1, { float: 1 }]])
      expect(() => parseValue(wrong)).toThrow(/is not a list of one type/);
    expect(printValue(new Map())).toBeUndefined();
  });
});
