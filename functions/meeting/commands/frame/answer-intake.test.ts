import { describe, expect, it } from "vitest";
import type { Cleared } from "../../../../shared/domain/cases/clearance.ts";
import { forIntakeSchema, notedReply, readMeetingsReply } from "../../../../shared/meetings/for-intake.ts";
import { asking, person, refusalOf, request } from "../../../../test/support/asking.ts";
import { readCalendar } from "../../../../test/support/icalendar.ts";
import { host, placeAt, tuesday } from "../../../../test/support/meetings.ts";
import { placeId } from "../../journals/place-id.ts";
import { answerIntake } from "./answer-intake.ts";

const deputy = "h.legal" as Cleared;
const another = "00000000000000000000000000000002";

describe("an applicant with a meeting", () => {
  it("sees the offered times, each with whether it is free, and no other times of the calendar (M14)", async () => {
    const { ask, offer, offered, choose, applicants, only } = await asking();
    await ask();
    await offer(["09:00", "09:20"]);
    const other = await offered(7, [placeAt("09:00")]);
    await applicants.choosePlace({
      ...{ request: other.slice(0, 12), person: "7".padStart(32, "0"), meeting: 1 },
      ...{ day: tuesday, time: "09:00", key: "k" },
    });
    expect(await only()).toMatchObject({
      stage: "offered",
      offer: {
        until: "2026-12-09T20:30:00.000Z",
        places: [
          { day: tuesday, time: "09:00", free: false },
          { day: tuesday, time: "09:20", free: true },
        ],
      },
      mayI: ["choose", "withdraw"],
    });
    expect(JSON.stringify(await only())).not.toContain(other);
    expect(await choose("09:00"), "the refusal names the free times (M5)").toEqual({
      refused: { code: "place-taken", details: { free: `${host} ${tuesday} 09:20` } },
    });
    expect(refusalOf(await choose("09:20"))).toBe("noted 1");
    expect(await only()).toMatchObject({ stage: "booked", place: { day: tuesday, time: "09:20" } });
  });

  it("gets a calendar invitation, an update when the time changes, and a cancellation when the time is lost (M13)", async () => {
    const { ask, offer, choose, applicants, on, only, rows } = await asking();
    await ask();
    const invited = () => applicants.readInvitation({ request, person });
    const read = async () => {
      const answer = await invited();
      if (!("calendar" in answer)) throw new Error("There is no time");
      const { method, events } = readCalendar(answer.calendar);
      return { method, ...events[0] };
    };
    expect(await invited(), "there is no time yet").toEqual({ refused: { code: "not-found" } });
    await offer(["09:00", "09:20"]);
    await choose("09:00");
    const first = await read();
    expect(first).toMatchObject({ method: "REQUEST", begins: "2026-12-15T05:30:00.000Z" });
    expect((await only()).calendar).toBe("add");
    await applicants.cancelPlace(on());
    const lost = await read();
    expect(lost).toMatchObject({ method: "CANCEL", uid: first.uid, begins: first.begins });
    expect((await only()).calendar).toBe("remove");
    await offer(["09:20"]);
    await choose("09:20");
    const moved = await read();
    expect(moved).toMatchObject({ method: "REQUEST", uid: first.uid, begins: "2026-12-15T05:50:00.000Z" });
    const sequences = [first, lost, moved].map(({ sequence = 0 }) => sequence);
    expect(sequences, "rising").toEqual([...new Set(sequences)].toSorted((one, other) => one - other));
    const written = rows.length;
    expect(
      await applicants.readInvitation({ request, person: another }),
      "another applicant’s meeting",
    ).toEqual({
      refused: { code: "not-found" },
    });
    expect(rows.length, "reading writes no row").toBe(written);
  });

  it("does not see offered times once the offer has ended", async () => {
    const { ask, offer, only, clock } = await asking();
    await ask();
    await offer(["09:00"], "2026-11-25T20:30:00.000Z");
    clock.at = new Date("2026-11-25T20:30:00.000Z");
    expect(await only()).not.toHaveProperty("offer");
    expect((await only()).mayI).toEqual(["withdraw"]);
  });

  it("may cancel the meeting's time until the meeting begins, and the time slot is then free (M8)", async () => {
    const { ask, offer, choose, applicants, on, only, deps, clock } = await asking();
    await ask();
    await offer(["09:00"]);
    await choose("09:00");
    clock.at = new Date("2026-12-15T05:30:00.000Z");
    expect(refusalOf(await applicants.cancelPlace(on()))).toBe("place-past");
    clock.at = new Date("2026-12-15T05:29:59.999Z");
    const cancelled = await applicants.cancelPlace(on(1, "c"));
    expect(refusalOf(cancelled)).toBe("noted 1");
    expect(await applicants.cancelPlace(on(1, "c")), "once").toEqual(cancelled);
    expect(refusalOf(await applicants.cancelPlace(on()))).toBe("wrong-stage");
    expect((await deps.places.load(placeId(placeAt("09:00")))).state.holders).toEqual([]);
    expect(await only()).toMatchObject({ stage: "approved", mayI: ["withdraw"] });
    expect(await only()).not.toHaveProperty("priority");
  });

  it("may decline the official's deputy, and gets priority for another time (M10)", async () => {
    const { ask, offer, choose, applicants, on, only, staffDo, deps } = await asking();
    await ask();
    await offer(["09:00"]);
    await choose("09:00");
    expect(refusalOf(await applicants.declineDeputy(on()))).toBe("no-deputy");
    await staffDo([{ type: "deputised", deputy }]);
    expect(await only()).toMatchObject({ deputy, mayI: ["change", "cancel", "decline-deputy", "withdraw"] });
    expect(refusalOf(await applicants.declineDeputy(on()))).toBe("noted 1");
    expect(await only()).toMatchObject({ stage: "approved", priority: true });
    expect((await deps.places.load(placeId(placeAt("09:00")))).state.holders).toEqual([]);
  });

  it("may withdraw the meeting, which frees its time slot", async () => {
    const { ask, offer, choose, applicants, on, only, deps } = await asking();
    await ask();
    await offer(["09:00"]);
    await choose("09:00");
    await applicants.withdrawMeeting(on());
    expect(await only()).toMatchObject({ stage: "withdrawn", mayI: [] });
    expect((await deps.places.load(placeId(placeAt("09:00")))).state.holders).toEqual([]);
  });

  it("sees to which official the meeting was sent on, and why (M2)", async () => {
    const { ask, staffDo, only, documents } = await asking();
    await ask();
    const reason = `meeting/${request}.1/reason` as const;
    await documents.put(reason, person, "پاسخ این را اداره حقوقی می‌دهد.");
    await staffDo([{ type: "sent-on", host: deputy, reason, due: "2026-12-05T20:30:00.000Z" }]);
    expect(await only()).toMatchObject({
      ...{ stage: "asked", host: deputy, sentOnBecause: "پاسخ این را اداره حقوقی می‌دهد." },
    });
  });

  it("sees the reason of a refusal, the written answer given instead of a meeting, and the confirmed minutes (M2, M11)", async () => {
    const { ask, staffDo, only, documents, offer, choose } = await asking();
    const write = async (name: string, words: string) => {
      const id = `meeting/${request}.1/${name}` as const;
      await documents.put(id, person, words);
      return id;
    };
    await ask();
    await offer(["09:00"]);
    await choose("09:00");
    await staffDo([{ type: "arrived" }, { type: "begun" }]);
    const minutes = {
      attendees: [],
      statements: await write("statements", "گفت‌وگو شد."),
      orders: [
        {
          what: await write("order", "پاسخ کتبی مستدل"),
          owner: { unit: "price-control" },
          day: "2026-12-26",
        },
      ],
    };
    await staffDo([{ type: "written", ...minutes }, { type: "finished" }]);
    expect(await only()).not.toHaveProperty("minutes");
    await staffDo([{ type: "remarked", remark: await write("remark", "قبلاً هم قول داده بودند") }]);
    await staffDo([{ type: "confirmed" }]);
    expect(await only()).toMatchObject({
      stage: "minuted",
      minutes: {
        statements: "گفت‌وگو شد.",
        orders: [{ what: "پاسخ کتبی مستدل", day: "2026-12-26" }],
        remark: "قبلاً هم قول داده بودند",
      },
    });
    expect(JSON.stringify(await only()), "the owner of an order is internal").not.toContain("price-control");
  });

  it("gets the same reply for another person's meeting as for a missing meeting", async () => {
    const { ask, applicants, on, only } = await asking();
    await ask();
    expect(refusalOf(await applicants.withdrawMeeting(on(1, "k", another)))).toBe("not-found");
    expect(refusalOf(await applicants.withdrawMeeting(on(2)))).toBe("not-found");
    expect(await applicants.readMeetings({ request, person: another })).toMatchObject({ meetings: [] });
    expect((await only()).stage).toBe("asked");
  });

  it("gets, for each operation on meetings that the intake service may call, a reply that fits the schema of the operation", async () => {
    const { deps, ask, offer } = await asking();
    await ask();
    await offer(["09:00"]);
    const say = async (operation: string, more: object = {}) => {
      const asked = { operation, request, person, ...more };
      return answerIntake(deps, forIntakeSchema(asked).parse(asked));
    };
    expect(readMeetingsReply.parse(await say("read-meetings")).meetings[0]).toMatchObject({ host });
    const one = { meeting: 1, key: "k" };
    expect(
      notedReply.parse(await say("choose-place", { ...one, day: tuesday, time: "09:00" })),
    ).toMatchObject({
      meeting: 1,
    });
    expect(notedReply.parse(await say("decline-deputy", { ...one, key: "d" }))).toMatchObject({
      refused: { code: "no-deputy" },
    });
    expect(notedReply.parse(await say("cancel-place", { ...one, key: "c" }))).toMatchObject({ meeting: 1 });
    expect(notedReply.parse(await say("withdraw-meeting", { ...one, key: "w" }))).toMatchObject({
      meeting: 1,
    });
  });
});
