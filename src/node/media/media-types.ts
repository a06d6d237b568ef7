import type { MediaFile } from "../../model/entry-content.ts";

export interface MediaType {
  readonly kind: MediaFile["kind"];
  readonly type: string;
}

const TYPES: Readonly<Record<MediaFile["kind"], Readonly<Record<string, string>>>> = {
  picture: {
    avif: "image/avif",
    gif: "image/gif",
    jpeg: "image/jpeg",
    jpg: "image/jpeg",
    png: "image/png",
    svg: "image/svg+xml",
    webp: "image/webp",
  },
  sound: {
    aac: "audio/aac",
    flac: "audio/flac",
    m4a: "audio/mp4",
    mp3: "audio/mpeg",
    oga: "audio/ogg",
    ogg: "audio/ogg",
    opus: "audio/ogg",
    wav: "audio/wav",
  },
  film: {
    m4v: "video/mp4",
    mov: "video/quicktime",
    mp4: "video/mp4",
    ogv: "video/ogg",
    webm: "video/webm",
  },
  captions: { vtt: "text/vtt" },
  document: {
    csv: "text/csv",
    doc: "application/msword",
    docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    epub: "application/epub+zip",
    geojson: "application/geo+json",
    gz: "application/gzip",
    ics: "text/calendar",
    json: "application/json",
    odp: "application/vnd.oasis.opendocument.presentation",
    ods: "application/vnd.oasis.opendocument.spreadsheet",
    odt: "application/vnd.oasis.opendocument.text",
    pdf: "application/pdf",
    ppt: "application/vnd.ms-powerpoint",
    pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    rtf: "application/rtf",
    tsv: "text/tab-separated-values",
    txt: "text/plain",
    xls: "application/vnd.ms-excel",
    xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    zip: "application/zip",
  },
};

const BY_ENDING = new Map(
  Object.entries(TYPES).flatMap(([kind, endings]) =>
    Object.entries(endings).map(([ending, type]) => [ending, { kind: kind as MediaFile["kind"], type }] as const),
  ),
);

/** What a file is by its ending; undefined for what is not published: what a browser would run as a page of the site, and what nobody knows. */
export function mediaType(ending: string): MediaType | undefined {
  return BY_ENDING.get(ending);
}
