import { parseSlug } from "../../model/names.ts";
import { type AllowedHosts, type Byline, POLICY_NAMES } from "../../model/settings.ts";
import { readAddress } from "./address.ts";
import type { YamlValue } from "./read-yaml.ts";
import { listOf, mapOf, SettingFault } from "./setting-fault.ts";
import type { SettingValues } from "./setting-kinds.ts";

const NAMES = "names parted by commas, or a list of them";
const WITH_ADDRESS = /^(?<name>[^<>]+?)[ \t]*<(?<url>https?:\/\/[^\s<>]+)>$/u;

/** Names with or without an address: `Lena Strand <https://example.org/lena>`, or a map of name and url. */
export function readBylines(value: YamlValue): readonly Byline[] | SettingFault {
  if (!Array.isArray(value)) {
    const names = listOf(value, NAMES);
    return names instanceof SettingFault ? names : names.map(readByline);
  }
  const bylines = value.map(readAuthor);
  const whole = bylines.filter((each) => each !== undefined);
  return whole.length === bylines.length ? whole : new SettingFault(NAMES);
}

function readAuthor(value: YamlValue): Byline | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : readByline(value.trim());
  const map = mapOf(value);
  const name = map?.["name"];
  const url = map?.["url"];
  if (typeof name !== "string" || name.trim() === "") return undefined;
  if (url === undefined) return { name: name.trim() };
  const address = typeof url === "string" ? readAddress(url) : undefined;
  return address === undefined ? undefined : { name: name.trim(), url: address };
}

/** A name, with an address in angle brackets if there is one. */
export function readByline(text: string): Byline {
  const groups = WITH_ADDRESS.exec(text)?.groups;
  const url = groups && readAddress(groups["url"] ?? "");
  return url === undefined ? { name: text } : { name: groups?.["name"] ?? text, url };
}

export function readTranslations(value: YamlValue): SettingValues["translations"] | SettingFault {
  return readTexts(value, "languages with their slug or address, such as `fa: tehran-fa`", (key, text) => {
    const language = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(key);
    return language && (parseSlug(text) !== undefined || readAddress(text) !== undefined);
  });
}

export function readPolicies(value: YamlValue): SettingValues["policies"] | SettingFault {
  const wanted = `addresses by name of the policy: ${POLICY_NAMES.map((name) => `\`${name}\``).join(", ")}`;
  return readTexts(value, wanted, (key, text) => isPolicy(key) && readAddress(text) !== undefined);
}

function isPolicy(key: string): boolean {
  return POLICY_NAMES.some((name) => name === key);
}

function readTexts(
  value: YamlValue,
  wanted: string,
  accept: (key: string, text: string) => boolean,
): Readonly<Record<string, string>> | SettingFault {
  const map = mapOf(value);
  if (!map) return new SettingFault(wanted);
  const texts: (readonly [string, string])[] = [];
  for (const [key, text] of Object.entries(map)) {
    if (typeof text !== "string" || !accept(key, text.trim())) return new SettingFault(wanted);
    texts.push([key, text.trim()]);
  }
  return Object.fromEntries(texts);
}

export function readPublisher(value: YamlValue): SettingValues["publisher"] | SettingFault {
  const wanted = "a name, or a map of `name` and `url`";
  if (typeof value === "string") return { name: value.trim(), url: undefined };
  const map = mapOf(value);
  const name = map?.["name"];
  const url = map?.["url"];
  const known = map && Object.keys(map).every((key) => key === "name" || key === "url");
  if (!known || typeof name !== "string") return new SettingFault(wanted);
  if (url === undefined) return { name: name.trim(), url };
  const address = typeof url === "string" ? readAddress(url) : undefined;
  return address === undefined ? new SettingFault(wanted) : { name: name.trim(), url: address };
}

const HOST = /^(?:https:\/\/)?(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)+(?::\d{1,5})?$/iu;
const NO_HOSTS: AllowedHosts = { scripts: [], images: [], connect: [], frames: [] };

/** Hosts by what may come from them; a policy is no place for anything but plain hosts. */
export function readHosts(value: YamlValue): AllowedHosts | SettingFault {
  const wanted = "lists of hosts under `scripts`, `images`, `connect` or `frames`, such as `images: [cdn.example.org]`";
  const map = mapOf(value);
  if (!map || Object.keys(map).some((key) => !Object.hasOwn(NO_HOSTS, key))) return new SettingFault(wanted);
  const hosts: Record<string, readonly string[]> = {};
  for (const [key, list] of Object.entries(map)) {
    const names = listOf(list, wanted);
    if (names instanceof SettingFault || !names.every((name) => HOST.test(name))) return new SettingFault(wanted);
    hosts[key] = names.map((name) => name.replace(/^https:\/\//iu, "").toLowerCase());
  }
  return { ...NO_HOSTS, ...hosts };
}
