import type { Eta } from "eta/core";

/**
 * Functions of our own templates by the hash of their texts. The compiled program holds them in place of this file,
 * which has none: compiling them takes a build several milliseconds, and V8 cannot keep code that is made of text.
 */
export const SHIPPED_TEMPLATES: ReadonlyMap<string, ReturnType<Eta["compile"]>> = new Map();
