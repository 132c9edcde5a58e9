import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RESTORE_MARK } from '../../src/neo4j/restoreMark.ts';
import { testEnvironment } from '../support/commandLine.ts';
import { openTestDriver } from '../support/graph.ts';
import { runEconews } from '../support/runEconews.ts';
import { openSeedGraph } from '../support/seedGraph.ts';

const STORY =
  '港口吞吐量增长\n\n新华社青岛1月13日电（记者李明）青岛港13日发布的数据显示，2024年青岛港货物吞吐量7.1亿吨，同比增长3.5%。\n';

const driver = openTestDriver();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'econews-'));
  await (await openSeedGraph()).close();
});
afterAll(async () => {
  await driver.close();
  await rm(folder, { recursive: true, force: true });
});

describe('econews watch', { timeout: 120_000 }, () => {
  it('names a folder that does not exist', async () => {
    const watching = runEconews(['watch', join(folder, 'gone')], testEnvironment(folder));
    expect(await watching.ended).toBe(2);
    expect(watching.output()).toMatch(/^Error: There is no folder .*gone\. Create it first\./);
  });

  it('ingests what is there and what is added, and continues automatically when the graph is usable again', async () => {
    const pages = join(folder, 'incoming');
    await mkdir(pages);
    for (let number = 0; number < 9; number += 1)
      await writeFile(join(pages, `old${number}.txt`), STORY.replace('7.1', `6.${number}`));
    const watching = runEconews(['watch', pages, '--json'], testEnvironment(folder));
    await watching.wrote('"event":"ingested"');
    // Arrives while the others are still being ingested.
    await writeFile(join(pages, 'first.txt'), STORY);
    await watching.wrote('Watching');
    await watching.wrote('first.txt');

    // As while a backup is being restored.
    await driver.executeQuery(`CREATE (:${RESTORE_MARK} {id: 'restore'})`);
    await writeFile(join(pages, 'second.txt'), STORY.replace('7.1', '7.2'));
    await watching.wrote('the graph is incomplete');
    expect(watching.output()).toMatch(/"event":"left".*second\.txt/);
    await writeFile(join(pages, 'third.txt'), STORY.replace('7.1', '7.3'));
    await driver.executeQuery(`MATCH (mark:${RESTORE_MARK}) DELETE mark`);
    const loaded = (): number | undefined => watching.output().match(/"status":"loaded"/g)?.length;
    await expect.poll(loaded, { timeout: 60_000 }).toBe(12);

    // One that can never be stored: another page already has its text, under an id that no text gives.
    const lasting = STORY.replace('7.1', '5.7');
    const sha256 = createHash('sha256').update(lasting, 'utf8').digest('hex');
    await driver.executeQuery(`CREATE (:Page {id: 'pag_other', file: 'other.txt', sha256: $sha256})`, { sha256 });
    await writeFile(join(pages, 'lasting.txt'), lasting);
    await watching.wrote('lasting.txt');

    // Several at once, one of them in two pieces, one hidden, one that is gone again.
    await mkdir(join(pages, '.partial'));
    await writeFile(join(pages, '.partial', 'hidden.txt'), STORY.replace('7.1', '5.9'));
    await writeFile(join(pages, 'pieces.txt'), STORY.slice(0, 40));
    for (const number of [1, 2, 3, 4])
      writeFileSync(join(pages, `new${number}.txt`), STORY.replace('7.1', `5.${number}`));
    await writeFile(join(pages, 'away.txt'), STORY.replace('7.1', '5.8'));
    await rm(join(pages, 'away.txt'));
    await sleep(500);
    await appendFile(join(pages, 'pieces.txt'), STORY.slice(40).replace('7.1', '5.5'));
    await expect.poll(loaded, { timeout: 60_000 }).toBe(17);
    expect(watching.output()).not.toMatch(/hidden\.txt|"articles":0/);
    // It is reported once, with the reason, and not tried again; the others are not delayed.
    const failed = watching
      .output()
      .split('\n')
      .filter((line) => line.includes('"failed",'));
    expect(failed).toEqual([expect.stringMatching(/lasting\.txt/)]);
    expect(failed[0]).toMatch(/ConstraintValidationFailed/);
    watching.child.kill('SIGINT');
    expect(await watching.ended).toBe(0);
  });
});
