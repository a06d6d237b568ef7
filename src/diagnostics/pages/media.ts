import type { DiagnosticPage } from "../page.ts";

export const MEDIA_PAGES = {} as const satisfies Record<string, DiagnosticPage>;
