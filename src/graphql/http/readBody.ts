import express, { type Request, type RequestHandler } from 'express';
import type { Limits } from '../limits/limits.ts';
import { callerOf } from './admitCallers.ts';

/** Names the limit on a request's body: a page that an editor sends to be read is larger than any query. */
export function bodyLimitOf(request: Request): 'bodyBytes' | 'editorBodyBytes' {
  return callerOf(request).role === 'editor' ? 'editorBodyBytes' : 'bodyBytes';
}

/** Reads a JSON body, up to the size that the caller may send. */
export function readBody(limits: Limits): RequestHandler {
  const read = {
    bodyBytes: express.json({ limit: limits.bodyBytes }),
    editorBodyBytes: express.json({ limit: limits.editorBodyBytes }),
  };
  return (request, response, next) => read[bodyLimitOf(request)](request, response, next);
}
