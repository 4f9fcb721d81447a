import { describe, expect, it } from "vitest";
import { registerForApplicant } from "../../../../functions/intake/clerk/register-for-applicant.ts";
import { exampleNationalCode } from "../../../../shared/domain/people/national-code.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import { requests } from "../../../../test/support/requests.ts";
import { enterBatch, faultsFile } from "../../ui/csv/batch.ts";
import type { Registered } from "../registration/registered.ts";
import { columns, type Ready, type RowResult, readBatch, sampleFile } from "./batch.ts";

const named = (key: string, fa: string) => ({ key, name: { fa, en: key } });
const choices = {
  kinds: [named("complaint", "شکایت")],
  subjects: [named("price", "قیمت کالا")],
  provinces: [named("tehran", "تهران")],
};
const header = Object.values(columns).map(([name = ""]) => name);

/** Every 125th row of the test file has one of these four faults. */
const faults = [
  { at: 3, cell: "0912" },
  { at: 6, cell: "چیز دیگر" },
  { at: 9, cell: "کم" },
  { at: 0, cell: "1405/13/40" },
];
const place = { handedIn: 0, fullName: 1, identityNumber: 3, mobile: 4, kind: 6, description: 9 };

function file(rows: number, day: string): string {
  const lines = Array.from({ length: rows }, (_, n) => {
    const cells = [
      day,
      "رحیم نمونه",
      "",
      exampleNationalCode(1_000 + n),
      "09120000001",
      "",
      "شکایت",
      "price",
      "",
      `فرم شماره ${n}: قیمت بیشتر بود.`,
    ];
    const fault = n % 125 === 7 ? faults[Math.floor(n / 125) % faults.length] : undefined;
    return fault ? cells.with(fault.at, fault.cell) : cells;
  });
  return `\ufeff${[header, ...lines].map((cells) => cells.join(";")).join("\r\n")}`;
}

const batchOf = async (text: string) => {
  const batch = await readBatch(text, choices, "fa");
  if ("unreadable" in batch) throw new Error(batch.unreadable);
  return batch;
};

/** A desk that registers rows through the real use case, in memory. */
function desk() {
  const world = requests();
  const register = async ({ body, key }: Ready): Promise<RowResult> => {
    const asked = body as Parameters<typeof registerForApplicant>[1];
    const reply = await registerForApplicant(world.clerks, asked, { clerk: "c.ahmadi", key });
    if ("refused" in reply) return { refused: reply.refused.code };
    const { code: trackingCode, at: registeredAt, pin } = reply;
    return { registered: { trackingCode, registeredAt, pin } as Registered };
  };
  return { ...world, register, day: tehranDay(world.clock.at) };
}

describe("a batch of paper forms", () => {
  it("registers every good row once and reports each bad row with its number and reason, even after an interrupted run (C7)", async () => {
    const { rows, register, day } = desk();
    const many = Number(process.env["PAPER_ROWS"] ?? 500);
    const text = file(many, day);
    const { ready, faulty } = await batchOf(text);
    const bad = many / 125;
    expect(ready).toHaveLength(many - bad);
    expect(faulty.map(({ row }) => row)).toEqual(Array.from({ length: bad }, (_, n) => n * 125 + 9));
    for (const { reasons } of faulty) expect(reasons).toHaveLength(1);
    let sent = 0;
    // Simulates a power cut: some rows were registered, but their replies were lost.
    const cut = async (row: Ready): Promise<RowResult> => {
      sent += 1;
      if (sent > many / 3) throw new Error("the power is cut");
      const result = await register(row);
      return sent % 50 === 0 ? { again: "offline" } : result;
    };
    const lost = new Map<number, RowResult>();
    while ((await enterBatch(ready, lost, cut).catch(() => "dead")) === "offline");
    expect(rows.length).toBeGreaterThan(many / 4);
    const again = await batchOf(text);
    const results = new Map<number, RowResult>();
    expect(await enterBatch(again.ready, results, register)).toBeUndefined();
    const codes = [...results.values()].map((one) =>
      "registered" in one ? one.registered.trackingCode : "",
    );
    expect(new Set(codes).size).toBe(many - bad);
    expect(rows.filter(({ command }) => command === "register-for-applicant")).toHaveLength(many - bad);
    for (const [row, result] of lost) expect(results.get(row)).toEqual(result);
  });

  it("enters only the corrected rows of a corrected file (C7)", async () => {
    const { rows, register, day } = desk();
    const { header: names, ready, faulty } = await batchOf(file(250, day));
    await enterBatch(ready, new Map(), register);
    const mended = faulty.map((one) => ({
      ...one,
      cells: one.cells.with(place.mobile, "+989120000001").with(3, ""),
    }));
    const next = await batchOf(faultsFile(names, mended.slice(0, 1), "fa"));
    expect(next.ready).toHaveLength(1);
    await enterBatch([...next.ready, ...ready], new Map(), register);
    expect(rows).toHaveLength(249);
  });

  it("reads any digits, commas or semicolons, Arabic or Persian letters, and cells with several lines (C7)", async () => {
    const text = [
      "روز تحویل,نام,کد ملی,نوع درخواست,موضوع,شرح",
      '۱۴۰۵/۹/۱,رحیم نمونه,۰۰۸۱۰۲۷۱۶۸,شكايت,قيمت كالا,"گران بود، خیلی.\nدو بار, و ""بیشتر""."',
    ].join("\n");
    const { ready } = await batchOf(text);
    expect(ready[0]?.body).toMatchObject({
      ...{ channel: "paper", handedIn: "2026-11-22", kind: "complaint", subject: "price" },
      description: 'گران بود، خیلی.\nدو بار, و "بیشتر".',
      applicant: { identity: { number: "0081027168" }, seen: "nothing" },
    });
  });

  it("reports a file without rows, missing columns, too many rows, and repeated rows (C7)", async () => {
    const unreadable = async (text: string) => readBatch(text, choices, "fa");
    expect(await unreadable("")).toEqual({ unreadable: "no-table" });
    expect(await unreadable(sampleFile())).toEqual({ unreadable: "no-table" });
    expect(await unreadable("نام,شرح\nرحیم,گران")).toMatchObject({
      missing: ["روز تحویل", "نوع درخواست", "موضوع"],
    });
    expect(await unreadable(file(5_001, "1405/09/01"))).toEqual({ unreadable: "too-many-rows" });
    const [head = "", one = ""] = file(1, "1405/09/01").split("\r\n");
    const { faulty } = await batchOf([head, one, one].join("\r\n"));
    expect(faulty).toMatchObject([{ row: 3, reasons: ["همان ردیف ۲ است."] }]);
  });

  it("writes a file of faulty rows in which no cell is a formula (C7)", () => {
    const text = faultsFile(["شرح"], [{ row: 7, cells: ['=HYPERLINK("x")'], reasons: ["نشد."] }], "fa");
    expect(text).toBe('\ufeff"ردیف","دلیل","شرح"\r\n"7","نشد.","\'=HYPERLINK(""x"")"\r\n');
  });
});
