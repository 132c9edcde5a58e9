import type { Draft } from './draft.ts';
import type { Section } from './findSections.ts';
import type { Joints } from './joints.ts';
import { keepTopics, makeProfile, RunningProfile, Weights, type Profile } from './likeness.ts';
import type { Block } from './block.ts';
import { NO_CREDITS } from './credits.ts';

// Bounds that no newspaper page reaches: a page of a million characters must not be compared with itself.
const MAX_OPEN = 12;
const MAX_PLACES = 400;
const NEAR_LENGTH = 400;
const SURE_ENOUGH = 0.4;
// How much more evidence is needed if a rest begins like any sentence.
const UNMARKED = 0.25;

/**
 * Gives bodies that break off inside a sentence their rest, if it is elsewhere on the page, in the flow of another
 * article: judged by what the words are about and by whether the cut sentence continues well.
 */
export function resumeBodies(drafts: Draft[], joints: Joints): void {
  if (!drafts.some(({ breaksOff }) => breaksOff)) return;
  const profiles = new Map(
    drafts.flatMap(({ body }) => body.map((block) => [block, makeProfile(block.text)] as const)),
  );
  const weights = new Weights([...profiles.values()]);
  for (let round = 0; round < MAX_OPEN; round++) {
    const best = findBestRest(drafts, { profiles, weights, joints });
    if (best === undefined) return;
    moveRest(drafts, best);
  }
}

/** What the blocks of the page are about, and how its words connect. */
interface Matter {
  readonly profiles: ReadonlyMap<Block, Profile>;
  readonly weights: Weights;
  readonly joints: Joints;
}

/** A place in another article from which the rest of a broken body runs. */
interface Rest {
  readonly open: Draft;
  readonly from: Draft;
  readonly section: number;
  readonly block: number;
  readonly weight: number;
}

/** A body that breaks off, and what it is about. */
interface OpenBody {
  readonly draft: Draft;
  readonly end: Block;
  readonly profile: Profile;
}

function findBestRest(drafts: readonly Draft[], matter: Matter): Rest | undefined {
  const open = drafts
    .filter(({ breaksOff }) => breaksOff)
    .slice(0, MAX_OPEN)
    .map((draft) => describe(draft, matter));
  const bodies = open.filter((body) => body !== undefined);
  let best: Rest | undefined;
  let room = MAX_PLACES;
  for (const from of drafts) {
    if (from.isCaption || bodies.length === 0 || room <= 0) continue;
    for (const rest of weighPlaces(from, bodies, matter, room)) {
      room--;
      if (rest.weight >= SURE_ENOUGH && (best === undefined || rest.weight > best.weight)) best = rest;
    }
  }
  return best;
}

function describe(draft: Draft, { profiles }: Matter): OpenBody | undefined {
  const running = new RunningProfile();
  for (const block of draft.body) running.add(profiles.get(block) ?? new Map());
  const end = draft.body.at(-1);
  return end === undefined ? undefined : { draft, end, profile: running.profile };
}

/**
 * Weighs each paragraph of an article without a title directly before it as the beginning of the rest of each open
 * body.
 */
function* weighPlaces(from: Draft, open: readonly OpenBody[], matter: Matter, room: number): Generator<Rest> {
  const home = new RunningProfile();
  home.add(makeProfile(from.titles.map(({ text }) => text).join('')));
  let places = 0;
  for (const [section, { body, titles, begins }] of from.sections.entries()) {
    const all = new RunningProfile();
    for (const block of body) all.add(matter.profiles.get(block) ?? new Map());
    for (const [at, block] of body.entries()) {
      const headed = at === 0 && (titles.length > 0 || begins || section > 0 || from.titles.length > 0);
      // What is directly below a column that breaks off is the rest of that column.
      const isRest = body[at - 1]?.pieces !== undefined && body[at - 1]?.unfinished === true;
      const candidates = open.filter(
        ({ draft, end }) => draft !== from && block.span[0] >= end.span[1] && !(isRest && end.mayGoOn === true),
      );
      if (!headed && candidates.length > 0 && places < room) {
        places += candidates.length;
        const place = describePlace(body, at, home.profile, all.profile, matter);
        for (const candidate of candidates)
          yield { open: candidate.draft, from, section, block: at, weight: weighRest(place, candidate, matter) };
      }
      const profile = matter.profiles.get(block) ?? new Map<number, number>();
      home.add(profile);
      all.remove(profile);
    }
  }
}

/** A paragraph at which the rest of another body may begin. */
interface Place {
  readonly first: Block;
  /** What the next words are about, and how much of it the article has said before. */
  readonly near: Profile;
  readonly nearHome: number;
  /**
   * The same for everything that follows in its section; computed on demand, since most places are ruled out before.
   */
  readonly findAllTopics: () => { readonly topics: Profile; readonly home: number };
  /** It begins inside a sentence, or the paragraph before it breaks off. */
  readonly inside: boolean;
  /** How well it continues from the paragraph before it. */
  readonly fitsHere: number;
}

