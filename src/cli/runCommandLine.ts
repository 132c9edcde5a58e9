import { parseArgs } from 'node:util';
import { KnowledgeGraphError } from '../errors/KnowledgeGraphError.ts';
import { UsageError } from '../errors/UsageError.ts';
import { findNearMiss } from '../util/findNearMiss.ts';
import { isSystemError } from '../util/isSystemError.ts';
import { type Command, type Commands, importCommands, type Invocation } from './command.ts';
import type { Output } from './output/createOutput.ts';
import { StopRequest } from '../host/listenForStop.ts';
import { startTracing } from '../host/startTracing.ts';
import { HELP, printCommandHelp, printHelp } from './output/printHelp.ts';
import { loadConfig } from '../host/settings/loadConfig.ts';
import type { Environment } from '../host/settings/parseSetting.ts';

/** What a command line runs in. */
export interface Host {
  readonly commands: Commands;
  readonly env: Environment;
  readonly out: Output;
  readonly signal: AbortSignal;
}

/** Runs one command line. Returns the exit code: 0 done, 1 not done, 2 not understood. */
export async function runCommandLine(
  args: ReadonlyArray<string>,
  { commands, env, out, signal }: Host,
): Promise<number> {
  try {
    const [name, ...rest] = args;
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
      (name === undefined ? out.writeError : out.write)(printHelp(await importCommands(commands)));
      return name === undefined ? 2 : 0;
    }
    const command = await findCommand(name, commands);
    const { values, positionals } = parseOptions(command, rest);
    if (values['help'] === true) {
      out.write(printCommandHelp(command));
      return 0;
    }
    const config = loadConfig(env);
    await using open = new AsyncDisposableStack();
    open.use(await startTracing(config.tracing));
    return await command.run({ values, positionals, config, out, signal });
  } catch (error) {
    return report(error, out, Boolean(env['DEBUG']));
  }
}

async function findCommand(name: string, commands: Commands): Promise<Command> {
  const importCommand = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (importCommand !== undefined) return importCommand();
  const near = findNearMiss(name, Object.keys(commands));
  const hint = near === undefined ? '`econews --help` lists the commands.' : `Did you mean "${near}"?`;
  throw new UsageError(`There is no command "${name}". ${hint}`);
}

function parseOptions(command: Command, args: ReadonlyArray<string>): Pick<Invocation, 'values' | 'positionals'> {
  try {
    const options = { ...command.options, help: HELP };
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [extra] = positionals;
    if (command.operands === undefined && extra !== undefined && values['help'] !== true) {
      throw new UsageError(`"econews ${command.name}" does not take "${extra}".`);
    }
    return { values, positionals };
  } catch (cause) {
    if (cause instanceof UsageError || !(cause instanceof TypeError)) throw cause;
    const [written] = /(?<=Unknown option '--?)[^']+/.exec(cause.message) ?? [];
    const near = written === undefined ? undefined : findNearMiss(written, Object.keys(command.options));
    const hint =
      near === undefined ? `\`econews ${command.name} --help\` lists the options.` : `Did you mean --${near}?`;
    throw new UsageError(`${firstSentence(cause.message)} ${hint}`, { cause });
  }
}

/** Node's own messages continue to explain how to write positionals that look like options. */
function firstSentence(message: string): string {
  return `${message.split('. ')[0]?.replace(/\.$/, '') ?? message}.`;
}

/** Prints an error: our own errors by their message, which says what to do; anything else is a bug. */
function report(error: unknown, out: Output, isDebugging: boolean): number {
  if (error instanceof StopRequest) {
    out.writeError('Stopped.\n');
    return error.exitCode;
  }
  const isFull = isSystemError(error, 'ENOSPC');
  const words = error instanceof Error ? error.message : String(error);
  const message = isFull ? `The disk is full (${words}). Free some space, then run the command again.` : words;
  const isForeseen = isFull || error instanceof KnowledgeGraphError;
  out.writeError(`${out.style('red', isForeseen ? 'Error:' : 'Unexpected error:')} ${message}\n`);
  if (isDebugging && error instanceof Error) out.writeError(`${error.stack ?? ''}\n${printCause(error)}`);
  else if (!isForeseen) out.writeError('Set DEBUG=1 to see where it happened, and report it.\n');
  return error instanceof UsageError ? 2 : 1;
}

function printCause({ cause }: Error): string {
  return cause instanceof Error ? `Caused by: ${cause.stack ?? cause.message}\n` : '';
}
