import type { LabelDefinition } from "../model/entry-content.ts";

/** A definition with the number of its piece in the blog. */
export interface PlacedDefinition {
  readonly definition: LabelDefinition;
  readonly piece: number;
}

/** The link and footnote definitions that hold for a whole blog: the first of each label wins. */
export interface BlogDefinitions {
  readonly isEmpty: boolean;
  /** The definitions from elsewhere that a piece can reach, in blog order; `labels` is what its text might use. */
  readonly reachableFrom: (piece: number, labels: ReadonlySet<string>) => readonly LabelDefinition[];
  /** Every definition that these labels lead to, wherever it stands, in blog order. */
  readonly reachedBy: (labels: ReadonlySet<string>) => readonly PlacedDefinition[];
}

/** A piece that defines something, with its number in the blog. */
export interface DefiningPiece {
  readonly piece: number;
  readonly definitions: readonly LabelDefinition[];
}

const keyOf = ({ kind, label }: LabelDefinition): string => `${kind} ${label}`;

/**
 * Collects what each piece defines, given in blog order. A footnote's text may use further labels, so what a piece reaches is followed
 * through the definitions it uses. `labelsUsed` gives the labels that a text might use.
 */
export function collectDefinitions(
  pieces: readonly DefiningPiece[],
  labelsUsed: (text: string) => ReadonlySet<string>,
): BlogDefinitions {
  const first = new Map<string, PlacedDefinition>();
  for (const { piece, definitions } of pieces) {
    for (const definition of definitions) {
      const key = keyOf(definition);
      if (!first.has(key)) first.set(key, { definition, piece });
    }
  }
  if (first.size === 0) return { isEmpty: true, reachableFrom: () => [], reachedBy: () => [] };
  const order = new Map([...first.keys()].map((key, index) => [key, index]));

  const reachedBy = (labels: ReadonlySet<string>): readonly PlacedDefinition[] => {
    const found = new Set<string>();
    const open = [...labels];
    for (let label = open.pop(); label !== undefined; label = open.pop()) {
      for (const kind of ["link", "footnote"]) {
        const key = `${kind} ${label}`;
        const placed = first.get(key);
        if (!placed || found.has(key)) continue;
        found.add(key);
        if (kind === "footnote") open.push(...labelsUsed(placed.definition.markdown));
      }
    }
    return [...found]
      .toSorted((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0))
      .flatMap((key) => first.get(key) ?? []);
  };
  const reachableFrom = (piece: number, labels: ReadonlySet<string>): readonly LabelDefinition[] =>
    reachedBy(labels).flatMap((placed) => (placed.piece === piece ? [] : [placed.definition]));
  return { isEmpty: false, reachableFrom, reachedBy };
}