function describePlace(
  body: readonly Block[],
  at: number,
  home: Profile,
  all: Profile,
  { weights, joints }: Matter,
): Place {
  const [first, before] = [body[at], body[at - 1]];
  if (first === undefined) throw new RangeError(`There is no block ${at}.`);
  const near = makeProfile(takeNear(body, at));
  const inside = startsInside(first.text) || before?.unfinished === true;
  const fitsHere =
    before === undefined ? 0 : before.unfinished ? joints.join(before.text, first.text) : inside ? 0 : 0.5;
  let read: { readonly topics: Profile; readonly home: number } | undefined;
  const findAllTopics = () => (read ??= findTopics(all, home, weights));
  return { first, near, nearHome: weights.share(near, home), findAllTopics, inside, fitsHere };
}

function findTopics(all: Profile, home: Profile, weights: Weights) {
  const topics = keepTopics(all);
  return { topics, home: weights.share(topics, home) };
}

// A rest that begins like any sentence must favour the cut article at least this much.
const LEAST_LEAN = 0.2;

function weighRest(
  { first, near, nearHome, findAllTopics, inside, fitsHere }: Place,
  open: OpenBody,
  { weights, joints }: Matter,
): number {
  // The next words must be about the cut article's topic, and so must most of what follows: another article may follow
  // after it.
  const nearAway = weights.share(near, open.profile);
  const fits = joints.join(open.end.text, first.text);
  // 其中，货邮吞吐量…: parts of the figure with which the adjacent column breaks off.
  const isPart = open.end.mayGoOn === true && first.text.startsWith('其中');
  const isInside = inside || isPart;
  const marked = isInside || fits > 0.6;
  if (!marked && compare(nearAway, nearHome) < LEAST_LEAN) return 0;
  const all = findAllTopics();
  const allAway = weights.share(all.topics, open.profile);
  const gain = (2 * (nearAway - nearHome) + allAway - all.home) / 3;
  // A short rest shares little with anything, so what counts is with whom it shares more.
  const lean = (2 * compare(nearAway, nearHome) + compare(allAway, all.home)) / 3;
  const weight = 1.5 * gain + lean + (isInside ? 0.4 : 0) + 0.5 * (fits - (isPart ? 0 : fitsHere));
  return marked ? weight : weight - UNMARKED;
}

const compare = (a: number, b: number): number => (a - b) / (a + b + 0.08);

function takeNear(body: readonly Block[], at: number): string {
  let near = '';
  for (let next = at; next < body.length && near.length < NEAR_LENGTH; next++) near += body[next]?.text ?? '';
  return near.slice(0, NEAR_LENGTH);
}

// What sentences begin with, where a comma follows after two letters or fewer.
const OPENERS = new Set(
  '目前 此外 同时 据悉 其中 其次 首先 另外 今年 去年 近日 日前 当前 近期 如今 当天 随后 然而 但是 因此 不过 最后 下午 上午 为此 对此 会上 会前 如果 其实 未来 接着 据了解 昨日 昨天 今天 近年 眼下 过去 以前 从前 早先 起初 清晨 早晨 傍晚 入夜 夜里 晚上 当晚 次日 当年 当时 当然 好在 可惜 显然 难怪 同样 更多 一早 入冬 入秋 开春 那么 而且 于是 所以 例如 比如 当日'.split(
    ' ',
  ),
);

/** 要求把每片茶砖…: what someone in the previous paragraph did, with nobody named. */
const BARE_VERB =
  /^(?:要求|说了|做了|才|便|则|也|还|就|却|都|并|而|把|将|使|令|让|远销|降到|增至|达到|占|比|被|给)(?![\d“])/u;

/**
 * Tells whether a text begins with the end of a sentence from elsewhere: before the first mark it has a word that
 * cannot begin a sentence.
 */
function startsInside(text: string): boolean {
  if (/^[，。；、！？）”’]/u.test(text) || BARE_VERB.test(text)) return true;
  const head = /^(?<words>[^“‘《（\d]{1,2})(?<mark>[。；！？、”，])/u.exec(text);
  const words = head?.groups?.['words'] ?? '';
  if (head === null) return false;
  return head.groups?.['mark'] !== '，' || (words.length === 2 && !OPENERS.has(words));
}

/** Moves the rest, up to the end of its article, to the end of the body that it belongs to. */
function moveRest(drafts: Draft[], { open, from, section, block }: Rest): void {
  const cut = from.sections[section];
  if (cut === undefined) return;
  const head: Section = {
    ...cut,
    body: cut.body.slice(0, block),
    closing: NO_CREDITS,
    ends: false,
    closesColumn: false,
  };
  const tail: Section = {
    ...cut,
    titles: [],
    body: cut.body.slice(block),
    opening: NO_CREDITS,
    continuedFrom: null,
    begins: false,
  };
  const moved = [tail, ...from.sections.splice(section + 1)];
  from.sections.splice(section, 1, ...(head.body.length > 0 ? [head] : []));
  open.sections.push(...moved);
  if (from.sections.length === 0) drafts.splice(drafts.indexOf(from), 1);
}
