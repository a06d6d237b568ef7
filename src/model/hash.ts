/** SHA-256 of text (as UTF-8) or bytes, in hex: a port, so that the core needs no platform module. */
export type Hash = (data: string | Uint8Array) => string;
