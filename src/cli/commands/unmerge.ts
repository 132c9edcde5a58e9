import type { Command } from '../command.ts';
import { split } from './split.ts';

/** The earlier name of `split`, kept for scripts that use it. */
export const unmerge: Command = { ...split, name: 'unmerge', summary: 'Deprecated: use "econews split".' };
