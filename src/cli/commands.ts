import type { Command } from './command.ts';
import { ingest } from './commands/ingest.ts';
import { query } from './commands/query.ts';
import { read } from './commands/read.ts';
import { watch } from './commands/watch.ts';
import { reset } from './commands/reset.ts';
import { serve } from './commands/serve.ts';
import { start } from './commands/start.ts';
import { status } from './commands/status.ts';

/** Every command, in the order of the help. */
export const COMMANDS: ReadonlyArray<Command> = [start, serve, read, ingest, watch, query, status, reset];
