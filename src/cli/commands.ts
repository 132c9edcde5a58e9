import type { Command } from './command.ts';
import { reset } from './commands/reset.ts';
import { serve } from './commands/serve.ts';
import { start } from './commands/start.ts';
import { status } from './commands/status.ts';

/** Every command, in the order of the help. */
export const COMMANDS: ReadonlyArray<Command> = [start, serve, status, reset];
