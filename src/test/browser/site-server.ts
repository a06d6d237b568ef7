import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { inject } from "vitest";
import { memoryResponder, nginxResponder } from "./responders.ts";
import { contentsOf, type SiteFiles, typeOf } from "./site-files.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Port of the nginx that serves the tests' pages; 0 when they are served from memory. */
    nginxPort: number;
  }
}

/** What a host may do instead of answering as it should. */
export type Fault =
  | { readonly kind: "status"; readonly status: number; readonly retryAfter?: string }
  | { readonly kind: "hang" }
  | { readonly kind: "cut" }
  | { readonly kind: "text"; readonly text: string };

/** A host of static files under the test's control. */
export interface SiteServer {
  readonly origin: string;
  /** Replaces all files. */
  readonly publish: (files: SiteFiles) => void;
  /** Decides per request; undefined answers as it should. */
  fault: (path: string) => Fault | undefined;
  /** Called before each answer. */
  onAsk: (path: string) => void;
  /** Paths asked for, in order. */
  readonly asked: string[];
  /** Statuses of the answers, in the order in which they were given. */
  readonly answers: { readonly path: string; readonly status: number }[];
  /** The most requests of the page's script that were under way at one time. */
  readonly mostAtOnce: () => number;
  /** True when no request waits for an answer that is going to come. */
  readonly isIdle: () => boolean;
  readonly close: () => Promise<void>;
}

/** Starts a host for one test: in front of nginx where there is one, else from memory. */
export async function startServer(): Promise<SiteServer> {
  const nginxPort = inject("nginxPort");
  const responder = nginxPort ? nginxResponder(nginxPort) : memoryResponder();
  let files: SiteFiles = new Map();
  let underWay = 0;
  let hanging = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://x").pathname;
    site.onAsk(path);
    site.asked.push(path);
    const fault = site.fault(path);
    const hangs = fault?.kind === "hang" ? 1 : 0;
    underWay += 1;
    hanging += hangs;
    if (path.includes("live") || path.includes("pages/")) most = Math.max(most, underWay);
    response.on("close", () => {
      underWay -= 1;
      hanging -= hangs;
      site.answers.push({ path, status: response.statusCode });
    });
    if (fault) misbehave(fault, response, path, files);
    else responder.respond(request, response, path, files);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const site: SiteServer = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    publish: (next) => {
      files = next;
    },
    fault: () => undefined,
    onAsk: () => {},
    asked: [],
    answers: [],
    mostAtOnce: () => most,
    isIdle: () => underWay === hanging,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          responder.close();
          resolve();
        });
      }),
  };
  return site;
}

function misbehave(fault: Fault, response: ServerResponse<IncomingMessage>, path: string, files: SiteFiles): void {
  switch (fault.kind) {
    case "hang":
      return;
    case "status":
      response.writeHead(fault.status, fault.retryAfter ? { "Retry-After": fault.retryAfter } : {}).end("fault");
      return;
    case "text":
      response.writeHead(200, { "Content-Type": typeOf(path) }).end(fault.text);
      return;
    case "cut": {
      const body = contentsOf(files, path) ?? "";
      response.writeHead(200, { "Content-Type": typeOf(path) }).end(body.slice(0, body.length / 2));
    }
  }
}
