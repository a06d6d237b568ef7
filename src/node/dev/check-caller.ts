import type { IncomingMessage } from "node:http";

/** Why a request is not answered. */
export interface Refusal {
  readonly status: 400 | 403 | 404 | 405;
  readonly words: string;
}

/** Names by which this machine calls itself; an address in brackets is one of version 6. */
const OWN_NAMES = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Decides who may ask. A page of another site can make the browser ask this server, also under a name of its own that
 * leads here: such requests carry that name as `Host`, or that site as `Origin`.
 */
export function createCallerCheck(names: readonly string[]): (request: IncomingMessage) => Refusal | undefined {
  const known = new Set([...OWN_NAMES, ...names.map(hostName)]);
  const isKnown = (host: string): boolean => known.has(host.replace(/:\d+$/u, "").toLowerCase());
  return ({ method, headers, headersDistinct }) => {
    if (headersDistinct["host"]?.length !== 1 || !headers.host) {
      return { status: 400, words: "The request does not say for which host it is." };
    }
    if (!isKnown(headers.host)) {
      return { status: 403, words: "This server does not answer under that name. Start it with `--host NAME`." };
    }
    if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) {
      return { status: 403, words: "This server answers its own pages only." };
    }
    if (method !== "GET" && method !== "HEAD") return { status: 405, words: "This server is for looking only." };
    return undefined;
  };
}

/** A name or address as it stands in `Host`. */
export function hostName(name: string): string {
  return (name.includes(":") ? `[${name}]` : name).toLowerCase();
}
