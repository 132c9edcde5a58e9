import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { layOut } from '../../src/neo4j/embedded/layout.ts';
import { spawnNeo4j } from '../../src/neo4j/embedded/spawnNeo4j.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'econews-spawn-'));
  await mkdir(layOut(folder).logs, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

it('says that the jars are missing, and blames Java only if Java does not start', async () => {
  const spawnWith = (java: string, jars: string) => spawnNeo4j(layOut(folder), { java, jars, heap: '64m' });
  const gone = join(folder, 'gone');
  await expect(spawnWith('java', gone)).rejects.toMatchObject({
    fault: 'jars',
    message: expect.stringMatching(/jars are not in ".*gone".*scripts\/prepare\.mjs/) as string,
  });
  await expect(spawnWith(gone, folder)).rejects.toMatchObject({
    fault: 'java',
    message: expect.stringMatching(/gone" does not run/) as string,
  });
});
