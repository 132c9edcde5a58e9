import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { findEmbeddedNeo4j, type RunningNeo4j } from '../../src/neo4j/embedded/findEmbeddedNeo4j.ts';
import { beginWithStore, copyStore } from '../../src/neo4j/embedded/firstStore.ts';
import { findFreePort } from '../../src/neo4j/embedded/findFreePort.ts';
import { findProcess } from '../../src/neo4j/embedded/findProcess.ts';
import { layOut } from '../../src/neo4j/embedded/layout.ts';
import { findLockEntry, type LockEntry, markOf } from '../../src/neo4j/embedded/serverLock.ts';
import { type EmbeddedNeo4j, startEmbeddedNeo4j } from '../../src/neo4j/embedded/startEmbeddedNeo4j.ts';
import { type Graph, openGraph } from '../../src/neo4j/openGraph.ts';
import type { Query } from '../../src/neo4j/runQuery.ts';
import { JARS, SMALL } from '../support/embedded.ts';

function query(cypher: string): Query<unknown> {
  return { name: 'test', cypher, params: {}, decode: (record) => [...record.values()] };
}

async function listenOn(port: number): Promise<Server> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  // A port that is already in use is an error, not an endless wait.
  await once(server, 'listening');
  return server;
}

// One server for all of these, since each start costs about ten seconds; each test continues where the previous one
// stopped.
describe('an embedded Neo4j', { timeout: 240_000 }, () => {
  let folder = '';
  let neo4j: EmbeddedNeo4j;
  let graph: Graph;
  let squatter: Server;
  let httpPort = 0;
  const troubles: string[] = [];
  const options = (): Parameters<typeof startEmbeddedNeo4j>[0] => ({
    folder,
    jars: JARS,
    ...SMALL,
    httpPort,
    onTrouble: (message) => troubles.push(message),
  });
  const running = async (): Promise<RunningNeo4j> => {
    const found = await findEmbeddedNeo4j(folder);
    if (found === undefined) throw new Error('Neo4j does not run.');
    return found;
  };

  const findLock = async (): Promise<LockEntry> => {
    const entry = await findLockEntry(layOut(folder).lock);
    if (entry === undefined) throw new Error('Nobody holds the folder.');
    return entry;
  };

  /** Makes a folder whose first port is free, since other tests run servers, too, and takes that port. */
  const squat = async (): Promise<Server> => {
    for (;;) {
      folder = await mkdtemp(join(tmpdir(), 'econews-embedded-'));
      const { firstPort } = layOut(folder);
      if ((await findFreePort(firstPort)) === firstPort) return listenOn(firstPort);
      await rm(folder, { recursive: true });
    }
  };

  beforeAll(async () => {
    squatter = await squat();
    httpPort = await findFreePort(27_474);
    neo4j = await startEmbeddedNeo4j(options());
    graph = openGraph(neo4j.address);
  }, 240_000);
  afterAll(async () => {
    await graph.close();
    await neo4j.close();
    squatter.close();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  it('avoids a port that is taken', () => {
    expect(neo4j.address.uri).toBe(`bolt://127.0.0.1:${layOut(folder).firstPort + 1}`);
  });

  it('answers HTTP on loopback if a port for it is set, and asks for the password', async () => {
    const { user, password } = neo4j.address;
    const ask = async (headers: Record<string, string>): Promise<{ status: number; text: string }> => {
      const response = await fetch(`http://127.0.0.1:${httpPort}/db/neo4j/query/v2`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ statement: 'RETURN 1 + 1 AS two' }),
      });
      return { status: response.status, text: await response.text() };
    };
    const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
    expect((await ask({})).status).toBe(401);
    const { status, text } = await ask({ authorization });
    expect(status, text).toBe(202);
    expect(JSON.parse(text)).toMatchObject({ data: { fields: ['two'], values: [[2]] } });
  });

  it('keeps its password in a file that only its owner can read, and accepts no other', async () => {
    const { mode } = await stat(layOut(folder).password);
    expect(mode & 0o777).toBe(0o600);
    expect(neo4j.address.password.length).toBeGreaterThan(20);
    const stranger = openGraph({ ...neo4j.address, password: 'neo4j' });
    await expect(stranger.check()).rejects.toThrow('refuses');
    await stranger.close();
  });

  it('never shows its password to anyone who lists processes', async () => {
    const { server } = await running();
    expect((await findProcess(server))?.command).not.toContain(neo4j.address.password);
  });

  it('bounds its heap and its transactions, and listens on loopback alone', async () => {
    const { server } = await running();
    expect((await findProcess(server))?.command).toContain('-Xmx512m');
    const conf = await readFile(join(layOut(folder).conf, 'neo4j.conf'), 'utf8');
    expect(conf).toContain('db.memory.transaction.max=256m');
    const listeners = await graph.query(
      query(
        "SHOW SETTINGS YIELD name, value WHERE name IN ['server.http.listen_address', 'server.https.enabled', 'dbms.usage_report.enabled'] RETURN value ORDER BY name",
      ),
    );
    expect(listeners).toEqual([['false'], [`127.0.0.1:${httpPort}`], ['false']]);
  });

  it.each(['http://127.0.0.1:9/', 'http://[::1]:9/', 'file:///etc/passwd'])('loads nothing from %s', async (url) => {
    await expect(graph.query(query(`LOAD CSV FROM '${url}' AS row RETURN row`))).rejects.toThrow(
      /blocked|not allowed|disabled|configuration/i,
    );
  });

  it('is joined, not started twice, by a second command on the same folder', async () => {
    const second = await startEmbeddedNeo4j(options());
    expect(second.owned).toBe(false);
    expect(second.address).toEqual(neo4j.address);
    await second.close();
    await graph.check();
  });

  it('is reported as gone to those who joined it when the program that runs it ends', async () => {
    const owner = spawn('sleep', ['60']);
    await once(owner, 'spawn');
    const { promise: gone, resolve: onGone } = Promise.withResolvers<Error>();
    const { server } = await findLock();
    const lock = { owner: await markOf(owner.pid ?? 0), server };
    await writeFile(layOut(folder).lock, JSON.stringify(lock));
    const second = await startEmbeddedNeo4j({ ...options(), onGone });
    owner.kill();
    expect((await gone).message).toContain(`Process ${owner.pid} and its Neo4j have stopped.`);
    await second.close();
    await writeFile(layOut(folder).lock, JSON.stringify({ owner: await markOf(process.pid), server }));
  });

  it('is restarted on its port when it dies, with what was stored', async () => {
    await graph.executeWrite('keep', (run) => run(query('CREATE (:Kept {number: 1})')));
    const { server } = await running();
    process.kill(server, 'SIGKILL');
    await expect.poll(() => troubles, { timeout: 200_000 }).toContain('Neo4j answers again.');
    expect((await running()).server).not.toBe(server);
    expect(await graph.query(query('MATCH (kept:Kept) RETURN count(kept)'))).toEqual([[1]]);
  });

  it('is restarted when it is killed during a restart', async () => {
    const first = (await running()).server;
    const before = troubles.filter((trouble) => trouble === 'Neo4j answers again.').length;
    process.kill(first, 'SIGKILL');
    // The next one is on record as soon as its process runs, seconds before it answers.
    const next = await vi.waitUntil(async () => {
      const server = (await findLockEntry(layOut(folder).lock))?.server?.pid;
      return server !== undefined && server !== first ? server : undefined;
    }, 60_000);
    process.kill(next, 'SIGKILL');
    await expect
      .poll(() => troubles.filter((trouble) => trouble === 'Neo4j answers again.').length, { timeout: 200_000 })
      .toBe(before + 1);
    expect((await running()).server).not.toBe(next);
    expect(await graph.query(query('MATCH (kept:Kept) RETURN count(kept)'))).toEqual([[1]]);
  });

  it('is stopped with the program, and releases its folder', async () => {
    const { server } = await running();
    await neo4j.close();
    expect(await findProcess(server)).toBeUndefined();
    expect(await findEmbeddedNeo4j(folder)).toBeUndefined();
    await expect(stat(layOut(folder).lock)).rejects.toThrow('ENOENT');
  });

  it('can begin with the graph of another, stopped one, under a password of its own', async () => {
    const store = join(folder, 'store');
    const second = join(folder, 'second');
    await copyStore(layOut(folder).data, store);
    const findFirstStore = vi.fn(async () => store);
    const started = await startEmbeddedNeo4j({ ...options(), folder: second, findFirstStore });
    const begun = openGraph(started.address);
    expect(started.address.password).not.toBe(neo4j.address.password);
    expect(await begun.query(query('MATCH (kept:Kept) RETURN count(kept)'))).toEqual([[1]]);
    await begun.executeWrite('more', (run) => run(query('CREATE (:Kept {number: 2})')));
    await begun.close();
    await started.close();
    // A folder that has a graph keeps it: nothing is even looked for.
    await beginWithStore(layOut(second).data, findFirstStore);
    expect(findFirstStore).toHaveBeenCalledOnce();
    await expect(copyStore(layOut(second).data, store)).rejects.toThrow();
    expect(await readdir(folder)).not.toContain('store.draft');
  });
});

describe('findFreePort', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  it('skips ports that are taken, and stays below those of outgoing connections', async () => {
    server = await listenOn(32_766);
    expect(await findFreePort(32_766)).toBe(32_767);
  });
});
