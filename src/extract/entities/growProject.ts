import lexicon from '../../../seeds/lexicons/projectWords.json' with { type: 'json' };
import { FORMERS } from './entityLexicon.ts';
import type { ProjectEnding } from './mentions.ts';
import { isWordStart } from './tagWords.ts';
import type { TaggedWords } from './tagWords.ts';

const LAUNCHES: ReadonlySet<string> = new Set(lexicon.launches);
const STOPS: ReadonlySet<string> = new Set([...lexicon.launches, ...lexicon.stops]);
const GENERIC: ReadonlySet<string> = new Set(lexicon.generic);
const LONGEST = 32;
const SHORTEST = 4;
const STOP_TAGS = /^(?:p|c|u[a-z]?|r|d|t|y|mq|q)$/u;

/**
 * Grows a project's name to the left of its ending, up to a verb of launching, a mark or a particle. Gives undefined where no
 * name is left: a generic one (重点项目), or one without the verb that its ending asks for.
 */
export function growProject(words: TaggedWords, end: number, { head, kind }: ProjectEnding): number | undefined {
  const { text, startOf, tagOf } = words;
  let start = end;
  let isLaunched = false;
  while (start > 0 && end - start < LONGEST) {
    const from = startOf[start - 1] ?? start - 1;
    const word = text.slice(from, start);
    isLaunched = LAUNCHES.has(word);
    if (STOPS.has(word) || /^[\s，。；：！？“”《》…、]+$/u.test(word)) break;
    if (STOP_TAGS.test(tagOf[from] ?? 'x') && !/^\d/u.test(word) && word.length < 3) break;
    // A railway or a power station is named by nouns; a programme by what it does (质量技术攀升行动).
    if (/^(?:infrastructure|energy)$/u.test(kind) && /^v[dgi]?$/u.test(tagOf[from] ?? '') && !FORMERS.has(word)) break;
    start = from;
  }
  const own = text.slice(start, end);
  if (own.length < SHORTEST || !isWordStart(words, start) || /^\d+(?:个|多|余)/u.test(own)) return undefined;
  if (isGeneric(words, start, end) || (head === 'verb' && !isLaunched)) return undefined;
  return head === 'place' && tagOf[start] !== 'ns' ? undefined : start;
}

function isGeneric({ text, endOf }: TaggedWords, start: number, end: number): boolean {
  for (let at = start; at < end; at = Math.max(at + 1, endOf[at] ?? end))
    if (!GENERIC.has(text.slice(at, Math.min(endOf[at] ?? end, end)))) return false;
  return true;
}
