import { WrongUse } from "../node/machine-fault.ts";

/** Gives the site's address as typed, or throws `WrongUse` for what cannot be one. */
export function readAddress(typed: string): string {
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
  if (url && isWeb && !url.search && !url.hash && !url.username) return typed;
  throw new WrongUse(
    `\`${typed}\` is not the address of a site.`,
    "Write it with `https://`, and with its path if it has one: `--url https://example.org/news`.",
  );
}
