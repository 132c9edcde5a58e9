import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createReadPool, type ReadPool } from '../../src/host/reading/createReadPool.ts';
import { eachPageFile } from '../../src/host/reading/eachPageFile.ts';
import type { FileEvent } from '../../src/host/reading/eachPageFile.ts';
import { readPages } from '../../src/host/reading/readPages.ts';
import { parsePageFacts } from '../../src/model/parsePageFacts.ts';
import { findReaders } from '../support/findReaders.ts';

const STORY =
  '海关总署13日发布数据\n\n新华社北京1月13日电（记者李明）海关总署13日发布的数据显示，2024年我国货物贸易进出口总值43.85万亿元，同比增长5%。\n';

let folder: string;
let pool: ReadPool;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'econews-'));
  pool = createReadPool(2);
});
afterAll(async () => {
  await pool.close();
  await rm(folder, { recursive: true, force: true });
});

/** Reads a folder of files made for it, and gives what was reported about each by its name. */
async function readFolder(
  files: Readonly<Record<string, string | Buffer>>,
  more: (pages: string) => Promise<void> = async () => undefined,
) {
  const root = await mkdtemp(join(folder, 'case-'));
  const pages = join(root, 'pages');
  const out = join(root, 'facts');
  await mkdir(pages);
  for (const [name, content] of Object.entries(files)) await writeFile(join(pages, name), content);
  await more(pages);
  const read = async (force = false): Promise<ReadonlyMap<string, FileEvent>> => {
    const events = new Map<string, FileEvent>();
    await readPages([pages], { out, force, pool, signal: new AbortController().signal }, (event) =>
      events.set(event.file.slice(pages.length + 1), event),
    );
    return events;
  };
  return { pages, out, read };
}

