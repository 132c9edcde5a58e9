import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Records } from './records.ts';

/** Articles by number, read from disk on demand: a figure may quote any of them, and all would not fit into memory. */
export interface Articles {
  readonly read: (number: number) => Promise<Records['articles']>;
  readonly close: () => Promise<void>;
}

/** Opens the articles of a folder. Only the beginning of each line is kept: eight bytes per article. */
export async function openArticles(folder: string): Promise<Articles> {
  const file = join(folder, 'articles.jsonl');
  const starts = [0];
  let at = 0;
  for await (const chunk of createReadStream(file)) {
    const bytes = chunk as Buffer;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, end + 1)) starts.push(at + end + 1);
    at += bytes.length;
  }
  const handle = await open(file);
  return {
    async read(number) {
      const start = starts[number] ?? 0;
      const line = Buffer.alloc((starts[number + 1] ?? start) - start);
      await handle.read(line, 0, line.length, start);
      return JSON.parse(line.toString('utf8')) as Records['articles'];
    },
    close: () => handle.close(),
  };
}
