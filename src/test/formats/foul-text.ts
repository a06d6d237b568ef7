const REFUSED = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/u;
const NO_WORDS = /\[object \w+\]|>undefined<|="undefined"|\bNaN\b/;
/** How the torture site begins each text that must reach no output. */
const SECRET = /TEXTOFTHE\w*/;
/** What its writers type wherever they can. */
const SCRIPT = /<script>alert/;

/** What no file may hold: a character that readers refuse, a text that was withdrawn, a value that is missing, a writer's script. */
export function foulText(path: string, text: string): readonly string[] {
  const patterns = /\.(?:html|xml)$/.test(path) ? [REFUSED, SECRET, NO_WORDS, SCRIPT] : [REFUSED, SECRET, NO_WORDS];
  return patterns.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
}
