import type { Diagnostic } from "../model/diagnostic.ts";
import type { FileBytes, RawFile } from "../model/source.ts";
import { type DecodedSource, decodeSource } from "../parse/decode-source.ts";
import type { ReadSource } from "../parse/split/edited-source.ts";
import { unreadSource } from "../parse/unread-source.ts";

/** Texts by path, and what is wrong with the files that gave none. */
export interface ReadSources {
  readonly sources: ReadonlyMap<string, ReadSource>;
  readonly diagnostics: readonly Diagnostic[];
}

/** A file with its bytes. */
export type ReadFile = Extract<RawFile, { readonly bytes: FileBytes }>;

/** Decodes files; bytes that the last call gave as well are not decoded again. */
export class SourceReader {
  readonly #readBeside: (file: ReadFile) => ReadSource | undefined;
  #known = new Map<FileBytes, DecodedSource>();

  /** `readBeside` gives what needs not be decoded as a whole. */
  constructor(readBeside: (file: ReadFile) => ReadSource | undefined = () => undefined) {
    this.#readBeside = readBeside;
  }

  read(files: readonly RawFile[]): ReadSources {
    const known = new Map<FileBytes, DecodedSource>();
    const sources = new Map<string, ReadSource>();
    const diagnostics: Diagnostic[] = [];
    for (const file of files) {
      if ("problem" in file) {
        diagnostics.push(unreadSource(file.path, file.problem));
        continue;
      }
      const earlier = this.#known.get(file.bytes);
      const decoded = earlier?.source?.path === file.path ? earlier : this.#decode(file);
      known.set(file.bytes, decoded);
      if (decoded.source) sources.set(file.path, decoded.source);
      diagnostics.push(...decoded.diagnostics);
    }
    this.#known = known;
    return { sources, diagnostics };
  }

  #decode(file: ReadFile): DecodedSource {
    const source = this.#readBeside(file);
    return source ? { source, diagnostics: [] } : decodeSource(file.path, file.bytes);
  }
}
