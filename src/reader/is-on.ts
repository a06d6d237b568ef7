import type { Switch } from "./reader.ts";

/** What the reader has switched. */
export const isOn: Record<Switch, boolean> = { zone: false, order: false, pause: false };
