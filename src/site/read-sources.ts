import type { Diagnostic } from "../model/diagnostic.ts";
import type { RawFile, SourceFile } from "../model/source.ts";
import { type DecodedSource, decodeSource } from "../parse/decode-source.ts";
import { unreadSource } from "../parse/unread-source.ts";

/** Texts by path, and what is wrong with the files that gave none. */
export interface ReadSources {
  readonly sources: ReadonlyMap<string, SourceFile>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Decodes files; bytes that the last call gave as well are not decoded again. */
export class SourceReader {
  #known = new Map<Uint8Array, DecodedSource>();

  read(files: readonly RawFile[]): ReadSources {
    const known = new Map<Uint8Array, DecodedSource>();
    const sources = new Map<string, SourceFile>();
    const diagnostics: Diagnostic[] = [];
    for (const file of files) {
      if ("problem" in file) {
        diagnostics.push(unreadSource(file.path, file.problem));
        continue;
      }
      const earlier = this.#known.get(file.bytes);
      const decoded = earlier?.source?.path === file.path ? earlier : decodeSource(file.path, file.bytes);
      known.set(file.bytes, decoded);
      if (decoded.source) sources.set(file.path, decoded.source);
      diagnostics.push(...decoded.diagnostics);
    }
    this.#known = known;
    return { sources, diagnostics };
  }
}
