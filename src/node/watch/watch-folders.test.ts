import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchFolders } from "./watch-folders.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wirecopy-watch-"));
  writeFileSync(join(folder, "a.md"), "");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Watches while `act` runs, and gives what each look read in the file. */
async function watching(act: (seen: readonly string[]) => Promise<void>): Promise<readonly string[]> {
  const seen: string[] = [];
  const stop = new AbortController();
  const look = () => {
    seen.push(readFileSync(join(folder, "a.md"), "utf8"));
    return { againIn: undefined };
  };
  let done: Promise<void> | undefined;
  await new Promise<void>((resolve) => {
    done = watchFolders([folder, join(folder, "nowhere")], look, stop.signal, resolve);
  });
  await act(seen);
  stop.abort();
  await done;
  return seen;
}

const waitFor = (assertion: () => void) => vi.waitFor(assertion, { timeout: 30_000, interval: 5 });
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test("looks once when it starts, and after a save", async () => {
  await watching(async (seen) => {
    await waitFor(() => expect(seen).toContain(""));
    writeFileSync(join(folder, "a.md"), "saved");
    await waitFor(() => expect(seen.at(-1)).toBe("saved"));
  });
});

test("sees a file that is replaced by renaming, and files in new folders", async () => {
  await watching(async (seen) => {
    writeFileSync(join(folder, "b.tmp"), "renamed");
    renameSync(join(folder, "b.tmp"), join(folder, "a.md"));
    await waitFor(() => expect(seen.at(-1)).toBe("renamed"));
    const looks = seen.length;
    mkdirSync(join(folder, "vote"));
    await pause(400);
    writeFileSync(join(folder, "vote/c.md"), "new");
    await waitFor(() => expect(seen.length).toBeGreaterThan(looks + 1));
  });
});

test("sees saves in a folder that was replaced by another of its name", async () => {
  mkdirSync(join(folder, "vote"));
  await watching(async (seen) => {
    await pause(300);
    rmSync(join(folder, "vote"), { recursive: true });
    mkdirSync(join(folder, "vote"));
    await pause(900);
    const looks = seen.length;
    writeFileSync(join(folder, "vote/c.md"), "new");
    await waitFor(() => expect(seen.length).toBeGreaterThan(looks));
  });
});

test("is not led astray by a link to a folder above", async () => {
  await watching(async (seen) => {
    symlinkSync("..", join(folder, "circle"));
    await pause(500);
    writeFileSync(join(folder, "a.md"), "saved");
    await waitFor(() => expect(seen.at(-1)).toBe("saved"));
  });
});

test("follows when the folder itself is a link", async () => {
  const real = folder;
  folder = join(mkdtempSync(join(tmpdir(), "wirecopy-watch-")), "content");
  symlinkSync(real, folder);
  await watching(async (seen) => {
    await waitFor(() => expect(seen).toContain(""));
    await pause(300);
    writeFileSync(join(real, "a.md"), "saved");
    await waitFor(() => expect(seen.at(-1)).toBe("saved"));
  });
  rmSync(dirname(folder), { recursive: true });
  folder = real;
});

test("never misses the last save of a burst", async () => {
  await watching(async (seen) => {
    for (let save = 1; save <= 40; save += 1) {
      appendFileSync(join(folder, "a.md"), `${save} `);
      await pause(3);
    }
    await waitFor(() => expect(seen.at(-1)).toMatch(/ 40 $/));
  });
});

test("ends when the look fails", async () => {
  const fail = () => {
    throw new Error("full");
  };
  await expect(watchFolders([folder], fail, new AbortController().signal, () => undefined)).rejects.toThrow("full");
});
