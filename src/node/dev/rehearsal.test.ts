import { expect, test, vi } from "vitest";
import { Rehearsal } from "./rehearsal.ts";

function rehearse(make: (path: string) => void) {
  const events: string[] = [];
  const rehearsal = new Rehearsal({
    make: (path) => {
      events.push(path);
      make(path);
    },
    onFault: (error) => events.push(error instanceof Error ? error.message : "?"),
    onDone: () => events.push("done"),
  });
  return { rehearsal, events };
}

const waitFor = (assertion: () => void) => vi.waitFor(assertion, { timeout: 30_000, interval: 5 });

test("makes every file once, after what is going on", async () => {
  const { rehearsal, events } = rehearse(() => undefined);
  rehearsal.add(["a", "b"]);
  rehearsal.add(["b", "c"]);
  expect(events).toEqual([]);
  await waitFor(() => expect(events).toEqual(["a", "b", "c", "done"]));
});

test("lets other work come in between", async () => {
  let time = 0;
  vi.spyOn(performance, "now").mockImplementation(() => time);
  const { rehearsal, events } = rehearse(() => {
    time += 11;
  });
  rehearsal.add(["a", "b"]);
  setImmediate(() => events.push("other work"));
  await waitFor(() => expect(events).toContain("done"));
  expect(events).toEqual(["a", "other work", "b", "done"]);
  vi.restoreAllMocks();
});

test("stops at a file that fails, and tries it again after the next build", async () => {
  let isBroken = true;
  const { rehearsal, events } = rehearse((path) => {
    if (path === "b" && isBroken) throw new Error("broken");
  });
  rehearsal.add(["a", "b", "c"]);
  await waitFor(() => expect(events).toEqual(["a", "b", "broken"]));
  isBroken = false;
  rehearsal.add(["d"]);
  await waitFor(() => expect(events).toEqual(["a", "b", "broken", "b", "c", "d", "done"]));
});

test("does nothing more once it is stopped", async () => {
  const { rehearsal, events } = rehearse(() => undefined);
  rehearsal.add(["a"]);
  rehearsal.stop();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(events).toEqual([]);
});
