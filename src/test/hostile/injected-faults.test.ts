import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readTree } from "../site-folder.ts";
import { buildWithFault as build, expectNothingBegun, InterruptedSite, type Moment } from "./interrupted-site.ts";

let site: InterruptedSite;

beforeAll(() => {
  site = new InterruptedSite("copy");
}, 120_000);

afterAll(() => site.remove());

/** What a build began to keep in its memory and did not end: space that nobody gives back. */
function unfinished(folder: string): readonly string[] {
  return Object.keys(readTree(join(folder, ".wirecopy"))).filter((path) => path.endsWith("-aside"));
}

function expectKillHarmless(interrupted: InterruptedSite, [moment, kind]: Moment): void {
  const fault = `killed at call ${moment}, ${kind}`;
  const folder = interrupted.project();
  expect(build(folder, `kill ${moment}`).signal, fault).toBe("SIGKILL");
  interrupted.expectWhole(folder, fault);
  interrupted.expectRepaired(folder, fault);
  rmSync(folder, { recursive: true });
}

describe("at every phase of a build", { timeout: 900_000 }, () => {
  test("a kill leaves a whole site, and the next build finishes the work", () => {
    const moments = site.moments();
    expect(moments.length).toBeGreaterThan(25);
    for (const moment of moments) expectKillHarmless(site, moment);
  });

  test("a kill while versions of pictures are made and kept leaves a whole site too", () => {
    const others = new Set(site.moments().map(([, kind]) => kind));
    const withVersions = new InterruptedSite("versions");
    try {
      const moments = withVersions.moments().filter(([, kind]) => !others.has(kind));
      expect(moments.length).toBeGreaterThan(2);
      for (const moment of moments) expectKillHarmless(withVersions, moment);
    } finally {
      withVersions.remove();
    }
  });

  test("what a killed build had begun goes, also when the writer took the change back", () => {
    const beforeFirstMove = site.moments().filter(([, kind]) => /renameSync .*-aside|wirecopy-new|lock/u.test(kind));
    expect(beforeFirstMove.length).toBeGreaterThan(3);
    for (const [moment, kind] of beforeFirstMove) {
      const fault = `killed at call ${moment}, ${kind}`;
      const folder = site.project();
      expect(build(folder, `kill ${moment}`).signal, fault).toBe("SIGKILL");
      site.takeBack(folder);
      const { code, stderr } = build(folder);
      expect(code, `${fault}: ${stderr}`).toBe(0);
      site.expectOld(folder, fault);
      expectNothingBegun(folder, fault);
      rmSync(folder, { recursive: true });
    }
  });

  test.each([
    ["full", /the disk is full.*\n→ Free some space/u],
    ["handles", /too many files are open.*\n→ Close other programs or raise the limit/u],
  ])("what runs out (%s) is said in words, leaves a whole site, and the next build is whole", (kind, words) => {
    const moments = site.moments(kind === "handles" ? "log-opening" : "log");
    for (const [moment, call] of moments.filter((_, index) => index % 3 === 0)) {
      const fault = `${kind} from call ${moment} on, ${call}`;
      const folder = site.project();
      const { code, stderr } = build(folder, `${kind} ${moment}`);
      // Without its memory a build is slower and no less whole.
      expect([0, 3], `${fault}: ${stderr}`).toContain(code);
      if (code === 3) expect(stderr, fault).toMatch(words);
      else site.expectNew(folder, fault);
      expect(unfinished(folder), fault).toEqual([]);
      expect(stderr, fault).not.toMatch(/^\s+at |wirecopy has a fault/mu);
      site.expectWhole(folder, fault);
      site.expectRepaired(folder, fault);
      rmSync(folder, { recursive: true });
    }
  });
});