describe('reading a folder', () => {
  it('takes the date and the paper from a file next to the page, or else from the folder', async () => {
    const story = '外贸开门红\n绍兴市去年出口额3300亿元，增长5.1%。\n';
    const { out, read } = await readFolder({}, async (pages) => {
      const issue = join(pages, '浙江日报', '2026-01-22');
      await mkdir(issue, { recursive: true });
      await writeFile(join(issue, '03.txt'), story);
      await writeFile(join(issue, '04.txt'), story.replace('3300', '3400'));
      await writeFile(join(issue, '04.meta.json'), '{ "publication": "绍兴日报", "date": "2024-01-22" }');
      await writeFile(join(issue, '05.txt'), story.replace('3300', '3500'));
      await writeFile(join(issue, '05.meta.json'), '{ "day": "2024-01-22" }');
    });
    const events = await read();
    const issueOf = async (name: string): Promise<unknown> => {
      const { facts } = parsePageFacts(await readFile(join(out, '浙江日报', '2026-01-22', name), 'utf8'), name);
      return [facts?.publication, facts?.statistics[0]?.period];
    };
    expect(await issueOf('03.json')).toEqual([
      { name: '浙江日报', date: '2026-01-22', pageNumber: '3', evidence: 'editor' },
      '2025',
    ]);
    expect(await issueOf('04.json')).toEqual([
      { name: '绍兴日报', date: '2024-01-22', pageNumber: '4', evidence: 'editor' },
      '2023',
    ]);
    expect(events.get(join('浙江日报', '2026-01-22', '05.txt'))).toMatchObject({
      event: 'failed',
      problem: expect.stringContaining('05.meta.json') as string,
    });
    const again = await read();
    expect(again.get(join('浙江日报', '2026-01-22', '03.txt'))?.event).toBe('skipped');
    await writeFile(join(out, '..', 'pages', '浙江日报', '2026-01-22', '03.meta.json'), '{ "date": "2025-01-22" }');
    expect((await read()).get(join('浙江日报', '2026-01-22', '03.txt'))?.event).toBe('read');
    expect(await issueOf('03.json')).toEqual([
      { name: '浙江日报', date: '2025-01-22', pageNumber: '3', evidence: 'editor' },
      '2024',
    ]);
  });

  it('writes one file of facts per page, and reports its progress', async () => {
    const { out, read } = await readFolder({ 'a.txt': STORY, 'b.txt': STORY.replace('43.85', '41.76') });
    const events = await read();
    expect([...events.values()].map(({ event }) => event)).toEqual(['read', 'read']);
    expect([...events.values()].map(({ done, total }) => `${String(done)} of ${String(total)}`)).toEqual([
      '1 of 2',
      '2 of 2',
    ]);
    expect((await readdir(out)).toSorted()).toEqual(['a.json', 'b.json']);
    const { facts, issues } = parsePageFacts(await readFile(join(out, 'a.json'), 'utf8'), 'a.json');
    expect(issues).toEqual([]);
    expect(facts?.page).toBe('a.txt');
    for (const { quote, span } of facts?.statistics ?? []) expect(STORY.slice(...(span ?? [0, 0]))).toBe(quote);
  });

  it('names each bad file with its reason, and reads the others', { timeout: 60_000 }, async () => {
    const { read } = await readFolder(
      {
        'good.txt': STORY,
        'empty.txt': '',
        'binary.txt': Buffer.from([0, 1, 2, 3, 250]),
        'page.html.txt': `<!doctype html><html><body><ul><li>首页</li><li>要闻</li></ul></body></html>`,
      },
      async (pages) => {
        execFileSync('mkfifo', [join(pages, 'pipe.txt')]);
        await symlink('loop.txt', join(pages, 'loop.txt'));
        await symlink('nowhere', join(pages, 'gone.txt'));
        await writeFile(join(pages, 'huge.txt'), '');
        await truncate(join(pages, 'huge.txt'), 2 ** 30);
      },
    );
    const events = await read();
    const problems = Object.fromEntries(
      [...events].flatMap(([name, event]) => (event.event === 'failed' ? [[name, event.problem]] : [])),
    );
    expect(events.get('good.txt')?.event).toBe('read');
    expect(problems['empty.txt']).toMatch(/it is empty/);
    expect(problems['binary.txt']).toMatch(/"binary.txt" was not read/);
    expect(problems['page.html.txt']).toMatch(/web page without an article/);
    expect(problems['pipe.txt']).toMatch(/a pipe/);
    expect(problems['loop.txt']).toMatch(/leads to itself/);
    expect(problems['gone.txt']).toMatch(/no such file/);
    expect(problems['huge.txt']).toMatch(/1024.0 MiB; the limit for a page is/);
    expect(Object.keys(problems)).toHaveLength(7);
  });

  it('skips what was read before, unless the page has changed or it is told to read it again', async () => {
    const { pages, read } = await readFolder({ 'a.txt': STORY });
    const eventOf = (events: ReadonlyMap<string, FileEvent>): string | undefined => events.get('a.txt')?.event;
    expect(eventOf(await read())).toBe('read');
    expect(eventOf(await read())).toBe('skipped');
    expect(eventOf(await read(true))).toBe('read');
    const later = new Date(Date.now() + 10_000);
    await utimes(join(pages, 'a.txt'), later, later);
    expect(eventOf(await read())).toBe('read');
  });

  it('continues after an interrupted run, leaving no half-written file', async () => {
    const { pages, out, read } = await readFolder(
      Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`${String(index)}.txt`, STORY])),
    );
    const stop = new AbortController();
    await readPages(
      [pages],
      { out, force: false, pool, signal: stop.signal },
      ({ done }) => done === 3 && stop.abort(),
    );
    const before = await readdir(out);
    expect(before.length).toBeLessThan(12);
    for (const name of before)
      expect(parsePageFacts(await readFile(join(out, name), 'utf8'), name).facts).not.toBeNull();
    const events = await read();
    expect([...events.values()].filter(({ event }) => event === 'skipped')).toHaveLength(before.length);
    expect(await readdir(out)).toHaveLength(12);
  });

  it('leaves every file that is not yet handled when it is stopped', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `${String(index)}.txt`);
    const { pages } = await readFolder(Object.fromEntries(names.map((name) => [name, STORY])));
    const stop = new AbortController();
    const told: string[] = [];
    await eachPageFile(
      [pages],
      pool,
      stop.signal,
      async ({ name }) => {
        if (name === '0') stop.abort(new Error('Stopped.'));
        await sleep(1);
        if (name !== '0') stop.signal.throwIfAborted();
        return { event: 'skipped', facts: name };
      },
      ({ event }) => told.push(event),
      18,
    );
    expect(told.filter((event) => event === 'skipped')).toHaveLength(1);
    expect(told.filter((event) => event === 'left')).toHaveLength(19);
  });

  it('names every file that is left when it cannot go on', async () => {
    const { pages, out } = await readFolder({ 'a.txt': STORY, 'b.txt': STORY, 'c.txt': STORY, 'empty.txt': '' });
    await writeFile(out, 'a file where the folder of the facts should be');
    const events: FileEvent[] = [];
    const signal = new AbortController().signal;
    await expect(
      readPages([pages], { out, force: false, pool, signal }, (event) => events.push(event)),
    ).rejects.toThrow(/EEXIST|ENOTDIR/);
    // The empty one fails by itself where its turn comes before the end.
    const told = events.map(({ event, file }) => `${event} ${file.slice(pages.length + 1)}`);
    expect(told).toEqual(expect.arrayContaining(['left a.txt', 'left b.txt', 'left c.txt']));
    expect(events.at(-1)).toMatchObject({ done: 4, total: 4 });
  });

  it('keeps pages of one name in two folders apart, and refuses two whose facts would be one file', async () => {
    const { pages, out, read } = await readFolder({ 'a.txt': STORY, 'a.text': STORY }, async (root) => {
      await mkdir(join(root, 'more'));
      await writeFile(join(root, 'more', 'a.txt'), STORY);
    });
    const events = await read();
    expect([...events.values()].filter(({ event }) => event === 'failed')).toHaveLength(1);
    expect(await readdir(join(out, 'more'))).toEqual(['a.json']);
    expect(pages).toBeTruthy();
  });
});

