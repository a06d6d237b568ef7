import { execFileSync } from "node:child_process";
import { type BrowserServer, chromium, type LaunchOptions } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the Chromium at `CHROME_PATH`, else the machine's, else, or under `TEST_BROWSER=packaged`, the one that npm brought. */
export async function launchBrowser(more: LaunchOptions = {}): Promise<BrowserServer> {
  const isPackaged = process.env["TEST_BROWSER"] === "packaged";
  const installed = isPackaged ? undefined : (process.env["CHROME_PATH"] ?? findInstalled());
  if (installed) return chromium.launchServer({ executablePath: installed, args: FLAGS, ...more });
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    const executablePath = await packaged.executablePath();
    // Without the package's own flags, which put everything into one process, made for one page at a time.
    return await chromium.launchServer({ executablePath, args: FLAGS, ...more });
  } catch (error) {
    const remedy = `Install Chromium, name one in CHROME_PATH, or run \`npm ci\` for the one of the package @sparticuz/chromium.`;
    throw new Error(`The tests of the page need a browser, and there is none. ${remedy}`, { cause: error });
  }
}

function findInstalled(): string | undefined {
  try {
    const command = NAMES.map((name) => `command -v ${name}`).join(" || ");
    return execFileSync("sh", ["-c", command], { encoding: "utf8" }).trim();
  } catch {
    return undefined;
  }
}
