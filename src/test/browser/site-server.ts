import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";

/** What a host may do instead of answering as it should. */
export type Fault =
  | { readonly kind: "status"; readonly status: number; readonly retryAfter?: string }
  | { readonly kind: "hang" }
  | { readonly kind: "cut" }
  | { readonly kind: "text"; readonly text: string };

/** Contents by path from the root of the host, perhaps made when asked for. */
export type SiteFiles = ReadonlyMap<string, string | (() => string | Uint8Array)>;

/** A host of static files under the test's control. */
export interface SiteServer {
  readonly origin: string;
  /** Replaces all files. */
  readonly publish: (files: SiteFiles) => void;
  /** Decides per request; undefined answers as it should. */
  fault: (path: string) => Fault | undefined;
  /** Called before each answer. */
  onAsk: (path: string) => void;
  /** Milliseconds before each answer. */
  delay: (path: string) => number;
  /** Paths asked for, in order. */
  readonly asked: string[];
  /** Statuses of the answers, in the order of `asked`, as far as they are given. */
  readonly answers: { readonly path: string; readonly status: number }[];
  readonly mostAtOnce: () => number;
  readonly isIdle: () => boolean;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
};

export async function startServer(): Promise<SiteServer> {
  let files: SiteFiles = new Map();
  let underWay = 0;
  let most = 0;
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? "/", "http://x").pathname;
    site.onAsk(path);
    site.asked.push(path);
    underWay += 1;
    if (path.includes("live") || path.includes("pages/")) most = Math.max(most, underWay);
    response.on("close", () => {
      underWay -= 1;
      site.answers.push({ path, status: response.statusCode });
    });
    const send = () => respond(request, response, path, files, site.fault(path));
    const delay = site.delay(path);
    if (delay) setTimeout(send, delay);
    else send();
  };
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const site: SiteServer = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    publish: (next) => {
      files = next;
    },
    fault: () => undefined,
    onAsk: () => {},
    delay: () => 0,
    asked: [],
    answers: [],
    mostAtOnce: () => most,
    isIdle: () => underWay === 0,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return site;
}

function respond(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  files: SiteFiles,
  fault: Fault | undefined,
): void {
  if (fault?.kind === "hang") return;
  if (fault?.kind === "status") {
    response.writeHead(fault.status, fault.retryAfter ? { "Retry-After": fault.retryAfter } : {});
    response.end("fault");
    return;
  }
  const name = path.endsWith("/") ? `${path}index.html` : path;
  const file = files.get(name);
  const body = fault?.kind === "text" ? fault.text : typeof file === "function" ? file() : file;
  if (body === undefined) {
    response.writeHead(404, { "Content-Type": "text/plain" }).end("not found");
    return;
  }
  const etag = `"${createHash("sha1").update(body).digest("hex")}"`;
  const headers = {
    "Content-Type": TYPES[extname(name)] ?? "application/octet-stream",
    "Cache-Control": name.endsWith(".html") ? "max-age=600" : "max-age=5",
    ETag: etag,
  };
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, headers);
  if (fault?.kind === "cut") response.end(body.slice(0, body.length / 2));
  else response.end(body);
}
