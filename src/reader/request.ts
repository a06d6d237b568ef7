/** A time before all files: makes the browser ask the host for the whole file, whatever its cache holds. */
export const ANEW = new Date(0).toUTCString();

const TIMEOUT = 15_000;

/**
 * Asks for a file if it has changed, by one header of HTTP's conditions; for the whole file where none is given. A host that
 * does not have it, or not yet, answers all the same; some stores say so by 403. Rejects with the request when nobody
 * answers in time or something is wrong.
 *
 * A request of the old kind: it alone gives a parsed document under `require-trusted-types-for 'script'` without a
 * policy, and scripts in that document never run.
 */
export const request = (address: string, value = ANEW, header = "If-Modified-Since"): Promise<XMLHttpRequest> =>
  new Promise((resolve, reject) => {
    const ask = new XMLHttpRequest();
    ask.open("GET", address);
    ask.timeout = TIMEOUT;
    ask.responseType = address.endsWith("json") ? "json" : "document";
    // Fragments are served as text, which hosts leave alone.
    ask.overrideMimeType("text/html");
    ask.setRequestHeader(header, value);
    ask.onloadend = () => (ask.status && ask.status < 405 ? resolve : reject)(ask);
    ask.send();
  });

/** HTML as a document that runs nothing: what was asked for, or a page on which the host says that it does not have it. */
export const fetchHtml = async (address: string): Promise<Document | undefined> => (await request(address)).response;
