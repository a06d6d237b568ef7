/** A thread that begins as ours do and breaks at once. */
import { workerData } from "node:worker_threads";
import { beginThread, type ThreadStart } from "../../node/thread-start.ts";

beginThread(workerData as ThreadStart);
throw new Error("broken");
