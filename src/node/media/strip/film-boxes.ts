import { nameAt, viewOf } from "./byte-reader.ts";

/** A box of an MP4 or QuickTime file (ISO/IEC 14496-12, section 4.2): its name, and where it and its contents lie. */
interface FilmBox {
  readonly name: string;
  readonly start: number;
  readonly contents: number;
  readonly end: number;
}

/** What a film's file tells beside picture and sound. */
export interface FilmNotes {
  /** The boxes that hold notes of camera and editors: place, device, names. */
  readonly notes: readonly FilmBox[];
  /** A track says where the camera was, moment by moment; taking it out needs a program for films. */
  readonly hasPlaceTrack: boolean;
}

const FIRST_BOXES = new Set(["ftyp", "moov", "mdat", "wide", "free", "skip"]);
/** What players use: loudness, and what a track is for. */
const USED = new Set(["ludt", "kind"]);
/** XMP: what editors note. */
const XMP = "be7acfcb97a942e89c71999491e3afac";
/** Tracks of places as action cameras, drones and phones write them. */
const PLACE_TRACKS = new Set(["gpmd", "camm", "rtmd", "djmd"]);

/** Finds the notes in an MP4 or QuickTime file; undefined for a file that is none, or is damaged. */
export function findFilmNotes(bytes: Uint8Array): FilmNotes | undefined {
  if (bytes.length < 8 || !FIRST_BOXES.has(nameAt(bytes, 4))) return undefined;
  const top = readBoxes(bytes, 0, bytes.length);
  if (!top) return undefined;
  const movies = top.filter(({ name }) => name === "moov").map((box) => inside(bytes, box));
  const tracks = movies.flatMap((boxes) =>
    boxes.filter(({ name }) => name === "trak").map((box) => inside(bytes, box)),
  );
  return {
    notes: [top, ...movies, ...tracks].flatMap((boxes) => boxes.flatMap((box) => notesIn(bytes, box))),
    hasPlaceTrack: tracks.some((boxes) => isPlaceTrack(bytes, boxes)),
  };
}

/** The same film without notes; no byte moves, because the tables of a film say where its pictures lie. */
export function blankNotes(bytes: Uint8Array): Uint8Array {
  const { notes = [] } = findFilmNotes(bytes) ?? {};
  const blanked = Buffer.from(bytes);
  for (const { start, contents, end } of notes) {
    blanked.write("free", start + 4, "latin1");
    blanked.fill(0, contents, end);
  }
  return blanked;
}

function notesIn(bytes: Uint8Array, box: FilmBox): readonly FilmBox[] {
  switch (box.name) {
    case "meta":
      return [box];
    case "uuid":
      return Buffer.from(bytes.subarray(box.contents, box.contents + 16)).toString("hex") === XMP ? [box] : [];
    case "udta": {
      const inner = readBoxes(bytes, box.contents, box.end);
      return inner ? inner.filter(({ name }) => !USED.has(name)) : [box];
    }
    default:
      return [];
  }
}

function isPlaceTrack(bytes: Uint8Array, track: readonly FilmBox[]): boolean {
  let boxes = track;
  for (const name of ["mdia", "minf", "stbl"]) {
    const box = boxes.find((each) => each.name === name);
    boxes = box ? inside(bytes, box) : [];
  }
  const kinds = boxes.find(({ name }) => name === "stsd");
  // Version and flags, the count of kinds, and the size of the first stand before its name.
  if (!kinds || kinds.contents + 16 > kinds.end) return false;
  const kind = nameAt(bytes, kinds.contents + 12);
  if (kind !== "mebx") return PLACE_TRACKS.has(kind);
  return Buffer.from(bytes.subarray(kinds.contents, kinds.end)).includes("location");
}

function inside(bytes: Uint8Array, { contents, end }: FilmBox): readonly FilmBox[] {
  return readBoxes(bytes, contents, end) ?? [];
}

/** The boxes one after the other; undefined where one reaches beyond the end. */
function readBoxes(bytes: Uint8Array, from: number, to: number): readonly FilmBox[] | undefined {
  const view = viewOf(bytes);
  const boxes: FilmBox[] = [];
  // QuickTime may end a list of notes with four zeros.
  for (let at = from; at + 8 <= to; ) {
    const short = view.getUint32(at);
    const isLong = short === 1;
    if (isLong && at + 16 > to) return undefined;
    const size = short === 0 ? to - at : isLong ? Number(view.getBigUint64(at + 8)) : short;
    const contents = at + (isLong ? 16 : 8);
    if (contents > at + size || at + size > to) return undefined;
    boxes.push({ name: nameAt(bytes, at + 4), start: at, contents, end: at + size });
    at += size;
  }
  return boxes;
}
