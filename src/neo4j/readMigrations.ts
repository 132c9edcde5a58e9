import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One numbered file of cypher/schema. */
export interface Migration {
  readonly number: number;
  /** The file name without extension: 001-constraints. */
  readonly name: string;
  /** The checksum of the file's text, so that a change after it was applied is noticed. */
  readonly checksum: string;
  readonly statements: ReadonlyArray<string>;
}

const FILE = /^(?<name>(?<number>\d{3})-[a-z0-9-]+)\.cypher$/;

/** Reads the migrations of a folder in their order. */
export async function readMigrations(folder: string): Promise<ReadonlyArray<Migration>> {
  const files = (await readdir(folder)).filter((file) => FILE.test(file)).sort();
  return Promise.all(
    files.map(async (file) => {
      const { name = '', number = '' } = FILE.exec(file)?.groups ?? {};
      const text = await readFile(join(folder, file), 'utf8');
      const checksum = createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
      return { number: Number(number), name, checksum, statements: splitStatements(text) };
    }),
  );
}

/**
 * Splits a Cypher file into its statements, each ended by a semicolon at the end of a line. Comment lines are dropped.
 */
export function splitStatements(text: string): ReadonlyArray<string> {
  const lines = text.split(/\r?\n/).filter((line) => !line.trimStart().startsWith('//'));
  return lines
    .join('\n')
    .split(/;[ \t]*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
