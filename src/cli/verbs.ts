import type { Verb } from "./verb.ts";
import { BUILD } from "./verbs/build.ts";
import { CHECK } from "./verbs/check.ts";
import { DEV } from "./verbs/dev.ts";
import { EXPLAIN } from "./verbs/explain.ts";
import { FIX } from "./verbs/fix.ts";
import { IMPORT } from "./verbs/import.ts";
import { INIT } from "./verbs/init.ts";
import { MERGE_FILE } from "./verbs/merge-file.ts";
import { NEW } from "./verbs/new.ts";
import { POST } from "./verbs/post.ts";

/** Every command, in the order of the help. */
export const VERBS: readonly Verb[] = [BUILD, DEV, CHECK, EXPLAIN, FIX, IMPORT, INIT, MERGE_FILE, NEW, POST];
