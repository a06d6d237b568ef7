import type { DiagnosticPage } from "../page.ts";

export const BODY_PAGES = {} as const satisfies Record<string, DiagnosticPage>;
