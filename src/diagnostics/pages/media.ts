import type { DiagnosticPage, ExampleFiles } from "../page.ts";

/** A blog with one entry that holds the text, a picture, a film, its captions and a document. */
const blog = (text: string): ExampleFiles => ({
  "blog.md": `---
title: US-Iran
date: 2020-01-03
---

## 07:48 Tehran calls emergency council

${text}
`,
  "strike.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>\n',
  "crowds.mp4": "A film.\n",
  "statement.txt": "A statement.\n",
});

/** The same with a long recording of that size. */
const large = (mebibytes: number): ExampleFiles => ({
  ...(blog("[The whole session](session.mp3)") as object),
  "session.mp3": { mebibytes },
});

export const MEDIA_PAGES = {
  "picture-alt-missing": {
    severity: "warning",
    title: "A picture has no description",
    why: "People who cannot see the picture hear its description instead; it also stands in for a picture that does not load.",
    wrong: blog("![](strike.svg)"),
    right: blog("![A burnt-out car on the road to the airport](strike.svg)"),
    fixable: false,
  },
  "picture-missing": {
    severity: "warning",
    title: "A picture's file is not there",
    why: "The picture is left out and its description kept, so that one missing file does not stop the news. Under `--strict` it is an error.",
    wrong: blog("![A burnt-out car](car.jpg)"),
    right: blog("![A burnt-out car](strike.svg)"),
    fixable: false,
  },
  "picture-outside": {
    severity: "error",
    title: "A picture lies outside the content folder",
    why: "Only what lies in the content folder is published, so that no private file gets out by mistake. Links to files elsewhere count as outside.",
    wrong: blog("![A burnt-out car](../../car.jpg)"),
    right: blog("![A burnt-out car](strike.svg)"),
    fixable: false,
  },
  "picture-unusable": {
    severity: "warning",
    title: "A file is there but cannot be shown as a picture",
    why: "Browsers would show a broken picture. It is left out and its description kept.",
    wrong: blog("![A burnt-out car](statement.txt)"),
    right: blog("![A burnt-out car](strike.svg)"),
    fixable: false,
  },
  "picture-remote": {
    severity: "warning",
    title: "A picture would load from another site",
    why: "The other site would learn of each reader, and could change or remove the picture. It becomes a link.",
    wrong: blog("![A burnt-out car](https://pictures.example.com/car.jpg)"),
    right: blog("![A burnt-out car](strike.svg)"),
    fixable: false,
  },
  "picture-forbidden": {
    severity: "warning",
    title: "A picture's address is neither a file nor on the web",
    why: "Pictures pasted into the text itself (`data:` addresses) and other special addresses are not published. The picture is left out and its description kept.",
    wrong: blog("![A dot](data:image/gif;base64,R0lGODlhAQABAAAAACw=)"),
    right: blog("![A burnt-out car](strike.svg)"),
    fixable: false,
  },
  "file-missing": {
    severity: "warning",
    title: "A linked file is not there",
    why: "Readers would land on an error page. The link's words stay as text.",
    wrong: blog("The [full statement](statment.txt)."),
    right: blog("The [full statement](statement.txt)."),
    fixable: false,
  },
  "file-outside": {
    severity: "error",
    title: "A linked file lies outside the content folder",
    why: "Only what lies in the content folder is published, so that no private file gets out by mistake. Links to files elsewhere count as outside.",
    wrong: blog("The [full statement](../../statement.txt)."),
    right: blog("The [full statement](statement.txt)."),
    fixable: false,
  },
  "file-large": {
    severity: "warning",
    title: "A file is larger than some hosts take",
    why: "Several static hosts refuse files above 25 MiB, and then nothing of the site is deployed. Readers on phones pay for every megabyte.",
    wrong: large(26),
    right: large(3),
    fixable: false,
  },
  "captions-missing": {
    severity: "warning",
    title: "A film has no captions",
    why: "Deaf readers and everyone who watches without sound need captions. A `.vtt` file with the film's name beside it is found by itself.",
    wrong: blog("[Crowds in Baghdad](crowds.mp4)"),
    right: {
      "blog.md":
        "---\ntitle: US-Iran\ndate: 2020-01-03\n---\n\n## 07:48 Crowds in Baghdad\n\n[Crowds in Baghdad](crowds.mp4)\n",
      "crowds.mp4": "A film.\n",
      "crowds.vtt": "WEBVTT\n\n00:00.000 --> 00:02.000\nCheering.\n",
    },
    fixable: false,
  },
  "film-has-place": {
    severity: "warning",
    title: "A film says where it was recorded",
    why: "It may betray who was filmed, and who filmed. Notes in MP4 and QuickTime files are taken out of what is published; a track of places, as action cameras and drones write it, and notes in other formats are not.",
    wrong: {
      "blog.md":
        "---\ntitle: US-Iran\ndate: 2020-01-03\n---\n\n## 07:48 Crowds in Baghdad\n\n[Crowds in Baghdad](crowds.webm)\n",
      "crowds.webm": "RECORDING_LOCATION +33.2626+044.2346/\n",
      "crowds.vtt": "WEBVTT\n\n00:00.000 --> 00:02.000\nCheering.\n",
    },
    right: {
      "blog.md":
        "---\ntitle: US-Iran\ndate: 2020-01-03\n---\n\n## 07:48 Crowds in Baghdad\n\n[Crowds in Baghdad](crowds.webm)\n",
      "crowds.webm": "A film.\n",
      "crowds.vtt": "WEBVTT\n\n00:00.000 --> 00:02.000\nCheering.\n",
    },
    fixable: false,
  },
} as const satisfies Record<string, DiagnosticPage>;
