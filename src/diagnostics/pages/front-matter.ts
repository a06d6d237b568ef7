import type { DiagnosticPage } from "../page.ts";

export const FRONT_MATTER_PAGES = {} as const satisfies Record<string, DiagnosticPage>;
