import { createHash } from 'node:crypto';

/** A set of ids, stored as 64 bits each, so that the ids of a graph larger than the memory fit. */
export interface IdSet {
  /** Adds an id; returns false if it was there. */
  readonly add: (id: string) => boolean;
  readonly has: (id: string) => boolean;
}

const SMALLEST = 1_024;
/** Marks a free slot; no hash has this value. */
const FREE = 0n;

/**
 * Creates an empty set. Of ten million ids two share their 64 bits once in 300,000 graphs; everything else is certain.
 */
export function createIdSet(): IdSet {
  let places = new BigUint64Array(SMALLEST);
  let size = 0;
  return {
    add(id) {
      const hash = hashId(id);
      const place = findPlace(places, hash);
      if (places[place] === hash) return false;
      places[place] = hash;
      size += 1;
      if (size * 2 > places.length) places = grow(places);
      return true;
    },
    has(id) {
      const hash = hashId(id);
      return places[findPlace(places, hash)] === hash;
    },
  };
}

function grow(places: BigUint64Array<ArrayBuffer>): BigUint64Array<ArrayBuffer> {
  const larger = new BigUint64Array(places.length * 2);
  for (const hash of places) if (hash !== FREE) larger[findPlace(larger, hash)] = hash;
  return larger;
}

/** Finds where a hash is, or the free place where it belongs. */
function findPlace(places: BigUint64Array, hash: bigint): number {
  let place = Number(hash % BigInt(places.length));
  while (places[place] !== FREE && places[place] !== hash) place = (place + 1) % places.length;
  return place;
}

function hashId(id: string): bigint {
  return createHash('sha256').update(id).digest().readBigUInt64LE() || 1n;
}