describe('the processes that read', () => {
  const task = { file: 'a.txt', text: STORY };
  it('know none of the program’s settings', async () => {
    expect((await pool.read(task)).kind).toBe('read');
    for (const pid of findReaders())
      expect(await readFile(`/proc/${pid}/environ`, 'utf8')).not.toMatch(/NEO4J|TOKEN|HOME/);
  });

  it('are replaced when they die, without losing a page', async () => {
    for (const pid of findReaders()) process.kill(pid, 'SIGKILL');
    await vi.waitFor(() => expect(findReaders()).toEqual([]));
    // On a busy machine it takes a while until it is known to be gone.
    await sleep(1_000);
    const answers = await Promise.all([pool.read(task), pool.read(task), pool.read(task)]);
    expect(answers.map(({ kind }) => kind)).toEqual(['read', 'read', 'read']);
    expect(findReaders()).toHaveLength(2);
  });

  it('answer for the page that kills one, and read the next', async () => {
    const doomed = pool.read({ ...task, text: STORY.repeat(5_000) });
    for (const pid of findReaders()) process.kill(pid, 'SIGKILL');
    expect(await doomed).toEqual({
      kind: 'failed',
      problem: 'The process that read it crashed or did not finish. Report this with the file.',
    });
    expect((await pool.read(task)).kind).toBe('read');
  });

  it('refuse requests once they are closed', async () => {
    const before = findReaders();
    const own = createReadPool(1);
    const answers = Promise.all([own.read(task), own.read(task)]);
    await own.close();
    const refusal = {
      kind: 'failed',
      problem: 'It was not read, because the program is being stopped. Send it again later.',
    };
    expect([...(await answers), await own.read(task)]).toEqual([refusal, refusal, refusal]);
    await vi.waitFor(() => expect(findReaders()).toEqual(before));
  });

  it('give way to other processes if they read whole archives', async () => {
    const before = new Set(findReaders());
    const own = createReadPool(1, { givesWay: true });
    const [reader] = findReaders().filter((pid) => !before.has(pid));
    if (reader === undefined) throw new Error('The pool started no process.');
    expect(getPriority(reader)).toBeGreaterThan(getPriority());
    expect((await own.read(task)).kind).toBe('read');
    await own.close();
  });

  it('finish only the pages that they are reading once a stop is asked for', async () => {
    const stop = new AbortController();
    const own = createReadPool(1, { signal: stop.signal });
    const answers = Promise.all([own.read(task), own.read(task)]);
    stop.abort();
    expect([...(await answers), await own.read(task)].map(({ kind }) => kind)).toEqual(['read', 'failed', 'failed']);
    await own.close();
  });

  it('end with the program that started them', async () => {
    const script = `import { createReadPool } from ${JSON.stringify(join(import.meta.dirname, '../../src/host/reading/createReadPool.ts'))};
      const pool = createReadPool(1);
      await pool.read(${JSON.stringify(task)});
      console.log('read');
      setInterval(() => undefined, 1_000);`;
    const program = spawn(process.execPath, ['--input-type=module', '--eval', script]);
    await once(program.stdout, 'data');
    const [reader = 0] = execFileSync('pgrep', ['-P', String(program.pid)], { encoding: 'utf8' })
      .split('\n')
      .map(Number);
    program.kill('SIGKILL');
    await vi.waitFor(() => expect(() => process.kill(reader, 0)).toThrow('ESRCH'), 5_000);
  });
});
