import { relativeDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { RelativeDiagnostic } from "../../model/diagnostic.ts";
import { resolveLink } from "../../model/resolved-address.ts";
import type { CheckedBody } from "./checked-body.ts";

/** Film and sound betray nobody's place. */
export function* recordingsSayNoPlace({ nodes, inputs }: CheckedBody): Generator<RelativeDiagnostic> {
  for (const { node, span } of nodes) {
    if (node.type !== "link") continue;
    const resolved = resolveLink(node.url, inputs);
    if (resolved.kind !== "href" || !resolved.file?.hasPlace) continue;
    yield relativeDiagnostic(
      "film-has-place",
      span,
      `The file \`${node.url}\` says where it was recorded, and is published with that.`,
      "Save it anew without it, for example with `ffmpeg -i IN -map 0:v -map 0:a? -map_metadata -1 -c copy OUT`.",
    );
  }
}
