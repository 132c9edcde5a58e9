import { UsageError } from '../../errors/UsageError.ts';
import { answerAgentOnStdio } from '../../host/answerAgentOnStdio.ts';
import { createLogger } from '../../host/createLogger.ts';
import { findPublicAddress } from '../../host/findPublicAddress.ts';
import { withPreparedGraph } from '../../host/withPreparedGraph.ts';
import type { Command } from '../command.ts';

/** Answers one agent over standard input and output. Everything else goes to standard error. */
export const mcp: Command = {
  name: 'mcp',
  summary: 'Serve an agent over standard input and output (Model Context Protocol).',
  options: {
    base: {
      type: 'string',
      help: 'Base address of links in citations; PUBLIC_URL, or else HOST and PORT, by default.',
    },
  },
  async run({ values, config, out, signal }) {
    const base = (values['base'] as string | undefined) ?? findPublicAddress(config.server);
    if (!URL.canParse(base))
      throw new UsageError(`--base is not an address: ${base}. E.g. --base https://news.example/.`);
    const logger = createLogger(config, 'stderr');
    await withPreparedGraph(config, { signal, onTrouble: out.writeError }, async (graph) => {
      const streams = { input: process.stdin, output: process.stdout };
      await answerAgentOnStdio(graph, { settings: config.server, base, streams, logger, signal });
    });
    return 0;
  },
};
