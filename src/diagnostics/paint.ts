/** Puts terminal colours round text, or leaves it as it is. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
  readonly green: (text: string) => string;
}

const asIs = (text: string) => text;

const ansi = (open: number, close: number) => (text: string) =>
  text === "" ? "" : `\u001B[${open}m${text}\u001B[${close}m`;

export const PLAIN: Paint = { bold: asIs, faint: asIs, red: asIs, yellow: asIs, cyan: asIs, green: asIs };

export const COLOURED: Paint = {
  bold: ansi(1, 22),
  faint: ansi(2, 22),
  red: ansi(31, 39),
  yellow: ansi(33, 39),
  cyan: ansi(36, 39),
  green: ansi(32, 39),
};
