import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Its name says its size: Java dies of an archive that was interrupted, and would not say about what. */
const NAME = /^classes-(\d+)\.jsa$/;

/** Removes the archives of a folder of jars: Java writes none while it runs on one. */
export async function removeClassArchives(jars: string): Promise<void> {
  const names = await readdir(jars);
  await Promise.all(names.filter((name) => NAME.test(name)).map((name) => rm(join(jars, name))));
}

/**
 * Keeps what Java wrote down of Neo4j's classes (-XX:ArchiveClassesAtExit) beside the jars, so that both go together. Throws
 * where that Java cannot start with it.
 */
export async function keepClassArchive(draft: string, jars: string, java: string): Promise<void> {
  const trial = [`-XX:SharedArchiveFile=${draft}`, '-Xshare:on', '-XX:+SuppressFatalErrorMessage'];
  await promisify(execFile)(java, [...trial, '-cp', join(jars, '*'), '-version']);
  const { size } = await stat(draft);
  await rename(draft, join(jars, `classes-${size}.jsa`));
}

/**
 * Gives the argument that has Java take Neo4j's classes from their archive, about 4 s less of each start. Another Java than the
 * one that wrote it, or other jars, are found out by Java itself, which then reads the jars.
 */
export function printSharing(jars: string): ReadonlyArray<string> {
  const name = readdirSync(jars).find((each) => NAME.exec(each)?.[1] === String(statSync(join(jars, each)).size));
  return name === undefined ? [] : [`-XX:SharedArchiveFile=${join(jars, name)}`];
}
