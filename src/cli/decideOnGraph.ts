import { userInfo } from 'node:os';
import { UsageError } from '../errors/UsageError.ts';
import { toLoadDeps } from '../host/toLoadDeps.ts';
import { withPreparedGraph } from '../host/withPreparedGraph.ts';
import type { Judge } from '../load/judgeMention.ts';
import type { LoadDeps } from '../load/loadDeps.ts';
import type { Command, Invocation } from './command.ts';

/** The options of every command that records a person's decision. */
export const WHO_AND_WHY = {
  why: { type: 'string', help: 'The reason, kept with the decision.' },
  who: { type: 'string', help: 'Who decides; by default the user of this machine.' },
} as const satisfies Command['options'];

/** Gives who decides, and why, from WHO_AND_WHY. Throws UsageError without a reason. */
export function parseJudge(name: string, { why, who }: Invocation['values']): Judge {
  if (typeof why !== 'string' || why.trim() === '')
    throw new UsageError(`"econews ${name}" needs a reason: --why "…".`);
  return { why, who: (who as string | undefined) ?? userInfo().username };
}

/**
 * Runs a decision about one node of the graph, given by its id, and prints the result. Throws UsageError if no reason
 * is given.
 */
export async function decideOnGraph(
  name: string,
  operand: string,
  { values, positionals, config, out, signal }: Invocation,
  decide: (deps: LoadDeps, id: string, judge: Judge) => Promise<string>,
): Promise<number> {
  const [id, ...others] = positionals;
  if (id === undefined || others.length > 0) throw new UsageError(`"econews ${name}" needs one id: ${operand}.`);
  const judge = parseJudge(name, values);
  return withPreparedGraph(config, { signal, onTrouble: out.writeError }, async (graph) => {
    out.write(`${await decide(toLoadDeps(graph), id, judge)}\n`);
    return 0;
  });
}
