import type { Caller } from './access/caller.ts';
import type { OperationMeasure } from './limits/measureOperation.ts';

/** A stream of events, for subscriptions whose clients may continue where they stopped. */
export interface EventStream {
  /** The id of the last event that the client received, according to the client. */
  readonly lastEventId?: string | undefined;
  /** The ids of the events that were made and not sent yet, in order. */
  readonly waiting: string[];
}

/** What every resolver and plugin of one operation shares. */
export interface Context {
  readonly caller: Caller;
  /** Identifies the client by the name of its token or by its address. */
  readonly client: string;
  /** Fires when the client has disconnected or the deadline has passed, so that no one waits for the answer any more. */
  readonly signal: AbortSignal;
  /** Sets a later deadline, in milliseconds from the start of the request (writing takes longer than reading). */
  readonly moveDeadline: (milliseconds: number) => void;
  /** What the operation costs; missing until gateOperations.ts has measured it. */
  readonly measure?: OperationMeasure;
  /** The operation's variables, coerced to their types; empty until gateOperations.ts has read them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Of a subscription only. */
  readonly stream?: EventStream;
}

/** Adds what the gate found out about an operation. After that, the context is immutable. */
export function sealContext(context: Context, learned: Required<Pick<Context, 'measure' | 'variables'>>): void {
  Object.freeze(Object.assign(context, learned));
}
