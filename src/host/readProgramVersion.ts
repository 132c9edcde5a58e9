import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT } from './folders.ts';

/** Reads which version this program is, from its package.json. */
export async function readProgramVersion(): Promise<string> {
  const { version }: { readonly version: string } = JSON.parse(await readFile(join(PROJECT, 'package.json'), 'utf8'));
  return version;
}
