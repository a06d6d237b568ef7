import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { errnoOf, MachineFault, machineFault, WrongUse } from "../machine-fault.ts";

/** Ports above the wanted one that are tried when it is taken. */
const TRIES = 50;
const HIGHEST = 65_535;

/** Lets a server listen on a port, or on the next one above it that nobody has taken; gives the port. */
export async function listenFrom(server: Server, host: string, wanted: number): Promise<number> {
  const last = Math.min(wanted + TRIES, HIGHEST);
  for (let port = wanted; port <= last; port += 1) {
    const error = await tryListening(server, host, port);
    if (!error) return (server.address() as AddressInfo).port;
    if (errnoOf(error) !== "EADDRINUSE") throw listenFault(host, port, error);
  }
  throw new MachineFault(`The ports ${wanted} to ${last} are all taken.`, "Name another one with `--port`.");
}

function tryListening(server: Server, host: string, port: number): Promise<Error | undefined> {
  return new Promise((resolve) => {
    const onError = (error: Error): void => resolve(error);
    server.once("error", onError);
    server.listen(port, host, () => {
      server.off("error", onError);
      resolve(undefined);
    });
  });
}

function listenFault(host: string, port: number, error: Error): unknown {
  switch (errnoOf(error)) {
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "EINVAL":
      return new WrongUse(
        `This machine has no address \`${host}\`.`,
        "Leave `--host` out, or name an address of this machine; `0.0.0.0` means all of them.",
      );
    case "EACCES":
      return new WrongUse(`This user may not listen on port ${port}.`, "Name a port above 1023 with `--port`.");
    default:
      return machineFault("listen on", `${host}:${port}`, error);
  }
}
