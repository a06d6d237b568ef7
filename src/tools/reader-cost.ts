/**
 * Measures what one reader costs in an hour, on the socket, TLS included: a blog of 300 entries served by nginx over HTTP/2
 * with the configuration that we ship, open in Chromium, whose clock runs ahead: `npm run reader-cost`. Prints a Markdown
 * table. Needs nginx, openssl and Chromium.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium, type Page } from "playwright-core";
import { launchBrowser } from "../test/browser/launch-browser.ts";
import { startHost } from "../test/hosting/start-host.ts";
import { PROJECT } from "../test/site-folder.ts";
import { sampleEntries } from "./bench/sample-entries.ts";
import { countBytes, type Traffic } from "./count-bytes.ts";

const ENTRIES = 300;
const UPDATES = 12;
const MINUTES = 60;
const POLLS = 180;
/** Seconds of the page's clock between two looks at whether its requests are answered. */
const STEP = 5;

const folder = mkdtempSync(join(tmpdir(), "wirecopy-cost-"));
const site = join(folder, "site");
mkdirSync(join(folder, "content"), { recursive: true });
mkdirSync(site);
const entries = sampleEntries(ENTRIES + UPDATES + 1);

/** Deploys the blog with so many entries. */
function deploy(count: number): void {
  const texts = entries.slice(0, count).map(({ date, time, headline, attributes, body }) => {
    const words = body.replaceAll(/^!\[.*\n\*Photo.*$/gmu, "A picture stood here.");
    return `## ${date} ${time} ${headline}\n${attributes.map((line) => `${line}\n`).join("")}\n${words}\n`;
  });
  const head = "---\ntitle: A long day\ndate: 2026-05-03\nwritten: oldest-first\n---\n\nWhat this is about.\n\n";
  writeFileSync(join(folder, "content/day.md"), head + texts.join("\n"));
  const args = [
    join(PROJECT, "bin/wirecopy.js"),
    "build",
    "--out",
    site,
    "--url",
    "https://127.0.0.1",
    "--allow-future",
  ];
  execFileSync(process.execPath, args, { cwd: folder, stdio: ["ignore", "ignore", "ignore"] });
}

function certificate(): string {
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const args = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"];
  execFileSync("openssl", [...args, "-keyout", key, "-out", cert], { stdio: "ignore" });
  return ` ssl http2; ssl_certificate ${cert}; ssl_certificate_key ${key}`;
}

/** Lets so many minutes pass for the page, with a deploy whenever one is due. */
async function pass(page: Page, minutes: number, onMinute: (minute: number) => void = () => {}): Promise<void> {
  for (let second = 0; second < minutes * 60; second += STEP) {
    if (second % 60 === 0) onMinute(second / 60);
    await page.clock.runFor(STEP * 1000);
    await page.waitForLoadState("networkidle");
  }
}

const times = ({ down, up }: Traffic, factor: number): Traffic => ({ down: down * factor, up: up * factor });
const plus = (one: Traffic, other: Traffic): Traffic => ({ down: one.down + other.down, up: one.up + other.up });

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
const compressed = (file: string): number => gzipSync(readFileSync(file), { level: 6 }).length;

deploy(ENTRIES);
const host = await startHost("nginx", { root: site, listen: certificate() });
const meter = await countBytes(host.port);
const server = await launchBrowser();
const browser = await chromium.connect(server.wsEndpoint());
try {
  const page = await browser.newPage({ ignoreHTTPSErrors: true });
  await page.clock.install({ time: new Date("2026-05-04T12:00:00Z") });
  await page.goto(`https://127.0.0.1:${meter.port}/day/`, { waitUntil: "networkidle" });
  const opening = meter.read();
  await pass(page, MINUTES);
  const idle = meter.read();
  let count = ENTRIES;
  await pass(page, MINUTES, (minute) => {
    if (minute % (MINUTES / UPDATES) === 0) deploy(++count);
  });
  const busy = meter.read();
  const shown = await page.locator("#days_ article").count();
  if (shown < UPDATES) throw new Error(`The page shows ${shown} entries: the updates did not arrive.`);
  // The page again, whole; and asked for by condition, unchanged.
  await page.evaluate(
    `fetch("/day/", { cache: "no-store" }).then((a) => { window.tag = a.headers.get("etag"); return a.text(); })`,
  );
  const whole = meter.read();
  // Not by the browser's cache, which keeps nothing under a certificate that it does not know.
  await page.evaluate(`fetch("/day/", { cache: "no-store", headers: { "If-None-Match": tag } }).then((a) => a.text())`);
  const unchanged = meter.read();
  const rows = [
    ["opening the page, everything on it", opening],
    [`an hour, nothing new (${POLLS} polls)`, idle],
    [`an hour, ${UPDATES} updates`, busy],
    [`the same by asking for the page, by condition`, plus(times(unchanged, POLLS - UPDATES), times(whole, UPDATES))],
    ["the same by fetching the page each time", times(whole, POLLS)],
  ] as const;
  process.stdout.write(`| one reader | from the host | to it |\n| --- | ---: | ---: |\n`);
  for (const [what, { down, up }] of rows) {
    process.stdout.write(`| ${what} | ${kilobytes(down)} | ${kilobytes(up)} |\n`);
  }
  const assets = readdirSync(join(site, "assets"));
  const fragments = readdirSync(join(site, "day/live")).toSorted();
  const newest = fragments.filter((name) =>
    name.startsWith(`${entries[count - 1]?.date}-${entries[count - 1]?.time.replace(":", "")}.`),
  );
  const heads = fragments.filter((name) => name.startsWith("head.")).slice(0, 1);
  const sizes = [
    ...[...newest, ...heads].map((name) => `day/live/${name}`),
    ...assets.map((name) => `assets/${name}`),
    "day/index.html",
    "day/live.json",
  ];
  for (const file of sizes) process.stdout.write(`${file}: ${kilobytes(compressed(join(site, file)))} compressed\n`);
} finally {
  await browser.close();
  await server.close();
  meter.close();
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
}
