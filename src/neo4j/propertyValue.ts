import neo4j from 'neo4j-driver';

/**
 * A property's value in a backup: plain if JSON can represent its type, otherwise an object that names the
 * type.
 */
export type BackupValue =
  | string
  | boolean
  /** A whole number. */
  | number
  | { readonly [type: string]: unknown }
  | readonly BackupValue[];

const { Date, DateTime, Duration, LocalDateTime, LocalTime, Point, Time } = neo4j.types;

/**
 * Types that consist of several numbers (and a zone), in the driver's order. No text form of them covers every
 * year.
 */
const COMPOSED: Readonly<
  Record<string, { readonly is: (value: object) => boolean; readonly parts: readonly string[] }>
> = {
  date: { is: neo4j.isDate, parts: ['year', 'month', 'day'] },
  time: { is: neo4j.isTime, parts: ['hour', 'minute', 'second', 'nanosecond', 'timeZoneOffsetSeconds'] },
  localTime: { is: neo4j.isLocalTime, parts: ['hour', 'minute', 'second', 'nanosecond'] },
  dateTime: {
    is: neo4j.isDateTime,
    parts: [
      ...['year', 'month', 'day', 'hour', 'minute', 'second', 'nanosecond'],
      ...['timeZoneOffsetSeconds', 'timeZoneId'],
    ],
  },
  localDateTime: {
    is: neo4j.isLocalDateTime,
    parts: ['year', 'month', 'day', 'hour', 'minute', 'second', 'nanosecond'],
  },
  duration: { is: neo4j.isDuration, parts: ['months', 'days', 'seconds', 'nanoseconds'] },
};

/**
 * Prints a value of a node or relationship, as a driver with bigints gives it: `1n` is 1, `1` is `{ float: 1 }`, which
 * JSON alone would not distinguish. Gives undefined for a type that is not known here.
 */
export function printValue(value: unknown): BackupValue | undefined {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : { integer: String(value) };
  }
  if (typeof value === 'number') return { float: isOdd(value) ? printOdd(value) : value };
  if (Array.isArray(value)) {
    const elements = value.map(printValue);
    return elements.every((element) => element !== undefined) ? elements : undefined;
  }
  if (value instanceof Int8Array) return { bytes: Buffer.from(value).toString('base64') };
  if (typeof value !== 'object' || value === null) return undefined;
  if (neo4j.isPoint(value)) {
    const { srid, x, y, z } = value;
    return { point: z === undefined ? [Number(srid), x, y] : [Number(srid), x, y, z] };
  }
  for (const [name, { is, parts }] of Object.entries(COMPOSED)) {
    if (is(value)) return { [name]: parts.map((part) => printPart((value as Record<string, unknown>)[part])) };
  }
  return undefined;
}

/**
 * Reads what `printValue` printed, as the driver sends it. Throws a RangeError that names the invalid value, including
 * what Neo4j would refuse to store: a list in a list, a list of several types, a day that no calendar has.
 */
export function parseValue(value: unknown): unknown {
  if (!Array.isArray(value)) return parseSingle(value);
  const [first] = value;
  if (value.some((element) => Array.isArray(element) || nameType(element) !== nameType(first)))
    throw new RangeError(`${JSON.stringify(value).slice(0, 80)} is not a list of one type`);
  return value.map(parseSingle);
}

/** Names the type of a value: plain ones by JavaScript, others by their only key. */
function nameType(value: unknown): string {
  if (typeof value !== 'object' || value === null) return typeof value;
  const [type = ''] = Object.keys(value);
  return type === 'integer' ? 'number' : type;
}

function parseSingle(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  const [[type, content] = [], ...others] = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const parsed = type === undefined || others.length > 0 ? undefined : parseTyped(type, content);
  if (parsed === undefined)
    throw new RangeError(`${JSON.stringify(value)?.slice(0, 80)} is not a valid property value`);
  return parsed;
}

function parseTyped(type: string, content: unknown): unknown {
  if (Array.isArray(content)) return parseComposed(type, content);
  if (type === 'float' && (typeof content === 'number' || ODD.has(content))) return Number(content);
  if (typeof content !== 'string') return undefined;
  if (type === 'integer')
    return /^-?\d{1,19}$/.test(content) && BigInt.asIntN(64, BigInt(content)) === BigInt(content)
      ? BigInt(content)
      : undefined;
  return type === 'bytes' ? new Int8Array(Buffer.from(content, 'base64')) : undefined;
}

function parseComposed(type: string, content: readonly unknown[]): unknown {
  if (type === 'point') return parsePoint(content);
  const zone = type === 'dateTime' ? (content[8] ?? undefined) : undefined;
  const numbers = type === 'dateTime' ? content.slice(0, 8) : content;
  if (content.length !== COMPOSED[type]?.parts.length || !numbers.every((part) => Number.isSafeInteger(part)))
    return undefined;
  if (zone !== undefined && typeof zone !== 'string') return undefined;
  if (/^(?:date|localDateTime)/u.test(type) && !isDay(numbers.map(Number))) return undefined;
  const at = (index: number): Integer => neo4j.int(Number(numbers[index]));
  switch (type) {
    case 'date':
      return new Date(at(0), at(1), at(2));
    case 'time':
      return new Time(at(0), at(1), at(2), at(3), at(4));
    case 'localTime':
      return new LocalTime(at(0), at(1), at(2), at(3));
    case 'dateTime':
      return new DateTime(at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7), zone);
    case 'localDateTime':
      return new LocalDateTime(at(0), at(1), at(2), at(3), at(4), at(5), at(6));
    default:
      return new Duration(at(0), at(1), at(2), at(3));
  }
}

/** The driver takes the 31st of every month. */
function isDay([year = 0, month = 0, day = 0]: readonly number[]): boolean {
  // The calendar repeats every 400 years.
  return new globalThis.Date(globalThis.Date.UTC(2000 + (year % 400), month - 1, day)).getUTCDate() === day;
}

type Integer = ReturnType<typeof neo4j.int>;

/** The coordinate systems that Neo4j knows, and how long a point of each is in a backup. */
const DIMENSIONS: ReadonlyMap<number, number> = new Map([
  [4326, 3],
  [4979, 4],
  [7203, 3],
  [9157, 4],
]);

function parsePoint(content: readonly unknown[]): unknown {
  const [srid, x, y, z] = content.map(Number);
  if (srid === undefined || x === undefined || y === undefined || content.length !== DIMENSIONS.get(srid))
    return undefined;
  return new Point(neo4j.int(srid), x, y, z);
}

function printPart(part: unknown): number | string | null {
  return typeof part === 'string' ? part : part === undefined ? null : Number(part);
}

/** JSON has no -0, no infinity and no NaN. */
const ODD: ReadonlySet<unknown> = new Set(['-0', 'NaN', 'Infinity', '-Infinity']);

function isOdd(value: number): boolean {
  return !Number.isFinite(value) || Object.is(value, -0);
}

function printOdd(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}
