import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Builds a small site, and once more after an edit, so that the launcher keeps the compiled code of what a first build uses
 * and of what one that remembers it does. A build that fails here fails loudly: the program that was just compiled does not work.
 */
export function warmUp(root) {
  const folder = mkdtempSync(join(tmpdir(), "wirecopy-"));
  try {
    mkdirSync(join(folder, "content"));
    writeFileSync(join(folder, "content/index.md"), "---\ntitle: Sample\nurl: https://example.org\n---\n");
    writeFileSync(join(folder, "content/square.svg"), PICTURE);
    for (const sentence of ["As it was.", "As it is."]) {
      writeFileSync(join(folder, "content/sample.md"), sampleBlog(sentence));
      buildSample(root, folder);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function buildSample(root, folder) {
  const { status, stderr, error } = spawnSync(process.execPath, [join(root, "bin/wirecopy.js"), "build"], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status === 0) return;
  throw new Error(`The compiled program cannot build a sample site (exit ${status}).\n${stderr}`, { cause: error });
}

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>\n';

/** So many that there are older pages, archives of the feeds, and stretches that an edit does not touch. */
const ENTRY_COUNT = 160;

const HEAD = `---
title: Sample
date: 2020-01-03
authors: Lena Strand
---

A standfirst with a [link](https://example.org).
`;

const NOTE = `Text with **strong**, *emphasis*, \`code\` and a note.[^1]

| a | b |
| - | - |
| 1 | 2 |

> **Correction, 23:59:** an earlier version was wrong.

[^1]: A note.
`;

/** What entries commonly hold, in turn. */
const BODIES = [
  "tags: vote\n\nText with **strong**, *emphasis* and a [link](https://example.org/news).\n\n![A square](square.svg)\n*Photo: Agency*\n",
  "author: Idris Tan\n\n- one\n- two\n\n> A quotation.\n",
  "Two sentences that are plain. The other one.\n",
];

/** The sample, newest first, with a sentence in one of its entries. */
function sampleBlog(sentence) {
  const entries = Array.from({ length: ENTRY_COUNT }, (_, index) => {
    const heading = `## ${clock(23 * 60 + 50 - index * 5)} Update ${ENTRY_COUNT - index}`;
    if (index === 0) return `${heading}\nkey: yes\n\n${NOTE}`;
    return `${heading}\n${BODIES[index % BODIES.length]}${index === ENTRY_COUNT / 2 ? `\n${sentence}\n` : ""}`;
  });
  return [HEAD, ...entries].join("\n");
}

function clock(minute) {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
