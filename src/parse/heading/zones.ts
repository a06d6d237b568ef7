/** Minutes that a zone is ahead of UTC; "unknown" where its letters stand for several. */
const OFFSETS: Readonly<Record<string, number | "unknown">> = {
  Z: 0,
  GMT: 0,
  UTC: 0,
  WET: 0,
  BST: 60,
  CET: 60,
  MEZ: 60,
  WEST: 60,
  CEST: 120,
  MESZ: 120,
  EET: 120,
  SAST: 120,
  EEST: 180,
  MSK: 180,
  TRT: 180,
  EAT: 180,
  IRST: 210,
  IRDT: 270,
  PKT: 300,
  ICT: 420,
  WIB: 420,
  HKT: 480,
  SGT: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  ACST: 570,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  BRT: -180,
  ART: -180,
  EDT: -240,
  EST: -300,
  CDT: -300,
  MDT: -360,
  PDT: -420,
  PST: -480,
  AKDT: -480,
  AKST: -540,
  HST: -600,
  CST: "unknown",
  MST: "unknown",
  IST: "unknown",
  AST: "unknown",
  GST: "unknown",
  ET: "unknown",
  CT: "unknown",
  MT: "unknown",
  PT: "unknown",
  CAT: 120,
  WAT: 60,
};

/** Letters that are words or names as well: a zone only if nothing but a sign or the end follows. */
const ALSO_WORDS = new Set(["ET", "CT", "MT", "PT", "CAT", "EAT", "WAT", "ART", "WEST", "EST"]);

/** Minutes ahead of UTC of a zone's letters; undefined where they name no zone. */
export function zoneOffset(letters: string): number | "unknown" | undefined {
  return Object.hasOwn(OFFSETS, letters) ? OFFSETS[letters] : undefined;
}

export function isAlsoWord(letters: string): boolean {
  return ALSO_WORDS.has(letters);
}
