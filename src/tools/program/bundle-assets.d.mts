import type { Plugin } from "esbuild";
import type { ReaderAssets } from "../../model/site.ts";

/** What readers' browsers load: the script and the stylesheet, each named by the hash of its contents. */
export function bundleAssets(
  root: string,
): Promise<{ readonly assets: ReaderAssets; readonly inputs: readonly string[] }>;

/** The reader's script, which is among them; plugins of the bundler may change it. */
export function bundleScript(
  root: string,
  plugins?: readonly Plugin[],
): Promise<{ readonly text: string; readonly inputs: readonly string[] }>;
