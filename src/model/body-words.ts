/**
 * Words that stand in an entry's body beside the writer's own, in English. Each locale file holds these keys among its
 * `words`; `{name}` stands for a value. The engine falls back to the English words for a key that a locale lacks.
 */
export const BODY_WORDS = {
  /** Button that loads a player. */
  "body-play-video": "Play video",
  "body-play-sound": "Play audio",
  /** The sentence beside the button; `{service}` is a proper name: YouTube. */
  "body-loads-from": "Loads from {service} when you press play. {service} may then set cookies.",
  /** Link to the same video or recording at the service. */
  "body-watch-there": "Watch on {service}",
  "body-listen-there": "Listen on {service}",
  /** Link to a post at its service. */
  "body-view-post": "View post on {service}",
  /** Link in place of a player in feeds. */
  "body-video-on": "Video on {service}",
  "body-sound-on": "Audio on {service}",
  "body-post-on": "Post on {service}",
  /** Names the block of footnotes for screen readers. */
  "body-footnotes": "Footnotes",
  /** Names the arrow that leads from footnote `{number}` back to the text. */
  "body-footnote-back": "Back to reference {number}",
  /** Names a table that may scroll sideways. */
  "body-table": "Table",
  /** Names a code block that may scroll sideways. */
  "body-code": "Code",
  /** Names several pictures in a row. */
  "body-gallery": "Pictures",
  /** State of a task in a list. */
  "body-task-done": "Done",
  "body-task-open": "To do",
  /** Names the captions track of a film. */
  "body-captions": "Captions",
} as const satisfies Readonly<Record<string, string>>;

export type BodyWord = keyof typeof BODY_WORDS;
