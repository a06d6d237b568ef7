import { type Agent, get } from "node:http";

/** A host's answer. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  /** The `ETag`. */
  readonly tag: string;
  /** Bytes of the body as they came. */
  readonly bytes: number;
}

/** Asks a host, conditionally where a tag is given. */
export function ask(address: string, agent: Agent, tag = ""): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get(address, { agent, headers: tag ? { "If-None-Match": tag } : {} }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const body = Buffer.concat(chunks);
        const { statusCode = 0, headers } = response;
        resolve({ status: statusCode, body: body.toString("utf8"), tag: headers.etag ?? "", bytes: body.length });
      });
    });
    request.on("error", reject);
    request.setTimeout(15_000, () => request.destroy(new Error("Nobody answers in time.")));
  });
}
