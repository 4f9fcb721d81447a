/**
 * Moves the cases of an earlier system into a local stack, kills the command in the middle and resumes it; then moves the whole
 * stack into another one by an archive (P8).
 */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { modelRows } from "../../functions/referral/projections/model-rows.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { dynamodbViews } from "../../shared/journal/dynamodb-views.ts";
import { signedIn } from "../iam/signed-in.ts";
import { type FileOfCases, writeFileOfCases } from "../moving/file-of-cases.ts";
import { begin, done, run } from "../moving/scripts.ts";
import { type Given, newRequest, registered } from "../support/citizens.ts";
import { eventually, startLocalStack } from "../support/local-stack.ts";
import { asFunction } from "../support/rows.ts";
import { staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";

const folder = mkdtempSync(join(tmpdir(), "peygir-moving-"));
const archive = join(folder, "archive");
const rows = 40;
let stack: Stack;
let cases: FileOfCases;
let given: Given;
let code: string;

beforeAll(async () => {
  stack = await startLocalStack();
  cases = writeFileOfCases(folder, rows);
  given = newRequest();
  code = await registered(newVisitor(stack.addresses.pages), given);
  await stack.settled();
});
afterAll(async () => {
  await stack?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const args = () => ["--mapping", cases.mapping, "--file", cases.file, "--files", cases.files];
const imports = (...more: readonly string[]) => run(stack, "operator", "import-cases", ...args(), ...more);
const progress = () => `${cases.file}.progress.json`;

/** Starts the import, and kills it with SIGKILL once it has stored its first progress. */
async function killed(): Promise<number> {
  const { process: child, ended } = begin(stack, "operator", "import-cases", ...args(), "--rate", "40");
  await eventually("the import to begin", () => existsSync(progress()) || undefined);
  child.kill("SIGKILL");
  await ended;
  return (JSON.parse(readFileSync(progress(), "utf8")) as { row: number }).row;
}

describe("npm run import-cases", () => {
  it("prints in a preview how many requests it would import, and lists each error with row, column and reason (P8)", async () => {
    const wrong = join(folder, "wrong.csv");
    const [header = "", first = ""] = readFileSync(cases.file, "utf8").split("\r\n");
    writeFileSync(wrong, [header, first.replace("2024-03-21", "1403/13/01")].join("\r\n"));
    const preview = await run(
      ...([stack, "operator", "import-cases", "--mapping", cases.mapping, "--file", wrong] as const),
      ...["--files", folder, "--preview", "--language", "fa"],
    );
    expect(preview).toMatchObject({ code: 1, said: expect.stringContaining("۱ ردیف خطا دارد") });
    const errors = readFileSync(`${wrong}.errors.csv`, "utf8");
    expect(errors).toContain('"2","تاریخ ثبت","تاریخ نیست؛');
    expect(errors).toContain('"2","پیوست","نام فایلی است که در پوشه نیست"');
    const { code: ended, said } = await imports("--preview");
    expect([ended, said]).toEqual([0, expect.stringContaining(`${rows} can be imported`)]);
    expect(said).toMatch(/by unit:\n(.+\n)* {4}legal-office: 8\n/);
    expect(said).toMatch(/by state:\n {4}answered: 24\n {4}open: 12\n {4}withdrawn: 4\n/);
    expect(existsSync(progress())).toBe(false);
  });

  it("imports each row only once, even when the import is killed midway and resumed, or is run again (P8)", async () => {
    const row = await killed();
    expect(row).toBeGreaterThan(1);
    expect(await imports()).toMatchObject({ code: 2, said: expect.stringContaining("--resume") });
    const resumed = await imports("--resume", "--rate", "40");
    expect(resumed).toMatchObject({ code: 0, said: expect.stringContaining(`${rows} rows read`) });
    const held = `The journals hold ${rows} requests of old-portal, and ${rows} cases.`;
    expect(resumed.said).toContain(held);
    const again = await imports("--rate", "40");
    expect(again).toMatchObject({ code: 0, said: expect.stringContaining(`${rows} were imported before`) });
    expect(again.said).toContain(held);
    expect(existsSync(progress())).toBe(false);
  });

  it("refuses a row with unreadable characters, an unknown subject or unit, or a code that was imported with other content; all other rows are imported (P8)", async () => {
    const other = join(folder, "other.csv");
    const [header = "", ...all] = readFileSync(cases.file, "utf8").split("\r\n");
    const row = (n: number, from: string, to: string) => (all[n] ?? "").replace(from, to);
    const lines = [
      ...[header, row(0, "خراب شد", "شکست"), row(1, '"1403-2"', '"NEW-1"')],
      ...[
        row(1, '"1403-2"', '"NEW-2"').replace("گرانی", "چیز دیگر"),
        row(1, '"1403-2"', '"NEW-3"').replace("نرگس", "نر\ufffdگس"),
      ],
      ...[row(5, '"1403-6"', '"NEW-4"').replace("حقوقی", "ناپیدا"), row(6, '"1403-7"', '"NEW-5"')],
    ];
    writeFileSync(other, Buffer.from(`\ufeff${lines.join("\r\n")}`, "utf16le"));
    const into = ["--mapping", cases.mapping, "--file", other, "--files", cases.files, "--rate", "40"];
    const { code: ended, said } = await run(stack, "operator", "import-cases", ...into);
    expect([ended, said]).toEqual([1, expect.stringMatching(/6 rows read\n {2}2 imported\n/)]);
    expect(said).toContain(`The journals hold ${rows + 2} requests of old-portal, and ${rows + 2} cases.`);
    const errors = readFileSync(`${other}.errors.csv`, "utf8");
    expect(errors).toContain('"4","موضوع","has a value that the mapping does not know (values)"');
    expect(errors).toContain('"6","واحد","has a value that the mapping does not know (values)"');
    expect(errors).toContain('"2","کد","was imported before with other content');
    expect(errors).toContain('"5","نام","has characters that cannot be read');
  });

  it("imports requests that npm run explain can explain: their decisions, made again, have the same result (P8)", async () => {
    await stack.settled();
    const head = await staffMember(stack, "e.hosseini");
    const cases = await Promise.all((await head.inbox()).map((row) => head.look(row.case)));
    const one = cases.find(({ imported }) => imported?.code === "1403-7");
    const { code: ended, said } = await run(stack, "operator", "explain", one?.case ?? "");
    expect([ended, said]).toEqual([0, expect.stringContaining("از سامانه پیشین old-portal منتقل شد")]);
  });

  it("sends attachments through the malware scan, and sends no message to the applicants of imported requests (P8)", async () => {
    await stack.settled();
    expect((await stack.messages()).filter(({ to }) => to !== `+98${given.mobile.slice(1)}`)).toEqual([]);
    const cleared = stack.calls
      .all()
      .filter(
        ({ caller, operation }) => caller === "intake-on-scans" && operation.startsWith("s3:PutObject"),
      );
    expect(cleared.length).toBeGreaterThan(0);
  });
});

/** Puts a model of suggestions among the lists (R20): no journal has it, and the next training makes another. */
async function hasModel(): Promise<void> {
  const { aws, variable } = asFunction(stack.addresses.gateway, "referral-every-minute");
  const model = { number: 1, day: "2026-11-27", at: "2026-11-26T22:30:00.000Z", key: 1, cases: 0, trial: {} };
  for (const row of modelRows(model)) await dynamodbViews(variable("VIEWS_TABLE"), aws).put(row);
}

describe("npm run export-all and import-all", () => {
  it("moves everything into an empty system, with equal lists and figures (P8)", async () => {
    await hasModel();
    const refused = await run(stack, "mover", "export-all", "--to", archive);
    expect(refused).toMatchObject({ code: 2, said: expect.stringContaining("--it-holds-personal-data") });
    const flags = ["--it-holds-personal-data", "--with-identities"];
    const exported = await run(stack, "mover", "export-all", "--to", archive, ...flags);
    expect(exported).toMatchObject({ code: 0, said: expect.stringContaining("The archive is complete") });
    expect(readdirSync(archive)).toContain("manifest.json");

    const other = await startLocalStack({ empty: true });
    try {
      const into = (...more: readonly string[]) =>
        run(other, "mover", "import-all", "--from", archive, ...more);
      expect(await into("--dry-run")).toMatchObject({ code: 0 });
      expect(await done(into())).toMatch(/days of figures: 0 differ/);
      expect(await done(into())).toMatch(/days of figures: 0 differ/);
      expect(await run(other, "operator", "verify-audit")).toMatchObject({ code: 0 });
      await other.settled();
      expect(await other.messages()).toEqual([]);
      const citizen = await signedIn(other, code, given.mobile);
      const read = await citizen.send(`/api/requests/${code}`);
      expect(read.json<{ description: string }>().description).toBe(given.description);
      await registered(newVisitor(stack.addresses.pages), newRequest());
      const onto = await run(stack, "mover", "import-all", "--from", archive);
      expect(onto).toMatchObject({ code: 1, said: expect.stringContaining("The system is not empty") });
    } finally {
      await other.stop();
    }
  });
});
