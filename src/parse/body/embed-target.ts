import { EMBED_SERVICES, type EmbedService, type EmbedServiceName, type EmbedTarget } from "../../model/embed.ts";

type Recognise = (url: URL) => EmbedTarget | undefined;

const YOUTUBE_ID = /^[\w-]{11}$/;
const DIGITS = /^\d{1,20}$/;
const WORD = /^[\w-]{1,64}$/;

const post = (service: EmbedServiceName, url: string): EmbedTarget => ({
  kind: "post",
  service,
  url,
  player: undefined,
});

function film(
  service: EmbedServiceName,
  url: string,
  path: string,
  query: Readonly<Record<string, string>>,
): EmbedTarget {
  return { kind: "video", service, url, player: playerAddress(service, path, query) };
}

function playerAddress(service: EmbedServiceName, path: string, query: Readonly<Record<string, string>>): string {
  const known: EmbedService = EMBED_SERVICES[service];
  const parameters = new URLSearchParams(query).toString();
  return `${known.frame ?? ""}${path}${parameters && `?${parameters}`}`;
}

/** Parts of a path without the empty ones. */
const partsOf = (url: URL): readonly string[] => url.pathname.split("/").filter((part) => part !== "");

/** `90`, `90s` and `1m30s` are all ninety seconds. */
function secondsOf(typed: string | null): number {
  const groups = /^(?:(?<hours>\d{1,3})h)?(?:(?<minutes>\d{1,4})m)?(?:(?<seconds>\d{1,6})s?)?$/.exec(
    typed ?? "",
  )?.groups;
  const number = (name: string): number => Number(groups?.[name] ?? 0);
  return number("hours") * 3600 + number("minutes") * 60 + number("seconds");
}

const youtube: Recognise = (url) => {
  const [first = "", second = ""] = partsOf(url);
  const isShort = url.hostname.endsWith("youtu.be");
  const isInPath = ["shorts", "live", "embed", "v"].includes(first);
  const id = isShort ? first : isInPath ? second : first === "watch" ? (url.searchParams.get("v") ?? "") : "";
  if (!YOUTUBE_ID.test(id)) return undefined;
  const start = secondsOf(url.searchParams.get("t") ?? url.searchParams.get("start"));
  const open = `https://www.youtube.com/watch?v=${id}${start > 0 ? `&t=${start}` : ""}`;
  return film("youtube", open, `/embed/${id}`, { autoplay: "1", ...(start > 0 && { start: String(start) }) });
};

const vimeo: Recognise = (url) => {
  const parts = partsOf(url);
  const index = parts.findIndex((part) => DIGITS.test(part));
  const id = parts[index];
  if (id === undefined || index > 2) return undefined;
  const typed = url.searchParams.get("h") ?? parts[index + 1];
  const hash = typed !== undefined && WORD.test(typed) ? typed : undefined;
  const open = `https://vimeo.com/${id}${hash === undefined ? "" : `/${hash}`}`;
  return film("vimeo", open, `/video/${id}`, { autoplay: "1", dnt: "1", ...(hash !== undefined && { h: hash }) });
};

const x: Recognise = (url) => {
  const [user = "", status, id = ""] = partsOf(url);
  if (!(status === "status" || status === "statuses") || !DIGITS.test(id) || !WORD.test(user)) return undefined;
  return post("x", `https://x.com/${user}/status/${id}`);
};

const bluesky: Recognise = (url) => {
  const [profile, handle = "", kind, id = ""] = partsOf(url);
  if (profile !== "profile" || kind !== "post" || !WORD.test(id)) return undefined;
  return post("bluesky", `https://bsky.app/profile/${handle}/post/${id}`);
};

const mastodon: Recognise = ({ hostname, pathname }) => {
  const path = /^\/@[\w.-]{1,64}(?:@[\w.-]{1,128})?\/\d{15,20}(?=\/embed$|\/?$)/.exec(pathname)?.[0];
  return path === undefined ? undefined : post("mastodon", `https://${hostname}${path}`);
};

