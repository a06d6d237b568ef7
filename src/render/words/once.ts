/** Puts off making a value until its first use, and makes it only then: the first formatter of a run costs 15 ms. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Remembers what `make` gave for an owner and some names without blanks, for as long as the owner lives. */
export function oncePerOwner<Owner extends object, Names extends readonly string[], Value>(
  make: (owner: Owner, ...names: Names) => Value,
): (owner: Owner, ...names: Names) => Value {
  const known = new WeakMap<Owner, Map<string, Value>>();
  return (owner, ...names) => {
    const named = known.get(owner) ?? new Map<string, Value>();
    known.set(owner, named);
    const key = names.join(" ");
    const value = named.get(key) ?? make(owner, ...names);
    named.set(key, value);
    return value;
  };
}
