import { assembleBlog } from "../assemble/assemble-blog.ts";
import { entriesTelling } from "../check/entries-of.ts";
import { picturesExist } from "../check/pictures-exist.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftBlog } from "../model/draft.ts";
import type { MediaFile, MediaProblem, PieceFacts } from "../model/entry-content.ts";
import type { LiveBlog } from "../model/live-blog.ts";
import type { Locale } from "../model/locale.ts";
import type { BlogSettings, SiteSettings } from "../model/settings.ts";
import type { Located } from "../model/source.ts";
import type { RenderedKeyEvent } from "../render/share-images/blog-share-images.ts";
import { createTimes } from "../render/words/times.ts";
import { createWords } from "../render/words/words.ts";
import type { EntryIndex } from "./entry-index.ts";
import type { EntryWork, PieceContext } from "./entry-work.ts";
import type { Ports } from "./ports.ts";
import { renderPieces } from "./render-pieces.ts";
import { resolvePath } from "./resolve-path.ts";
import type { RunWork } from "./run-work.ts";

/** What composing a blog takes from the site round it. */
export interface BlogSurroundings {
  readonly ports: Ports;
  readonly settings: SiteSettings;
  readonly index: EntryIndex;
  readonly work: EntryWork;
  readonly runs: RunWork;
  readonly readPiece: (text: string) => PieceFacts;
  /** Gives for a blog what wants to know of each of its key events when that is rendered. */
  readonly onKeyEvents?: ((settings: BlogSettings) => (event: RenderedKeyEvent) => void) | undefined;
}

/** A blog ready to be rendered, and what is wrong inside its texts. */
export interface ComposedBlog {
  readonly blog: LiveBlog;
  readonly diagnostics: readonly Diagnostic[];
}

/** Renders the texts of a blog, each at most once for what it depends on, and puts the blog together. */
export function composeBlog(draft: DraftBlog, surroundings: BlogSurroundings): ComposedBlog {
  const { ports, work, runs, readPiece } = surroundings;
  const { lang, showZone } = draft.settings;
  const locale = ports.locale(lang);
  const find = findFile(surroundings);
  const onKeyEvent = surroundings.onKeyEvents?.(draft.settings);
  const pieces = renderPieces(draft, {
    work,
    runs,
    readPiece,
    onKeyEvent,
    contextOf: pieceContexts(lang, surroundings),
  });
  const words = createWords(locale, lang);
  const times = createTimes(words, showZone, lang);
  const blog = assembleBlog({
    draft,
    standfirst: pieces.standfirst,
    runs: pieces.runs,
    media: (path, file) => find(path, file ?? draft.file),
    timeInWords: (instant) => words.word("entry-title", { time: times.clockZone(instant).human }),
    hash: ports.hash,
  });
  return { blog, diagnostics: [...pieces.diagnostics, ...picturesExist(namedPictures(draft), find)] };
}

/** Gives the context of pieces in a file. What it depends on beside the file's folder is hashed once. */
export function pieceContexts(lang: string, surroundings: Pick<BlogSurroundings, "ports" | "settings" | "index">) {
  const { ports, settings, index } = surroundings;
  const locale = ports.locale(lang);
  const shared = {
    lang,
    correctionWords: correctionWords(locale, ports.locale("en")),
    words: bodyWords(locale),
    imageHosts: settings.allow.images,
  };
  const key = ports.hash(JSON.stringify(shared));
  const find = findFile({ ports, settings });
  return (file: string): PieceContext => {
    // Few files are shown by many entries.
    const found = new Map<string, MediaFile | MediaProblem>();
    return {
      ...shared,
      key,
      resolveFile: (reference) => {
        const media = found.get(reference) ?? find(reference, file);
        found.set(reference, media);
        return media;
      },
      resolveEntry: (reference) => index.addressOf(reference, file),
    };
  };
}

/** Finds the file that a reference in a file means; references in settings count from the content folder as well. */
export function findFile(
  { ports, settings }: Pick<BlogSurroundings, "ports" | "settings">,
  pictures = settings.pictures,
): (reference: string, file: string) => MediaFile | MediaProblem {
  return (reference, file) => {
    const path = resolvePath(reference, file);
    return path === undefined ? "outside" : ports.media(path, pictures);
  };
}

function correctionWords(locale: Locale, english: Locale): readonly string[] {
  return [...new Set([...locale.correctionWords, ...english.correctionWords])];
}

function bodyWords({ words }: Locale): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(words).filter(([key]) => key.startsWith("body-")));
}

function namedPictures({ settings, settingSpans, parts }: DraftBlog): readonly Located<string>[] {
  const span = settingSpans["image"];
  const ofBlog = settings.image !== undefined && span ? [{ value: settings.image, span }] : [];
  const ofEntries = parts
    .flatMap(({ runs }) => entriesTelling(runs, ["image"], ({ image }) => image !== undefined))
    .flatMap(({ attributes }) => attributes.image ?? []);
  return [...ofBlog, ...ofEntries];
}
