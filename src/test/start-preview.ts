import { spawn } from "node:child_process";
import { once } from "node:events";
import { get, type IncomingHttpHeaders } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { onTestFinished, vi } from "vitest";
import type { PreviewState } from "../model/preview.ts";
import { PROJECT } from "./site-folder.ts";

/** What a server answered. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** `wirecopy dev` in a process of its own. */
export interface Preview {
  /** `http://127.0.0.1:40123` */
  readonly origin: string;
  readonly port: number;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Asks for an address below the origin. */
  readonly ask: (path: string, headers?: Readonly<Record<string, string>>) => Promise<HttpAnswer>;
  /** Sends these very bytes and gives all that comes back. */
  readonly sendRaw: (request: string) => Promise<string>;
  /** Listens as an open page does; gives what was told so far, the newest last. */
  readonly listen: () => Promise<readonly PreviewState[]>;
  /** As Ctrl-C does; gives the exit code. */
  readonly interrupt: () => Promise<number | null>;
}

const WAIT = { timeout: 30_000, interval: 10 };

/** Waits until an assertion holds, however slow the machine is. */
export const eventually = (assertion: () => unknown): Promise<unknown> => vi.waitFor(assertion, WAIT);

/** Starts `wirecopy dev` in a folder on a free port, until the test ends. */
export async function startPreview(cwd: string, argv: readonly string[] = ["--port", "0"]): Promise<Preview> {
  const printed = { stdout: "", stderr: "" };
  const child = spawn(process.execPath, [join(PROJECT, "bin/wirecopy.js"), "dev", ...argv], {
    cwd,
    env: { PATH: process.env["PATH"] ?? "" },
  });
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    printed.stderr += text;
  });
  const ended = once(child, "exit");
  const interrupt = async () => {
    child.kill("SIGINT");
    await ended;
    return child.exitCode;
  };
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
    await ended;
  });
  const port = await eventually(() => {
    if (child.exitCode !== null) return 0;
    const found = /Look at it: http:\/\/[^:]+:(?<port>\d+)\//u.exec(printed.stdout)?.groups?.["port"];
    if (!found) throw new Error(`Nothing to look at yet: ${printed.stderr}`);
    return Number(found);
  });
  if (!port) throw new Error(`The preview ended: ${printed.stderr}`);
  const origin = `http://127.0.0.1:${String(port)}`;
  return {
    origin,
    port: Number(port),
    stdout: () => printed.stdout,
    stderr: () => printed.stderr,
    ask: (path, headers = {}) => ask(`${origin}${path}`, headers),
    sendRaw: (request) => sendRaw(Number(port), request),
    listen: () => listen(`${origin}/@wirecopy/events`),
    interrupt,
  };
}

function ask(address: string, headers: Readonly<Record<string, string>>): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const request = get(address, { headers, agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => {
        body += text;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    request.on("error", reject);
  });
}

function sendRaw(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(Buffer.from(request, "latin1")));
    socket.setEncoding("latin1").on("data", (text: string) => {
      answer += text;
    });
    // A server that closes before all was read resets the connection: what it had said counts.
    socket.on("error", (error) => (answer === "" ? reject(error) : resolve(answer)));
    socket.on("close", () => resolve(answer));
  });
}

async function listen(address: string): Promise<readonly PreviewState[]> {
  const states: PreviewState[] = [];
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const { body } = await fetch(address, { signal: stop.signal });
  const read = async () => {
    let text = "";
    for await (const bytes of body ?? []) {
      text += Buffer.from(bytes).toString();
      const events = text.split("\n\n");
      text = events.pop() ?? "";
      for (const event of events) states.push(JSON.parse(event.replace(/^data: /u, "")) as PreviewState);
    }
  };
  read().catch(() => undefined);
  await eventually(() => {
    if (states.length === 0) throw new Error("Nothing was told yet.");
  });
  return states;
}
