import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { ToolContext } from './agentTool.ts';
import { type AgentOptions, createAgentServer } from './createAgentServer.ts';

/** Where an agent's messages come from and go to. */
export interface AgentStreams {
  readonly input: Readable;
  readonly output: Writable;
}

/** Answers one agent over two streams until it closes its own, or `signal` fires. */
export async function answerOnStdio(
  createContext: () => ToolContext,
  options: AgentOptions,
  { input, output }: AgentStreams,
  signal: AbortSignal,
): Promise<void> {
  const transport = new StdioServerTransport(input, output);
  const handle = serveStdio(() => createAgentServer(createContext(), options), { transport });
  // "end" comes as soon as the agent has closed its side; a stream that fails closes without it.
  await Promise.race([once(input, 'end', { signal }), once(input, 'close', { signal })]).catch(() => undefined);
  await handle.close();
}
