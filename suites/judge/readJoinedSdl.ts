import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SUITES } from './runTool.ts';

/** Reads the SDL files of the schema as one text. */
export async function readJoinedSdl(): Promise<string> {
  const folder = join(SUITES, '../schema');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).toSorted();
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
}
