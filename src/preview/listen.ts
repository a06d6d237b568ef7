import { PREVIEW_FILES, type PreviewState } from "../model/preview.ts";

/**
 * Hears from the server after each build, and the present state whenever listening begins, also after the server was
 * started again. Hidden pages do not listen: browsers open a few connections to a host only, and the desk opens many pages.
 */
export function listen(onState: (state: PreviewState) => void): void {
  let events: EventSource | undefined;
  const listenOrNot = () => {
    if (document.hidden) {
      events?.close();
      events = undefined;
    } else if (!events || events.readyState === EventSource.CLOSED) {
      events?.close();
      events = new EventSource(PREVIEW_FILES.events);
      events.onmessage = ({ data }) => onState(JSON.parse(data));
    }
  };
  document.addEventListener("visibilitychange", listenOrNot);
  listenOrNot();
}
