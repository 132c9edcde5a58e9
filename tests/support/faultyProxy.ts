import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What the proxy does to the wire: hands everything on, refuses connections, says nothing, or cuts what is open. */
export type Fault = 'none' | 'refuse' | 'silence';

/** A wire that can be broken and mended. */
export interface FaultyProxy {
  readonly port: number;
  readonly setFault: (fault: Fault) => void;
  /** How many pieces of data were lost in the silence at hand. */
  readonly lost: () => number;
  /** Cuts every open connection. */
  readonly cut: () => void;
  readonly close: () => Promise<void>;
}

/** Puts a proxy before a server on this machine. */
export async function startFaultyProxy(target: number): Promise<FaultyProxy> {
  let fault: Fault = 'none';
  let lost = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    if (fault === 'refuse') return void client.destroy();
    const upstream = connect(target, '127.0.0.1');
    join(client, upstream);
    join(upstream, client);
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

  function join(from: Socket, to: Socket): void {
    open.add(from);
    from.on('data', (bytes) => {
      // What is said during a silence is lost, as on a wire that was pulled.
      if (fault === 'silence') lost += 1;
      else to.write(bytes);
    });
    from.on('error', () => to.destroy());
    from.on('close', () => {
      open.delete(from);
      to.destroy();
    });
  }
}
