import { execFileSync } from "node:child_process";
import { type Browser, chromium } from "playwright-core";

/** Starts the machine's Chromium, else the one that npm brought. */
export async function launchBrowser(): Promise<Browser> {
  const installed = findInstalled();
  if (installed) return chromium.launch({ executablePath: installed, args: ["--no-sandbox", "--disable-gpu"] });
  const { default: packaged } = await import("@sparticuz/chromium");
  return chromium.launch({ executablePath: await packaged.executablePath(), args: packaged.args });
}

function findInstalled(): string | undefined {
  try {
    return execFileSync("sh", ["-c", "command -v chromium || command -v google-chrome"], { encoding: "utf8" }).trim();
  } catch {
    return undefined;
  }
}
