import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { destination, type Logger, pino } from 'pino';
import { openLogFile } from './openLogFile.ts';
import type { Config } from './settings/loadConfig.ts';

/** Where a server's log goes: to standard output (containers collect it there), to standard error, or to a file beside Neo4j's logs. */
export type LogPlace = 'stdout' | 'stderr' | 'file';

/** Creates the log of a server: a JSON object a line. */
export function createLogger({ home, logLevel }: Config, place: LogPlace): Logger {
  if (place !== 'file') return pino({ level: logLevel }, destination(place === 'stdout' ? 1 : 2));
  const folder = join(home, 'logs');
  mkdirSync(folder, { recursive: true });
  // Written at once: the last lines before a crash are those that are looked for.
  return pino({ level: logLevel }, openLogFile(join(folder, 'server.log')));
}
