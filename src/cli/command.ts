import type { Config } from '../host/settings/loadConfig.ts';
import type { Output } from './output/createOutput.ts';

/** One option of a command, as node:util's parseArgs takes it, and its line of help. */
export interface CommandOption {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  readonly help: string;
}

/** What a command was called with. */
export interface Invocation {
  /** The options given, by name. */
  readonly values: Readonly<Record<string, string | boolean | ReadonlyArray<string | boolean> | undefined>>;
  /** The operands: files, ids. */
  readonly positionals: ReadonlyArray<string>;
  readonly config: Config;
  readonly out: Output;
  /** Fires when the program is told to stop (Ctrl-C, SIGTERM). */
  readonly signal: AbortSignal;
}

/** A command of the command line. */
export interface Command {
  readonly name: string;
  /** One sentence for the list of commands. */
  readonly summary: string;
  /** The operands in the help, e.g. `<facts…>`; if absent, the command takes none. */
  readonly operands?: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  /** Runs the command, reports, and returns the exit code: 0 done, 1 failed. Throws UsageError for wrong operands. */
  readonly run: (invocation: Invocation) => Promise<number>;
}

/** Commands by name, each imported when it is asked for. */
export type Commands = Readonly<Record<string, () => Promise<Command>>>;

/** Imports all commands, to list them. */
export function importCommands(commands: Commands): Promise<ReadonlyArray<Command>> {
  return Promise.all(Object.values(commands).map((importOne) => importOne()));
}
