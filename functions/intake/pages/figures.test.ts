import { describe, expect, it } from "vitest";
import { fixedDirectory } from "../../../shared/directory/reader.ts";
import { type PublicFigures, publicFigures } from "../../../shared/figures/for-intake.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import { organisation } from "../../../test/support/organisation.ts";
import { downloadFigures, showFigures } from "./figures.ts";

const both = (fa: string, en: string) => ({ fa, en });
const figures: PublicFigures = {
  ...{ month: "1405-08", first: "1405-07", last: "1405-08" },
  counts: { came: 412, answered: 398, secondStages: null, owed: 0, kept: 0 },
  waiting: { to10: 88, to30: null, to90: null, more: 0, late: 12 },
  shares: { onTime: { percent: 87 }, process: { atLeast: 80 }, outcome: { atMost: 20 }, responses: null },
  channels: [{ channel: "web", came: 412 }],
  months: [{ month: "1405-08", came: 412, answered: 398, onTime: { percent: 87 } }],
  units: [
    {
      ...{ unit: "legal", name: both('=HYPERLINK("x")', "Legal"), answered: 64 },
      ...{ onTime: { percent: 91 }, outcome: null },
    },
  ],
  scores: [],
};

function world(found: PublicFigures | { readonly none: true } = figures) {
  const asked: (string | undefined)[] = [];
  const readPublicFigures = async (month?: string) => {
    asked.push(month);
    return found;
  };
  const directory = fixedDirectory(1, organisation);
  const deps = { directory, assetBase: "/assets", figures: { readPublicFigures } };
  const request = (more: object) =>
    ({ language: "fa", csrf: "", query: {}, params: {}, ...more }) as unknown as PageRequest;
  return {
    asked,
    show: async (query: Readonly<Record<string, string>> = {}, language = "fa") =>
      (await showFigures(deps, request({ query, language }))).html ?? "",
    download: (file: string) => downloadFigures(deps, request({ params: { file } })),
  };
}

describe("the public page of figures", () => {
  it("shows a month in words, names the figures hidden for privacy, and offers CSV and JSON (I2)", async () => {
    const { show } = world();
    const page = await show();
    for (const said of ["آبان ۱۴۰۵", "۴۱۲", "پنهان", "۸۷٪", "۸۰٪ یا بیشتر", "۲۰٪ یا کمتر"])
      expect(page).toContain(said);
    for (const way of [
      "/figures/1405-08.csv",
      "/figures/1405-08.json",
      "/figures?month=1405-07",
      "/meetings",
    ])
      expect(page).toContain(`href="${way}"`);
    expect(page).not.toContain("1405-09");
    expect(await show({}, "en")).toContain("80% or more");
  });

  it("says that there are no figures yet while no month is over, and shows the newest month when the address has no valid month", async () => {
    const { show, asked } = world({ none: true });
    expect(await show({ month: "1405-13" })).toContain("هنوز آمار ماه کاملی");
    expect(await show({ month: "1405-07" })).toContain("هنوز آمار ماه کاملی");
    expect(asked).toEqual([undefined, "1405-07"]);
  });

  it("can be downloaded as CSV that Excel reads, without formulas", async () => {
    const reply = await world().download("1405-08.csv");
    const { type, text } = ("file" in reply && reply.file) || { type: "", text: "" };
    expect(type).toContain("text/csv");
    expect(text.startsWith("\uFEFF")).toBe(true);
    const lines = text.slice(1).trimEnd().split("\r\n");
    expect(lines[0]).toBe('"group","key","measure","value"');
    expect(lines).toContain('"organisation","1405-08","came","412"');
    expect(lines).toContain('"organisation","1405-08","secondStages","hidden"');
    expect(lines).toContain('"unit","\'=HYPERLINK(""x"")","answered","64"');
  });

  it("can be downloaded as JSON that contains the same figures", async () => {
    const reply = await world().download("1405-08.json");
    const { text } = ("file" in reply && reply.file) || { text: "{}" };
    expect(publicFigures.parse(JSON.parse(text))).toEqual(figures);
  });

  it.each(["1405-08", "1405-08.xls", "1405-13.csv", "..csv", "figures.json"])(
    "has no download under the file name %s",
    async (name) => {
      expect(await world().download(name)).toEqual({ refused: { code: "not-found" } });
      expect(await world({ none: true }).download("1405-08.csv")).toEqual({ refused: { code: "not-found" } });
    },
  );
});
