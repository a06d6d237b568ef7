import type { Slug } from "../../model/names.ts";
import type { AllowedHosts, Byline, PublisherPolicies } from "../../model/settings.ts";
import type { CalendarDate, UtcInstant } from "../../model/time.ts";

/** What each kind of setting becomes. */
export interface SettingValues {
  readonly text: string;
  readonly choice: string;
  readonly date: CalendarDate;
  readonly moment: UtcInstant;
  readonly language: string;
  readonly zone: string;
  readonly utc: "UTC";
  readonly names: readonly Byline[];
  readonly words: readonly string[];
  readonly slug: Slug;
  readonly slugs: readonly Slug[];
  readonly name: string;
  readonly address: string;
  readonly path: string;
  readonly translations: Readonly<Record<string, string>>;
  readonly publisher: { readonly name: string; readonly url: string | undefined };
  readonly hosts: AllowedHosts;
  readonly policies: PublisherPolicies;
  readonly pageSize: number;
  readonly seconds: number;
}

export type SettingKind = keyof SettingValues;

/** One key of front matter: what it holds and what for. */
export interface SettingKey {
  readonly kind: SettingKind;
  /** One line for editors and the reference. */
  readonly description: string;
  /** All allowed values of a choice. */
  readonly values?: readonly string[];
  readonly required?: true;
}

export type SettingTable = Readonly<Record<string, SettingKey>>;
