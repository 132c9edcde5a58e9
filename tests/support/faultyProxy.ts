import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * What the proxy does to the wire: passes everything on, refuses connections, says nothing, delays by two seconds, lets a
 * kilobyte a second through, or resets each connection once a hundred bytes of answers have passed.
 */
export type Fault = 'none' | 'refuse' | 'silence' | 'latency' | 'trickle' | 'cut after 100 bytes';

/** A wire that can be broken and fixed. */
export interface FaultyProxy {
  readonly port: number;
  readonly setFault: (fault: Fault) => void;
  /** How many pieces of data were lost in the current silence. */
  readonly lost: () => number;
  /** Cuts every open connection. */
  readonly cut: () => void;
  readonly close: () => Promise<void>;
}

const LATENCY = 2_000;
/** Bytes that pass every tenth of a second. */
const TRICKLE = 100;
const SHORT_ANSWER = 100;

/** Puts a proxy in front of a server on this machine. */
export async function startFaultyProxy(target: number): Promise<FaultyProxy> {
  let fault: Fault = 'none';
  let lost = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    if (fault === 'refuse') return void client.destroy();
    const upstream = connect(target, '127.0.0.1');
    join(client, upstream, false);
    join(upstream, client, true);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    setFault(next) {
      fault = next;
      lost = 0;
    },
    lost: () => lost,
    cut,
    async close() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function cut(): void {
    for (const socket of open) socket.destroy();
  }

  async function trickle(bytes: Buffer, from: Socket, to: Socket): Promise<void> {
    // Nothing more is taken from the server until this has gone through: its own buffers fill, as they would.
    from.pause();
    for (let at = 0; at < bytes.length && to.writable;) {
      const end = fault === 'trickle' ? at + TRICKLE : bytes.length;
      to.write(bytes.subarray(at, end));
      at = end;
      await sleep(100);
    }
    from.resume();
  }

  function join(from: Socket, to: Socket, isAnswer: boolean): void {
    let passed = 0;
    open.add(from);
    from.on('data', (bytes) => {
      passed += bytes.length;
      if (fault === 'silence') {
        // What is sent during a silence is lost, as on a cable that was pulled.
        lost += 1;
      } else if (fault === 'latency') {
        setTimeout(() => to.writable && to.write(bytes), LATENCY);
      } else if (fault === 'trickle' && isAnswer) {
        void trickle(bytes, from, to);
      } else if (fault === 'cut after 100 bytes' && isAnswer && passed > SHORT_ANSWER) {
        to.write(bytes.subarray(0, SHORT_ANSWER), () => to.resetAndDestroy());
        from.destroy();
      } else {
        to.write(bytes);
      }
    });
    from.on('error', () => to.destroy());
    from.on('close', () => {
      open.delete(from);
      to.destroy();
    });
  }
}
