import { type AddressInfo, connect, createServer } from "node:net";

/** Bytes on a socket, TLS and all: from the server, and to it. */
export interface Traffic {
  readonly down: number;
  readonly up: number;
}

/** A way to a server that counts what passes. */
export interface Meter {
  readonly port: number;
  /** What has passed since the last call. */
  readonly read: () => Traffic;
  readonly close: () => void;
}

/** Opens a way to a port of this machine. */
export async function countBytes(port: number): Promise<Meter> {
  let down = 0;
  let up = 0;
  const server = createServer((near) => {
    const far = connect(port, "127.0.0.1");
    near.pipe(far).pipe(near);
    near.on("data", ({ length }) => {
      up += length;
    });
    far.on("data", ({ length }) => {
      down += length;
    });
    for (const socket of [near, far]) socket.on("error", () => [near, far].map((one) => one.destroy()));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    port: (server.address() as AddressInfo).port,
    read() {
      const traffic = { down, up };
      down = 0;
      up = 0;
      return traffic;
    },
    close: () => server.close(),
  };
}
