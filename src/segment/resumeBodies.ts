import type { Draft } from './draft.ts';
import type { Section } from './findSections.ts';
import { countJoints, type Joints } from './joints.ts';
import { keepTopics, makeProfile, Weights } from './likeness.ts';
import { NO_CREDITS } from './credits.ts';

// Bounds that no newspaper page reaches: a page of a million characters must not be compared with itself.
const MAX_OPEN = 12;
const MAX_PLACES = 400;
const COMPARED_LENGTH = 4000;
const NEAR_LENGTH = 400;
const SURE_ENOUGH = 0.4;
// How much surer one must be where a rest begins like any sentence.
const UNMARKED = 0.25;

/**
 * Gives bodies that break off inside a sentence their rest, where it stands elsewhere on the page, in the flow of another
 * article: judged by what the words are about and by whether the cut sentence reads on.
 */
export function resumeBodies(drafts: Draft[], pageText: string): void {
  const weights = new Weights(drafts.flatMap(({ body }) => body.map(({ text }) => makeProfile(text))));
  const joints = countJoints(pageText);
  for (let round = 0; round < MAX_OPEN; round++) {
    const best = findBestRest(drafts, weights, joints);
    if (best === undefined) return;
    moveRest(drafts, best);
  }
}

/** A place in another article from which the rest of a broken body runs. */
interface Rest {
  readonly open: Draft;
  readonly from: Draft;
  readonly section: number;
  readonly block: number;
  readonly weight: number;
}

function findBestRest(drafts: readonly Draft[], weights: Weights, joints: Joints): Rest | undefined {
  const open = drafts.filter(({ breaksOff }) => breaksOff).slice(0, MAX_OPEN);
  let best: Rest | undefined;
  for (const draft of open) {
    for (const rest of findPlaces(draft, drafts)) {
      const weight = weighRest(rest, weights, joints);
      if (weight >= SURE_ENOUGH && (best === undefined || weight > best.weight)) best = { ...rest, weight };
    }
  }
  return best;
}

type Place = Omit<Rest, 'weight'>;

/** Lists the places behind a cut where its rest could begin: any paragraph that no title stands directly before. */
function findPlaces(open: Draft, drafts: readonly Draft[]): readonly Place[] {
  const cut = open.body.at(-1)?.span[1] ?? 0;
  const places: Place[] = [];
  for (const from of drafts) {
    if (from === open || from.isCaption) continue;
    from.sections.forEach(({ body, titles, begins }, section) => {
      body.forEach(({ span }, block) => {
        const headed = block === 0 && (titles.length > 0 || begins || section > 0 || from.titles.length > 0);
        if (span[0] >= cut && !headed && places.length < MAX_PLACES) places.push({ open, from, section, block });
      });
    });
  }
  return places;
}

function weighRest({ open, from, section, block }: Place, weights: Weights, joints: Joints): number {
  const body = from.sections[section]?.body ?? [];
  const first = body[block];
  if (first === undefined) return 0;
  const before = body[block - 1];
  const rest = body
    .slice(block)
    .map(({ text }) => text)
    .join('');
  const earlier = from.sections.slice(0, section).flatMap((part) => part.body);
  const home = makeProfile(
    clip([...earlier, ...body.slice(0, block), ...from.titles].map(({ text }) => text).join('')),
  );
  const away = makeProfile(clip(open.text));
  // The next words must be of the cut article's matter, and so must most of what follows: another article may follow in its turn.
  const [near, all] = [makeProfile(rest.slice(0, NEAR_LENGTH)), keepTopics(makeProfile(clip(rest)))];
  const [nearAway, nearHome] = [weights.share(near, away), weights.share(near, home)];
  const [allAway, allHome] = [weights.share(all, away), weights.share(all, home)];
  const gain = (2 * (nearAway - nearHome) + allAway - allHome) / 3;
  // A short rest shares little with anything, so what counts is with whom it shares more.
  const lean = (2 * compare(nearAway, nearHome) + compare(allAway, allHome)) / 3;
  const inside = startsInside(first.text) || before?.unfinished === true;
  const fits = joints.join(open.body.at(-1)?.text ?? '', first.text);
  const fitsHere =
    before === undefined ? 0 : before.unfinished ? joints.join(before.text, first.text) : inside ? 0 : 0.5;
  const weight = 1.5 * gain + lean + (inside ? 0.4 : 0) + 0.5 * (fits - fitsHere);
  return inside || fits > 0.6 ? weight : weight - UNMARKED;
}

const compare = (a: number, b: number): number => (a - b) / (a + b + 0.08);

const clip = (text: string): string =>
  text.length <= COMPARED_LENGTH ? text : text.slice(0, COMPARED_LENGTH / 2) + text.slice(-COMPARED_LENGTH / 2);

// What sentences begin with, where a comma follows after two letters or fewer.
const OPENERS = new Set(
  '目前 此外 同时 据悉 其中 其次 首先 另外 今年 去年 近日 日前 当前 近期 如今 当天 随后 然而 但是 因此 不过 最后 下午 上午 为此 对此 会上 会前 如果 其实 未来 接着 据了解 昨日 昨天 今天 近年 那么 而且 于是 所以 例如 比如 当日'.split(
    ' ',
  ),
);

/** Tells the end of a sentence that began elsewhere: a word before the first mark, which no sentence has at its head. */
function startsInside(text: string): boolean {
  const head = /^(?<words>[^“‘《（\d]{1,2})(?<mark>[。；！？、”，])/u.exec(text);
  const words = head?.groups?.['words'] ?? '';
  if (head === null) return false;
  return head.groups?.['mark'] !== '，' || (words.length === 2 && !OPENERS.has(words));
}

/** Moves the rest, to the end of its article, behind the body that it belongs to. */
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
