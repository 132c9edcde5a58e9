import type { Caller } from './access/caller.ts';
import type { OperationMeasure } from './limits/measureOperation.ts';

/** What every resolver and plugin of one operation shares. */
export interface Context {
  readonly caller: Caller;
  /** Fires when the client has gone away or the deadline has passed: nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** Sets a later deadline, in milliseconds from the start of the request (writing takes longer than reading). */
  readonly moveDeadline: (milliseconds: number) => void;
  /** Set once the operation was measured (gateOperations.ts). */
  measure?: OperationMeasure;
  /** The operation's variables, coerced to their types; empty before gateOperations.ts has read them. */
  variables: Readonly<Record<string, unknown>>;
}
