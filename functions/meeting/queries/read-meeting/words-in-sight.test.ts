/**
 * Checks, for the reply of each operation on a meeting, which staff can read the applicant's texts in the reply (R15,
 * C15).
 */
import { describe, expect, it } from "vitest";
import { host, placeAt } from "../../../../test/support/meetings.ts";
import { type MeetingsAtDesk, meetingsAtDesk, member } from "../../../../test/support/meetings-at-desk.ts";
import { organisation } from "../../../../test/support/organisation.ts";

const said = {
  words: "می‌خواهم حضوری توضیح بدهم.",
  statements: "مادرم رسید را نشان داد.",
  order: "بازدید از خانه روبه‌روی فروشگاه",
  remark: "همسایه من هم بود.",
} as const;
const spoken = (text: string) => Object.values(said).filter((words) => text.includes(words));

async function atTheDesk() {
  const world = meetingsAtDesk({
    staff: [
      ...organisation.staff,
      member("k.one", "price-control", "coordinator"),
      member("p.phone", "service-desk", "phone-operator"),
    ],
  });
  await world.publish();
  return { ...world, id: await world.asked(1) };
}

type Desk = MeetingsAtDesk & { readonly id: string };

const read = ({ call, id }: Desk, username: string) =>
  call(username, "read-meeting", { params: { meeting: id } });

async function withMinutes(desk: Desk): Promise<void> {
  const { step, clock, id } = desk;
  await step(host, "approve-meeting", id);
  await step(host, "book-place", id, { place: placeAt("09:00") });
  clock.at = new Date("2026-12-15T05:25:00.000Z");
  for (const what of ["arrive", "begin"]) await step("c.ahmadi", "note-attendance", id, { what });
  const orders = [{ what: said.order, owner: { unit: "price-control" }, day: "2026-12-22" }];
  await step(host, "write-minutes", id, { attendees: [host], statements: said.statements, orders });
  await step(host, "add-remark", id, { remark: said.remark });
}

describe("the applicant's texts in a meeting", () => {
  it("are in no reply to a clerk or phone operator, who see only time, place and needs (R15)", async () => {
    const desk = await atTheDesk();
    const { step, id } = desk;
    await step(host, "approve-meeting", id);
    const shown = [
      await read(desk, "c.ahmadi"),
      await read(desk, "p.phone"),
      await step("c.ahmadi", "note-priority", id, { given: true }),
      await step("p.phone", "offer-places", id, { places: [placeAt("09:20")] }),
      await step("c.ahmadi", "book-place", id, { place: placeAt("09:00") }),
    ];
    desk.clock.at = new Date("2026-12-15T05:25:00.000Z");
    for (const what of ["arrive", "call", "begin"])
      shown.push(await step("c.ahmadi", "note-attendance", id, { what }));
    for (const { status, text } of shown) expect([status, spoken(text)]).toEqual([200, []]);
    expect(shown.at(-1)?.body).toMatchObject({ stage: "in-session", place: { time: "09:00" } });
    expect(shown.at(-1)?.body).not.toHaveProperty("words");
  });

  it("are, like the minutes, in replies to the official and in no reply to the front desk (R15)", async () => {
    const desk = await atTheDesk();
    await withMinutes(desk);
    for (const username of ["c.ahmadi", "p.phone"])
      expect([username, spoken((await read(desk, username)).text)]).toEqual([username, []]);
    expect(spoken((await read(desk, host)).text)).toEqual(Object.values(said));
  });
});
