import { EventEmitter, on } from 'node:events';
import type { IngestProgress } from './editing.ts';

/** The last events of this many ingests are kept for late followers. */
const KEPT = 100;

/** Passes the progress of ingests to their followers. */
export interface ProgressHub {
  readonly publish: (id: string, progress: IngestProgress) => void;
  /** Ends the wait of all followers of an ingest that is done or has failed. */
  readonly end: (id: string) => void;
  /** Follows one ingest, from its latest event on, until it is done or has failed. */
  readonly follow: (id: string, signal: AbortSignal) => AsyncGenerator<IngestProgress, void, void>;
}

/** Creates a hub for the ingests of this process. */
export function createProgressHub(): ProgressHub {
  const events = new EventEmitter().setMaxListeners(0);
  const latest = new Map<string, IngestProgress>();
  return {
    publish(id, progress) {
      latest.delete(id);
      latest.set(id, progress);
      const [oldest] = latest.keys();
      if (latest.size > KEPT && oldest !== undefined) latest.delete(oldest);
      events.emit(`ingest ${id}`, progress);
    },
    end(id) {
      if (latest.get(id)?.step !== 'DONE') latest.delete(id);
      events.emit(`ingest ${id}`);
    },
    async *follow(id, signal) {
      const coming = on(events, `ingest ${id}`, { signal });
      const known = latest.get(id);
      if (known !== undefined) yield known;
      if (known?.step === 'DONE') return;
      for await (const [progress] of coming as AsyncIterable<[progress?: IngestProgress]>) {
        if (progress === undefined) return;
        yield progress;
        if (progress.step === 'DONE') return;
      }
    },
  };
}
