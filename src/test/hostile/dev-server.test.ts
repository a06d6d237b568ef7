import { symlinkSync } from "node:fs";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readTree, siteFolder, writeInto } from "../site-folder.ts";
import { eventually, type Preview, startPreview } from "../start-preview.ts";

const SECRET = "a secret of the machine";
const BLOG = "---\ntitle: The vote\ndate: 2020-01-03\n---\n\n## 08:05 Polls open\n\nThe first voters.\n";

async function previewBesideSecret() {
  const outside = siteFolder({
    secret: SECRET,
    "secret.html": SECRET,
    "project/content/index.md": "---\ntitle: Gazette\nurl: https://example.org\n---\n",
    "project/content/vote.md": BLOG,
    "project/content/_notes.md": SECRET,
    "project/content/.hidden.md": SECRET,
    "project/package.json": SECRET,
    "project/.env": SECRET,
  });
  return { outside, preview: await startPreview(join(outside, "project")) };
}

/** Sends a request line as it is, with the server's own name, and gives status and everything that came back. */
async function request({ port, sendRaw }: Preview, line: string, headers = `Host: 127.0.0.1:${port}\r\n`) {
  const ask = () => sendRaw(`${line} HTTP/1.1\r\n${headers}Connection: close\r\n\r\n`);
  // A refusal may get lost when the server closes at once.
  const answer = await ask().catch(ask);
  return { status: Number(/^HTTP\/1\.1 (?<status>\d+)/u.exec(answer)?.groups?.["status"]), answer };
}

/** Ways that led out of other servers; each once as it stands and once below a folder of the site. */
const WAYS_OUT = [
  "/..%2fsecret",
  "/%2e%2e/secret",
  "/%2e%2e%2fsecret",
  "/.%2e/secret",
  "/../secret",
  "/../../../../../../etc/passwd",
  "/./../secret",
  "/..\\secret",
  "/%5c..%5csecret",
  "/..%5csecret",
  "//etc/passwd",
  "///etc/passwd",
  "/%2fetc/passwd",
  "/%00",
  "/secret%00.html",
  "/%252e%252e%252fsecret",
  "/%25252e%25252e/secret",
  "/%c0%ae%c0%ae/secret",
  "/%uff0e%uff0e/secret",
  "/..;/secret",
  "/package.json",
  "/package.json?raw",
  "/package.json?raw??",
  "/package.json?import&raw??",
  "/.env",
  "/.env?x=.html",
  "/.wirecopy/",
  "/.wirecopy/memory",
  "/.git/config",
  "/.nojekyll",
  "/%2eenv",
  "/content/vote.md",
  "/_notes",
  "/@fs/etc/passwd",
  "/@fs/%2e%2e/secret",
  "/@wirecopy/../secret",
  "/@wirecopy/..%2f..%2fsecret",
  "/@wirecopy/constructor",
  "/@wirecopy/__proto__",
  "/__proto__",
  "/constructor",
  "/way-out/secret",
  "/way-out/secret.html",
  "/file:///etc/passwd",
  "/C:/Windows/win.ini",
  "/C:%5cWindows%5cwin.ini",
];

test("no form of an address leads to a byte from outside the built site", async () => {
  const { outside, preview } = await previewBesideSecret();
  const states = await preview.listen();
  symlinkSync(outside, join(outside, "project/content/way-out"));
  await eventually(() => expect(states.at(-1)?.problems.map(({ code }) => code)).toContain("source-outside"));
  const before = readTree(outside);
  const forms = [
    ...WAYS_OUT,
    ...WAYS_OUT.map((way) => `/vote${way}`),
    "secret",
    "*",
    "file:///etc/passwd",
    "http://127.0.0.1/../secret",
  ];
  for (const form of forms) {
    const { status, answer } = await request(preview, `GET ${form}`);
    expect([400, 404], `${form}: ${answer.slice(0, 200)}`).toContain(status);
    expect(answer, form).not.toContain(SECRET);
    expect(answer, form).not.toContain("root:");
    expect(answer, form).not.toMatch(/^Location:/imu);
  }
  expect((await request(preview, "GET /vote/")).answer).toContain("The first voters.");
  expect(readTree(outside)).toEqual(before);
});

