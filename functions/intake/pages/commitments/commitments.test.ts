import { describe, expect, it } from "vitest";
import { type PublicCommitment, publicCommitments } from "../../../../shared/commitments/for-intake.ts";
import { fixedDirectory } from "../../../../shared/directory/reader.ts";
import type { PageRequest } from "../../../../shared/handler/http/request.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import { downloadCommitments, showCommitments } from "./commitments.ts";

const both = (fa: string, en: string) => ({ fa, en });
const legal = { key: "legal", name: both("حقوقی", "Legal") };
const prices = { key: "price-control", name: both("نظارت بر قیمت", "Price control") };

const item = (n: number, more: Partial<PublicCommitment> = {}): PublicCommitment => ({
  id: String(n).padStart(16, "0"),
  wording: `تعهد شماره ${n}.`,
  unit: legal,
  due: "2026-12-20",
  publishedOn: "2026-11-24",
  state: "open",
  ...more,
});
const three = [
  item(1, { wording: '=HYPERLINK("x")' }),
  item(2, { unit: prices, state: "late" }),
  (({ unit: _, ...rest }) => rest)(item(3, { state: "kept", keptOn: "2026-12-25" })),
];

function world(items: readonly PublicCommitment[] = three, more: object = {}) {
  const asked: (number | undefined)[] = [];
  const listPublished = async (year?: number) => {
    asked.push(year);
    return { year: year ?? 1405, items: [...items], before: true, after: false, ...more };
  };
  const directory = fixedDirectory(1, organisation);
  const deps = { directory, assetBase: "/assets", commitments: { listPublished } };
  const request = (of: object) =>
    ({ language: "fa", csrf: "", query: {}, params: {}, ...of }) as unknown as PageRequest;
  return {
    asked,
    show: async (query: Readonly<Record<string, string>> = {}, language = "fa") =>
      (await showCommitments(deps, request({ query, language }))).html ?? "",
    download: (file: string) => downloadCommitments(deps, request({ params: { file } })),
  };
}

const textOf = (reply: Awaited<ReturnType<ReturnType<typeof world>["download"]>>) =>
  ("file" in reply && reply.file) || { type: "", text: "" };

describe("the page of public commitments (I6)", () => {
  it("shows wording, unit, last day and state of each commitment, and the year's counts of commitments", async () => {
    const page = await world().show();
    for (const said of [
      "تعهد شماره 2.",
      "نظارت بر قیمت",
      "تا یکشنبه ۲۹ آذر ۱۴۰۵",
      "انجام نشد و در حال پیگیری است",
    ])
      expect(page).toContain(said);
    expect(page, "kept after the last day").toContain("پس از مهلت انجام شد؛ مدرک انجام: جمعه ۴ دی ۱۴۰۵");
    expect(page, "names the organisation where no unit is named").toContain("سازمان آزمایشی");
    expect(page.match(/<dd>۱<\/dd>/g)).toHaveLength(3);
    expect(await world().show({}, "en")).toContain("Kept after its last day");
  });

  it("filters the commitments by unit and state, counts those of the chosen unit, and ignores an unknown unit or state", async () => {
    const { show, asked } = world();
    const late = await show({ year: "1404", unit: "price-control", state: "late" });
    expect(late).toContain("تعهد شماره 2.");
    expect(late).not.toContain("تعهد شماره 3.");
    expect(late.match(/<dd>۰<\/dd>/g)).toHaveLength(2);
    expect(late).toContain('value="price-control" selected');
    const none = await show({ unit: "legal", state: "kept" });
    expect(none).toContain("منتشر نشده است");
    const odd = await show({ year: "14050", unit: "nothing", state: "broken", page: "9" });
    for (const one of ["تعهد شماره 2.", "تعهد شماره 3."]) expect(odd).toContain(one);
    expect(asked).toEqual([1404, undefined, undefined]);
  });

  it("links to the year before, the year's downloads, the figures and the home page", async () => {
    const page = await world().show();
    for (const way of ["?year=1404", "/1405.csv", "/1405.json"])
      expect(page).toContain(`href="/commitments${way}"`);
    for (const way of ["/figures", "/"]) expect(page).toContain(`href="${way}"`);
    expect(page).not.toContain("year=1406");
  });

  it("shows forty commitments at a time, and its link to the next page keeps the filter", async () => {
    const { show } = world(
      Array.from({ length: 41 }, (_, n) => item(n + 1)),
      { more: true },
    );
    const first = await show({ unit: "legal" });
    expect(first.match(/<li><span class="words"/g)).toHaveLength(40);
    expect(first).toContain('href="/commitments?unit=legal&amp;page=2"');
    expect(first).toContain("بیش از هزار تعهد");
    const second = await show({ unit: "legal", page: "2" });
    expect(second.match(/<li><span class="words"/g)).toHaveLength(1);
    expect(second).toContain('href="/commitments?unit=legal"');
  });

  it("works without a script", async () => {
    const page = await world().show();
    expect(page).toContain('<form method="get" action="/commitments"');
    expect(page).not.toContain("onchange");
  });
});

describe("the public commitments as files (I6)", () => {
  it("are CSV that Excel reads, without formulas", async () => {
    const { type, text } = textOf(await world().download("1405.csv"));
    expect(type).toContain("text/csv");
    expect(text.startsWith("\uFEFF")).toBe(true);
    expect(text.slice(1).trimEnd().split("\r\n")).toEqual([
      '"id","wording","unit","due","dueSolarHijri","state","keptOn","publishedOn"',
      '"0000000000000001","\'=HYPERLINK(""x"")","حقوقی","2026-12-20","1405/09/29","open","","2026-11-24"',
      '"0000000000000002","تعهد شماره 2.","نظارت بر قیمت","2026-12-20","1405/09/29","late","","2026-11-24"',
      '"0000000000000003","تعهد شماره 3.","سازمان آزمایشی","2026-12-20","1405/09/29","kept","2026-12-25","2026-11-24"',
    ]);
  });

  it("are JSON with the same commitments and their counts", async () => {
    const { type, text } = textOf(await world().download("1405.json"));
    expect(type).toContain("application/json");
    const { counts, ...found } = JSON.parse(text);
    expect(counts).toEqual({ open: 1, late: 1, kept: 1 });
    expect(publicCommitments.parse({ ...found, before: false, after: false })).toMatchObject({
      items: three,
    });
  });

  it.each(["1405", "1405.xls", "14050.csv", "..csv", "commitments.json"])(
    "do not exist under the file name %s",
    async (name) => {
      expect(await world().download(name)).toEqual({ refused: { code: "not-found" } });
    },
  );
});
