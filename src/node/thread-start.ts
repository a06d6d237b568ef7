import type { MessagePort } from "node:worker_threads";

/** What every thread is started with. */
export interface ThreadStart {
  readonly port: MessagePort;
  /** Under {@link SENT} how many messages the thread has sent, on which the other side waits; under {@link STATE} whether it lives. */
  readonly shared: Int32Array<SharedArrayBuffer>;
}

export const SENT = 0;
export const STATE = 1;

/** The thread runs; before that it may not even have begun. */
export const THREAD_WORKS = 1;
export const THREAD_ENDED = 2;

/** To be called first in a thread: says that it has begun, and sees to it that its end is known. */
export function beginThread({ shared }: ThreadStart): void {
  Atomics.store(shared, STATE, THREAD_WORKS);
  process.once("exit", () => {
    Atomics.store(shared, STATE, THREAD_ENDED);
    Atomics.notify(shared, SENT);
  });
}

/** Sends a message to the side that waits; `handedOver` are rooms of bytes in it that go along instead of being copied. */
export function sendFromThread(
  { port, shared }: ThreadStart,
  message: object,
  handedOver: readonly ArrayBuffer[] = [],
): void {
  port.postMessage(message, handedOver);
  Atomics.add(shared, SENT, 1);
  Atomics.notify(shared, SENT);
}
