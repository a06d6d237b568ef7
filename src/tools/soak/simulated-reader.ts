import type { Agent } from "node:http";
import type { LiveManifest, LivePage } from "../../model/live-manifest.ts";
import { pollDelay } from "../../reader/poll-delay.ts";
import { type Answer, ask } from "./ask.ts";
import { seenWords } from "./event.ts";

/** More than this is dearer than the page; as the reader's script has it. */
const MOST_FRAGMENTS = 8;
const ARTICLE = /<article [^>]*\bid="([^"]+)"[^>]*>(.*?)<\/article>/gsu;
const PAGE = /<script type="application\/json" id="wirecopy_page">(?<json>.*?)<\/script>/su;

/** What a reader has of an entry. */
interface Article {
  readonly words: string;
  readonly instant: string;
}

/** Entries on none of the pages looked through, and the time of the oldest one there. */
interface Lost {
  readonly lost: readonly string[];
  readonly reach: string | undefined;
}

/** A reader that follows the protocol without a browser: the page once, then the manifest again and again, and what it names. */
export class SimulatedReader {
  readonly #agent: Agent;
  readonly #base: string;
  /** Milliseconds between two polls. */
  readonly #pace: number;
  /** What the reader has of each entry, by id. */
  readonly articles = new Map<string, Article>();
  readonly #hashes = new Map<string, string>();
  readonly counts = { asked: 0, unchanged: 0, versions: 0, bytes: 0, vain: [] as string[], failed: 0 };
  #tag = "";
  #manifest: LiveManifest | undefined;
  #pages: ReadonlyMap<string, ReadonlyMap<string, Article>> = new Map();
  #missed: readonly string[] = [];
  #pinned = "";
  /** The version that the reader has in full. */
  settled = "";
  isOver = false;

  constructor(base: string, agent: Agent, pace: number) {
    this.#base = base;
    this.#agent = agent;
    this.#pace = pace;
  }

  /** Reads until the blog ends or the signal comes. */
  async read(signal: AbortSignal): Promise<void> {
    let isOpen = false;
    for (let failures = 0; !this.isOver && !signal.aborted; ) {
      try {
        if (isOpen) await this.#poll();
        else this.#take(await this.#fetch(""));
        isOpen = true;
        failures = 0;
      } catch {
        failures += 1;
        this.counts.failed += 1;
      }
      await pause(pollDelay(this.#pace, failures, 0, Math.random()));
    }
  }

  async #poll(): Promise<void> {
    const { status, body, tag } = await this.#fetch("live.json", this.#tag);
    if (status === 304) {
      this.counts.unchanged += 1;
    } else {
      this.#tag = tag;
      this.#manifest = JSON.parse(body) as LiveManifest;
    }
    const manifest = this.#manifest;
    if (!manifest || manifest.rev === this.settled) return;
    if (!(await this.#settle(manifest))) return;
    this.settled = manifest.rev;
    this.counts.versions += 1;
    this.isOver = manifest.state === "ended";
  }

  /** Fetches what is new, then looks on older pages for what is listed no more; false while some of it is not yet sure. */
  async #settle(manifest: LiveManifest): Promise<boolean> {
    this.#leaveOlder(manifest);
    const stale = [["head", manifest.head] as const, ...listed(manifest)].filter(
      ([id, hash]) => this.#hashes.get(id) !== hash,
    );
    if (stale.length > MOST_FRAGMENTS) this.#take(await this.#fetch(""));
    for (const [id, hash] of stale) {
      if (this.#hashes.get(id) === hash) continue;
      for (const [name, article] of articlesIn((await this.#fetch(`live/${id}.${hash}.txt`)).body))
        this.articles.set(name, article);
      this.#hashes.set(id, hash);
    }
    const ids = new Map(listed(manifest));
    const missing = [...this.articles.keys()].filter((id) => !ids.has(id));
    const confirmed = missing.filter((id) => this.#missed.includes(id));
    this.#missed = missing;
    const { lost, reach } = await this.#findLost(manifest.older, confirmed);
    for (const id of lost.filter((each) => this.#isNowhereElse(each, reach, manifest))) {
      this.articles.delete(id);
      this.#hashes.delete(id);
    }
    return missing.length === confirmed.length;
  }

  /** An entry that is pinned no more goes where all that the reader has is younger, as it does on a page. */
  #leaveOlder({ pinned, entries, older }: LiveManifest): void {
    const was = this.#pinned;
    this.#pinned = pinned?.[0] ?? "";
    if (was === this.#pinned || entries.some(([id]) => id === was) || older.length === 0) return;
    const instant = this.articles.get(was)?.instant ?? "";
    if (![...this.articles].every(([id, article]) => id === was || article.instant > instant)) return;
    this.articles.delete(was);
    this.#hashes.delete(was);
  }

  /** Those that no older page has, and how far back the pages go; each version of a page is fetched once. */
  async #findLost(older: LiveManifest["older"], missing: readonly string[]): Promise<Lost> {
    const known = new Map<string, ReadonlyMap<string, Article>>();
    let lost = missing;
    let reach: string | undefined;
    for (const [page, hash] of older) {
      const kept = this.#pages.get(hash);
      if (!kept && lost.length === 0) continue;
      const articles = kept ?? articlesIn((await this.#fetch(`pages/${page}/`)).body);
      known.set(hash, articles);
      [reach] = [...articles.values()].map(({ instant }) => instant).toSorted();
      for (const id of lost) {
        const article = articles.get(id);
        if (article) this.articles.set(id, article);
      }
      lost = lost.filter((id) => !articles.has(id));
    }
    this.#pages = known;
    return { lost, reach };
  }

  /** True unless it may stand on a page below those that the manifest names. */
  #isNowhereElse(id: string, reach: string | undefined, { older, entries }: LiveManifest): boolean {
    const [lowest = 1] = older.at(-1) ?? [];
    const oldest = reach ?? this.articles.get(entries.at(-1)?.[0] ?? "")?.instant ?? "";
    return lowest === 1 || (this.articles.get(id)?.instant ?? "") > oldest;
  }

  #take({ body }: Pick<Answer, "body">): void {
    for (const [id, article] of articlesIn(body)) this.articles.set(id, article);
    const page = PAGE.exec(body)?.groups?.["json"];
    const manifest = page && (JSON.parse(page) as LivePage).manifest;
    if (!manifest) throw new Error("This is no newest page");
    this.#pinned ||= manifest.pinned?.[0] ?? "";
    for (const [id, hash] of [["head", manifest.head] as const, ...listed(manifest)]) this.#hashes.set(id, hash);
  }

  async #fetch(path: string, tag = ""): Promise<Answer> {
    const answer = await ask(`${this.#base}${path}`, this.#agent, tag);
    this.counts.asked += 1;
    this.counts.bytes += answer.bytes;
    if (answer.status >= 400) this.counts.vain.push(path);
    if (answer.status !== 200 && answer.status !== 304) throw new Error(`${path}: ${answer.status}`);
    return answer;
  }
}

function listed({ pinned, entries }: LiveManifest): LiveManifest["entries"] {
  return pinned ? [pinned, ...entries] : entries;
}

function articlesIn(html: string): ReadonlyMap<string, Article> {
  const found = [...html.matchAll(ARTICLE)];
  return new Map(
    found.map(([, id = "", inner = ""]) => {
      const instant = /<time [^>]*\bdatetime="([^"]+)"/u.exec(inner)?.[1] ?? "";
      return [id, { words: seenWords(inner), instant }];
    }),
  );
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
