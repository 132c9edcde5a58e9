import { createHash } from 'node:crypto';
import { validatePageFacts } from '../../src/locate/validatePageFacts.ts';
import { printIssue } from '../../src/model/issue.ts';
import type { LocatedPageFacts } from '../../src/model/locatedPageFacts.ts';
import type { Page } from '../../src/model/page.ts';
import { parseFactsValue } from '../../src/model/parsePageFacts.ts';
import { lexiconNames } from '../../src/resolve/lexiconNames.ts';
import { createDice } from './createDice.ts';
import type { Dice } from './createDice.ts';
import { createCast } from './createCast.ts';
import type { Cast } from './createCast.ts';
import { writeArticle } from './writeArticle.ts';
import type { Records } from './writeArticle.ts';

/** A made-up page with the facts that are true of it. */
export interface ArchivePage {
  readonly page: Page;
  readonly facts: LocatedPageFacts;
}

/** Articles of a page, as a real one has several. */
const ARTICLES = 3;
/** How often an article is a wire text instead of the paper's own. */
const WIRED = 0.12;
const NEWSPAPERS = ['浙江日报', '江苏经济报', '山东商报', '湖北日报', '南方经济报'];

/**
 * Makes the pages of an endless archive, the same in every run: names follow a Zipf distribution (few on very many
 * pages, many on one); bodies whose place only later pages give; leaders with several posts; people and bodies of one
 * name in different places; wire texts that up to 300 papers print, some only their beginning.
 */
export function* makeArchive(seed = 20260112): Generator<ArchivePage, never, void> {
  const dice = createDice(seed);
  const cast = createCast(dice);
  const wires: string[] = [];
  for (let number = 1; ; number += 1) yield makePage(number, { dice, cast, wires });
}

interface Press {
  readonly dice: Dice;
  readonly cast: Cast;
  /** Wire texts that were sent so far. */
  readonly wires: string[];
}

function makePage(number: number, { dice, cast, wires }: Press): ArchivePage {
  const records: Records = {
    regions: new Map(),
    organizations: new Map(),
    people: new Map(),
    projects: new Map(),
    statistics: [],
  };
  const articles: Record<string, unknown>[] = [];
  const newspaper = dice.pick(NEWSPAPERS);
  let text = `${newspaper}\n\n`;
  for (let index = 1; index <= ARTICLES; index += 1) {
    const id = `a${String(index)}`;
    const start = text.length;
    const wired = dice.next() < WIRED;
    text += wired ? printWire(number, dice, cast, wires) : writeArticle(number, id, text.length, dice, cast, records);
    const body = text.slice(start);
    text += '\n\n';
    articles.push({
      id,
      kind: 'article',
      headline: null,
      headlineQuote: null,
      kicker: [],
      agency: wired ? '新华社' : null,
      reporters: [],
      datelinePlace: null,
      date: null,
      segments: [{ from: body.slice(0, 10), to: body.slice(-10), span: [start, start + body.length] }],
      continuedFrom: null,
    });
  }
  const file = `${String(number).padStart(6, '0')}.txt`;
  const day = new Date(Date.UTC(2015, 0, 1 + Math.floor(number / 5))).toISOString().slice(0, 10);
  const page: Page = { file, text, sha256: createHash('sha256').update(text, 'utf8').digest('hex') };
  const json = {
    page: file,
    publication: { name: newspaper, date: day, evidence: newspaper },
    articles,
    regions: [...records.regions.values()],
    organizations: [...records.organizations.values()],
    people: [...records.people.values()],
    projects: [...records.projects.values()],
    statistics: records.statistics.map((each, index) => ({ id: `s${String(index + 1)}`, ...each })),
    quotations: [],
  };
  const { facts, issues } = parseFactsValue(json, file);
  if (facts === null) throw new Error(issues.map(printIssue).join('\n'));
  const checked = validatePageFacts(facts, page, lexiconNames, file);
  const errors = checked.issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(printIssue).join('\n'));
  return { page, facts: checked.facts };
}

/** Prints a wire text: a new one, or (mostly) one that other papers print, whole or its beginning. The oldest are printed by most. */
function printWire(number: number, dice: Dice, cast: Cast, wires: string[]): string {
  if (wires.length === 0 || dice.next() < 0.1) {
    const records: Records = {
      regions: new Map(),
      organizations: new Map(),
      people: new Map(),
      projects: new Map(),
      statistics: [],
    };
    wires.push(
      `新华社北京${String(1 + dice.below(12))}月${String(1 + dice.below(28))}日电 ${writeArticle(number, 'a1', 0, dice, cast, records)}`,
    );
  }
  const text = wires[Math.min(dice.zipf(wires.length), wires.length - 1)] ?? '';
  return dice.next() < 0.3 ? text.slice(0, Math.max(160, Math.floor(text.length / 3))) : text;
}
