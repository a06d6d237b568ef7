/** Times in the reader's zone, the order turned round, updates off. */
export type Switch = "zone" | "order" | "pause";

/** What the reader has switched. */
export const isOn: Partial<Record<Switch, boolean>> = {};
