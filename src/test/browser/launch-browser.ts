import { execFileSync } from "node:child_process";
import { type Browser, chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];

/** Starts the Chromium at `CHROME_PATH`, else the machine's, else the one that npm brought. */
export async function launchBrowser(): Promise<Browser> {
  const installed = process.env["CHROME_PATH"] ?? findInstalled();
  if (installed) return chromium.launch({ executablePath: installed, args: FLAGS });
  const { default: packaged } = await import("@sparticuz/chromium");
  return chromium.launch({ executablePath: await packaged.executablePath(), args: [...packaged.args, ...FLAGS] });
}

function findInstalled(): string | undefined {
  try {
    const command = NAMES.map((name) => `command -v ${name}`).join(" || ");
    return execFileSync("sh", ["-c", command], { encoding: "utf8" }).trim();
  } catch {
    return undefined;
  }
}
