/** The thread in which the files of a first build are hashed and written while the program makes the next ones. */
import { workerData } from "node:worker_threads";
import { beginThread, sendFromThread } from "../../thread-start.ts";
import { writeFiles } from "./write-files.ts";
import type { WritingJob, WritingStart } from "./writing-jobs.ts";

const start = workerData as WritingStart;
beginThread(start);
const room = new Uint8Array(start.room);

start.port.on("message", (job: WritingJob) => sendFromThread(start, writeFiles(room, job)));
