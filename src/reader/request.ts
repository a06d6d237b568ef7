/** Headers of a conditional request. */
export type Validators = Readonly<Record<string, string | null>>;

/** Makes the browser ask the host, whatever its cache holds: this condition is never met. */
export const ANEW: Validators = { "If-Modified-Since": new Date(0).toUTCString() };

const TIMEOUT = 15_000;

/**
 * Asks for a file; the answer's status is 0 when nobody answers in time.
 *
 * A request of the old kind: it alone gives a parsed document under `require-trusted-types-for 'script'` without a
 * policy, and scripts in that document never run.
 */
export const request = (address: string, validators: Validators = {}): Promise<XMLHttpRequest> =>
  new Promise((resolve) => {
    const ask = new XMLHttpRequest();
    const timer = setTimeout(() => ask.abort(), TIMEOUT);
    ask.open("GET", address);
    ask.responseType = address.endsWith(".json") ? "json" : "document";
    // Fragments are served as text, which hosts leave alone.
    ask.overrideMimeType("text/html");
    for (const name in validators) if (validators[name]) ask.setRequestHeader(name, validators[name]);
    ask.onloadend = () => {
      clearTimeout(timer);
      resolve(ask);
    };
    ask.send();
  });

/** What went wrong with an answer; its cause is what the host says of a better time. */
export const failure = (answer: XMLHttpRequest): Error =>
  new Error("", { cause: answer.getResponseHeader("Retry-After") });

/** HTML as a document that runs nothing; undefined when the host does not have it, or not yet. */
export async function fetchHtml(address: string, validators?: Validators): Promise<Document | undefined> {
  const answer = await request(address, validators);
  const { status, response } = answer;
  // Some stores answer 403 for a file that they do not have.
  if (![200, 403, 404].includes(status)) throw failure(answer);
  return status === 200 ? response : undefined;
}
