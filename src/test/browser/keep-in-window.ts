import type { Page } from "playwright-core";

/** Keeps the opened page in the window: one that has moved leads on at once, and an answer without content stops it. */
export async function keepInWindow(page: Page, opened: () => string): Promise<void> {
  const isOtherPage = ({ pathname }: URL) => pathname !== opened() && /(?:\/|\.html)$/u.test(pathname);
  await page.route(isOtherPage, (route) => route.fulfill({ status: 204 }));
}
