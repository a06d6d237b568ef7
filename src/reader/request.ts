/** A time before all files: makes the browser ask the host for the whole file, whatever its cache holds. */
export const ANEW = new Date(0).toUTCString();

const TIMEOUT = 15_000;

/**
 * Asks for a file, if it has changed since a time or has another tag. Rejects when nobody answers in time or something is
 * wrong, with what the host says of a better time as cause.
 *
 * A request of the old kind: it alone gives a parsed document under `require-trusted-types-for 'script'` without a
 * policy, and scripts in that document never run.
 */
export const request = (address: string, since = "", tag = ""): Promise<XMLHttpRequest> =>
  new Promise((resolve, reject) => {
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
      if (/200|304|40[34]/.test(`${ask.status}`)) resolve(ask);
      else reject(new Error("", { cause: ask.getResponseHeader("Retry-After") }));
    };
    ask.send();
  });

/** HTML as a document that runs nothing; undefined when the host does not have it, or not yet; some stores say so by 403. */
export async function fetchHtml(address: string, since?: string): Promise<Document | undefined> {
  const { status, response } = await request(address, since);
  return status === 200 ? response : undefined;
}
