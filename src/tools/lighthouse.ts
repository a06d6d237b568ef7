/**
 * Reports Lighthouse's four scores for pages of the example site, served by nginx with the configuration that we ship, and
 * fails below 99: `npm run lighthouse`, or `npm run lighthouse -- --runs 5 /us-iran/ /`. Lighthouse is installed into
 * `.bench/lighthouse` when it is not there yet; nginx and Chromium must be on the machine.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startHost } from "../test/hosting/start-host.ts";

const PROJECT = join(import.meta.dirname, "../..");
const HOME = join(PROJECT, ".bench/lighthouse");
/** The last that runs on Node 20. */
const PACKAGE = "lighthouse@12.8.2";
const PAGES = ["/us-iran/", "/election-night/", "/election-night/pages/1/", "/us-iran/council.html", "/"];
const LEAST = 99;

const CHROME_FLAGS =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking";

interface Report {
  readonly categories: Readonly<Record<string, { readonly title: string; readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, { readonly title: string; readonly score: number | null }>>;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string", default: "3" } },
});

function install(): string {
  const program = join(HOME, "node_modules/lighthouse/cli/index.js");
  if (existsSync(program)) return program;
  mkdirSync(HOME, { recursive: true });
  const args = ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", HOME, PACKAGE];
  execFileSync("npm", args, { env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: "1" }, stdio: "inherit" });
  return program;
}

function chromium(): string {
  return process.env["CHROME_PATH"] ?? execFileSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).trim();
}

function measure(program: string, address: string, preset: string): Report {
  const file = join(folder, "report.json");
  const args = [
    program,
    address,
    "--quiet",
    "--output=json",
    `--output-path=${file}`,
    `--chrome-flags=${CHROME_FLAGS}`,
  ];
  if (preset === "desktop") args.push("--preset=desktop");
  execFileSync(process.execPath, [...args, "--no-enable-error-reporting"], {
    env: { ...process.env, CHROME_PATH: chromium() },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return JSON.parse(readFileSync(file, "utf8"));
}

const percent = (score: number | null | undefined): number => Math.round((score ?? 0) * 100);

/** Scores of one page by category: the median of several runs, for the machine has other things to do as well. */
function scoresOf(reports: readonly Report[]): ReadonlyMap<string, number> {
  const [first] = reports;
  return new Map(
    Object.entries(first?.categories ?? {}).map(([id, { title }]) => {
      const scores = reports.map(({ categories }) => percent(categories[id]?.score)).sort((one, other) => one - other);
      return [title, scores[Math.floor(scores.length / 2)] ?? 0];
    }),
  );
}

const folder = mkdtempSync(join(tmpdir(), "wirecopy-lighthouse-"));
const site = join(folder, "site");
mkdirSync(site);
const program = install();
const host = await startHost("nginx", { root: site });
const origin = `http://127.0.0.1:${host.port}`;
try {
  const build = ["bin/wirecopy.js", "build", "--out", site, "--url", origin, "--adopt"];
  execFileSync(process.execPath, build, { cwd: PROJECT, stdio: ["ignore", "ignore", "inherit"] });
  for (const page of positionals.length > 0 ? positionals : PAGES) {
    for (const preset of ["mobile", "desktop"]) {
      const reports = Array.from({ length: Number(values.runs) }, () => measure(program, origin + page, preset));
      const scores = scoresOf(reports);
      const words = [...scores].map(([title, score]) => `${title} ${score}`).join(", ");
      process.stdout.write(`${page} ${preset}: ${words}\n`);
      if ([...scores.values()].every((score) => score >= LEAST)) continue;
      process.exitCode = 1;
      for (const { title, score } of Object.values(reports.at(-1)?.audits ?? {})) {
        if (score !== null && score < 0.9) process.stdout.write(`  ${percent(score)} ${title}\n`);
      }
    }
  }
} finally {
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
}
