import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { destination, type Logger, pino } from 'pino';
import { openLogFile } from './openLogFile.ts';
import type { Config } from './settings/loadConfig.ts';

/**
 * Where a server's log goes: to standard output (containers collect it there), to standard error, or to a file next to
 * Neo4j's logs.
 */
export type LogPlace = 'stdout' | 'stderr' | 'file';

/** Creates the log of a server, with one JSON object per line. */
export function createLogger({ home, logLevel }: Config, place: LogPlace): Logger {
  if (place !== 'file') return pino({ level: logLevel }, destination(place === 'stdout' ? 1 : 2));
  const folder = join(home, 'logs');
  mkdirSync(folder, { recursive: true });
  // Written synchronously, because the last lines before a crash matter most.
  return pino({ level: logLevel }, openLogFile(join(folder, 'server.log')));
}
