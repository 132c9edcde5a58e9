import endings from '../../../seeds/lexicons/projectSuffixes.json' with { type: 'json' };
import type { ProjectKind } from '../../model/pageFacts.ts';
import { PhraseIndex } from '../../util/PhraseIndex.ts';
import { growLeft } from './growName.ts';
import type { TaggedWords } from './tagWords.ts';
import type { ProjectMention } from './mentions.ts';

interface Ending {
  readonly text: string;
  readonly kind: ProjectKind;
  readonly head: 'name' | 'quoted';
}

const ENDINGS: PhraseIndex<Ending> = new PhraseIndex(
  (endings.rows as [string, ProjectKind, Ending['head']][]).map(
    ([text, kind, head]) => [text, { text, kind, head }] as const,
  ),
);
const LONGEST_TITLE = 60;

/** Finds projects: named in quotes before an ending (“万企出海”行动), titles of plans in 《》, and names grown from an ending. */
export function findProjects(words: TaggedWords): ProjectMention[] {
  const { text } = words;
  const found: ProjectMention[] = [];
  for (const match of text.matchAll(/《([^《》\n]{4,60})》/gu)) {
    const title = match[1] ?? '';
    if (/(?:方案|规划|计划|行动|纲要|指引)(?:（[^）]{1,20}）)?$/u.test(title) && title.length <= LONGEST_TITLE)
      found.push({
        start: match.index + 1,
        end: match.index + 1 + title.length,
        name: title,
        kind: 'policy',
        confidence: 0.7,
      });
  }
  for (const { start, end, value } of ENDINGS.leftmost(text)) {
    const quoted = text[start - 1] === '”' ? text.lastIndexOf('“', start) : -1;
    const isQuoted = quoted >= 0 && start - quoted <= 32 && !/[，。；\n]/u.test(text.slice(quoted, start));
    if (isQuoted) found.push({ start: quoted, end, name: text.slice(quoted, end), kind: value.kind, confidence: 0.8 });
    else if (value.head === 'name') {
      const from = growLeft(words, start);
      if (start - from >= 4)
        found.push({ start: from, end, name: text.slice(from, end), kind: value.kind, confidence: 0.6 });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
