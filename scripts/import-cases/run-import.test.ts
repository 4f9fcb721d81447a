/** Kills an import before and after each of its calls, and resumes it (P8). */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { attachImportedFile } from "../../functions/intake/operator/attach-imported-file.ts";
import { importing, openBefore } from "../../test/support/imported.ts";
import { notificationEvents } from "../../test/support/notification-events.ts";
import { ErrorsFile } from "./errors-file.ts";
import { columnsOf, readMapping } from "./mapping.ts";
import { ProgressFile } from "./progress-file.ts";
import { readRows } from "./read-rows.ts";
import { type Imported, type ImportPorts, runImport } from "./run-import.ts";

const folder = mkdtempSync(join(tmpdir(), "peygir-import-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [file, mappingFile] = [join(folder, "cases.csv"), join(folder, "mapping.yaml")];

const yaml = `
source: old-portal
columns: { code: کد, registeredAt: ثبت, subject: موضوع, description: شرح, fullName: نام, mobile: همراه, unit: واحد, due: مهلت, files: پیوست }
defaults: { kind: complaint, channel: paper, state: open }
deadlines: original
passedDeadlines: fresh
leaveOutWhenWrong: [mobile]
`;
writeFileSync(mappingFile, yaml);
const mapping = readMapping(yaml);

const row = (code: string, changes: Readonly<Record<string, string>> = {}) =>
  Object.values({
    ...{ code, day: "۱۴۰۳/۰۶/۱۱", subject: "price", words: "قیمت نان بالا بود.", name: "زهرا نمونه" },
    ...{ mobile: "09123456789", unit: "", due: "", files: "", ...changes },
  }).join(",");

/** Eighteen rows, of which two calls bring thirteen to the system. It takes nine. */
const rows = [
  "کد,ثبت,موضوع,شرح,نام,همراه,واحد,مهلت,پیوست",
  ...[row("A-1"), row("A-2", { files: "a.jpg" }), row("A-3", { day: "1403/13/01" }), row("A-1")],
  ...[row("A-5", { subject: "nothing" }), row("A-6", { unit: "nowhere" }), row("1403-118")],
  ...[row("A-8", { mobile: "12" }), row("A-9", { files: "b.jpg" }), row("A-10", { name: "\ufffd" })],
  ...[row("A-11", { due: "1403/09/20" }), row("A-12"), row("A-13", { files: "a.jpg;c.jpg" })],
  ...[row("A-14"), row("A-15", { subject: "nothing" }), row("A-16"), row("A-17", { day: "?" }), row("A-18")],
];
writeFileSync(file, rows.join("\r\n"));

class Killed extends Error {}

/** A system with one request of the earlier system already, whose code a row of the file has too. */
async function system() {
  const world = importing();
  await world.imported(openBefore);
  const uploaded: string[] = [];
  const form = { url: "https://quarantine", fields: {} };
  const uploads = { form: async (key: string) => ({ ...form, fields: { key } }) };
  /** @param dies the call before or after whose effect the command is killed */
  const begin = async (
    dies: { readonly call: number; readonly after: boolean } = { call: 0, after: false },
  ) => {
    let calls = 0;
    const counted = async <Answer>(effect: () => Answer | Promise<Answer>): Promise<Answer> => {
      calls += 1;
      const isLast = calls >= dies.call && dies.call > 0;
      if (calls > dies.call && isLast) throw new Killed();
      if (isLast && !dies.after) throw new Killed();
      const answer = await effect();
      if (isLast) throw new Killed();
      return answer;
    };
    const errors = new ErrorsFile(file, "fa");
    const progress = new ProgressFile(file, mappingFile);
    const after = progress.read();
    if (after === "other") throw new Error("of other content");
    if (after) errors.goBackTo(after.errorBytes);
    else errors.begin();
    const ports: ImportPorts = {
      send: (requests, preview) =>
        counted(async () => {
          const outcomes = [];
          for (const request of requests) outcomes.push(await world.bring(request, { preview }));
          return outcomes;
        }),
      attach: (code, sha256) =>
        counted(() =>
          attachImportedFile(
            { ...world.intake, uploads: uploads as never },
            { operation: "attach-imported-file", from: "old-portal", by: "a.operator", code, sha256 },
          ),
        ),
      upload: ({ fields }) =>
        counted(() => {
          uploaded.push(fields["key"] ?? "");
        }),
      file: (name) =>
        name === "b.jpg"
          ? "no-such-file"
          : { bytes: Buffer.from(name), sha256: name.padEnd(43, "0").replace(".", "-") },
      wait: () => counted(() => {}),
      now: () => new Date("2026-11-24T08:00:00.000Z"),
      noteError: (error) => errors.note(error),
      saveProgress: (now) => progress.write({ ...now, errorBytes: errors.bytes() }),
      say: () => {},
    };
    const options = { mapping, language: "fa", preview: false, rate: 1_000, after } as const;
    return runImport(readRows(file, { columns: columnsOf(mapping) }), ports, options).then(
      (imported) => ({ imported, calls }),
      (error: unknown) => {
        if (error instanceof Killed) return undefined;
        throw error;
      },
    );
  };
  const ended = async (imported: Imported) => {
    new ProgressFile(file, mappingFile).remove();
    await world.settle();
    const told = world.rows.flatMap(({ events }) =>
      events.filter(({ type }) => notificationEvents.includes(type)),
    );
    const { read, refused, files, filesRefused, ...counts } = imported.counts;
    const commands = world.rows.map(({ command }) => command).sort();
    return {
      ...{ read, refused, filesRefused, there: counts.imported + counts.already, commands },
      ...{
        codes: [...imported.codes],
        leftOut: [...imported.leftOut],
        uploaded: [...new Set(uploaded)].length,
      },
      errors: readFileSync(`${file}.errors.csv`, "utf8"),
      told: told.map(({ data }) => (data as { readonly entry?: string }).entry),
    };
  };
  return { begin, ended };
}

async function whole() {
  const { begin, ended } = await system();
  const run = await begin();
  if (!run) throw new Error("killed");
  return { calls: run.calls, result: await ended(run.imported) };
}

describe("an import of requests from an earlier system (P8)", () => {
  it("reports each faulty row in plain words, and imports all other rows", async () => {
    const { result } = await whole();
    expect(result).toMatchObject({ read: 18, refused: 9, there: 9, leftOut: [["همراه", 1]] });
    expect(new Set(result.told)).toEqual(new Set(["referred"]));
    expect(result.codes).toEqual(["A-1", "A-2", "A-8", "A-11", "A-12", "A-13", "A-14", "A-16", "A-18"]);
    const lines = result.errors.trim().split("\r\n").slice(1).sort();
    expect(lines).toEqual(
      [
        '"4","ثبت","تاریخ نیست؛ مانند 1404/05/12 یا 2025-08-03 14:30 بنویسید"',
        '"5","کد","کدی است که در همین فایل پیش‌تر آمده است"',
        '"6","موضوع","در داده‌های سازمان نیست"',
        '"7","واحد","در داده‌های سازمان نیست"',
        '"8","کد","پیش‌تر با محتوایی دیگر منتقل شده، یا انتقال آن با محتوایی دیگر آغاز شده است"',
        '"16","موضوع","در داده‌های سازمان نیست"',
        '"18","ثبت","تاریخ نیست؛ مانند 1404/05/12 یا 2025-08-03 14:30 بنویسید"',
        '"10","پیوست","نام فایلی است که در پوشه نیست"',
        '"11","نام","نویسه‌هایی دارد که خوانده نشد؛ فایل را با UTF-8 ذخیره کنید یا encoding را در نگاشت بنویسید"',
      ].sort(),
    );
  });

  it("has the same result when it is killed before or after any of its calls, and then resumed, as when it is never killed", async () => {
    const { calls, result } = await whole();
    expect(calls).toBeGreaterThan(6);
    for (let call = 1; call <= calls; call += 1)
      for (const after of [false, true]) {
        const { begin, ended } = await system();
        expect(await begin({ call, after })).toBeUndefined();
        const resumed = await begin();
        if (!resumed) throw new Error("killed again");
        expect({ call, after, ...(await ended(resumed.imported)) }).toEqual({ call, after, ...result });
      }
  });
});
