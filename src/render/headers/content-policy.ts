import { EMBED_SERVICES, type EmbedService, PLAYER_FRAMES } from "../../model/embed.ts";
import type { AllowedHosts } from "../../model/settings.ts";

/**
 * Whose players a page may open: those of its own entries, or every supported one
 * while entries with any player may still arrive on the open page.
 */
export type PagePlayers = "all" | readonly string[];

const SERVICES: Readonly<Record<string, EmbedService>> = EMBED_SERVICES;

/** `analytics.example.org`, `*.example.org:8443`, `https://example.org/path/`: nothing else can reach the policy. */
const HOST_SOURCE = /^(?:(?:https|wss):\/\/)?(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?(?:\/[\w.~/-]*)?$/iu;

/** The page's content security policy for `<meta>`: nothing but what the page needs and the site allows. */
export function contentPolicy(allow: AllowedHosts, players: PagePlayers): string {
  const scripts = hostSources(allow.scripts);
  const directives: readonly (readonly [string, readonly string[]])[] = [
    ["default-src", ["'none'"]],
    ["script-src", ["'self'", ...scripts]],
    ["style-src", ["'self'"]],
    ["img-src", ["'self'", ...hostSources(allow.images)]],
    ["media-src", ["'self'"]],
    ["font-src", ["'self'"]],
    ["connect-src", ["'self'", ...hostSources(allow.connect)]],
    ["manifest-src", ["'self'"]],
    ["frame-src", [...playerFrames(players), ...hostSources(allow.frames)]],
    ["base-uri", ["'none'"]],
    ["form-action", ["'none'"]],
    // Scripts of other companies assign plain text as addresses and markup: under trusted types none of them would run.
    ["require-trusted-types-for", scripts.length > 0 ? [] : ["'script'"]],
  ];
  return directives
    .filter(([, sources]) => sources.length > 0)
    .map(([name, sources]) => [name, ...new Set(sources)].join(" "))
    .join("; ");
}

function playerFrames(players: PagePlayers): readonly string[] {
  if (players === "all") return PLAYER_FRAMES;
  return players.flatMap((name) => SERVICES[name]?.frame ?? []).toSorted();
}

/** Hosts without a scheme mean https, so that a page served over http opens no hole. */
function hostSources(hosts: readonly string[]): readonly string[] {
  return hosts
    .filter((host) => HOST_SOURCE.test(host))
    .map((host) => (host.includes("://") ? host : `https://${host}`));
}