test("a site of another name, or none, gets nothing", async () => {
  const { preview } = await previewBesideSecret();
  const ask = async (headers: string, line = "GET /vote/") => {
    const { status, answer } = await request(preview, line, headers);
    if (status !== 200) expect(answer).not.toContain("The first voters.");
    return status;
  };
  expect(await ask("Host: evil.test\r\n")).toBe(403);
  expect(await ask(`Host: evil.test:${preview.port}\r\n`)).toBe(403);
  expect(await ask(`Host: 127.0.0.1.evil.test\r\n`)).toBe(403);
  expect(await ask("")).toBe(400);
  expect(await ask("Host: \r\n")).toBe(400);
  expect(await ask(`Host: 127.0.0.1\r\nHost: evil.test\r\n`)).toBe(400);
  expect(await ask("Host: evil.test\r\n", `GET http://127.0.0.1:${preview.port}/vote/`)).toBe(403);
  expect(await ask("Host: localhost\r\n")).toBe(200);
  expect(await ask(`Host: [::1]:${preview.port}\r\n`)).toBe(200);
  const old = await preview.sendRaw("GET /vote/ HTTP/1.0\r\n\r\n");
  expect(old).toMatch(/^HTTP\/1\.1 400 /u);
});

test("a page of another site neither listens nor reads, and none may load what is here", async () => {
  const { preview } = await previewBesideSecret();
  const host = `Host: 127.0.0.1:${preview.port}\r\n`;
  for (const origin of ["https://evil.test", "null", "http://127.0.0.1:1", "http://localhost"]) {
    for (const path of ["/@wirecopy/events", "/vote/", "/vote/live.json"]) {
      const { status } = await request(preview, `GET ${path}`, `${host}Origin: ${origin}\r\n`);
      expect(status, `${origin} ${path}`).toBe(403);
    }
  }
  const upgrade = await request(
    preview,
    "GET /@wirecopy/events",
    `${host}Origin: https://evil.test\r\nUpgrade: websocket\r\n`,
  );
  expect(upgrade.status).toBe(403);
  for (const line of [
    "GET /vote/",
    "GET /vote/live.json",
    "GET /nowhere",
    "GET /..",
    "GET /vote",
    "HEAD /vote/",
    "POST /vote/",
    "OPTIONS /vote/",
  ]) {
    const { answer } = await request(preview, line);
    expect(answer).toContain("Cross-Origin-Resource-Policy: same-origin");
    expect(answer).toContain("X-Content-Type-Options: nosniff");
    expect(answer).not.toMatch(/^Access-Control-/imu);
  }
});

test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])(
  "%s is not for this server",
  async (method) => {
    const { preview } = await previewBesideSecret();
    for (const path of ["/vote/", "/@wirecopy/events"]) {
      const { status, answer } = await request(preview, `${method} ${path}`);
      expect(status).toBe(405);
      expect(answer).toContain("Allow: GET, HEAD");
    }
  },
);

test("the answer to HEAD has no body", async () => {
  const { preview } = await previewBesideSecret();
  const { status, answer } = await request(preview, "HEAD /vote/");
  expect(status).toBe(200);
  expect(answer.slice(answer.indexOf("\r\n\r\n"))).toBe("\r\n\r\n");
});

test("only this machine can connect, unless others are let in", async () => {
  const { outside, preview } = await previewBesideSecret();
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const others = all.filter(({ internal, family }) => !internal && family === "IPv4").map(({ address }) => address);
  for (const address of others) expect(await canConnect(address, preview.port)).toBe(false);
  const open = await startPreview(join(outside, "project"), ["--host", "0.0.0.0", "--port", "0"]);
  expect(open.stderr()).toContain("everybody who reaches this machine");
  for (const address of others) {
    expect(await canConnect(address, open.port)).toBe(true);
    expect(open.stdout()).toContain(`http://${address}:${open.port}/`);
    expect((await open.ask("/vote/", { host: `${address}:${open.port}` })).status).toBe(200);
  }
  expect((await open.ask("/vote/", { host: "evil.test" })).status).toBe(403);
});

function canConnect(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host, () => {
      socket.destroy();
      resolve(true);
    }).on("error", () => resolve(false));
  });
}

test("names of files that look like markup or options are text, wherever they are told", async () => {
  const { outside, preview } = await previewBesideSecret();
  const states = await preview.listen();
  const wrong = BLOG.replace("08:05", "25:05");
  for (const name of [
    "<img src=x onerror=alert(1)>.md",
    "--out=x.md",
    "$(touch x).md",
    "line\nbreak.md",
    "esc\u001b[31m.md",
  ]) {
    writeInto(join(outside, "project/content"), name, wrong);
  }
  await eventually(() => expect(states.at(-1)?.problems.length).toBeGreaterThanOrEqual(5));
  const places = states
    .at(-1)
    ?.problems.map(({ place }) => place)
    .join(" ");
  expect(places).toContain("content/<img src=x onerror=alert(1)>.md:");
  expect(places).toContain("content/line\nbreak.md:");
  expect(preview.stderr()).not.toContain("\u001b[31m.md");
  expect((await preview.ask("/vote/")).body).not.toContain("onerror");
  expect(Object.keys(readTree(outside))).not.toContain("project/x");
});
