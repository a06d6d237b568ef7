import type { LiveManifest, LivePage } from "../model/live-manifest.ts";

/** A poll may fall into another one, and some changes count when a second poll confirms them. */
const POLLS_MS = [0, 150, 600, 1500];

/** Names the contents that the page shows; the server puts it beside this script. */
let shown = document.querySelector<HTMLElement>("script[data-wirecopy-page]")?.dataset["wirecopyPage"] ?? "";
/** The manifest that the page's own script works from; undefined on pages that do not update themselves. */
let manifest = ownManifest();
let isBusy = false;
let isAskedAgain = false;

function ownManifest(): LiveManifest | undefined {
  const text = document.getElementById("wirecopy_page")?.textContent;
  return text ? (JSON.parse(text) as LivePage).manifest : undefined;
}

/** Brings the page to what the server has: by its own live protocol where that can, else by loading it again. */
export async function refresh(): Promise<void> {
  isAskedAgain = isBusy;
  if (isBusy) return;
  isBusy = true;
  try {
    await refreshOnce();
  } catch {
    // The server is gone or busy; it will be heard again.
  }
  isBusy = false;
  if (isAskedAgain) await refresh();
}

async function refreshOnce(): Promise<void> {
  const tag = await askForTag();
  if (tag === shown) return;
  if (!manifest) return location.reload();
  // At once, because most changes are entries; what else has changed is looked into meanwhile.
  for (const delay of POLLS_MS) setTimeout(pollNow, delay);
  const next = await askForManifest();
  if (!next || !canFollow(next)) return location.reload();
  // Another build may have come between the two answers: then neither counts.
  if ((await askForTag()) !== tag) return refreshOnce();
  shown = tag;
  manifest = next;
}

/** True when the page's own script brings the change: entries or head are others, templates and script the same. */
function canFollow({ rev, build }: LiveManifest): boolean {
  return manifest !== undefined && manifest.state !== "ended" && manifest.build === build && manifest.rev !== rev;
}

/** The page's own script asks its host at once when the network comes back. */
function pollNow(): void {
  dispatchEvent(new Event("online"));
}

async function askForTag(): Promise<string> {
  const { headers } = await fetch(location.href, { method: "HEAD", cache: "no-store" });
  return (headers.get("ETag") ?? "").replace(/^(?:W\/)?"|"$/g, "");
}

async function askForManifest(): Promise<LiveManifest | undefined> {
  const answer = await fetch(new URL("live.json", location.href), { cache: "no-store" });
  return answer.ok ? ((await answer.json()) as LiveManifest) : undefined;
}
