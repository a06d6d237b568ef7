// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { article, setPage } from "../test/browser/reader-page.ts";

afterEach(() => vi.unstubAllGlobals());

async function press(navigator: object): Promise<HTMLElement | null> {
  vi.useFakeTimers();
  setPage(
    {},
    article("one", "2020-01-03T07:00:00Z", `<button class="share" data-address="/blog/one.html">Share</button>`),
  );
  vi.stubGlobal("navigator", navigator);
  const { share } = await import("./share.ts");
  const button = document.querySelector<HTMLElement>(".share");
  if (button) await share(button);
  return button;
}

test("by the device's own sheet where there is one", async () => {
  const sheet = vi.fn(async () => {});
  await press({ share: sheet });
  expect(sheet).toHaveBeenCalledWith({ title: "one", url: new URL("/blog/one.html", location.href).href });
});

test("else by copying the address, which the button says for a while", async () => {
  const writeText = vi.fn(async () => {});
  const button = await press({ clipboard: { writeText } });
  expect(writeText).toHaveBeenCalledOnce();
  expect(button?.textContent).toBe("Link copied");
  vi.advanceTimersByTime(2000);
  expect(button?.textContent).toBe("Share");
});

test("else it is shown to be copied", async () => {
  const prompt = vi.fn();
  vi.stubGlobal("prompt", prompt);
  await press({});
  expect(prompt).toHaveBeenCalledOnce();
});

test("a closed sheet is no failure", async () => {
  const prompt = vi.fn();
  vi.stubGlobal("prompt", prompt);
  await press({ share: () => Promise.reject(new DOMException("", "AbortError")) });
  expect(prompt).not.toHaveBeenCalled();
});
