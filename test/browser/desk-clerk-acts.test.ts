/** Tests in a browser the screen on which the head of the service desk sees the clerks' acts (R15). */
import { beforeAll, describe, expect, it } from "vitest";
import { exampleNationalCode } from "../../shared/domain/people/national-code.ts";
import { eventually } from "../support/local-stack.ts";
import { staffMember } from "../support/staff.ts";
import { forEverybody, openRoom } from "./desk-seat.ts";

const room = await openRoom();

/** A clerk identifies 21 people within an hour, one more than usual, so that the head gets a notice. */
async function identifiesTwentyOne(): Promise<void> {
  const clerk = await staffMember(room.stack, "z.hashemi");
  for (let n = 1; n <= 21; n += 1) {
    const identity = { type: "national-code", number: exampleNationalCode(51_000_000 + n) };
    await clerk.send("/applicants", { method: "POST", json: { identity, seen: "document" } });
  }
  const head = await staffMember(room.stack, "m.tavakoli");
  await eventually("a notice to the head", async () => {
    const { items } = (await head.send("/desk/notices")).json<{ items: readonly unknown[] }>();
    return items.length > 0 ? true : undefined;
  });
  await room.stack.settled();
}

beforeAll(async () => {
  if (room.browser) await identifiesTwentyOne();
});

describe.runIf(room.browser)("the screen with the acts of the service desk's clerks", () => {
  it("opens from a notice on the head's inbox, and shows the acts of the clerk who identified more people than usual (R15)", async () => {
    const { page, complaints } = await room.sit("m.tavakoli", "/");
    await page.getByRole("link", { name: "دیدن کار میز خدمت" }).click();
    await page.getByRole("heading", { name: "کار میز خدمت", level: 1 }).waitFor();
    const row = page.locator('[data-clerk="z.hashemi"]');
    await row.getByText("احراز هویت در یک ساعت").waitFor();
    await forEverybody(page, "clerk-acts");
    await row.getByRole("link").click();
    await page.getByRole("heading", { name: "کار زیبا هاشمی", level: 1 }).waitFor();
    expect(await page.locator('[data-act="identification"]').count()).toBe(21);
    await forEverybody(page, "clerk-acts-one");
    expect(complaints).toEqual([]);
  });

  it("is not in the menu of a clerk, nor of a head without clerks (R15, P1)", async () => {
    for (const username of ["z.hashemi", "m.karimi"]) {
      const { page } = await room.sit(username, "/");
      const bar = page.getByRole("navigation", { name: "بخش‌های اصلی" });
      await bar.getByRole("link").first().waitFor();
      expect(await bar.getByRole("link", { name: "کار میز خدمت" }).count(), username).toBe(0);
    }
  });
});
