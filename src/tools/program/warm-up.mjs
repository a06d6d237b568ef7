import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Builds a small site once, so that the launcher keeps the compiled code of what a build uses. A build that fails
 * here fails loudly: the program that was just compiled does not work.
 */
export function warmUp(root) {
  const folder = mkdtempSync(join(tmpdir(), "wirecopy-"));
  try {
    mkdirSync(join(folder, "content"));
    writeFileSync(join(folder, "content/index.md"), "---\ntitle: Sample\nurl: https://example.org\n---\n");
    writeFileSync(join(folder, "content/sample.md"), SAMPLE);
    const { status, stderr, error } = spawnSync(process.execPath, [join(root, "bin/wirecopy.js"), "build"], {
      cwd: folder,
      encoding: "utf8",
    });
    if (status !== 0)
      throw new Error(`The compiled program cannot build a sample site (exit ${status}).\n${stderr}`, { cause: error });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const SAMPLE = `---
title: Sample
date: 2020-01-03
---

A standfirst with a [link](https://example.org).

## 08:05 Second
key: yes

Text with **strong**, *emphasis*, \`code\` and a note.[^1]

| a | b |
| - | - |
| 1 | 2 |

> **Correction, 08:10:** an earlier version was wrong.

[^1]: A note.

## 07:00 First

- one
- two

> A quotation.
`;
