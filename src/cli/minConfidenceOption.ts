import type { Command } from './command.ts';
import { parseShare } from './parseShare.ts';

/** The option of every command that loads what a program read. */
export const MIN_CONFIDENCE_OPTION = {
  'min-confidence': {
    type: 'string',
    help: 'Load only figures with at least this confidence, from 0 to 1; the others are held back and counted.',
  },
} as const satisfies Command['options'];

/** Parses the option; everything is loaded by default. Throws UsageError. */
export function parseMinConfidence(values: Readonly<Record<string, unknown>>): number {
  return parseShare((values['min-confidence'] as string | undefined) ?? '0', '--min-confidence');
}
