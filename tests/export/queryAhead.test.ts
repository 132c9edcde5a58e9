import { describe, expect, it } from 'vitest';
import { queryAhead, queryInTurn, type Batch, type BatchEnds } from '../../src/export/queryAhead.ts';

/** A list in order of its entries, which are their own cursors; `change` runs before the page after a cursor is read. */
function openList(entries: string[], change: Readonly<Record<string, () => void>> = {}) {
  let reading = 0;
  let most = 0;
  const listed: (string | null)[] = [];
  const take = (after: string | null, count: number): { found: string[] } => ({
    found: entries.filter((each) => after === null || each > after).slice(0, count),
  });
  const queryBatch = async (after: string | null): Promise<Batch<string>> => {
    most = Math.max(most, (reading += 1));
    // Batches that are read at once come back in any order.
    await new Promise((resolve) => setTimeout(resolve, after === 'b' ? 5 : 1));
    reading -= 1;
    change[after ?? '']?.();
    const { found } = take(after, 2);
    return { pieces: found, end: found.at(-1) ?? null, more: found.length === 2 };
  };
  const listEnds = async (after: string | null): Promise<BatchEnds> => {
    listed.push(after);
    const { found } = take(after, 6);
    return { ends: found.filter((_, at) => at % 2 === 1 || at === found.length - 1), more: found.length === 6 };
  };
  return { queryBatch, listEnds, listed, mostAtOnce: () => most };
}

async function readAll({ queryBatch, listEnds }: ReturnType<typeof openList>): Promise<string> {
  return (await Array.fromAsync(queryAhead(queryBatch, listEnds))).flat().join('');
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

  it.each(['', 'a', 'ab', 'abc', 'abcdefg'])('gives every entry of "%s" once if it cannot look ahead', async (text) => {
    const list = openList([...text]);
    expect((await Array.fromAsync(queryInTurn(list.queryBatch))).flat().join('')).toBe(text);
  });

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
    const queryBatch = async (after: string | null): Promise<Batch<string>> => {
      if (after === 'd') throw new Error('lost');
      return list.queryBatch(after);
    };
    const given: unknown[] = [];
    const reading = async (): Promise<void> => {
      for await (const nodes of queryAhead(queryBatch, list.listEnds)) given.push(...nodes);
    };
    await expect(reading()).rejects.toThrow('lost');
    expect(given).toEqual(['a', 'b', 'c', 'd']);
    // A reader that leaves early leaves nothing unhandled behind.
    for await (const nodes of queryAhead(queryBatch, list.listEnds)) {
      expect(nodes).toEqual(['a', 'b']);
      break;
    }
  });
});
