import type { Image, Link } from "mdast";
import { relativeDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { RelativeDiagnostic, RelativeSpan } from "../../model/diagnostic.ts";
import type { MediaFile, MediaProblem } from "../../model/entry-content.ts";
import { isAllowedPicture, resolveFile } from "../../model/resolved-address.ts";
import type { CheckedBody } from "./checked-body.ts";

/** Pictures are there, may be shown, and say what they show; films have captions. */
export function* picturesAreShown(checked: CheckedBody): Generator<RelativeDiagnostic> {
  for (const { node, span } of checked.nodes) {
    if (node.type === "image") yield* checkPicture(checked, node, span);
  }
  for (const block of checked.body.blocks) if (block.kind === "file") yield* checkFilm(checked, block.link);
}

function* checkPicture({ inputs }: CheckedBody, node: Image, span: RelativeSpan): Generator<RelativeDiagnostic> {
  const resolved = resolveFile(node.url, inputs);
  if (resolved.kind === "no-file") yield noPicture(resolved.path, resolved.problem, span);
  else if (resolved.kind !== "href") yield forbiddenPicture(node.url, span);
  else if (!resolved.file && !isAllowedPicture(inputs, resolved.href)) yield remotePicture(node.url, span);
  else if (resolved.file && !isShown(resolved.file)) yield unusable(node.url, span);
  else if (resolved.file?.kind === "film") yield* missingCaptions(resolved.file, node.url, span);
  else if ((node.alt ?? "").trim() === "") {
    yield relativeDiagnostic(
      "picture-alt-missing",
      span,
      `The picture \`${node.url}\` has no description for people who cannot see it.`,
      `Write what it shows: \`![A burnt-out car on the airport road](${node.url})\`.`,
    );
  }
}

const isShown = ({ kind }: MediaFile): boolean => kind === "picture" || kind === "film" || kind === "sound";

function* checkFilm({ inputs }: CheckedBody, link: Link): Generator<RelativeDiagnostic> {
  const resolved = resolveFile(link.url, inputs);
  const { start, end } = link.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const span = { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
  if (resolved.kind === "href" && resolved.file?.kind === "film") yield* missingCaptions(resolved.file, link.url, span);
}

function* missingCaptions(file: MediaFile, url: string, span: RelativeSpan): Generator<RelativeDiagnostic> {
  if (file.captions !== undefined) return;
  const beside = url.replace(/\.[^./]*$/, ".vtt");
  yield relativeDiagnostic(
    "captions-missing",
    span,
    `The film \`${url}\` has no captions.`,
    `Put a file \`${beside}\` with captions beside it.`,
  );
}

function noPicture(path: string, problem: MediaProblem, span: RelativeSpan): RelativeDiagnostic {
  if (problem === "outside") {
    return relativeDiagnostic(
      "picture-outside",
      span,
      `\`${path}\` lies outside the content folder.`,
      "Copy the picture into the content folder and write its path there.",
    );
  }
  if (problem === "missing") {
    return relativeDiagnostic(
      "picture-missing",
      span,
      `There is no file \`${path}\`, seen from this text; the picture is left out.`,
      "Check the file's name, capitals too; paths are relative to this file, or begin with `/` for the content folder.",
    );
  }
  return unusable(path, span, problem);
}

const REASONS: Readonly<Record<"unreadable" | "no-picture" | "damaged" | "too-large" | "crashes", string>> = {
  unreadable: "cannot be read",
  "no-picture": "is not a picture that browsers show",
  damaged: "is damaged, or was not copied whole",
  "too-large": "is too large",
  crashes: "brings the library down that makes pictures smaller",
};

const OTHER_FORMAT = "Save it as JPEG, PNG, WebP, AVIF, GIF or SVG; for other files write a link, `[words](file)`.";

const REMEDIES: typeof REASONS = {
  unreadable: OTHER_FORMAT,
  "no-picture": OTHER_FORMAT,
  damaged: "Open it to see whether it is whole, and copy or save it again.",
  "too-large": "Save it smaller: 4000 pixels on the longer side are plenty.",
  crashes: "Save it again with another program, and build again.",
};

function unusable(path: string, span: RelativeSpan, reason: keyof typeof REASONS = "no-picture"): RelativeDiagnostic {
  return relativeDiagnostic(
    "picture-unusable",
    span,
    `The file \`${path}\` ${REASONS[reason]}; the picture is left out.`,
    REMEDIES[reason],
  );
}

function remotePicture(url: string, span: RelativeSpan): RelativeDiagnostic {
  const host = URL.canParse(url) ? new URL(url).hostname : url;
  return relativeDiagnostic(
    "picture-remote",
    span,
    `The picture would load from \`${host}\`, which this site does not allow; it becomes a link.`,
    `Save the picture in the content folder, or allow \`${host}\` under \`allow: images\` in \`index.md\` (with https).`,
  );
}

function forbiddenPicture(url: string, span: RelativeSpan): RelativeDiagnostic {
  const shown = url.length > 60 ? `${url.slice(0, 59)}…` : url;
  return relativeDiagnostic(
    "picture-forbidden",
    span,
    url === "" ? "The picture has no address." : `\`${shown}\` is no file and no web address.`,
    "Save the picture in the content folder and write its path: `![description](picture.jpg)`.",
  );
}
