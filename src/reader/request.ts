/** What the script asks a host for. */
export type RequestKind = "json" | "document";

export interface Answer {
  readonly status: number;
  /** Parsed; null when there is nothing or it is not of that kind. */
  readonly content: unknown;
  readonly header: (name: string) => string | null;
}

/** Asks for a file past the browser's cache, if it has changed since `validators` say; status 0 when nobody answers. */
export type Request = (address: string, kind: RequestKind, validators?: Validators) => Promise<Answer>;

/** Headers of a conditional request. */
export type Validators = Readonly<Record<string, string | null>>;

/** Makes the browser ask the host, whatever its cache holds: these conditions always fail. */
export const ANEW: Validators = { "If-Modified-Since": new Date(0).toUTCString() };

const TIMEOUT = 15_000;

/**
 * A request of the old kind: it alone gives a parsed document under `require-trusted-types-for 'script'` without a
 * policy, and scripts in that document never run.
 */
export const request: Request = (address, kind, validators = {}) =>
  new Promise((resolve) => {
    const ask = new XMLHttpRequest();
    const timer = setTimeout(() => ask.abort(), TIMEOUT);
    ask.open("GET", address);
    ask.responseType = kind;
    // Fragments are served as text, which hosts leave alone.
    if (kind === "document") ask.overrideMimeType("text/html");
    for (const [name, value] of Object.entries(validators)) if (value) ask.setRequestHeader(name, value);
    ask.onloadend = () => {
      clearTimeout(timer);
      resolve({ status: ask.status, content: ask.response, header: (name) => ask.getResponseHeader(name) });
    };
    ask.send();
  });
