/**
 * Changes the directory by files and at the desk, and checks that every service uses the new directory without a deployment.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeAddresses } from "../../local/stack/addresses-file.ts";
import { demoOrganisation } from "../../local/stack/settings.ts";
import type { Stack } from "../../local/stack/stack.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { e164, type Given, newRequest, registered } from "../support/citizens.ts";
import { eventually, startLocalStack } from "../support/local-stack.ts";
import { runScript } from "../support/operator.ts";
import { approveAtDesk, publishAtDesk } from "../support/publishing.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { type Answer, newVisitor } from "../support/visitor.ts";

/** The data folder through which operator commands find the stack. */
const dataDir = mkdtempSync(join(tmpdir(), "peygir-directory-"));
const files = mkdtempSync(join(tmpdir(), "peygir-organisation-"));
let stack: Stack;
let administrator: StaffMember;
let moving: StaffMember;
let staying: StaffMember;
let afterSales: StaffMember;

beforeAll(async () => {
  cpSync(demoOrganisation, files, { recursive: true });
  stack = await startLocalStack();
  writeAddresses(dataDir, stack.addresses);
  administrator = await staffMember(stack, "v.sadeghi");
  moving = await staffMember(stack, "s.jafari");
  staying = await staffMember(stack, "m.rezaei");
  afterSales = await staffMember(stack, "m.heidari");
});

afterAll(async () => {
  await stack?.stop();
  for (const folder of [dataDir, files]) rmSync(folder, { recursive: true, force: true });
});

interface InForce {
  readonly number: number;
  readonly snapshot: Snapshot;
}

const inForce = async (): Promise<InForce> => (await administrator.send("/directory")).json<InForce>();

const publish = (snapshot: Snapshot, number: number): Promise<Answer> =>
  publishAtDesk(stack, snapshot, number);

/** Edits the directory as it was published last, and publishes the result, as the desk does. */
async function atTheDesk(change: (snapshot: Snapshot) => void): Promise<number> {
  const { number, snapshot } = await inForce();
  change(snapshot);
  const answer = await publish(snapshot, number);
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
  return answer.json<{ number: number }>().number;
}

function inFile(name: string, from: string, to: string): void {
  const file = join(files, name);
  const text = readFileSync(file, "utf8");
  if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
  writeFileSync(file, text.replace(from, to));
}

const newFile = (name: string, lines: readonly string[]): void =>
  writeFileSync(join(files, name), lines.join("\n"));

/** Waits for the operator's break-glass publication, and approves it as the second administrator (R2). */
async function approveGlass(): Promise<void> {
  const glass = await eventually("the break-glass in the list", async () => {
    const { proposals } = (await administrator.send("/directory/proposals")).json<{
      proposals: readonly { proposal: string; status: string; glass?: object }[];
    }>();
    return proposals.find((one) => one.glass && one.status === "waiting");
  });
  const { status, text } = await approveAtDesk(stack, glass.proposal);
  if (status !== 200) throw new Error(`${status} ${text}`);
}

const importing = (...args: readonly string[]) =>
  runScript(dataDir, "import-directory.ts", files, "--break-glass=the test says so", ...args);

const register = (changes: Partial<Given> = {}) =>
  registered(newVisitor(stack.addresses.pages), newRequest(changes));

const sees = async (who: StaffMember, code: string): Promise<boolean> =>
  (await who.read(code)).status === 200;

const reaches = (who: StaffMember, code: string) =>
  eventually(`case ${code}`, async () => (await sees(who, code)) || undefined);

const subjects = async (): Promise<readonly string[]> => {
  const answer = await newVisitor(stack.addresses.pages).send("/api/choices");
  return answer.json<{ subjects: { name: { fa: string } }[] }>().subjects.map(({ name }) => name.fa);
};

const smsTo = (mobile: string) =>
  eventually(`an SMS to ${mobile}`, () => stack.messages().find(({ to }) => to === e164(mobile))?.text);

