const CHUNK = 4096;

/** How many characters two texts have in common at the start; whole chunks are compared first. */
export function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at + CHUNK <= most && one.slice(at, at + CHUNK) === other.slice(at, at + CHUNK)) at += CHUNK;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}

/** How many characters two texts have in common at the end. */
export function commonEnd(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let size = 0;
  while (size + CHUNK <= most && endsAlike(one, other, size)) size += CHUNK;
  while (size < most && one.charCodeAt(one.length - 1 - size) === other.charCodeAt(other.length - 1 - size)) size += 1;
  return size;
}

function endsAlike(one: string, other: string, size: number): boolean {
  const from = (text: string) => text.slice(text.length - size - CHUNK, text.length - size);
  return from(one) === from(other);
}
