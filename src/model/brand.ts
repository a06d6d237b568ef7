declare const brand: unique symbol;

/** A string with rules; exactly one function makes each brand. */
export type Brand<Name extends string> = string & { readonly [brand]: Name };
