import type { Request } from 'express';
import type { Context } from './context.ts';
import { callerOf, clientOf } from './http/admitCallers.ts';
import { deadlineOf } from './http/keepDeadline.ts';

/** Creates the context of an operation from the earlier steps of its request. */
export async function createContext(request: Request): Promise<Context> {
  const { signal, move: moveDeadline } = deadlineOf(request);
  return { caller: callerOf(request), client: clientOf(request), signal, moveDeadline, variables: {} };
}
