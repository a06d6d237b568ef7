import type { IncomingMessage, ServerResponse } from "node:http";
import type { Refusal } from "./check-caller.ts";
import { readRange } from "./read-range.ts";

/** What the server says to a request. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Names the contents: equal tags mean equal bytes. Empty where there is nothing to compare. */
  readonly tag: string;
  /** Makes the contents; not called when nobody wants them. */
  readonly contents: () => string | Uint8Array;
}

/** No other site may load what this server gives, and nothing is taken for what it is not. */
export const SAFE_HEADERS = {
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-cache",
};

export function refusedAnswer({ status, words }: Refusal): Answer {
  const headers = { "Content-Type": "text/plain; charset=utf-8", ...(status === 405 && { Allow: "GET, HEAD" }) };
  return { status, headers, tag: "", contents: () => `${words}\n` };
}

/** Sends an answer, or what is left of it for one who has it already, wants its head alone, or a part of a film. */
export function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const { status, tag, contents } = answer;
  const etag = `"${tag}"`;
  const headers = { ...SAFE_HEADERS, ...answer.headers, ...(tag && { ETag: etag }) };
  if (status === 200 && tag && matches(request.headers["if-none-match"], etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  if (request.method === "HEAD") {
    response.writeHead(status, headers).end();
    return;
  }
  // Made before anything is sent: what fails here must not look like half a page.
  const bytes = Buffer.from(contents());
  const range = status === 200 && tag ? readRange(request.headers, etag, bytes.length) : undefined;
  if (!range) {
    response.writeHead(status, { ...headers, "Content-Length": bytes.length }).end(bytes);
    return;
  }
  const part = bytes.subarray(range.start, range.end);
  const place = `bytes ${range.start}-${range.end - 1}/${bytes.length}`;
  response.writeHead(206, { ...headers, "Content-Range": place, "Content-Length": part.length }).end(part);
}

/** `If-None-Match` lists tags; caches on the way may have marked them as weak. */
function matches(list: string | undefined, etag: string): boolean {
  return (list ?? "").split(",").some((each) => each.trim().replace(/^W\//u, "") === etag);
}
