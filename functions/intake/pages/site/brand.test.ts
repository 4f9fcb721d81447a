import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fixedDirectory } from "../../../../shared/directory/reader.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { isRefused } from "../../../../shared/handler/http/reply.ts";
import { organisation as small } from "../../../../test/support/organisation.ts";
import { brandOf } from "./brand.ts";
import { brandFile } from "./site-files.ts";

const colours = { light: "#1a4480", dark: "#9cc2f5" };
const logo = readFileSync(join(import.meta.dirname, "../../../directory/demo/logo.svg"), "utf8");
const png = readFileSync(join(import.meta.dirname, "../../../../web/assets/icon-192.png")).toString("base64");
const withLook = (look: Partial<Snapshot["organisation"]>): Snapshot => ({
  ...small,
  organisation: { ...small.organisation, ...look },
});

async function get(snapshot: Snapshot, address: string) {
  const reply = await brandFile(
    { directory: fixedDirectory(1, snapshot) },
    { params: { file: address.replace("/brand/", "") } },
  );
  return isRefused(reply) ? { refused: reply.refused.code } : reply;
}

describe("the site's look (colours and logo)", () => {
  it("is the default look where the directory has none", async () => {
    expect(brandOf(small.organisation)).toEqual({ shown: undefined, files: [] });
    expect(await get(small, "/brand/0123456789abcdef.css")).toEqual({ refused: "not-found" });
  });

  it("has its colours in a style sheet for screens and in the page's frame", async () => {
    const snapshot = withLook({ colours });
    const { style = "", theme } = brandOf(snapshot.organisation).shown ?? {};
    const reply = await get(snapshot, style);
    expect(reply).toMatchObject({
      file: { type: "text/css; charset=utf-8", text: expect.stringContaining("--brand:#1a4480") },
      headers: { "Cache-Control": "public, max-age=31536000, immutable" },
    });
    expect(theme?.light).toBe("#1a4480");
  });

  it("has its logo unchanged, as an image of fixed height", async () => {
    const drawn = withLook({ logo });
    const { logo: shown } = brandOf(drawn.organisation).shown ?? {};
    expect(shown).toMatchObject({ width: 40, height: 40 });
    expect(await get(drawn, shown?.src ?? "")).toMatchObject({
      file: { type: "image/svg+xml; charset=utf-8", text: logo.trim() },
    });
    const painted = withLook({ logo: `data:image/png;base64,${png}` });
    expect(await get(painted, brandOf(painted.organisation).shown?.logo?.src ?? "")).toMatchObject({
      file: { type: "image/png", text: png, base64: true },
    });
  });

  it("redirects the addresses of its older files to the newest files; any other address is not found", async () => {
    const { style = "" } = brandOf(withLook({ colours }).organisation).shown ?? {};
    const newer = withLook({ colours: { ...colours, light: "#2b2b2b" } });
    expect(await get(newer, style)).toMatchObject({
      status: 303,
      headers: { Location: brandOf(newer.organisation).shown?.style },
    });
    for (const odd of ["/brand/x.css", `/brand/${"a".repeat(16)}.js`, "/brand/..css"])
      expect(await get(newer, odd), odd).toEqual({ refused: "not-found" });
  });
});
