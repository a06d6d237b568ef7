import type { DiagnosticPage } from "./page.ts";
import { BODY_PAGES } from "./pages/body.ts";
import { DEFINITION_PAGES } from "./pages/definition.ts";
import { ENTRY_PAGES } from "./pages/entry.ts";
import { FILE_PAGES } from "./pages/file.ts";
import { FRONT_MATTER_PAGES } from "./pages/front-matter.ts";
import { MEDIA_PAGES } from "./pages/media.ts";
import { ORDER_PAGES } from "./pages/order.ts";
import { SITE_PAGES } from "./pages/site.ts";

/** Every code with its page. A code is never renamed: people search for it. */
const ALL = {
  ...FILE_PAGES,
  ...FRONT_MATTER_PAGES,
  ...ENTRY_PAGES,
  ...ORDER_PAGES,
  ...BODY_PAGES,
  ...DEFINITION_PAGES,
  ...MEDIA_PAGES,
  ...SITE_PAGES,
};

export type DiagnosticCode = keyof typeof ALL;

export const CODES: Readonly<Record<DiagnosticCode, DiagnosticPage>> = ALL;
