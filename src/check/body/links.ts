import { relativeDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { RelativeDiagnostic, RelativeSpan } from "../../model/diagnostic.ts";
import type { MediaProblem } from "../../model/entry-content.ts";
import { resolveLink } from "../../model/resolved-address.ts";
import type { CheckedBody } from "./checked-body.ts";

/** Links lead somewhere. */
export function* linksLeadSomewhere(checked: CheckedBody): Generator<RelativeDiagnostic> {
  for (const { node, span } of checked.nodes) {
    if (node.type !== "link") continue;
    const resolved = resolveLink(node.url, checked.inputs);
    if (resolved.kind === "unknown-entry") yield unknownEntry(resolved.reference, span);
    else if (resolved.kind === "no-file") yield noFile(resolved.path, resolved.problem, span);
    else if (resolved.kind === "relative") yield relativeLink(node.url, span);
    else if (resolved.kind === "forbidden") yield forbiddenLink(node.url, span);
  }
}

function unknownEntry(reference: string, span: RelativeSpan): RelativeDiagnostic {
  const [file, id] = reference.split("#", 2);
  const what =
    id === undefined
      ? `\`${reference}\` is no blog of this site`
      : `\`${reference}\` is no entry of ${file ? `\`${file}\`` : "this blog"}`;
  return relativeDiagnostic(
    "entry-link-unknown",
    span,
    `${what}, or its entry is a draft.`,
    "Use the entry's `id:` or, without one, its date and minute: `[words](#2020-01-03-0748)`.",
  );
}

function noFile(path: string, problem: MediaProblem, span: RelativeSpan): RelativeDiagnostic {
  if (problem === "outside") {
    return relativeDiagnostic(
      "file-outside",
      span,
      `\`${path}\` lies outside the content folder.`,
      "Copy the file into the content folder and link to it there.",
    );
  }
  const looksLikeHost = /^[\w-]+(?:\.[\w-]+)+$/.test(path) && !path.includes("/");
  const reasons: Readonly<Record<string, string>> = {
    unreadable: `\`${path}\` is there but cannot be read.`,
    "too-large": `\`${path}\` is too large to be published.`,
  };
  return relativeDiagnostic(
    "file-missing",
    span,
    reasons[problem] ?? `There is no file \`${path}\`, seen from this text.`,
    looksLikeHost
      ? `Check the file's name, capitals too. For a web address write \`https://${path}\`.`
      : "Check the file's name, capitals too; paths are relative to this file, or begin with `/` for the content folder.",
  );
}

function relativeLink(url: string, span: RelativeSpan): RelativeDiagnostic {
  return relativeDiagnostic(
    "link-relative",
    span,
    `\`${url}\` leads somewhere else on each page.`,
    `Write the whole address, \`https://…\`; for a page of this site \`/${url.replace(/^[./]+/, "")}\`; for a blog its file, \`vote.md\`.`,
  );
}

function forbiddenLink(url: string, span: RelativeSpan): RelativeDiagnostic {
  if (url.trim() === "") {
    return relativeDiagnostic("link-forbidden", span, "The link has no address.", "Write the address in the brackets.");
  }
  const shown = url.length > 60 ? `${url.slice(0, 59)}…` : url;
  return relativeDiagnostic(
    "link-forbidden",
    span,
    `\`${shown}\` is no address that a page may link to.`,
    forbiddenRemedy(url, shown),
  );
}

function forbiddenRemedy(url: string, shown: string): string {
  if (url.startsWith("//")) return `Write \`https:${shown}\`.`;
  if (/^https?:/i.test(url)) return "Check the name of the host in it: browsers cannot read this one.";
  return "Use an address that begins with `https:`, `http:`, `mailto:` or `tel:`.";
}
