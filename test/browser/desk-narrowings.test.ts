/**
 * Tests the notices on inspection's inbox: that a change of the directory released employees from a conflict of interest, or
 * that break-glass was used (R2).
 */
import { beforeAll, describe, expect, it } from "vitest";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { newRequest, registered } from "../support/citizens.ts";
import { eventually } from "../support/local-stack.ts";
import { publishAtDesk } from "../support/publishing.ts";
import { staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";
import { forEverybody, openRoom, said } from "./desk-seat.ts";

const room = await openRoom();
let code: string;

const title = "خروج از تعارض منافع";

interface InForce {
  readonly number: number;
  readonly snapshot: Snapshot;
}

const inForce = async (): Promise<InForce> =>
  (await (await staffMember(room.stack, "v.sadeghi")).send("/directory")).json<InForce>();

async function publish(change: (snapshot: Snapshot) => Partial<Snapshot>): Promise<void> {
  const { number, snapshot } = await inForce();
  const { status, text } = await publishAtDesk(room.stack, { ...snapshot, ...change(snapshot) }, number);
  expect(status, text).toBe(200);
  await eventually("the publication", async () => (await inForce()).number > number || undefined);
  await room.stack.settled();
}

/**
 * Makes the head of after-sales the deputy of an accused employee, and ends this again. The second change releases the head
 * from the conflict of interest.
 */
async function narrow(): Promise<void> {
  const about = { kind: "complaint", subject: "staff-conduct", complainedOfUnit: "consumer-rights" };
  code = await registered(newVisitor(room.stack.addresses.pages), newRequest(about));
  await room.stack.settled();
  const acting = { of: "m.rezaei", deputy: "d.norouzi", from: "2026-01-01", to: "2027-12-01" };
  await publish(({ deputies }) => ({ deputies: [...deputies, acting] }));
  await publish(({ deputies }) => ({ deputies: deputies.filter(({ deputy }) => deputy !== "d.norouzi") }));
}

beforeAll(async () => {
  if (room.browser) await narrow();
});

describe.runIf(room.browser)("the notices on inspection's inbox", () => {
  it("name the case, and the employees whose conflict of interest a publication of the directory ended; inbox and proposals link to the notices (R2)", async () => {
    const { page, complaints } = await room.sit("d.yeganeh", "/");
    await page.getByRole("link", { name: "دیدن فهرست" }).click();
    await page.getByRole("heading", { name: title, level: 1 }).waitFor();
    const row = page.locator(`[data-narrowed="${code}"]`);
    await row.getByText("داوود نوروزی").waitFor();
    await row.getByText("۳", { exact: true }).waitFor();
    await forEverybody(page, "narrowings");
    await page.goto(page.url().replace("/narrowings", "/proposals"));
    await page.getByRole("link", { name: title }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("are shown to no administrator, auditor or head (R2, P1)", async () => {
    for (const username of ["v.sadeghi", "r.aslani", "m.karimi"]) {
      const { page } = await room.sit(username, "/");
      await page.getByRole("navigation", { name: "بخش‌های اصلی" }).getByRole("link").first().waitFor();
      expect(await page.getByText(title).count(), username).toBe(0);
      expect((await (await staffMember(room.stack, username)).send("/narrowings")).status).toBe(403);
    }
  });

  it("include a break-glass publication; until an inspector confirms this publication, administrators see the notice too, but no expert does (R2)", async () => {
    const { snapshot } = await inForce();
    const staff = snapshot.staff.map((one) =>
      one.username === "g.rahimi" ? { ...one, roles: [...one.roles, "inspector"] } : one,
    );
    const input = { by: "test", breakGlass: "the test says so", snapshot: { ...snapshot, staff } };
    expect((await room.stack.invoke("directory-import", input)).functionError).toBeUndefined();
    await room.stack.settled();
    const expert = await room.sit("s.jafari", "/");
    await expert.page.getByRole("navigation", { name: "بخش‌های اصلی" }).getByRole("link").first().waitFor();
    expect(await expert.page.getByText("راهبر سامانه").count()).toBe(0);
    const administrator = await room.sit("v.sadeghi", "/");
    await administrator.page.getByText("راهبر سامانه").waitFor();
    await forEverybody(administrator.page, "inbox-glass");
    const { page, complaints } = await room.sit("d.yeganeh", "/");
    await page.getByRole("link", { name: "دیدن و تصمیم" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "تأیید", exact: true }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "تأیید", exact: true }).click();
    await said(page, "منتشر شد");
    await room.stack.settled();
    await administrator.page.reload();
    await administrator.page.getByRole("heading", { level: 1 }).first().waitFor();
    await administrator.page.getByText("راهبر سامانه").waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
  });
});
