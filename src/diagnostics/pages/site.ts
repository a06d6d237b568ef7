import type { DiagnosticPage } from "../page.ts";

export const SITE_PAGES = {} as const satisfies Record<string, DiagnosticPage>;
