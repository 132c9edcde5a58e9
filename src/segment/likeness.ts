/** Which pairs of neighbouring letters a text has, and how often: enough to tell what it is about, and cheap. */
export type Profile = ReadonlyMap<string, number>;

// What a text says again and again it is about; beyond this, saying it once more tells nothing new.
const MAX_COUNT = 4;
const ENOUGH_TOPICS = 8;

/** Makes the profile of a text: the pairs of neighbouring Han characters, and the Latin words. */
export function makeProfile(text: string): Profile {
  const pairs = new Map<string, number>();
  let before = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const han = code >= 0x3400 && code <= 0x9fff;
    if (han && before) count(pairs, text.slice(at - 1, at + 1), 1);
    before = han;
  }
  for (const [word] of text.matchAll(/[A-Za-z][A-Za-z\d]{1,20}/gu)) count(pairs, word.toLowerCase(), 1);
  return pairs;
}

function count(pairs: Map<string, number>, pair: string, times: number): void {
  pairs.set(pair, (pairs.get(pair) ?? 0) + times);
}

/** The profile of a text that grows and shrinks by whole paragraphs. */
export class RunningProfile {
  readonly #pairs = new Map<string, number>();

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
  readonly #weights = new Map<string, number>();
  readonly #unseen: number;

  constructor(profiles: readonly Profile[]) {
    const texts = new Map<string, number>();
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

/** Keeps the pairs that a text has more than once, its topics, where there are enough of them to judge by. */
export function keepTopics(profile: Profile): Profile {
  const topics = new Map<string, number>();
  for (const [pair, times] of profile) if (times > 1) topics.set(pair, times);
  return topics.size >= ENOUGH_TOPICS ? topics : profile;
}
