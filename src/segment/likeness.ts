/** Which pairs of neighbouring letters (packed) a text has, and how often: enough to tell what it is about, and cheap. */
export type Profile = ReadonlyMap<number, number>;

// What a text says again and again is what it is about; beyond this number, another repetition adds nothing.
const MAX_COUNT = 4;
const ENOUGH_TOPICS = 8;

/** Makes the profile of a text: the pairs of neighbouring Han characters, and those of Latin letters. */
export function makeProfile(text: string): Profile {
  const pairs = new Map<number, number>();
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const letter = isHan(code) ? code : isLatin(code | 0x20) ? code | 0x20 : 0;
    // A Han character next to a Latin letter is not a pair: they are never in one word.
    if (letter !== 0 && before !== 0 && letter > 0x80 === before > 0x80) count(pairs, packPair(before, letter), 1);
    before = letter;
  }
  return pairs;
}

const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;
const isLatin = (code: number): boolean => code >= 0x61 && code <= 0x7a;

function count(pairs: Map<number, number>, pair: number, times: number): void {
  pairs.set(pair, (pairs.get(pair) ?? 0) + times);
}

/** The profile of a text that grows and shrinks by whole paragraphs. */
export class RunningProfile {
  readonly #pairs = new Map<number, number>();

  get profile(): Profile {
    return this.#pairs;
  }

  add(part: Profile): void {
    for (const [pair, times] of part) count(this.#pairs, pair, times);
  }

  remove(part: Profile): void {
    for (const [pair, times] of part) {
      const left = (this.#pairs.get(pair) ?? 0) - times;
      if (left > 0) this.#pairs.set(pair, left);
      else this.#pairs.delete(pair);
    }
  }
}

/** Weighs pairs by how few texts of the page have them: a pair that all have says nothing. */
export class Weights {
  readonly #weights = new Map<number, number>();
  readonly #unseen: number;

  constructor(profiles: readonly Profile[]) {
    const texts = new Map<number, number>();
    for (const profile of profiles) for (const pair of profile.keys()) count(texts, pair, 1);
    for (const [pair, times] of texts) this.#weights.set(pair, Math.log(1 + profiles.length / times));
    this.#unseen = Math.log(1 + profiles.length);
  }

  /** Gives the share (0 to 1) of a text's weight that another text has too. */
  share(part: Profile, whole: Profile): number {
    let common = 0;
    let all = 0;
    for (const [pair, times] of part) {
      const weight = Math.min(times, MAX_COUNT) * (this.#weights.get(pair) ?? this.#unseen);
      all += weight;
      if (whole.has(pair)) common += weight;
    }
    return all === 0 ? 0 : common / all;
  }
}

/** Keeps the pairs that a text has more than once, its topics, if there are enough of them to judge by. */
export function keepTopics(profile: Profile): Profile {
  const topics = new Map<number, number>();
  for (const [pair, times] of profile) if (times > 1) topics.set(pair, times);
  return topics.size >= ENOUGH_TOPICS ? topics : profile;
}

/** Packs two UTF-16 units into one number: a key that needs no string of its own. */
export function packPair(first: number, second: number): number {
  return first * 0x10000 + second;
}
