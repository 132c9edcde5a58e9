/** Which pairs of neighbouring letters a text has, and how often: enough to tell what it is about, and cheap. */
export type Profile = ReadonlyMap<string, number>;

/** Makes the profile of a text: the pairs of neighbouring Han characters and the Latin words and numbers with letters. */
export function makeProfile(text: string): Profile {
  const pairs = new Map<string, number>();
  const add = (pair: string) => pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  for (let at = 0; at + 1 < text.length; at++) {
    if (isHan(text.charCodeAt(at)) && isHan(text.charCodeAt(at + 1))) add(text.slice(at, at + 2));
  }
  for (const [word] of text.matchAll(/[A-Za-z][A-Za-z\d]{1,20}/gu)) add(word.toLowerCase());
  return pairs;
}

// What a text says again and again it is about; beyond this, saying it once more tells nothing new.
const MAX_COUNT = 4;

/** Weighs pairs by how few texts of the page have them: a pair that all have says nothing. */
export class Weights {
  readonly #texts: number;
  readonly #counts = new Map<string, number>();

  constructor(profiles: readonly Profile[]) {
    this.#texts = profiles.length;
    for (const profile of profiles)
      for (const pair of profile.keys()) this.#counts.set(pair, (this.#counts.get(pair) ?? 0) + 1);
  }

  weigh(pair: string): number {
    return Math.log(1 + this.#texts / (this.#counts.get(pair) ?? 1));
  }

  /** Gives the share (0 to 1) of a text's weight that another text has too. */
  share(part: Profile, whole: Profile): number {
    let common = 0;
    let all = 0;
    for (const [pair, count] of part) {
      const weight = Math.min(count, MAX_COUNT) * this.weigh(pair);
      all += weight;
      if (whole.has(pair)) common += weight;
    }
    return all === 0 ? 0 : common / all;
  }
}

/** Keeps the pairs that a text has more than once, its topics, where there are enough of them to judge by. */
export function keepTopics(profile: Profile): Profile {
  const topics = new Map([...profile].filter(([, count]) => count > 1));
  return topics.size >= ENOUGH_TOPICS ? topics : profile;
}

const ENOUGH_TOPICS = 8;

function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}
