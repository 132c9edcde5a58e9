import type { Command, CommandOption } from '../command.ts';
import { SETTINGS } from '../../host/settings/settings.ts';

/** Prints what the program is, its commands and its settings. */
export function printHelp(commands: ReadonlyArray<Command>): string {
  const settings = Object.entries(SETTINGS).map(([name, { fallback, help }]): Line => {
    const otherwise = fallback === undefined || fallback === '' ? '' : ` (${fallback})`;
    return [name, `${help}${otherwise}`];
  });
  return `econews: a graph of Chinese economic news with the source of every figure.

Usage: econews <command> [options]

Commands:
${printLines(commands.map(({ name, operands, summary }) => [[name, operands].filter(Boolean).join(' '), summary]))}

\`econews <command> --help\` describes one command. Exit codes: 0 done, 1 failed, 2 wrong usage.

Settings (environment variables, defaults in brackets):
${printLines(settings)}
`;
}

/** Prints what one command does and takes. */
export function printCommandHelp({ name, summary, operands, options }: Command): string {
  const lines = Object.entries({ ...options, help: HELP }).map(([option, { type, short, help }]): Line => {
    const flag = `${short === undefined ? '' : `-${short}, `}--${option}${type === 'string' ? ' <value>' : ''}`;
    return [flag, help];
  });
  const usage = ['econews', name, '[options]', operands].filter(Boolean).join(' ');
  return `${summary}\n\nUsage: ${usage}\n\nOptions:\n${printLines(lines)}\n`;
}

/** The option that every command takes. */
export const HELP: CommandOption = { type: 'boolean', short: 'h', help: 'Say this.' };

type Line = readonly [term: string, meaning: string];

function printLines(lines: ReadonlyArray<Line>): string {
  const width = Math.max(...lines.map(([term]) => term.length));
  return lines.map(([term, meaning]) => `  ${term.padEnd(width)}  ${meaning}`).join('\n');
}
