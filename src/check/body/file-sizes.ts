import { relativeDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { RelativeDiagnostic } from "../../model/diagnostic.ts";
import { resolveFile, resolveLink } from "../../model/resolved-address.ts";
import type { CheckedBody } from "./checked-body.ts";

const MEBIBYTE = 1024 * 1024;
/** Cloudflare Pages takes no larger file; other hosts have their limits somewhat higher. */
const LARGEST = 25 * MEBIBYTE;

/** Files are small enough for the hosts that static sites stand on. */
export function* filesAreSmallEnough({ nodes, inputs }: CheckedBody): Generator<RelativeDiagnostic> {
  for (const { node, span } of nodes) {
    if (node.type !== "link" && node.type !== "image") continue;
    const resolved = node.type === "link" ? resolveLink(node.url, inputs) : resolveFile(node.url, inputs);
    const bytes = (resolved.kind === "href" && resolved.file?.bytes) || 0;
    if (bytes <= LARGEST) continue;
    yield relativeDiagnostic(
      "file-large",
      span,
      `The file \`${node.url}\` has ${Math.ceil(bytes / MEBIBYTE)} MiB, and some hosts refuse files above ${LARGEST / MEBIBYTE} MiB.`,
      "Save it smaller (a film of 720 lines and two megabits a second is plenty), or put it on a service for recordings and link to it.",
    );
  }
}
