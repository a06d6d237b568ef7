import type { DiagnosticPage } from "../page.ts";

export const FILE_PAGES = {} as const satisfies Record<string, DiagnosticPage>;
