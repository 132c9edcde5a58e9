import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** One Ctrl-C may come twice: from the terminal, and passed on by npm. Milliseconds. */
const SAME_SIGNAL = 500;

/** The first signal asks for a clean stop; a later one does not wait for it. */
export function listenForStop(process: NodeJS.Process): AbortSignal {
  const controller = new AbortController();
  let asked = 0;
  for (const name of SIGNALS) {
    process.on(name, () => {
      if (!controller.signal.aborted) {
        asked = performance.now();
        controller.abort(new StopRequest(name));
      } else if (performance.now() - asked > SAME_SIGNAL) {
        process.exit(128 + constants.signals[name]);
      }
    });
  }
  return controller.signal;
}

/** Thrown by work that a stop interrupts. */
export class StopRequest extends Error {
  override readonly name = 'StopRequest';
  readonly exitCode: number;

  constructor(signal: (typeof SIGNALS)[number]) {
    super('Stopped.');
    this.exitCode = 128 + constants.signals[signal];
  }
}
