import type { ServerResponse } from "node:http";
import type { PreviewState } from "../../model/preview.ts";

/** The open pages that listen, each over a response that does not end (server-sent events). */
export class PageStreams {
  readonly #responses = new Set<ServerResponse>();

  /** Lets a page listen; it hears the present state at once. */
  add(response: ServerResponse, state: PreviewState): void {
    this.#responses.add(response);
    response.on("close", () => this.#responses.delete(response));
    response.write(eventOf(state));
  }

  send(state: PreviewState): void {
    const event = eventOf(state);
    for (const response of this.#responses) response.write(event);
  }
}

/** JSON has no line ends of its own, so that no text can end the event. */
function eventOf(state: PreviewState): string {
  return `data: ${JSON.stringify(state)}\n\n`;
}
