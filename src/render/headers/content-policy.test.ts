import { describe, expect, test } from "vitest";
import type { AllowedHosts } from "../../model/settings.ts";
import { contentPolicy } from "./content-policy.ts";

const NOTHING: AllowedHosts = { scripts: [], images: [], connect: [], frames: [] };

function directive(policy: string, name: string): string | undefined {
  return policy.split("; ").find((part) => part.startsWith(`${name} `));
}

describe("contentPolicy", () => {
  test("lets a page without players load nothing from elsewhere", () => {
    const policy = contentPolicy(NOTHING, []);
    expect(policy).not.toContain("https:");
    expect(policy).not.toContain("unsafe");
    expect(directive(policy, "default-src")).toBe("default-src 'none'");
    expect(directive(policy, "frame-src")).toBeUndefined();
    expect(directive(policy, "require-trusted-types-for")).toBe("require-trusted-types-for 'script'");
  });

  test("lets a page open the players of its own entries, each origin once", () => {
    expect(directive(contentPolicy(NOTHING, ["vimeo", "youtube", "vimeo", "x"]), "frame-src")).toBe(
      "frame-src https://player.vimeo.com https://www.youtube-nocookie.com",
    );
  });

  test("lets a page that can still change open every supported player", () => {
    expect(directive(contentPolicy(NOTHING, "all"), "frame-src")).toContain("https://player.vimeo.com");
  });

  test("adds the hosts that the site allows, over https", () => {
    const policy = contentPolicy({ ...NOTHING, images: ["img.example.org", "*.cdn.example.org"] }, []);
    expect(directive(policy, "img-src")).toBe("img-src 'self' https://img.example.org https://*.cdn.example.org");
  });

  test("gives up trusted types only where the site lets scripts of others run", () => {
    const policy = contentPolicy({ ...NOTHING, scripts: ["https://stats.example.org"] }, []);
    expect(directive(policy, "script-src")).toBe("script-src 'self' https://stats.example.org");
    expect(directive(policy, "require-trusted-types-for")).toBeUndefined();
  });

  test.each([
    ["evil.example; script-src *"],
    ["'unsafe-inline'"],
    ["a.example\r\nX-Evil: 1"],
    ["*"],
    ["https:"],
    ["data:"],
    ["a.example b.example"],
    ["a.example,b.example"],
    ["javascript:alert(1)"],
  ])("never takes %j for a host", (host) => {
    const hostile: AllowedHosts = { scripts: [host], images: [host], connect: [host], frames: [host] };
    expect(contentPolicy(hostile, [])).toBe(contentPolicy(NOTHING, []));
  });
});
