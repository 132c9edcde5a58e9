import type { ApolloServer } from '@apollo/server';
import type { Request, RequestHandler } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AccessError } from '../../errors/AccessError.ts';
import { BadRequestError } from '../../errors/BadRequestError.ts';
import type { Context } from '../context.ts';
import type { ErrorPresentation } from '../errors/presentError.ts';
import { createExecute, type Execute } from '../execute.ts';
import { sendFailure } from './sendFailure.ts';

/** What the host provides to answer agents (Model Context Protocol); the server itself knows no tools. */
export type AgentPort = (
  request: globalThis.Request,
  parts: {
    readonly body: unknown;
    /** Runs operations as the caller of the request, but never mutations. */
    readonly execute: Execute;
    /** The address that links are relative to. */
    readonly base: string;
  },
) => Promise<globalThis.Response>;

/** What answering agents needs. */
export interface AgentParts {
  readonly apollo: ApolloServer<Context>;
  readonly createContext: (request: Request) => Promise<Context>;
  readonly allowedOrigins: readonly string[];
  readonly presentation: ErrorPresentation;
}

/** Answers `/mcp`: agents read the graph with the rights of their token, and within the usual limits. */
export function serveAgents(
  answer: AgentPort,
  { apollo, createContext, allowedOrigins, presentation }: AgentParts,
): RequestHandler {
  return async (request, response) => {
    const origin = request.get('origin');
    // A web page whose host name resolves to this machine could send requests as its own (DNS rebinding).
    if (origin !== undefined && !allowedOrigins.includes(origin) && !allowedOrigins.includes('*')) {
      const message = `Pages of ${origin} may not call this server. Add their origin to ALLOWED_ORIGINS.`;
      return sendFailure(response, 403, new AccessError('FORBIDDEN', message), presentation);
    }
    // One request is one operation for RATE_LIMIT.
    if (Array.isArray(request.body)) {
      const error = new BadRequestError('Send one message per request: batches are not supported.', 'BAD_USER_INPUT');
      return sendFailure(response, 400, error, presentation);
    }
    const base = `${request.protocol}://${request.get('host') ?? 'localhost'}/`;
    const execute = createExecute(apollo, async () => readOnly(await createContext(request)));
    const answered = await answer(toWebRequest(request, base), { body: request.body, execute, base });
    // The deadline has answered in the meantime.
    if (response.headersSent) return;
    response.status(answered.status);
    for (const [name, value] of answered.headers) response.setHeader(name, value);
    if (answered.body === null) return void response.end();
    await pipeline(Readable.fromWeb(answered.body as Parameters<typeof Readable.fromWeb>[0]), response).catch(
      () => undefined,
    );
  };
}

/** Tools only read, whoever the caller is. */
function readOnly(context: Context): Context {
  const { caller } = context;
  return caller.role === 'editor' ? { ...context, caller: { ...caller, role: 'reader' } } : context;
}

function toWebRequest({ method, originalUrl, headers }: Request, base: string): globalThis.Request {
  const given = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  return new Request(new URL(originalUrl, base), { method, headers: given });
}
