import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { contentsOf, nameOf, type SiteFiles, typeOf } from "./site-files.ts";

/** Answers requests as a host of static files should. */
export interface Responder {
  readonly respond: (request: IncomingMessage, response: ServerResponse, path: string, files: SiteFiles) => void;
  readonly close: () => void;
}

/** Answers from memory, by tags, as a plain host would. */
export function memoryResponder(): Responder {
  return {
    respond(request, response, path, files) {
      const body = contentsOf(files, path);
      if (body === undefined) {
        response.writeHead(404, { "Content-Type": "text/plain" }).end("not found");
        return;
      }
      const etag = `"${createHash("sha1").update(body).digest("hex")}"`;
      const headers = {
        "Content-Type": typeOf(path),
        "Cache-Control": nameOf(path).endsWith(".html") ? "max-age=600" : "max-age=5",
        ETag: etag,
      };
      const isKnown = request.headers["if-none-match"] === etag;
      response.writeHead(isKnown ? 304 : 200, headers).end(isKnown ? undefined : body);
    },
    close: () => {},
  };
}

/** Lets nginx answer: puts what is asked for into a folder of this host's own, where it has changed. */
export function nginxResponder(port: number): Responder {
  const folder = mkdtempSync(join(tmpdir(), "wirecopy-host-"));
  const written = new Map<string, string>();
  // nginx tells versions of a file by its size and second: deploys of a test are a second apart, whatever the clock says.
  let second = Math.floor(Date.now() / 1000) - 1_000_000;
  const deploy = (path: string, files: SiteFiles) => {
    const name = nameOf(path);
    const contents = contentsOf(files, path);
    const hash = contents === undefined ? "" : createHash("sha1").update(contents).digest("hex");
    if (written.get(name) === hash) return;
    written.set(name, hash);
    const file = join(folder, name);
    if (contents === undefined) return rmSync(file, { force: true });
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, contents);
    second += 1;
    utimesSync(`${file}.new`, second, second);
    renameSync(`${file}.new`, file);
  };
  return {
    respond(request, response, path, files) {
      deploy(path, files);
      const headers = { ...request.headers, "x-site-folder": folder };
      const passed = ask({ host: "127.0.0.1", port, path: request.url ?? "/", headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      passed.on("error", () => response.destroy());
      passed.end();
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
