import { describe, expect, it } from "vitest";
import { host, placeAt, tuesday } from "../../../test/support/meetings.ts";
import { brought, type MeetingsAtDesk, meetingsAtDesk } from "../../../test/support/meetings-at-desk.ts";
import { placeId, timesOf } from "../journals/place-id.ts";
import { readMeetings } from "../queries/read-meetings.ts";
import { hearParties } from "../rules/reviewing.ts";

const [nine, twenty, forty] = [placeAt("09:00"), placeAt("09:20"), placeAt("09:40")];
const accused = { parties: { units: [], people: [host] }, despiteConflict: true as const };
const code = (answer: { body: { type?: string } }) =>
  answer.body.type?.replace("urn:peygir:problem:", "") ?? "yes";

async function desk(changes = {}): Promise<MeetingsAtDesk> {
  const world = meetingsAtDesk(changes);
  await world.publish();
  return world;
}

const listed = async ({ call, settle }: MeetingsAtDesk, username: string, query: Record<string, string>) => {
  await settle();
  const { body } = await call(username, "list-meetings", { query });
  return (body.items as readonly { meeting: string }[]).map(({ meeting }) => meeting);
};

describe("a meeting at the desk", () => {
  it("is approved, offered times, booked, held and recorded, and is in the right list after each step (M2, M6, M9, M11)", async () => {
    const world = await desk();
    const { asked, step, call, clock } = world;
    const id = await asked(1);
    expect(await listed(world, host, { list: "review" })).toEqual([id]);
    const shown = await call("k.one", "read-meeting", { params: { meeting: id } });
    expect(shown.body).toMatchObject({ words: "می‌خواهم حضوری توضیح بدهم.", stage: "asked" });
    expect(shown.body.mayI).toEqual([
      ...["approve-meeting", "refuse-meeting", "answer-meeting-in-writing", "send-meeting-on"],
      "note-priority",
    ]);
    expect(code(await step("k.one", "approve-meeting", id))).toBe("yes");
    expect(await listed(world, "c.ahmadi", { list: "waiting", host })).toEqual([id]);
    const offered = await step("k.one", "offer-places", id, { places: [nine, twenty] });
    // The offer ends three working days after Tuesday (Wednesday, Saturday and Sunday), at midnight in Tehran.
    expect(offered.body).toMatchObject({ stage: "offered", offer: { until: "2026-11-29T20:30:00.000Z" } });
    expect(code(await step("c.ahmadi", "book-place", id, { place: nine }))).toBe("yes");
    expect(await listed(world, host, { list: "day", day: tuesday })).toEqual([id]);
    const { items } = (await call(host, "list-meetings", { query: { list: "day", day: tuesday } })).body;
    expect(items[0].number, "the number that is called out").toBe(1);
    clock.at = new Date("2026-12-15T05:25:00.000Z");
    for (const what of ["arrive", "call", "begin"])
      expect(code(await step("c.ahmadi", "note-attendance", id, { what }))).toBe("yes");
    const held = await call(host, "read-meeting", { params: { meeting: id } });
    expect(held.body.arrivedAt, "the minutes begin with it").toBe("2026-12-15T05:25:00.000Z");
    expect((await world.meeting.places.load(placeId(nine))).state.holders).toEqual([id]);
    const order = { what: "بازرسی از فروشگاه", owner: { unit: "price-control" }, day: "2026-12-22" };
    const minutes = { attendees: [host], statements: "رسید خرید را دیدیم.", orders: [order] };
    expect(code(await step(host, "write-minutes", id, minutes))).toBe("yes");
    expect(code(await step("k.one", "add-remark", id, { remark: "درست است." }))).toBe("yes");
    await step("c.ahmadi", "note-attendance", id, { what: "finish" });
    const final = await step(host, "confirm-minutes", id);
    expect(final.body).toMatchObject({
      stage: "minuted",
      minutes: {
        statements: "رسید خرید را دیدیم.",
        remark: "درست است.",
        orders: [{ what: "بازرسی از فروشگاه", owner: { unit: { key: "price-control" } }, day: "2026-12-22" }],
      },
      mayI: ["correct-minutes"],
    });
    expect(code(await step(host, "write-minutes", id, minutes))).toBe("meeting-moved-on");
    expect((await world.meeting.places.load(placeId(nine))).state.holders).toEqual([id]);
  });

  it("may be refused or answered in writing instead, with a text that is encrypted under the applicant's key (M2)", async () => {
    const { asked, step, rows } = await desk();
    const [one, other] = [await asked(1), await asked(2)];
    const refused = await step(host, "refuse-meeting", one, {
      because: "answer-not-due",
      reason: "هنوز مهلت دارد.",
    });
    expect(refused.body).toMatchObject({
      stage: "refused",
      refused: { because: "answer-not-due", reason: "هنوز مهلت دارد." },
    });
    const answered = await step(host, "answer-meeting-in-writing", other, { answer: "بازرسی شد." });
    expect(answered.body).toMatchObject({ stage: "in-writing", answer: "بازرسی شد." });
    expect(JSON.stringify(rows)).not.toContain("بازرسی شد.");
  });

  it("shows the time left until its decision is due, and is listed with its request only for staff who may see both the meeting and the request (M2, R2)", async () => {
    const world = await desk();
    const [open, contested] = [await world.asked(1), await world.asked(2, accused)];
    const request = (id: string) => ({ list: "request", request: id.slice(0, 12) });
    const { body } = await world.call(host, "read-meeting", { params: { meeting: open } });
    // Seven working days from Tuesday to the end of Saturday next week: Wednesday, Saturday to Wednesday, Saturday.
    expect(body.left).toEqual({ state: "running", amount: 7, in: "working-days", stands: false });
    expect(await listed(world, "k.one", request(open))).toEqual([open]);
    expect(await listed(world, "c.ahmadi", request(contested))).toEqual([contested]);
    expect(await listed(world, host, request(contested)), "the accused").toEqual([]);
    expect(await listed(world, host, { list: "request" })).toEqual([]);
    world.clock.at = new Date("2026-12-05T08:00:00.000Z");
    const last = (await world.call(host, "list-meetings", { query: { list: "review" } })).body.items[0];
    expect(last.left).toMatchObject({ state: "last-day", amount: 0 });
    world.clock.at = new Date("2026-12-07T08:00:00.000Z");
    const late = (await world.call(host, "list-meetings", { query: { list: "review" } })).body.items[0];
    expect(late.left).toMatchObject({ state: "overdue", amount: 2 });
  });

  it("is decided, after it was sent on to another official, by this official within the same deadline (M2)", async () => {
    const world = await desk();
    const id = await world.asked(1);
    const to = { host: "h.legal", reason: "حقوقی است." };
    const sent = await world.step(host, "send-meeting-on", id, to);
    expect(sent.body).toMatchObject({ host: { username: "h.legal" }, due: "2026-12-05T20:30:00.000Z" });
    const read = await world.call("h.legal", "read-meeting", { params: { meeting: id } });
    expect(read.body.sentOn).toMatchObject({ from: { username: host }, reason: to.reason });
    expect([
      await listed(world, host, { list: "review" }),
      await listed(world, "h.legal", { list: "review" }),
    ]).toEqual([[], [id]]);
    expect(code(await world.step("h.legal", "send-meeting-on", id, { ...to, host: "e.karimi" }))).toBe(
      "unknown-official",
    );
    expect(code(await world.step("h.legal", "send-meeting-on", id, { ...to, host: "nobody" }))).toBe(
      "unknown-person",
    );
  });

  it("can be changed only by a step based on its present version; the same idempotency key gets the same reply (R16, P4)", async () => {
    const { asked, step, call } = await desk();
    const id = await asked(1);
    const params = { meeting: id };
    const first = { params, version: 1, body: {}, key: "key-one-long-enough" };
    expect(code(await call("k.one", "approve-meeting", first))).toBe("yes");
    expect((await call("k.one", "approve-meeting", first)).body).toMatchObject({
      stage: "approved",
      version: 2,
    });
    expect(
      code(await call("k.one", "approve-meeting", { ...first, body: { attends: "i.inspection" } })),
    ).toBe("key-reused");
    expect(code(await call("k.two", "book-place", { params, version: 1, body: { place: nine } }))).toBe(
      "stale",
    );
    expect(code(await step("k.two", "book-place", id, { place: nine }))).toBe("yes");
  });

  it("gets a new time, after the applicant was absent twice, only from a person who decides on meetings, and not from the desk (M8)", async () => {
    const { asked, step, publish, clock, ...rest } = await desk();
    const world = { asked, step, publish, clock, ...rest };
    const id = await asked(1);
    await publish({ first: "2026-12-22", last: "2027-01-05" });
    await brought(world, id, "booked");
    clock.at = new Date("2026-12-15T05:31:00.000Z");
    expect(code(await step("c.ahmadi", "note-absence", id, { side: "applicant" }))).toBe("yes");
    expect(code(await step("c.ahmadi", "book-place", id, { place: placeAt("09:00", "2026-12-22") }))).toBe(
      "yes",
    );
    clock.at = new Date("2026-12-22T05:31:00.000Z");
    await step("c.ahmadi", "note-absence", id, { side: "applicant" });
    const third = { place: placeAt("09:00", "2026-12-29") };
    expect(code(await step("c.ahmadi", "book-place", id, third))).toBe("absent-twice");
    expect(code(await step("k.one", "book-place", id, third))).toBe("yes");
  });
});

