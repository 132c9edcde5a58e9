import { describe, expect, it } from 'vitest';
import type { ConnectionPage } from '../../src/export/connection.ts';
import { readAhead } from '../../src/export/readAhead.ts';

/** A list in order of its entries, which are their own cursors; `change` runs before the page after a cursor is read. */
function openList(entries: string[], change: Readonly<Record<string, () => void>> = {}) {
  let reading = 0;
  let most = 0;
  const listed: (string | null)[] = [];
  const take = (after: string | null, count: number): { found: string[]; more: boolean } => {
    const rest = entries.filter((each) => after === null || each > after);
    return { found: rest.slice(0, count), more: rest.length > count };
  };
  const readPage = async (after: string | null): Promise<ConnectionPage> => {
    most = Math.max(most, (reading += 1));
    // Pages that are read at once come back in any order.
    await new Promise((resolve) => setTimeout(resolve, after === 'b' ? 5 : 1));
    reading -= 1;
    change[after ?? '']?.();
    const { found, more } = take(after, 2);
    return { nodes: found, endCursor: found.at(-1) ?? null, more };
  };
  const listCursors = async (after: string | null): Promise<{ cursors: string[]; more: boolean }> => {
    listed.push(after);
    const { found, more } = take(after, 6);
    return { cursors: found, more };
  };
  return { readPage, listCursors, listed, mostAtOnce: () => most };
}

async function readAll({ readPage, listCursors }: ReturnType<typeof openList>): Promise<string> {
  return (await Array.fromAsync(readAhead(readPage, listCursors, 2))).flat().join('');
}

describe('reading several batches at once', () => {
  it.each(['', 'a', 'ab', 'abc', 'abcdef', 'abcdefg', 'abcdefghijklmn'])(
    'gives every entry of "%s" once, in order',
    async (text) => {
      const list = openList([...text]);
      expect(await readAll(list)).toBe(text);
      expect(list.mostAtOnce()).toBeLessThanOrEqual(3);
    },
  );

  it('reads batches while earlier ones are on their way', async () => {
    const list = openList([...'abcdefghijkl']);
    await readAll(list);
    expect(list.mostAtOnce()).toBe(3);
  });

  it.each([
    ['added', 'bb', 'abbbcdefgh'],
    ['removed', 'c', 'abdefgh'],
  ])(
    'leaves nothing out and gives nothing twice when an entry is %s while it reads',
    async (_what, entry, expected) => {
      const entries = [...'abcdefgh'];
      const change = (): void => {
        if (entries.includes(entry)) entries.splice(entries.indexOf(entry), 1);
        else entries.splice(2, 0, entry);
      };
      let isChanged = false;
      const once = (): void => {
        if (!isChanged) change();
        isChanged = true;
      };
      expect(await readAll(openList(entries, { b: once }))).toBe(expected);
    },
  );

  it('fails with the first error, and ignores errors in what is no longer needed', async () => {
    const list = openList([...'abcdefgh']);
    const readPage = async (after: string | null): Promise<ConnectionPage> => {
      if (after === 'd') throw new Error('lost');
      return list.readPage(after);
    };
    const given: unknown[] = [];
    const reading = async (): Promise<void> => {
      for await (const nodes of readAhead(readPage, list.listCursors, 2)) given.push(...nodes);
    };
    await expect(reading()).rejects.toThrow('lost');
    expect(given).toEqual(['a', 'b', 'c', 'd']);
    // A reader that leaves early leaves nothing unhandled behind.
    for await (const nodes of readAhead(readPage, list.listCursors, 2)) {
      expect(nodes).toEqual(['a', 'b']);
      break;
    }
  });
});
