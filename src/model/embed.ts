/** How an embed is shown: a player behind a button, a post as a quotation with its text, or a card that leads elsewhere. */
export type EmbedKind = "video" | "sound" | "post" | "link";

/** A service whose links we know. */
export interface EmbedService {
  /** The proper name that readers see. */
  readonly name: string;
  /** The one origin from which its player loads, for the page's policy; undefined for services without a player. */
  readonly frame?: string;
}

/** Every known service by the word that `EntryContent.players` and `data-player` carry. */
export const EMBED_SERVICES = {
  youtube: { name: "YouTube", frame: "https://www.youtube-nocookie.com" },
  vimeo: { name: "Vimeo", frame: "https://player.vimeo.com" },
  soundcloud: { name: "SoundCloud", frame: "https://w.soundcloud.com" },
  spotify: { name: "Spotify", frame: "https://open.spotify.com" },
  x: { name: "X" },
  bluesky: { name: "Bluesky" },
  mastodon: { name: "Mastodon" },
  instagram: { name: "Instagram" },
  tiktok: { name: "TikTok", frame: "https://www.tiktok.com" },
  facebook: { name: "Facebook" },
} as const satisfies Readonly<Record<string, EmbedService>>;

export type EmbedServiceName = keyof typeof EMBED_SERVICES;

/** The origins that a page which can still change must allow in frames: an entry with any player may arrive later. */
export const PLAYER_FRAMES: readonly string[] = Object.values(EMBED_SERVICES).flatMap((service: EmbedService) =>
  service.frame ? [service.frame] : [],
);

/** What an address at a known service leads to, or a plain link to any other. */
export interface EmbedTarget {
  readonly kind: EmbedKind;
  readonly service: EmbedServiceName | undefined;
  /** The address that readers open, tracking parts left out. */
  readonly url: string;
  /** The address of the player's frame, for `video` and `sound`. */
  readonly player: string | undefined;
}