describe("the last free time slot of a public day (M5)", () => {
  it("goes to one of two bookings; the reply to the refused booking lists the nearest free time slots", async () => {
    const { asked, step, settle, call } = await desk();
    const [one, other] = [await asked(1), await asked(2)];
    await Promise.all([step("k.one", "approve-meeting", one), step("k.two", "approve-meeting", other)]);
    await settle();
    const answers = await Promise.all([
      step("k.one", "book-place", one, { place: twenty }),
      step("k.two", "book-place", other, { place: twenty }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.body).toMatchObject({
      type: "urn:peygir:problem:place-taken",
      alternatives: [nine, forty, placeAt("10:00")],
    });
    const again = lost === answers[0] ? one : other;
    expect(code(await step("k.one", "book-place", again, { place: lost?.body.alternatives[0] }))).toBe("yes");
    await settle();
    const query = { host, first: tuesday, last: tuesday };
    const { places } = (await call("c.ahmadi", "list-places", { query })).body;
    expect(places.map(({ holders }: { holders: number }) => holders)).toEqual([1, 1, 0, 0, 0, 0]);
  });

  it("cannot be booked after its day was cancelled; the refusal names free time slots of the next public day", async () => {
    const { asked, step, call, publish, settle } = await desk();
    await publish({ first: "2026-12-22", last: "2026-12-22" });
    const [moved, other] = [await asked(1), await asked(2)];
    for (const id of [moved, other]) await step(host, "approve-meeting", id);
    await step(host, "book-place", moved, { place: nine });
    const left = { host, day: tuesday, because: "left" };
    const asked1 = { body: left, key: "cancels-the-day-1" };
    expect((await call("k.one", "cancel-day", asked1)).body).toEqual({ moved: 1 });
    expect((await call("k.one", "cancel-day", asked1)).body, "told again (P4)").toEqual({ moved: 1 });
    await settle();
    const answer = await step(host, "book-place", other, { place: twenty });
    const next = ["09:20", "09:00", "09:40"].map((time) => placeAt(time, "2026-12-22"));
    expect([answer.status, answer.body.alternatives[0], answer.body.alternatives.length]).toEqual([
      409,
      next[1],
      3,
    ]);
    expect((await call(host, "read-meeting", { params: { meeting: moved } })).body).toMatchObject({
      stage: "approved",
      priority: true,
    });
  });
});

describe("corrected minutes (M11)", () => {
  const order = (what: string) => ({ what, owner: { unit: "price-control" }, day: "2026-12-22" });
  async function minuted() {
    const world = await desk();
    const id = await world.asked(1);
    await brought(world, id, "minuted");
    return { ...world, id };
  }
  const correction = {
    attendees: [host],
    statements: "رسید خرید و برگه ضمانت را دیدیم.",
    orders: [order("بازرسی از انبار")],
    reason: "برگه ضمانت جا افتاده بود.",
  };

  it("are stored as a new version with the reason; earlier versions stay readable, and a correction can add commitments (orders) but removes none", async () => {
    const { id, step, rows, call, meeting } = await minuted();
    const corrected = await step("k.one", "correct-minutes", id, correction);
    expect(corrected.body).toMatchObject({
      stage: "minuted",
      minutes: {
        statements: "رسید خرید و برگه ضمانت را دیدیم.",
        orders: [{ what: "بازرسی از انبار", owner: { unit: { key: "price-control" } } }],
        earlier: [{ statements: "گفت‌وگو شد.", reason: "برگه ضمانت جا افتاده بود." }],
      },
    });
    const [event] = rows.at(-1)?.events ?? [];
    expect(event).toMatchObject({
      type: "meeting.minutes-corrected.v1",
      data: { meeting: id, by: "k.one", orders: [{ owner: { unit: "price-control" }, day: "2026-12-22" }] },
    });
    const again = { ...correction, statements: "دو برگه را دیدیم.", orders: [order("تماس با متقاضی")] };
    const { minutes } = (await step(host, "correct-minutes", id, again)).body;
    expect(minutes.orders.map(({ what }: { what: string }) => what)).toEqual([
      "بازرسی از انبار",
      "تماس با متقاضی",
    ]);
    expect(minutes.earlier.map(({ statements }: { statements: string }) => statements)).toEqual([
      "گفت‌وگو شد.",
      "رسید خرید و برگه ضمانت را دیدیم.",
    ]);
    // The first version's order is a commitment already, so the event announces only the new orders.
    expect(rows.at(-1)?.events).toMatchObject([{ data: { orders: [{}] } }]);
    const { person = "", request = "" } = (await meeting.meetings.load(id)).state.asked ?? {};
    const seen = await readMeetings(meeting, { request, person });
    expect(seen.meetings[0]?.minutes).toMatchObject({
      statements: "دو برگه را دیدیم.",
      corrected: { reason: "برگه ضمانت جا افتاده بود." },
    });
    expect((await call("c.ahmadi", "read-meeting", { params: { meeting: id } })).body.mayI).toEqual([]);
  });

  it("are refused before the minutes are final, when based on an older version, and after nine corrections", async () => {
    const { id, step, call, asked, stateOf, ...world } = await minuted();
    const open = await asked(2);
    await brought({ ...world, step, call, asked, stateOf } as never, open, "finished", host, twenty);
    expect(code(await step(host, "correct-minutes", open, correction))).toBe("meeting-moved-on");
    const stale = { params: { meeting: id }, version: 1, body: correction };
    expect(code(await call(host, "correct-minutes", stale))).toBe("stale");
    for (let n = 0; n < 9; n += 1)
      expect(code(await step(host, "correct-minutes", id, { ...correction, orders: [] }))).toBe("yes");
    expect(code(await step(host, "correct-minutes", id, correction))).toBe("corrections-full");
  });

  it("may not be made by a person who was accused after the minutes were written, and may not name accused attendees (R2)", async () => {
    const { id, step, meeting, call } = await minuted();
    const command = {
      ...{ name: "hear-parties", actor: "event:1", key: "1", fingerprint: "", at: meeting.now() },
      ...{ directory: 1, correlation: id },
    };
    const parties = { units: [], people: [host] };
    await meeting.meetings.decide(id, command, ({ state }) => hearParties(state, { parties, sequence: 4 }));
    expect((await call(host, "read-meeting", { params: { meeting: id } })).status).toBe(404);
    expect((await step(host, "correct-minutes", id, correction)).status).toBe(404);
    expect(code(await step("h.inspection", "correct-minutes", id, correction))).toMatch(/^in-conflict/);
    const attendees = ["h.inspection"];
    expect(code(await step("h.inspection", "correct-minutes", id, { ...correction, attendees }))).toBe("yes");
  });
});

describe("a full day that is cancelled (M4, M8)", () => {
  it("takes the times of all forty visitors in one transaction, and gives these visitors priority for another time", async () => {
    const world = await desk();
    const { asked, step, call, publish, stateOf } = world;
    const day = "2026-12-22";
    const division = { minutes: 10, places: 20, capacity: 2 };
    await publish({ first: day, last: day, ...division });
    const times = timesOf({ from: "09:00", ...division });
    const ids = await Promise.all(Array.from({ length: 40 }, (_, n) => asked(n + 1)));
    for (const [n, id] of ids.entries()) {
      await step(host, "approve-meeting", id);
      const place = placeAt(times[Math.floor(n / 2)] ?? "", day);
      expect(code(await step(host, "book-place", id, { place }))).toBe("yes");
    }
    const cancelled = { host, day, because: "official" };
    expect((await call("k.one", "cancel-day", { body: cancelled })).body).toEqual({ moved: 40 });
    for (const id of ids) expect(await stateOf(id)).toMatchObject({ stage: "approved", priority: true });
    expect((await listed(world, "k.one", { list: "waiting", host })).toSorted()).toEqual(ids.toSorted());
  });
});

describe("an official who leaves their public day (M16)", () => {
  /** Three visitors with a time; two of the visitors have arrived. */
  async function waiting() {
    const world = await desk();
    const ids = [await world.asked(1), await world.asked(2), await world.asked(3)] as const;
    for (const [n, id] of ids.entries()) {
      await world.step(host, "approve-meeting", id);
      await world.step(host, "book-place", id, { place: [nine, twenty, forty][n] });
    }
    world.clock.at = new Date("2026-12-15T05:40:00.000Z");
    for (const id of ids.slice(0, 2)) await world.step("c.ahmadi", "note-attendance", id, { what: "arrive" });
    return { ...world, ids };
  }
  const left = { host, day: tuesday, because: "left" };

  it("is replaced by the deputy for visitors who choose this and keep their time and number; the other visitors get priority for another time", async () => {
    const world = await waiting();
    const { call, step, ids, meeting } = world;
    const [stays, goes, comes] = ids;
    const deputy = { username: "e.karimi", meetings: [stays] };
    expect((await call("k.one", "cancel-day", { body: { ...left, deputy } })).body).toEqual({ moved: 2 });
    for (const id of [goes, comes])
      expect(await world.stateOf(id)).toMatchObject({ stage: "approved", priority: true });
    expect(await listed(world, host, { list: "day", day: tuesday })).toEqual([stays]);
    expect((await meeting.places.load(placeId(nine))).state).toMatchObject({ holders: [], closed: true });
    for (const what of ["call", "begin"])
      expect(code(await step("c.ahmadi", "note-attendance", stays, { what }))).toBe("yes");
    const minutes = { attendees: ["e.karimi"], statements: "گفت‌وگو شد.", orders: [] };
    const written = await step("e.karimi", "write-minutes", stays, minutes);
    expect(written.body).toMatchObject({ number: 1, deputy: { username: "e.karimi" }, minutes: {} });
  });

  it("may not name a deputy in conflict of interest, and the refused step changes nothing (R2)", async () => {
    const { call, ids, meeting, stateOf } = await waiting();
    const parties = { units: [], people: ["e.karimi"] };
    const command = {
      ...{ name: "hear-parties", actor: "event:1", key: "1", fingerprint: "", at: meeting.now() },
      ...{ directory: 1, correlation: ids[0] },
    };
    await meeting.meetings.decide(ids[0], command, () => ({
      facts: [{ type: "parties-heard", parties, sequence: 4 }],
    }));
    const deputy = { username: "e.karimi", meetings: [ids[0]] };
    expect(code(await call("k.one", "cancel-day", { body: { ...left, deputy } }))).toBe("in-conflict");
    expect(
      code(
        await call("k.one", "cancel-day", { body: { ...left, deputy: { ...deputy, username: "nobody" } } }),
      ),
    ).toBe("unknown-person");
    for (const id of ids) expect((await stateOf(id)).place).toBeDefined();
  });
});

describe("an accused official (M3, R2)", () => {
  it("is met in the presence of an inspector, who writes the minutes, when the applicant insists", async () => {
    const world = await desk();
    const { asked, step, call } = world;
    const id = await asked(1, accused);
    expect(await listed(world, host, { list: "review" })).toEqual([]);
    expect(await listed(world, "i.inspection", { list: "contested" })).toEqual([id]);
    expect(code(await step("i.inspection", "approve-meeting", id))).toBe("attendant-needed");
    for (const [attends, refused] of [
      ["h.legal", "only-inspection-attends"],
      ["e.karimi", "only-inspection-attends"],
    ] as const)
      expect(code(await step("i.inspection", "approve-meeting", id, { attends }))).toBe(refused);
    expect(code(await step("i.inspection", "approve-meeting", id, { attends: "h.inspection" }))).toBe("yes");
    await step("i.inspection", "book-place", id, { place: nine });
    world.clock.at = new Date("2026-12-15T05:25:00.000Z");
    for (const what of ["arrive", "begin"]) await step("c.ahmadi", "note-attendance", id, { what });
    const minutes = { statements: "گفت‌وگو شد.", orders: [] };
    for (const attendees of [[host], ["h.inspection", "e.karimi"]])
      expect(code(await step("h.inspection", "write-minutes", id, { ...minutes, attendees }))).toMatch(
        /^in-conflict/,
      );
    expect(
      code(await step("h.inspection", "write-minutes", id, { ...minutes, attendees: ["h.inspection"] })),
    ).toBe("yes");
    expect((await call(host, "read-meeting", { params: { meeting: id } })).status).toBe(404);
  });

  it("gets not found on a retry, instead of the earlier reply, when the accusation came after that reply (R2)", async () => {
    const { asked, call, meeting: deps } = await desk();
    const id = await asked(1);
    const request = { params: { meeting: id }, version: 1, body: {}, key: "key-two-long-enough" };
    expect((await call(host, "approve-meeting", request)).status).toBe(200);
    const named = { parties: accused.parties, sequence: 4 };
    const command = {
      ...{ name: "hear-parties", actor: "event:1", key: "1", fingerprint: "", at: deps.now(), directory: 1 },
      correlation: id,
    };
    await deps.meetings.decide(id, command, () => ({ facts: [{ type: "parties-heard", ...named }] }));
    expect((await call(host, "approve-meeting", request)).status).toBe(404);
  });

  it("is not met when the applicant does not insist on this official; the meeting can then only be sent on to an official without a conflict of interest", async () => {
    const { asked, step } = await desk();
    const id = await asked(1, { parties: accused.parties });
    expect(code(await step("h.inspection", "approve-meeting", id, { attends: "i.inspection" }))).toBe(
      "not-insisted",
    );
    const on = { host: "h.legal", reason: "از مسئول نخست شکایت شده است." };
    expect(code(await step("h.inspection", "send-meeting-on", id, { ...on, host }))).toMatch("in-conflict");
    expect(code(await step("h.inspection", "send-meeting-on", id, on))).toBe("yes");
    expect(code(await step("h.legal", "approve-meeting", id))).toBe("yes");
  });

  it.each([
    ["an accused person", "h.moradi", "in-conflict"],
    ["a person below the accused", "e.karimi", "in-conflict-below"],
    ["a person who acts for them", "a.audit", "in-conflict-acting-for"],
    ["a person missing from the directory", "nobody", "unknown-person"],
    ["a person without a conflict", "e.legal", "yes"],
  ])(
    "leaves the meeting to another official, who may name as deputy only a person of the directory without a conflict of interest; here %s (M10)",
    async (_who, deputy, says) => {
      const world = await desk({
        deputies: [{ of: host, deputy: "a.audit", from: "2026-01-01", to: "2028-01-01" }],
      });
      const id = await world.asked(1, { host: "h.legal", parties: accused.parties });
      await world.call("h.legal", "publish-days", {
        body: {
          ...{ host: "h.legal", weekdays: ["tuesday"], first: tuesday, last: tuesday },
          ...{ begins: "09:00", minutes: 20, places: 3, capacity: 1 },
        },
      });
      await brought(world, id, "booked", "h.legal", { ...nine, host: "h.legal" });
      expect(code(await world.step("h.legal", "name-deputy", id, { deputy }))).toBe(says);
    },
  );
});

describe("the list of an official's public days (M4)", () => {
  const shutOf = async (world: Awaited<ReturnType<typeof desk>>, first: string, last: string) =>
    (await world.call("c.ahmadi", "list-places", { query: { host, first, last } })).body.shut;

  it("includes the closed days on which no visitors can come, each with the reason", async () => {
    const why = { fa: "دورکاری سراسری", en: "Remote work" };
    const world = meetingsAtDesk({
      holidays: [{ day: "2026-12-14", name: { fa: "تعطیل رسمی", en: "Holiday" } }],
      closures: [{ kind: "remote", from: tuesday, to: tuesday, why }],
    });
    expect(await shutOf(world, "2026-12-14", "2026-12-17")).toEqual([
      { day: "2026-12-14", because: "closed", name: { fa: "تعطیل رسمی", en: "Holiday" } },
      { day: tuesday, because: "remote", name: why },
      { day: "2026-12-17", because: "closed" },
    ]);
  });

  it.each([
    ["2026-12-20", "2026-12-12"],
    ["2026-12-01", "2027-01-01"],
    ["2026-02-30", "2026-03-01"],
    ["9999-01-01", "9999-01-02"],
  ])("is refused for a span of days outside the calendar: %s to %s", async (first, last) => {
    const world = await desk();
    const answer = await world.call(host, "list-places", { query: { host, first, last } });
    expect(answer.body.type).toBe("urn:peygir:problem:span-too-long");
    const body = { weekdays: ["tuesday"], first, last: last === "2027-01-01" ? "2030-01-01" : last };
    expect((await world.publish(body)).body.type).toBe("urn:peygir:problem:span-too-long");
  });
});
