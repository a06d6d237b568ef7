import { writeFileSync } from "node:fs";
import { hashOf } from "../../hash-of.ts";
import { errnoOf } from "../../machine-fault.ts";
import type { WritingAnswer, WritingJob } from "./writing-jobs.ts";

/** Hashes and writes files up to the first that fails. */
export function writeFiles(room: Uint8Array, { files }: WritingJob): WritingAnswer {
  const hashes: string[] = [];
  try {
    for (const { file, start, end } of files) {
      const bytes = room.subarray(start, end);
      writeFileSync(file, bytes);
      hashes.push(hashOf(bytes));
    }
    return { hashes };
  } catch (error) {
    return { hashes, fault: { code: errnoOf(error), message: String(error) } };
  }
}
