import type { TestProject } from "vitest/node";
import { startHost } from "../hosting/start-host.ts";
import { launchBrowser } from "./launch-browser.ts";

/**
 * Before the tests in a browser: starts one for all of them and, under `TEST_HOST=nginx`, a host with the configuration
 * that we ship. Gives the way to end both.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await launchBrowser();
  project.provide("browserAddress", browser.wsEndpoint());
  // The tests' own server in front of it says which site's folder is meant.
  const nginx =
    process.env["TEST_HOST"] === "nginx" ? await startHost("nginx", { root: "$http_x_site_folder" }) : undefined;
  project.provide("nginxPort", nginx?.port ?? 0);
  return async () => {
    await browser.close();
    await nginx?.stop();
  };
}
