import { vi } from "vitest";
import type { LiveManifest, LivePage } from "../../model/live-manifest.ts";
import { FRAGMENT_MARKUP } from "../../render/live/fragment-markup.ts";

export const MANIFEST: LiveManifest = {
  v: 1,
  rev: "r1",
  build: "b1",
  state: "live",
  poll: 20,
  updated: "2020-01-03T08:05:00Z",
  count: 2,
  status: ["Live", "08:05 UTC", "2 updates"],
  head: "h1",
  entries: [
    ["two", "22222222"],
    ["one", "11111111"],
  ],
  older: [],
};

const WORDS = {
  "badge-paused": "Paused",
  "badge-offline": "Offline",
  "last-checked": "Last checked {time}",
  "zone-note": "All times {zone}",
  copied: "Link copied",
  "copy-failed": "Copy this address: {address}",
  "announce-offline": "No connection.",
  "announce-paused": "Paused now.",
  "announce-live": "On.",
  "announce-ended": "Ended.",
  reload: "Reload",
};

const PAGE: LivePage = {
  kind: "newest",
  locale: "en-GB-u-ca-gregory-nu-latn",
  zone: "UTC",
  order: "newest-first",
  words: {
    ...WORDS,
    zone: "{zone}",
    "new-updates-one": "{count} new update",
    "new-updates-other": "{count} new updates",
    "newer-updates-one": "{count} newer update",
    "newer-updates-other": "{count} newer updates",
  },
  base: "/blog/",
  allowed: FRAGMENT_MARKUP,
  manifest: MANIFEST,
};

/** What makes a page another than the newest. */
export const STILL = { base: undefined, allowed: undefined, manifest: undefined };

export const article = (id: string, time: string, body = ""): string =>
  `<article id="${id}" data-day="${time.slice(0, 10)}"><div class="when"><a><time datetime="${time}" data-format="clock">${time.slice(11, 16)}</time> <small data-format="zone">UTC</small></a></div><h3 id="heading_${id}">${id}</h3><div class="body">${body}</div></article>`;

const STREAM = `
  <p class="status" id="status_" data-state="live"><span class="badge">Live</span>
  <span class="updated">Updated <time datetime="2020-01-03T08:05:00Z" data-format="clock-zone">08:05 UTC</time></span> <span class="count">2 updates</span><span class="last-checked"></span></p><h1 id="title_" data-title="Title">Title</h1>
  <p id="byline_"><span class="zone-note" data-format="zone-note">All times UTC</span></p>
  <button id="order_" data-other="Newest first" hidden>Oldest first</button><button id="pause_" data-other="Resume" hidden>Pause</button>
  <button id="zone_" data-other="Show times in UTC" hidden>Local</button>
  <section id="updates_" data-order="newest-first"><div id="waiting_" hidden><button id="waiting_button"></button></div>
  <p id="announcement_" role="status"></p><div id="queue_" hidden><p class="new-since">New since you last looked</p></div><section id="pinned_" hidden><h2>Pinned</h2></section><p id="empty_" hidden></p>
  <div id="days_"><section class="day" data-day="2020-01-03"><h2 id="day_2020-01-03"><time datetime="2020-01-03">Friday</time></h2>
  <div class="entries">${article("two", "2020-01-03T08:05:00Z", "<p>Two.</p>")}${article("one", "2020-01-03T07:00:00Z", "<p>One.</p>")}</div></section></div>
  <p id="closing_" hidden></p><nav id="pages_" hidden></nav></section>`;

/** Puts a page into the test's document, for modules that are imported after it. */
export function setPage(
  change: { readonly [Key in keyof LivePage]?: LivePage[Key] | undefined } = {},
  html = STREAM,
): void {
  vi.resetModules();
  localStorage.clear();
  sessionStorage.clear();
  document.body.innerHTML = `${html}<script type="application/json" id="wirecopy_page"></script>`;
  const data = document.getElementById("wirecopy_page");
  if (data) data.textContent = JSON.stringify({ ...PAGE, ...change });
}

/** A document as the host would answer. */
export const htmlOf = (body: string): Document => new DOMParser().parseFromString(`<body>${body}</body>`, "text/html");

/** Answers of a host by address; counts what was asked. */
export function fakeHost(answers: (address: string) => { status: number; body?: unknown; headers?: object }) {
  const asked: { address: string; headers: Record<string, string> }[] = [];
  class FakeRequest {
    responseType = "";
    status = 0;
    response: unknown = null;
    onloadend: () => void = () => {};
    #address = "";
    #headers: Record<string, string> = {};
    #answered: Record<string, string> = {};
    open(_method: string, address: string) {
      this.#address = address;
    }
    overrideMimeType() {}
    setRequestHeader(name: string, value: string) {
      this.#headers[name] = value;
    }
    getResponseHeader(name: string) {
      return this.#answered[name] ?? null;
    }
    timeout = 0;
    send() {
      asked.push({ address: this.#address, headers: this.#headers });
      const { status, body, headers } = answers(this.#address);
      if (!status) {
        setTimeout(() => this.onloadend(), this.timeout);
        return;
      }
      this.#answered = { ...headers };
      queueMicrotask(() => {
        this.status = status;
        this.response = body ?? null;
        this.onloadend();
      });
    }
  }
  vi.stubGlobal("XMLHttpRequest", FakeRequest);
  return asked;
}

/** A host that has these files of HTML and no others; counts the addresses asked for. */
export function hostOf(files: Readonly<Record<string, string>>): string[] {
  const addresses: string[] = [];
  fakeHost((address) => {
    addresses.push(address);
    const html = files[address];
    return html === undefined ? { status: 404 } : { status: 200, body: htmlOf(html) };
  });
  return addresses;
}
