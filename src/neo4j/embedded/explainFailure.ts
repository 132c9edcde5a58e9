import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedNeo4jError } from '../../errors/EmbeddedNeo4jError.ts';
import type { Layout } from './layout.ts';

/** Explains why a started Neo4j stopped, from the end of its output, and says what to do. */
export async function explainFailure({ logs, data }: Layout): Promise<EmbeddedNeo4jError> {
  const [console, log] = await Promise.all(
    ['neo4j-console.log', 'neo4j.log'].map((name) => readFile(join(logs, name), 'utf8').catch(() => '')),
  );
  const words = `${console}\n${(log ?? '').split('\n').slice(-60).join('\n')}`;
  const known = KNOWN.find(({ sign }) => sign.test(words));
  if (known !== undefined) return new EmbeddedNeo4jError(known.fault, known.remedy(data));
  const [line = 'It said nothing.'] = /^.*(?:ERROR|Exception|Error:).*$/m.exec(words) ?? [];
  return new EmbeddedNeo4jError(
    'start',
    `Neo4j stopped while it was starting. ${line.trim()} See "${logs}" for details.`,
  );
}

const KNOWN: ReadonlyArray<{
  readonly sign: RegExp;
  readonly fault: 'java' | 'jars' | 'held' | 'start' | 'folder';
  readonly remedy: (data: string) => string;
}> = [
  {
    sign: /UnsupportedClassVersionError/,
    fault: 'java',
    remedy: () =>
      'This Java is too old for this Neo4j. Install a newer one (17 for Neo4j 5, 21 for 2025), or set NEO4J_URI.',
  },
  {
    sign: /ClassNotFoundException|NoClassDefFoundError|Could not find or load main class/,
    fault: 'jars',
    remedy: () => 'A jar of Neo4j is missing. Run `node scripts/prepare.mjs`, or set NEO4J_HOME or NEO4J_URI.',
  },
  {
    sign: /FileLockException|locked by another process/i,
    fault: 'held',
    remedy: (data) =>
      `Another Neo4j is running on "${data}". Stop it, or set ECONEWS_HOME to another folder. (Do not delete its lock.)`,
  },
  {
    sign: /Could not reserve enough space|Invalid (?:initial|maximum) heap size|Too small (?:initial|maximum) heap/,
    fault: 'start',
    remedy: () =>
      'Java cannot allocate the configured heap. Set NEO4J_HEAP to less than the free memory (512m is enough).',
  },
  {
    sign: /No space left on device/,
    fault: 'folder',
    remedy: (data) => `The disk that holds "${data}" is full. Free about 200 MB, then start again.`,
  },
  {
    sign: /Read-only file system|AccessDeniedException|Permission denied/,
    fault: 'folder',
    remedy: (data) =>
      `"${data}" is not writable. Make it writable for this user, or set ECONEWS_HOME to another folder.`,
  },
];
