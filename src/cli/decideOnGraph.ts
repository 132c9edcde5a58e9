import { userInfo } from 'node:os';
import { UsageError } from '../errors/UsageError.ts';
import { withPreparedGraph } from '../host/withPreparedGraph.ts';
import type { Judge } from '../load/judgeMention.ts';
import type { LoadDeps } from '../load/loadDeps.ts';
import type { Command, Invocation } from './command.ts';

/** The options of every command that records a person's decision. */
export const WHO_AND_WHY = {
  why: { type: 'string', help: 'The reason, kept with the decision.' },
  who: { type: 'string', help: 'Who decides; by default the user of this machine.' },
} as const satisfies Command['options'];

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
  const why = values['why'];
  if (typeof why !== 'string' || why.trim() === '')
    throw new UsageError(`"econews ${name}" needs a reason: --why "…".`);
  const judge = { why, who: (values['who'] as string | undefined) ?? userInfo().username };
  return withPreparedGraph(
    config,
    { signal, onTrouble: out.writeError },
    async ({ query, executeWrite, changesKept }) => {
      out.write(
        `${await decide({ query, executeWrite, changesKept, now: () => new Date().toISOString() }, id, judge)}\n`,
      );
      return 0;
    },
  );
}
