/** A time before all files: makes the browser ask the host for the whole file, whatever its cache holds. */
export const ANEW = new Date(0).toUTCString();

const TIMEOUT = 15_000;

/**
 * Asks for a file, if it has changed since a time or has another tag; the answer's status is 0 when nobody answers.
 *
 * A request of the old kind: it alone gives a parsed document under `require-trusted-types-for 'script'` without a
 * policy, and scripts in that document never run.
 */
export const request = (address: string, since = "", tag = ""): Promise<XMLHttpRequest> =>
  new Promise((resolve) => {
    const ask = new XMLHttpRequest();
    const timer = setTimeout(() => ask.abort(), TIMEOUT);
    ask.open("GET", address);
    ask.responseType = address.endsWith(".json") ? "json" : "document";
    // Fragments are served as text, which hosts leave alone.
    ask.overrideMimeType("text/html");
    if (since) ask.setRequestHeader("If-Modified-Since", since);
    if (tag) ask.setRequestHeader("If-None-Match", tag);
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
export async function fetchHtml(address: string, since?: string): Promise<Document | undefined> {
  const answer = await request(address, since);
  const { status, response } = answer;
  // Some stores answer 403 for a file that they do not have.
  if (![200, 403, 404].includes(status)) throw failure(answer);
  return status === 200 ? response : undefined;
}
