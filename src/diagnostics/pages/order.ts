import type { DiagnosticPage } from "../page.ts";

export const ORDER_PAGES = {} as const satisfies Record<string, DiagnosticPage>;
