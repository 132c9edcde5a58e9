import { createMcpHandler } from '@modelcontextprotocol/server';
import type { AgentPort } from '../graphql/http/serveAgents.ts';
import { type AgentOptions, createAgentServer } from './createAgentServer.ts';

/** Tools and resources never change, so no stream of notifications is needed. */
const NO_STREAMS = { maxSubscriptions: 0, keepAliveMs: 0 };

/**
 * Answers agents over streamable HTTP, without sessions. Clients of the protocol before 2026-07-28
 * are answered too.
 */
export function answerAgents(options: AgentOptions, today: () => string): AgentPort {
  return async (request, { body, execute, base }) => {
    const context = { execute, base, today: today() };
    const handler = createMcpHandler(() => createAgentServer(context, options), NO_STREAMS);
    return handler.fetch(request, { parsedBody: body });
  };
}
