import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import { openLogFile } from './openLogFile.ts';
import type { Config } from './settings/loadConfig.ts';

/** Where a server's log goes: to standard output (containers collect it there), or to a file beside Neo4j's logs. */
export type LogPlace = 'stdout' | 'file';

/** Creates the log of a server: a JSON object a line. */
export function createLogger({ home, logLevel }: Config, place: LogPlace): Logger {
  if (place === 'stdout') return pino({ level: logLevel });
  const folder = join(home, 'logs');
  mkdirSync(folder, { recursive: true });
  // Written at once: the last lines before a crash are those that are looked for.
  return pino({ level: logLevel }, openLogFile(join(folder, 'server.log')));
}
