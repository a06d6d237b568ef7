import { Ajv } from "ajv";
import addFormats from "ajv-formats";

const AUTHORS = {
  type: "array",
  minItems: 1,
  items: {
    type: "object",
    minProperties: 1,
    properties: { name: { type: "string" }, url: { $ref: "#/$defs/url" }, avatar: { $ref: "#/$defs/url" } },
    additionalProperties: false,
  },
};

/** JSON Feed 1.1 as the specification words it, without the extensions that we do not use. */
const SCHEMA = {
  type: "object",
  required: ["version", "title", "items", "home_page_url", "feed_url"],
  additionalProperties: false,
  properties: {
    version: { const: "https://jsonfeed.org/version/1.1" },
    title: { type: "string", minLength: 1 },
    home_page_url: { $ref: "#/$defs/url" },
    feed_url: { $ref: "#/$defs/url" },
    description: { type: "string" },
    next_url: { $ref: "#/$defs/url" },
    icon: { $ref: "#/$defs/url" },
    favicon: { $ref: "#/$defs/url" },
    authors: AUTHORS,
    language: { type: "string", pattern: "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$" },
    expired: { type: "boolean" },
    hubs: {
      type: "array",
      items: {
        type: "object",
        required: ["type", "url"],
        properties: { type: { type: "string" }, url: { $ref: "#/$defs/url" } },
      },
    },
    items: { type: "array", items: { $ref: "#/$defs/item" } },
  },
  $defs: {
    url: { type: "string", format: "uri", pattern: "^https?://" },
    item: {
      type: "object",
      required: ["id"],
      anyOf: [{ required: ["content_html"] }, { required: ["content_text"] }],
      additionalProperties: false,
      properties: {
        id: { type: "string", minLength: 1 },
        url: { $ref: "#/$defs/url" },
        external_url: { $ref: "#/$defs/url" },
        title: { type: "string" },
        content_html: { type: "string" },
        content_text: { type: "string" },
        summary: { type: "string" },
        image: { $ref: "#/$defs/url" },
        banner_image: { $ref: "#/$defs/url" },
        date_published: { type: "string", format: "date-time" },
        date_modified: { type: "string", format: "date-time" },
        authors: AUTHORS,
        tags: { type: "array", items: { type: "string" } },
        language: { type: "string" },
        attachments: {
          type: "array",
          items: {
            type: "object",
            required: ["url", "mime_type"],
            additionalProperties: false,
            properties: {
              url: { $ref: "#/$defs/url" },
              mime_type: { type: "string", pattern: "^.+/.+$" },
              title: { type: "string" },
              size_in_bytes: { type: "number" },
              duration_in_seconds: { type: "number" },
            },
          },
        },
      },
    },
  },
} as const;

interface ReadFeed {
  readonly feed_url: string;
  readonly next_url?: string;
  readonly items: readonly { readonly id: string }[];
}

const ajv = new Ajv({ allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile<ReadFeed>(SCHEMA);

/** What the schema and the rules beyond a schema find wrong with a JSON Feed. */
export function jsonFeedProblems(text: string): readonly string[] {
  const feed: unknown = JSON.parse(text);
  if (!validate(feed)) return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  const ids = feed.items.map(({ id }) => id);
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two items have the id ${id}`),
    ...(feed.next_url === feed.feed_url ? ["next_url leads to the feed itself"] : []),
  ];
}
