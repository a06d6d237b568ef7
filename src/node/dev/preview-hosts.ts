import { networkInterfaces } from "node:os";
import { hostName } from "./check-caller.ts";

const LOOPBACK = "127.0.0.1";
/** Addresses that mean every address of the machine. */
const EVERYWHERE = new Set(["0.0.0.0", "::"]);

/** Where to listen, and under which names to answer. */
export interface PreviewHosts {
  readonly listenOn: string;
  /** Beside the names that this machine has for itself. */
  readonly names: readonly string[];
  /** To be opened in a browser, the first one on this machine. */
  readonly addressesAt: (port: number) => readonly string[];
}

/** Decides on the host that was asked for; none lets nobody in but this machine. */
export function previewHosts(host: string | undefined): PreviewHosts {
  const listenOn = host ?? LOOPBACK;
  const names = EVERYWHERE.has(listenOn) ? ownAddresses() : [listenOn];
  const opened = EVERYWHERE.has(listenOn) ? [LOOPBACK, ...names] : names;
  return { listenOn, names, addressesAt: (port) => opened.map((name) => `http://${hostName(name)}:${port}/`) };
}

/** Addresses of this machine in its networks; those that hold for one cable only need a zone, which browsers refuse. */
function ownAddresses(): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all
    .filter(({ internal, address }) => !internal && !address.toLowerCase().startsWith("fe80:"))
    .map(({ address }) => address);
}
