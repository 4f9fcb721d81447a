import { describe, expect, it } from "vitest";
import {
  currentViewId,
  fixedDirectory,
  readDirectory,
  snapshotViewId,
} from "../../../shared/directory/reader.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import { memoryViews } from "../../../shared/journal/memory-views.ts";
import { Outage } from "../../../shared/outage.ts";
import { organisation } from "../../../test/support/organisation.ts";
import { problemPage } from "./problem.ts";

const request = { language: "fa", csrf: "", path: "/track" } as PageRequest;
const problem = (status: number) => ({
  ...{ type: "about:blank", title: "نشد", detail: "دوباره امتحان کنید.", status },
  ...(status === 500 && { incident: "6b1f0c9a" }),
});
const out = async () => {
  throw new Outage("the table of the directory is away");
};

/** A directory that was read once and is unreachable since then. */
async function outSince() {
  const views = memoryViews();
  await views.put({ id: snapshotViewId(1), version: 1, data: { ...organisation } });
  await views.put({ id: currentViewId, version: 1, data: { number: 1, contents: "a" } });
  let isOut = false;
  const directory = readDirectory({ get: (id) => (isOut ? out() : views.get(id)) });
  await directory.recent();
  isOut = true;
  return directory;
}

const { name, phone } = organisation.organisation;
const tells = (html: string) => html.includes(name.fa) && html.includes(`tel:${phone}`);

describe("an error page", () => {
  it.each([404, 429, 500, 503])(
    "of status %d names the organisation, its address and telephone",
    async (status) => {
      const page = problemPage({ directory: fixedDirectory(1, organisation), assetBase: "/assets" });
      expect(tells(await page(problem(status), request))).toBe(true);
    },
  );

  it.each([404, 429, 500, 503])(
    "of status %d names the organisation also while the directory is unreachable",
    async (status) => {
      const page = problemPage({ directory: await outSince(), assetBase: "/assets" });
      expect(tells(await page(problem(status), request))).toBe(true);
    },
  );

  it("names no organisation when the directory was never read and is unreachable", async () => {
    for (const recent of [out, () => new Promise<never>(() => {})]) {
      const page = problemPage({ directory: { recent }, assetBase: "/assets", patience: 1 });
      const html = await page(problem(503), request);
      expect(html).toContain("دوباره امتحان کنید.");
      expect(html).not.toContain("tel:");
    }
  });
});
