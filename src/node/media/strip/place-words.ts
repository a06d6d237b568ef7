/** Under these names other forms of film (Matroska, WebM, Ogg) carry a place; the last is a name of WebM with its head. */
const NAMES = [
  "RECORDING_LOCATION",
  "com.apple.quicktime.location",
  "COM.APPLE.QUICKTIME.LOCATION",
  "\x45\xA3\x88LOCATION",
];

/** Whether a recording carries a place under one of its known names. */
export function namesPlace(bytes: Uint8Array): boolean {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return NAMES.some((name) => whole.includes(name, 0, "latin1"));
}