const instagram: Recognise = (url) => {
  const parts = partsOf(url);
  const index = parts.findIndex((part) => ["p", "reel", "tv"].includes(part));
  const [kind, code = ""] = parts.slice(index, index + 2);
  if (index < 0 || index > 1 || !WORD.test(code)) return undefined;
  return post("instagram", `https://www.instagram.com/${kind}/${code}/`);
};

const tiktok: Recognise = (url) => {
  const [user = "", kind, id = ""] = partsOf(url);
  if (!user.startsWith("@") || kind !== "video" || !DIGITS.test(id)) return undefined;
  return film("tiktok", `https://www.tiktok.com/${user}/video/${id}`, `/player/v1/${id}`, { autoplay: "1" });
};

const facebook: Recognise = (url) => {
  const parts = partsOf(url);
  if (parts[0] === "plugins") {
    const inner = url.searchParams.get("href");
    return inner === null ? undefined : recogniseAs(facebook, "facebook.com", inner);
  }
  const isPost = /^(?:posts|videos|watch|reel|photos?|photo\.php|permalink\.php|story\.php|share)$/;
  if (!parts.some((part) => isPost.test(part)) && !url.hostname.endsWith("fb.watch")) return undefined;
  return post("facebook", url.href);
};

const soundcloud: Recognise = (url) => {
  const inner = url.hostname === "w.soundcloud.com" ? url.searchParams.get("url") : null;
  const track = inner === null ? `https://soundcloud.com${url.pathname}` : inner;
  const isTrack = /^https:\/\/(?:api\.)?soundcloud\.com\/[\w-]+\/[\w:%-]+/.test(track);
  if (!isTrack) return undefined;
  const player = playerAddress("soundcloud", "/player/", { url: track, auto_play: "true" });
  return { kind: "sound", service: "soundcloud", url: track, player };
};

const spotify: Recognise = (url) => {
  const parts = partsOf(url).filter((part) => part !== "embed" && !part.startsWith("intl-"));
  const [kind = "", id = ""] = parts;
  if (!["episode", "track", "show", "album", "playlist"].includes(kind) || !WORD.test(id)) return undefined;
  const player = playerAddress("spotify", `/embed/${kind}/${id}`, {});
  return { kind: "sound", service: "spotify", url: `https://open.spotify.com/${kind}/${id}`, player };
};

/** By registered domain; a host counts if it is the domain or below it. */
const BY_DOMAIN: readonly (readonly [domain: string, recognise: Recognise])[] = [
  ["youtube.com", youtube],
  ["youtu.be", youtube],
  ["youtube-nocookie.com", youtube],
  ["vimeo.com", vimeo],
  ["twitter.com", x],
  ["x.com", x],
  ["bsky.app", bluesky],
  ["instagram.com", instagram],
  ["tiktok.com", tiktok],
  ["facebook.com", facebook],
  ["fb.watch", facebook],
  ["soundcloud.com", soundcloud],
  ["open.spotify.com", spotify],
];

const isBelow = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

function parseWebUrl(typed: string): URL | undefined {
  if (!/^https?:\/\//i.test(typed) || !URL.canParse(typed)) return undefined;
  return new URL(typed);
}

function recogniseAs(recognise: Recognise, domain: string, typed: string): EmbedTarget | undefined {
  const url = parseWebUrl(typed);
  return url && isBelow(url.hostname, domain) ? recognise(url) : undefined;
}

/** What a web address leads to: a known service's video, recording or post, else a plain link; undefined for other addresses. */
export function readEmbedTarget(typed: string): EmbedTarget | undefined {
  const url = parseWebUrl(typed);
  if (url === undefined || url.username !== "") return undefined;
  const [, recognise] = BY_DOMAIN.find(([domain]) => isBelow(url.hostname, domain)) ?? [];
  const known = recognise ? recognise(url) : mastodon(url);
  return known ?? { kind: "link", service: undefined, url: typed, player: undefined };
}
