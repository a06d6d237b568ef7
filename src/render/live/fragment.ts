import type { OutputFile } from "../../model/output-file.ts";
import type { RenderContext } from "../context.ts";
import type { BlogShell } from "../pages/blog-shell.ts";

/** A piece of the newest page as open pages fetch it, under a name that holds the hash of its bytes. */
export interface Fragment {
  /** First 8 hex digits of the file's SHA-256. */
  readonly hash: string;
  readonly file: OutputFile;
}

const HASH_LENGTH = 8;

/**
 * Makes the fragment `live/NAME.HASH.txt`. Its name holds the hash of its bytes, so naming it would mean rendering it:
 * the hash is remembered under `key`, which covers all that the bytes depend on.
 */
export function createFragment(shell: BlogShell, name: string, key: string, render: () => string): Fragment {
  const { context } = shell.site;
  const hash = rememberedHash(context, `fragment ${name} ${key}`, render);
  const { path } = context.addresses.fragment(shell.settings.slug, name, hash);
  return { hash, file: { path, kind: "fragment", blog: shell.settings.slug, key: hash, contents: render } };
}

function rememberedHash({ hash, memory }: RenderContext, key: string, render: () => string): string {
  const place = hash(key);
  const known = memory.get(place);
  if (typeof known === "string" && known.length === HASH_LENGTH) return known;
  const made = hash(render()).slice(0, HASH_LENGTH);
  memory.set(place, made);
  return made;
}
