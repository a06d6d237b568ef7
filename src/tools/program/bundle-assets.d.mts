import type { ReaderAssets } from "../../model/site.ts";

/** What readers' browsers load: the script and the stylesheet, each named by the hash of its contents. */
export function bundleAssets(
  root: string,
): Promise<{ readonly assets: ReaderAssets; readonly inputs: readonly string[] }>;
