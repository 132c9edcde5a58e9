import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { missingJars } from './checkJars.ts';

/** The size is part of the name, because Java crashes without an explanation on a truncated archive. */
const NAME = /^classes-(\d+)\.jsa$/;

/** Removes the archives of a folder of jars: Java writes none while it uses one. */
export async function removeClassArchives(jars: string): Promise<void> {
  const names = await readdir(jars);
  await Promise.all(names.filter((name) => NAME.test(name)).map((name) => rm(join(jars, name))));
}

/**
 * Stores Java's archive of Neo4j's classes (-XX:ArchiveClassesAtExit) next to the jars, so that both are deleted together.
 * Throws if that Java cannot start with it.
 */
export async function keepClassArchive(draft: string, jars: string, java: string): Promise<void> {
  const trial = [`-XX:SharedArchiveFile=${draft}`, '-Xshare:on', '-XX:+SuppressFatalErrorMessage'];
  await promisify(execFile)(java, [...trial, '-cp', join(jars, '*'), '-version']);
  const { size } = await stat(draft);
  await rename(draft, join(jars, `classes-${size}.jsa`));
}

/**
 * Returns the argument that makes Java load Neo4j's classes from the archive, which saves about 4 s at each start. Java
 * notices if the archive was written by another Java or for other jars, and then reads the jars. Throws EmbeddedNeo4jError if
 * the directory of jars cannot be read.
 */
export function printSharing(jars: string): ReadonlyArray<string> {
  const name = listNames(jars).find((each) => NAME.exec(each)?.[1] === String(statSync(join(jars, each)).size));
  return name === undefined ? [] : [`-XX:SharedArchiveFile=${join(jars, name)}`];
}

function listNames(jars: string): readonly string[] {
  try {
    return readdirSync(jars);
  } catch (cause) {
    throw missingJars(jars, cause);
  }
}