const the = <Entry extends { key?: string; username?: string }>(entries: readonly Entry[], name: string) => {
  const found = entries.find((entry) => entry.key === name || entry.username === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};

describe("the directory's files, changed by an operator", () => {
  it("can be previewed; once they are published, intake, referral and notification use them without a deployment (P5, R1)", async () => {
    const old = await register();
    await reaches(moving, old);
    inFile("units.yaml", "parent: rights-deputyship", "parent: head-office");
    inFile(
      "staff.yaml",
      "unit: consumer-rights\n  roles: [expert]\n- username: d.norouzi",
      "unit: after-sales\n  roles: [expert]\n- username: d.norouzi",
    );
    inFile("subjects.yaml", "کیفیت پایین یا خرابی کالا", "کالای خراب");
    newFile("templates.yaml", [
      "- { key: registered, channel: sms, language: fa, tellWithinMinutes: 1440,",
      '    text: "پیگیر: درخواست شما رسید. کد رهگیری: {code}" }',
    ]);

    const preview = await importing("--preview");
    expect(preview.code).toBe(0);
    expect(preview.said).toMatch(/^Compared with snapshot 1, 4 would change:\n/);
    expect(preview.said).toContain(
      "Member of staff “Somayeh Jafari”: unit changed from “Consumer Rights” to “After-Sales Service”",
    );
    expect(preview.said).toContain(
      "کارمند «سمیه جعفری»: واحد از «دفتر حقوق مصرف‌کنندگان» به «دفتر خدمات پس از فروش» تغییر کرد",
    );
    expect(preview.said).toMatch(/Nothing was published\.\n$/);
    expect((await inForce()).number).toBe(1);

    expect((await importing()).said).toMatch(
      /^Snapshot 2 is published and in force from now on\.\n.+ end at /,
    );
    await eventually("the new subject on the form", async () =>
      (await subjects()).includes("کالای خراب") ? true : undefined,
    );
    // The colleague who moved no longer sees a case of the old unit; the colleagues who stay still see it.
    await eventually("the case to be out of sight", async () => !(await sees(moving, old)) || undefined);
    expect((await moving.read(old)).status).toBe(404);
    expect(await sees(staying, old)).toBe(true);
    expect((await moving.inbox()).map((item) => item.case)).not.toContain(old);

    // Messages use a cached directory that may be five seconds old (ADR 0049), so the clock moves on.
    stack.clock.moveBy(5_000);
    const request = newRequest({ kind: "problem", subject: "warranty" });
    const theirs = await registered(newVisitor(stack.addresses.pages), request);
    await reaches(moving, theirs);
    expect(await smsTo(request.mobile)).toMatch(/^پیگیر: درخواست شما رسید\./);
  });
});

describe("the directory, changed in the desk", () => {
  it("can move a unit, a subject's routing and a person, and every service then follows the new directory (P5, R1)", async () => {
    await approveGlass();
    const before = await register();
    await reaches(staying, before);
    const number = await atTheDesk((snapshot) => {
      Object.assign(the(snapshot.units, "after-sales"), { parent: "supervision-deputyship" });
      Object.assign(the(snapshot.staff, "s.jafari"), { unit: "consumer-rights" });
      Object.assign(the(snapshot.subjects, "goods-quality"), {
        name: { fa: "کیفیت کالا", en: "Quality of goods" },
      });
      Object.assign(the(snapshot.templates, "registered"), { text: "پیگیر: ثبت شد. کد رهگیری: {code}" });
      snapshot.routing.unshift({
        key: "quality",
        why: { fa: "کیفیت کالا با خدمات پس از فروش است", en: "Quality is for after-sales service" },
        when: { subject: ["goods-quality"] },
        unit: "after-sales",
      });
      for (const example of snapshot.routingExamples)
        if (example.subject === "goods-quality") example.unit = "after-sales";
    });
    await eventually("the new name on the form", async () =>
      (await subjects()).includes("کیفیت کالا") ? true : undefined,
    );
    // Messages use a cached directory that may be five seconds old (ADR 0049), so the clock moves on.
    stack.clock.moveBy(5_000);
    const request = newRequest();
    const after = await registered(newVisitor(stack.addresses.pages), request);
    await reaches(afterSales, after);
    expect(await sees(staying, after)).toBe(false);
    // The colleague who moved sees the cases that reached the new unit before.
    expect(await sees(moving, before)).toBe(true);
    expect(await sees(moving, after)).toBe(false);
    expect(await smsTo(request.mobile)).toMatch(/^پیگیر: ثبت شد\./);
    expect(the((await inForce()).snapshot.units, "after-sales").parent).toBe("supervision-deputyship");
    expect(number).toBe((await inForce()).number);
  });

  it("refuses a change that is based on an old version, so the import of files and the desk never overwrite each other's changes unnoticed (R16)", async () => {
    const { number, snapshot } = await inForce();
    Object.assign(snapshot.organisation, { phone: "021-1" });
    const [desk, files] = await Promise.all([publish(snapshot, number), importing()]);
    expect(files.code).toBe(0);
    expect([200, 412]).toContain(desk.status);
    const now = await inForce();
    expect(now.number).toBe(number + (desk.status === 200 ? 2 : 1));
    expect(now.snapshot.organisation.phone).toBe("021-00000000");
    expect((await publish(snapshot, number)).status).toBe(412);
  });

  it("keeps every change for good, with its author and content (P5)", async () => {
    const { number } = await inForce();
    const { versions } = await eventually("the history", async () => {
      const listed = (await administrator.send("/directory/versions")).json<{
        versions: { number: number; by: string }[];
      }>();
      return listed.versions[0]?.number === number ? listed : undefined;
    });
    expect(versions.map((one) => one.number)).toEqual(Array.from({ length: number }, (_, n) => number - n));
    expect(new Set(versions.map(({ by }) => by.split(":")[0]))).toEqual(new Set(["operator", "staff"]));
    const first = (await administrator.send("/directory/versions/1")).json<{ snapshot: Snapshot }>();
    expect(the(first.snapshot.staff, "s.jafari")).toMatchObject({ unit: "consumer-rights" });
    expect((await staying.send("/directory/versions/1")).status).toBe(403);
  });
});
