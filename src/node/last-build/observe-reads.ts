type Values = Readonly<Record<string, string | undefined>>;

/** Values by name, and what somebody who had them looked at. */
export interface ObservedValues {
  readonly values: Values;
  /** Each name that was asked for with what was found; null where there was nothing. */
  readonly reads: () => readonly (readonly [name: string, value: string | null])[];
}

/** Finds out which values matter: those that are asked for. */
export function observeReads(values: Values): ObservedValues {
  const names = new Set<string>();
  const observed = new Proxy(values, {
    get: (target, name) => {
      if (typeof name !== "string") return undefined;
      names.add(name);
      return target[name];
    },
  });
  return { values: observed, reads: () => [...names].map((name) => [name, values[name] ?? null] as const) };
}
