import { base, shownEntries } from "./page.ts";
import { keep } from "./preferences.ts";

/** The newest entry that this tab has shown, for the rule "new since you last looked". */
export const lastSeen = (id?: string): string | undefined => keep(base, id, "sessionStorage");

/** Remembers the newest entry as seen. */
export const noteSeen = (): string | undefined => lastSeen(shownEntries()[0]?.id);
