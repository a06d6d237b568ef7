import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { listenFrom } from "./listen.ts";

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

function newServer(): Server {
  const server = createServer();
  open.push(server);
  return server;
}

test("takes the next port above one that is taken, and that on this machine alone", async () => {
  const taken = await listenFrom(newServer(), "127.0.0.1", 0);
  const server = newServer();
  expect(await listenFrom(server, "127.0.0.1", taken)).toBeGreaterThan(taken);
  expect((server.address() as AddressInfo).address).toBe("127.0.0.1");
});

test("an address of another machine is wrong use, with a remedy", async () => {
  await expect(listenFrom(newServer(), "192.0.2.1", 0)).rejects.toMatchObject({
    name: "WrongUse",
    message: "This machine has no address `192.0.2.1`.",
    remedy: expect.stringContaining("0.0.0.0"),
  });
});
