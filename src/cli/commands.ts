import type { Command } from './command.ts';
import { backup } from './commands/backup.ts';
import { check } from './commands/check.ts';
import { ingest } from './commands/ingest.ts';
import { load } from './commands/load.ts';
import { query } from './commands/query.ts';
import { read } from './commands/read.ts';
import { watch } from './commands/watch.ts';
import { remove } from './commands/remove.ts';
import { restore } from './commands/restore.ts';
import { runs } from './commands/runs.ts';
import { unmerge } from './commands/unmerge.ts';
import { validate } from './commands/validate.ts';
import { withdraw } from './commands/withdraw.ts';
import { reset } from './commands/reset.ts';
import { serve } from './commands/serve.ts';
import { start } from './commands/start.ts';
import { status } from './commands/status.ts';
import { token } from './commands/token.ts';

/** Every command, in the order of the help. */
export const COMMANDS: ReadonlyArray<Command> = [
  start,
  serve,
  validate,
  load,
  read,
  ingest,
  watch,
  query,
  runs,
  withdraw,
  remove,
  unmerge,
  check,
  backup,
  restore,
  token,
  status,
  reset,
];
