import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PROJECT } from "../site-folder.ts";
import { freePort } from "./free-port.ts";

/** A web server that runs with the configuration we ship, on a port of this machine. */
export interface RunningHost {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

export interface HostWish {
  /** The folder that is served; may hold the host's own variables. */
  readonly root: string;
  /** What follows the port in nginx's `listen`: ` ssl http2; ssl_certificate …`. */
  readonly listen?: string;
}

/** A host's way to be started: its program, and our configuration changed as its users are told to change it. */
interface HostKind {
  readonly program: string;
  readonly arguments: (folder: string, file: string) => readonly string[];
  readonly configure: (shipped: string, wish: HostWish & { readonly port: number; readonly folder: string }) => string;
  readonly file: string;
}

const HOSTS = {
  nginx: {
    file: "nginx.conf",
    program: "nginx",
    arguments: (folder, file) => ["-p", folder, "-e", "stderr", "-c", file],
    configure: (shipped, { root, port, folder, listen = "" }) => {
      const site = change(shipped, [
        ["listen 80;", `listen 127.0.0.1:${port}${listen};`],
        ["server_name news.example.org;", "server_name _;"],
        ["root /var/www/news.example.org;", `root ${root};`],
      ]);
      const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
        (name) => `${name}_temp_path ${folder}/${name};`,
      );
      const http = `include /etc/nginx/mime.types; access_log off; ${paths.join(" ")}`;
      // As root, nginx would give its work to a user who may not read the folders of tests.
      const user = process.getuid?.() === 0 ? "user root;" : "";
      return `daemon off; ${user} pid ${folder}/pid; events {} http { ${http}\n${site} }`;
    },
  },
  caddy: {
    file: "Caddyfile",
    program: "caddy",
    arguments: (_, file) => ["run", "--adapter", "caddyfile", "--config", file],
    configure: (shipped, { root, port }) => {
      const site = change(shipped, [
        ["\nnews.example.org {", `\nhttp://127.0.0.1:${port} {`],
        ["root * /var/www/news.example.org", `root * ${root}`],
      ]);
      return `{\n\tadmin off\n}\n${site}`;
    },
  },
} as const satisfies Readonly<Record<string, HostKind>>;

const PATIENCE = 20_000;

/** Starts a host on a port of its own. */
export async function startHost(name: keyof typeof HOSTS, wish: HostWish): Promise<RunningHost> {
  const host: HostKind = HOSTS[name];
  const folder = mkdtempSync(join(tmpdir(), `wirecopy-${name}-`));
  const port = await freePort();
  const shipped = readFileSync(join(PROJECT, "templates/hosting", host.file), "utf8");
  const file = join(folder, host.file);
  mkdirSync(join(folder, "home"));
  writeFileSync(file, host.configure(shipped, { ...wish, port, folder }));
  const child = spawn(host.program, host.arguments(folder, file), {
    env: { PATH: `${process.env["PATH"]}:/usr/sbin`, HOME: join(folder, "home") },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (text) => {
    said += text;
  });
  const ended = new Promise<string>((resolve) => {
    child.on("exit", () => resolve(`${name} ended: ${said}`));
    child.on("error", (error) =>
      resolve(`${name} does not start (Debian has nginx-light and caddy): ${error.message}`),
    );
  });
  await untilItAnswers(port, ended);
  return {
    port,
    async stop() {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilItAnswers(port: number, ended: Promise<string>): Promise<void> {
  let failure: string | undefined;
  void ended.then((reason) => {
    failure = reason;
  });
  for (const started = Date.now(); Date.now() - started < PATIENCE; ) {
    if (failure !== undefined) throw new Error(failure);
    const isUp = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Nobody answers on port ${port}.`);
}

/** Makes exactly the changes that the file asks its users to make. */
function change(text: string, changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((changed, [from, to]) => {
    if (changed.split(from).length !== 2) throw new Error(`The configuration has no single ${JSON.stringify(from)}.`);
    return changed.replace(from, () => to);
  }, text);
}
