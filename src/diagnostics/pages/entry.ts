import type { DiagnosticPage } from "../page.ts";

export const ENTRY_PAGES = {} as const satisfies Record<string, DiagnosticPage>;
