import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const LEXICONS = 'seeds/lexicons';
/** What a lexicon says about itself. */
const ABOUT = new Set(['note', 'source', 'sources', 'columns']);
/** Code without its comments, by file: a word in a comment reads nothing. */
const code = new Map(
  globSync('src/**/*.ts').map((file) => [
    file,
    readFileSync(file, 'utf8')
      .replace(/\/\*[\s\S]*?\*\//gu, '')
      .replace(/(?<!:)\/\/.*$/gmu, ''),
  ]),
);

/** Lists the groups of a lexicon; `own` are those of the file itself, the others are named as texts (`anyOf('group')`). */
function listGroups(file: string): readonly { readonly name: string; readonly isOwn: boolean }[] {
  const lexicon = JSON.parse(readFileSync(`${LEXICONS}/${file}`, 'utf8')) as Record<string, unknown>;
  const own = Object.keys(lexicon).filter((name) => !ABOUT.has(name));
  const groups =
    file === 'frameWords.json' || file === 'tableWords.json' ? Object.keys(lexicon['groups'] as object) : [];
  return [...own.map((name) => ({ name, isOwn: true })), ...groups.map((name) => ({ name, isOwn: false }))];
}

describe('the word groups of the lexicons', () => {
  it.each(readdirSync(LEXICONS).filter((name) => name.endsWith('.json')))('are all read: %s', (file) => {
    const readers = [...code.values()].filter((text) => text.includes(`${LEXICONS}/${file}`));
    expect(findRepeatedKeys(file), 'the later of two groups of one name hides the earlier').toEqual([]);
    expect(readers.length, `nothing in src imports ${file}`).toBeGreaterThan(0);
    const groups = listGroups(file);
    const unread = groups.filter(({ name, isOwn }) =>
      isOwn
        ? // A property of the lexicon, or taken out of it.
          !readers.some((text) => new RegExp(`(?:\\.|\\['|[{,]\\s*)${name}\\b|'${name}'`, 'u').test(text))
        : ![...code].some(([path, text]) => usesGroup(path, file) && text.includes(`'${name}'`)),
    );
    expect(
      unread.map(({ name }) => name),
      'nothing reads these groups: remove them, or the code that should',
    ).toEqual([]);
  });
});

/** Words of tables are asked for with `anyTableWord`, in any room; those of frames in the room of statistics. */
function usesGroup(path: string, file: string): boolean {
  return file === 'tableWords.json' ? /anyTableWord/u.test(code.get(path) ?? '') : path.startsWith('src/extract/');
}

/** Lists the keys that an object of a lexicon has twice, of which JSON keeps the last. Keys of one object are indented alike. */
function findRepeatedKeys(file: string): readonly string[] {
  const seen = new Map<number, Set<string>>();
  const repeated: string[] = [];
  for (const line of readFileSync(`${LEXICONS}/${file}`, 'utf8').split('\n')) {
    const indent = line.length - line.trimStart().length;
    if (/^[}\]]/u.test(line.trimStart())) for (const deep of seen.keys()) if (deep > indent) seen.delete(deep);
    const key = /^\s*("[^"]+":)/u.exec(line)?.[1];
    if (key === undefined) continue;
    const keys = seen.get(indent) ?? new Set();
    if (keys.has(key)) repeated.push(key);
    seen.set(indent, keys.add(key));
  }
  return repeated;
}
