import type { RelativeDiagnostic, RelativeSpan } from "../../model/diagnostic.ts";
import type { EntryId } from "../../model/names.ts";
import type { CalendarDate, TimeOfDay } from "../../model/time.ts";
import type { EntryTime } from "../heading/read-entry-time.ts";

/** A value with its place in the piece; line 1 is the heading. */
export interface Placed<T> {
  readonly value: T;
  readonly span: RelativeSpan;
}

/** A time as an attribute has it: `08:02` or `2020-01-04 08:02`. */
export interface TypedMoment {
  readonly date: CalendarDate | undefined;
  readonly time: TimeOfDay;
}

/** The attribute lines of an entry. */
export interface TypedAttributes {
  readonly authors?: Placed<readonly string[]>;
  readonly tags?: Placed<readonly string[]>;
  readonly id?: Placed<EntryId>;
  readonly was?: Placed<EntryId>;
  readonly withdrawn?: Placed<string>;
  readonly key?: Placed<boolean>;
  readonly pinned?: Placed<boolean>;
  readonly draft?: Placed<boolean>;
  readonly breaking?: Placed<boolean>;
  readonly updated?: Placed<TypedMoment>;
  readonly image?: Placed<string>;
}

/** All that an entry's own text tells: heading, attributes and where the body starts. */
export interface EntryHead {
  readonly time: EntryTime;
  /** Column of the heading's content. */
  readonly column: number;
  /** The heading's content without number signs. */
  readonly content: string;
  /** Column after the last character of the heading line. */
  readonly endColumn: number;
  readonly attributes: TypedAttributes;
  /** Line in the piece at which the body starts. */
  readonly bodyLine: number;
  readonly body: string;
  readonly diagnostics: readonly RelativeDiagnostic[];
}
