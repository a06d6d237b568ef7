import type { Schema } from "hast-util-sanitize";

const ALIGNMENT = ["className", "align-left", "align-center", "align-right"] as const;

/**
 * Everything that an entry's markup may hold. It is applied last, to the writer's words and to our own figures and cards
 * alike. No `style`, no handlers, no frames; ids are ours, as raw HTML never passes.
 */
export const ALLOW_LIST: Schema = {
  strip: ["script", "style", "iframe", "object", "template", "svg"],
  clobber: [],
  clobberPrefix: "",
  ancestors: {
    li: ["ol", "ul"],
    thead: ["table"],
    tbody: ["table"],
    tr: ["table"],
    th: ["table"],
    td: ["table"],
    source: ["picture"],
    track: ["video", "audio"],
    figcaption: ["figure"],
  },
  tagNames: [
    ...["p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code", "ul", "ol", "li"],
    ...["a", "em", "strong", "del", "sup", "b", "span", "small", "time", "input"],
    ...["table", "thead", "tbody", "tr", "th", "td", "div", "section"],
    ...["figure", "figcaption", "picture", "source", "img", "video", "audio", "track", "button"],
  ],
  attributes: {
    a: ["href", "title", "id", "ariaLabel", ["role", "doc-noteref", "doc-backlink"]],
    blockquote: ["cite", ["dir", "auto"]],
    button: ["hidden", ["type", "button"], "dataPlayer", "dataSrc", "dataTitle"],
    code: [["className", /^language-/]],
    div: [
      ["className", "table", "gallery", "video", "embed", "src"],
      ["role", "group"],
      "ariaLabel",
      "tabIndex",
      "dataService",
    ],
    figure: [["className", "picture", "film", "sound", "embed", "post"], "dataService"],
    figcaption: [["className", "src"]],
    img: [
      ["className", "upright", "tall", /^[rgb][0-7]$/],
      ...["src", "alt", "width", "height"],
      ...[["loading", "lazy"] as [string, string], ["decoding", "async"] as [string, string]],
    ],
    input: [["type", "checkbox"], "checked", "disabled", "ariaLabel"],
    li: ["id", ["className", "task"]],
    ol: ["start"],
    p: [["className", "caption"]],
    pre: ["tabIndex", ["role", "group"], "ariaLabel"],
    section: [["className", "footnotes"], ["role", "group"], "ariaLabel"],
    small: [],
    source: ["srcSet", "sizes", "type"],
    span: [["className", "credit", "date"]],
    b: [["dir", "auto"]],
    td: [[...ALIGNMENT]],
    th: [[...ALIGNMENT], ["scope", "col"]],
    time: ["dateTime"],
    track: ["src", ["kind", "captions"], "srcLang", "label", "default"],
    video: ["src", "poster", "controls", ["preload", "none"], "width", "height", "playsInline"],
    audio: ["src", "controls", ["preload", "none"]],
  },
  // Local addresses begin with the site's mark and hold no colon before their first slash.
  protocols: {
    href: ["http", "https", "mailto", "tel"],
    cite: ["https"],
    src: ["https"],
    poster: ["https"],
    dataSrc: ["https"],
  },
  required: { input: { disabled: true, type: "checkbox" }, img: { alt: "" } },
};
