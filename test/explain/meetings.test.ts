/** Tests how `npm run explain` decides the rows of a request's meetings again (law 9, P3), with ports in memory. */

import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { directoryAggregate, directoryId } from "../../functions/directory/directory/journal.ts";
import type { Registered } from "../../functions/intake/request/request-state.ts";
import { decideRegisterRequest } from "../../functions/intake/rules/rules-registration.ts";
import { actOnDue } from "../../functions/meeting/clock/act-on-due/act-on-due.ts";
import { forApplicants } from "../../functions/meeting/commands/frame/answer-intake.ts";
import { passOn } from "../../functions/meeting/commands/pass-on.ts";
import { eventHandlers } from "../../functions/meeting/reactions/event-handlers.ts";
import { noticeHandlers } from "../../functions/notification/commands/send-notice/notice-handlers.ts";
import { wishesAggregate } from "../../functions/notification/journals/journal-wishes.ts";
import { noticeAggregate } from "../../functions/notification/notice/journal.ts";
import type { Chapter } from "../../scripts/explain/chapter.ts";
import { readMeetings } from "../../scripts/explain/read-meetings.ts";
import { readStory } from "../../scripts/explain/read-story.ts";
import { allIsWell, tellStory } from "../../scripts/explain/tell.ts";
import { directoryOf } from "../../shared/directory/reader.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { trackingCode } from "../../shared/domain/cases/tracking-code.ts";
import { envelopesOf } from "../../shared/journal/envelopes.ts";
import type { JournalStore, StoredRow } from "../../shared/journal/journal.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import { memoryLimits } from "../../shared/limits/memory.ts";
import type { AskMeeting } from "../../shared/meetings/for-intake.ts";
import { host, placeAt, tuesday } from "../support/meetings.ts";
import { brought, meetingsAtDesk } from "../support/meetings-at-desk.ts";

const request = trackingCode("40715528936");
const person = "00000000000000000000000000000001";
const [first, second] = [`${request}.1`, `${request}.2`] as const;
const onTheDay = new Date(`${tuesday}T05:20:00.000Z`);
const reason = "توضیح کوتاه.";
const expertOf = { units: [], people: ["e.karimi"] };
const minute = { log: { add: () => {}, line: () => {} }, hasTime: () => true } as never;

async function told(days: object = {}) {
  const world = meetingsAtDesk();
  await world.publish(days);
  await world.keys.getOrMake(person);
  await world.keys.makeFor(request);
  const service = { ...world.meeting, directory: world.deps.directory };
  const applicants = forApplicants(service);
  const snapshots = new Map<number, Snapshot>();
  const inForce = async () => {
    const { number, snapshot } = await world.deps.directory.current();
    snapshots.set(number, snapshot);
  };
  await inForce();
  let keys = 0;
  const key = () => `key-${++keys}`;
  const about = { request, person, language: "fa", kind: "complaint", channel: "web" } as const;
  const hears = (type: string, data: object) => {
    const handlers = eventHandlers(service) as unknown as Record<string, (event: object) => Promise<void>>;
    return handlers[type]?.({ id: key(), sequence: 7, data });
  };
  return {
    ...world,
    service,
    applicants,
    snapshots,
    hears,
    /** Takes a step on a meeting, and fails if the step is refused. */
    did: async (username: string, step: string, meeting: string, body: object = {}) => {
      const answer = await world.step(username, step, meeting, body);
      expect(answer.status, answer.text).toBe(200);
    },
    ask: (changes: Partial<AskMeeting> = {}) =>
      applicants.askMeeting({
        ...{ ...about, parties: expertOf, with: { official: host }, needs: [], words: reason, key: key() },
        ...changes,
      }),
    walksIn: () =>
      applicants.walkIn({
        ...{ ...about, parties: expertOf, official: host, words: reason, by: "c.ahmadi", key: key() },
      }),
    on: (meeting = 1) => ({ request, person, meeting, key: key() }),
    reorganise: async (changes: Partial<Snapshot>) => {
      world.reorganise(changes);
      await inForce();
    },
    explained: (store: JournalStore = service.meetings.store, under = snapshots) =>
      readMeetings(request, { store, anchors: { of: async () => [] }, snapshots: under }),
  };
}

type Told = Awaited<ReturnType<typeof told>>;

const results = (chapters: readonly Chapter[]) =>
  chapters.flatMap(({ entries }) => entries.map(({ row, again }) => [row.command, again]));
const same = (...commands: readonly string[]) => commands.map((command) => [command, { result: "same" }]);
const sound = (chapters: readonly Chapter[]) =>
  chapters.every(
    ({ chain, foldsTheSame, entries }) =>
      chain.sound && foldsTheSame && entries.every(({ announcesTheSame }) => announcesTheSame),
  );

/**
 * Plays a meeting from the applicant's request through approval, offered times and the day of the meeting to the minutes, an
 * order and a correction.
 */
async function held(world: Told): Promise<void> {
  const { ask, applicants, step, did, on, clock, service, hears } = world;
  await ask();
  await step("e.karimi", "read-meeting", first);
  await did(host, "note-priority", first, { given: true });
  await did(host, "approve-meeting", first);
  await did("k.one", "offer-places", first, { places: [placeAt("09:00"), placeAt("09:20")] });
  await applicants.choosePlace({ ...on(), day: tuesday, time: "09:20" });
  clock.at = new Date("2026-12-14T06:00:00.000Z");
  await actOnDue(service, first);
  clock.at = onTheDay;
  for (const what of ["arrive", "call", "begin"]) await did("c.ahmadi", "note-attendance", first, { what });
  const orders = [{ what: reason, owner: { unit: "legal" }, day: "2026-12-20" }];
  const minutes = { attendees: [host, "e.rezaei"], statements: reason, orders };
  expect((await step(host, "write-minutes", first, { ...minutes, attendees: ["e.karimi"] })).status).toBe(
    409,
  );
  await did(host, "write-minutes", first, minutes);
  await did(host, "add-remark", first, { remark: reason });
  await did("c.ahmadi", "note-attendance", first, { what: "finish" });
  await did(host, "confirm-minutes", first);
  await hears("referral.commitment-judged.v1", { meeting: first, commitment: 1, kept: true });
  await did(host, "correct-minutes", first, { ...minutes, orders: [], reason });
}

const heldCommands = [
  ...["ask-meeting", "note-priority", "approve-meeting", "offer-places", "choose-place", "act-on-due"],
  ...["note-attendance", "note-attendance", "note-attendance", "write-minutes", "add-remark"],
  ...["note-attendance", "confirm-minutes", "hear-order", "correct-minutes"],
];

describe("the explanation of a request's meetings", () => {
  it("decides each step on a meeting again, and each refusal because of a conflict of interest, with the same result", async () => {
    const world = await told();
    await held(world);
    const { meetings, conflicts } = await world.explained();
    expect(results(meetings)).toEqual(same(...heldCommands));
    expect(results(conflicts)).toEqual(same("note-conflict", "note-conflict"));
    expect(sound([...meetings, ...conflicts])).toBe(true);
    const approved = meetings[0]?.entries.find(({ row }) => row.command === "approve-meeting");
    expect(approved?.because).toEqual([
      expect.objectContaining({
        rule: "meeting-policy",
        username: host,
        relations: expect.arrayContaining(["host"]),
      }),
      { rule: "stage", stage: "asked", version: 2 },
    ]);
    expect(conflicts[0]?.entries[0]?.because).toEqual([
      { rule: "in-conflict", who: "e.karimi", why: "complained-of", of: "e.karimi" },
    ]);
  });

  it("decides the steps on several meetings of one request again in order, with a deputy, an absence, a missed deadline and a refusal", async () => {
    const { ask, did, on, applicants, clock, service, hears, explained } = await told();
    await ask();
    await did(host, "approve-meeting", first);
    await did(host, "book-place", first, { place: placeAt("09:00") });
    await did("k.one", "book-place", first, { place: placeAt("09:20") });
    await did(host, "name-deputy", first, { deputy: "e.rezaei" });
    await applicants.declineDeputy(on());
    await did(host, "book-place", first, { place: placeAt("09:00") });
    await applicants.cancelPlace(on());
    await did(host, "book-place", first, { place: placeAt("09:00") });
    await did(host, "cancel-meeting-place", first);
    await did(host, "book-place", first, { place: placeAt("09:00") });
    await hears("referral.parties-named.v1", { case: request, units: ["legal"], people: [] });
    clock.at = new Date(`${tuesday}T06:00:00.000Z`);
    await did("c.ahmadi", "note-absence", first, { side: "applicant" });
    await applicants.withdrawMeeting(on());
    await ask();
    clock.at = new Date("2027-01-20T08:00:00.000Z");
    await actOnDue(service, second);
    await did(host, "send-meeting-on", second, { host: "h.desk", reason });
    await did("h.desk", "refuse-meeting", second, { because: "already-met", reason });
    await ask();
    await did(host, "answer-meeting-in-writing", `${request}.3`, { answer: reason });
    await ask();
    await hears("intake.request-withdrawn.v1", { request });
    const { meetings } = await explained();
    expect(meetings.map(({ id }) => id)).toEqual([1, 2, 3, 4].map((n) => `${request}.${n}`));
    expect(results(meetings)).toEqual(
      same(
        ...["ask-meeting", "approve-meeting", "book-place", "book-place", "name-deputy", "decline-deputy"],
        ...["book-place", "cancel-place", "book-place", "cancel-meeting-place", "book-place", "hear-parties"],
        // In the next meeting, the row about the accused comes before the row that requests the meeting.
        ...["note-absence", "withdraw-meeting", "hear-parties"],
        ...["ask-meeting", "act-on-due", "send-meeting-on", "refuse-meeting"],
        ...["ask-meeting", "answer-meeting-in-writing", "ask-meeting", "hear-withdrawal"],
      ),
    );
    expect(sound(meetings)).toBe(true);
  });

  it("names the accused official's conflict of interest for a meeting with this official on which the applicant insisted (M3)", async () => {
    const world = await told();
    const parties = { units: [], people: [host] };
    expect(await world.ask({ parties })).toEqual({ refused: { code: "official-complained-of" } });
    await world.ask({ parties, despiteConflict: true });
    await brought(world, first, "minuted", "h.inspection");
    const { meetings } = await world.explained();
    expect(results(meetings).filter(([, again]) => JSON.stringify(again) !== '{"result":"same"}')).toEqual(
      [],
    );
    expect(meetings[0]?.entries[0]?.because).toEqual([
      { rule: "in-conflict", who: host, why: "complained-of", of: host },
    ]);
  });

  it("decides automatic offers, cancelled days and the naming of deputies for these days again, with the same result (M6, M8, M16)", async () => {
    const world = await told({ last: "2026-12-29" });
    const { ask, did, clock, service, settle, explained, call, reorganise, hears, applicants, on } = world;
    await ask();
    await did(host, "approve-meeting", first);
    await settle();
    clock.at = new Date("2026-12-06T06:30:00.000Z");
    expect(await passOn(service, minute)).toBe(1);
    await applicants.choosePlace({ ...on(), day: tuesday, time: "09:00" });
    await settle();
    await reorganise({ holidays: [{ day: tuesday, name: { fa: "تعطیلی", en: "Holiday" } }] });
    await hears("directory.snapshot-published.v1", { number: 2, at: clock.at.toISOString() });
    await did(host, "book-place", first, { place: placeAt("09:00", "2026-12-22") });
    const left = { host, because: "left" };
    const deputy = { username: "e.rezaei", meetings: [first] };
    await call("k.one", "cancel-day", { body: { ...left, day: "2026-12-22", deputy } });
    await did(host, "book-place", first, { place: placeAt("09:00", "2026-12-29") });
    await call("k.one", "cancel-day", { body: { ...left, day: "2026-12-29" } });
    const { meetings } = await explained();
    expect(results(meetings)).toEqual(
      same(
        ...["ask-meeting", "approve-meeting", "pass-on", "choose-place", "close-day", "book-place"],
        ...["cancel-day", "book-place", "cancel-day"],
      ),
    );
  });

  it("decides an applicant's change of the appointment time again, with the same result (M8)", async () => {
    const { ask, did, on, applicants, explained } = await told();
    await ask();
    await did(host, "approve-meeting", first);
    await did(host, "book-place", first, { place: placeAt("09:00") });
    const nine = { day: tuesday, time: "09:00" };
    await applicants.changePlace({ ...on(), day: tuesday, time: "09:20", instead: nine });
    const { meetings } = await explained();
    expect(results(meetings)).toEqual(same("ask-meeting", "approve-meeting", "book-place", "change-place"));
  });

  it("does not decide again that an official's public day is cancelled for a closed office, since the day's calendar is in another journal (D3)", async () => {
    const { ask, did, settle, explained, reorganise, hears, clock, deps } = await told();
    await ask();
    await did(host, "approve-meeting", first);
    await did(host, "book-place", first, { place: placeAt("09:00") });
    await settle();
    const { snapshot } = await deps.directory.current();
    const staff = snapshot.staff.map((one) => (one.username === host ? { ...one, unit: "legal" } : one));
    const why = { fa: "تعمیر", en: "Repairs" };
    const closed = { kind: "closed" as const, from: tuesday, to: tuesday, why, unit: ["price-control"] };
    await reorganise({ staff, closures: [closed] });
    await hears("directory.snapshot-published.v1", { number: 2, at: clock.at.toISOString() });
    const { meetings } = await explained();
    expect(results(meetings).at(-1)).toEqual([
      "close-day",
      {
        result: "not decided again",
        why: "whose calendar the public day followed is kept in the day's own journal",
      },
    ]);
  });

  it("decides the arrival of an applicant without an appointment again, with and without an approved meeting (M9)", async () => {
    const { clock, walksIn, did, applicants, ask, on, explained } = await told({ walkIns: 3 });
    await ask();
    await did(host, "approve-meeting", first);
    clock.at = onTheDay;
    await walksIn();
    await did("c.ahmadi", "note-absence", first, { side: "organisation" });
    await applicants.withdrawMeeting(on());
    await walksIn();
    const { meetings } = await explained();
    expect(results(meetings)).toEqual(
      same(
        ...["ask-meeting", "approve-meeting", "take-walk-in", "note-absence", "withdraw-meeting"],
        "take-walk-in",
      ),
    );
  });
});

/** The explanation of a registered request with a meeting that was held and of which an SMS reminded the applicant. */
async function wholeStory() {
  const world = await told();
  const { intake, service, options, store, clock, now, rows } = world;
  const command = (name: string, id: string) => ({
    ...{ name, actor: `applicant:${person}`, key: name, fingerprint: name },
    ...{ at: clock.at, directory: 1, correlation: id },
  });
  const directory = openJournal(directoryAggregate, store(), options);
  const { snapshot } = await world.deps.directory.current();
  await directory.decide(directoryId, { ...command("publish", directoryId), directory: 0 }, () => ({
    facts: [{ type: "published", number: 1, snapshot }],
  }));
  const registration: Registered = {
    ...{ person, kind: "complaint", subject: "price", channel: "web", language: "fa", contactProof: "proof" },
    words: `intake/${request}/words`,
  };
  await intake.requests.decide(request, command("register-request", request), ({ state }) =>
    decideRegisterRequest(state, registration),
  );
  await held(world);
  const notices = openJournal(noticeAggregate, store(), options);
  const send = async () => ({ result: "sent", providerId: "p-1" }) as const;
  const carried = () => [{ name: "one", send }];
  const reminded = rows.find(({ command }) => command === "act-on-due");
  if (!reminded) throw new Error("Nobody was reminded");
  const [event] = envelopesOf("meeting", reminded);
  clock.at = new Date(reminded.at);
  const handlers = noticeHandlers({
    ...{
      notices,
      attemptId: randomUUID,
      now,
      directory: directoryOf(service.directory.current),
      providers: { sms: carried, email: carried },
      limits: memoryLimits(),
    },
    wishes: openJournal(wishesAggregate, store(), { release: "test" }),
    identity: { addressOf: async () => ({ mobile: "+989123456789", contactBy: "sms", recipients: {} }) },
  });
  await handlers["meeting.reminder-due.v1"](event as never);
  const journals = {
    ...{
      intake: intake.requests.store,
      identity: world.identity.looks.store,
      referral: world.deps.cases.store,
      meeting: service.meetings.store,
    },
    ...{ notification: notices.store, directory: directory.store, anchors: { of: async () => [] } },
  };
  const story = await readStory(request, journals, new Date("2026-12-20T08:00:00.000Z"));
  if (!story) throw new Error("There is no story");
  return story;
}

describe("the explanation of a request with a meeting", () => {
  it("has a chapter for the request, for the meeting, for refused steps on the meeting and for its notice", async () => {
    const story = await wholeStory();
    expect(story.chapters.map(({ service, id }) => [service, id])).toEqual([
      ["intake", request],
      ["meeting", first],
      ["meeting", `conflicts.${first}`],
      ["notification", `meeting/${first}/6/0`],
    ]);
    expect(allIsWell(story), tellStory(story, "en").join("\n")).toBe(true);
  });

  it("can be printed in both languages, without free text and without names of people", async () => {
    const story = await wholeStory();
    const fa = tellStory(story, "fa").join("\n");
    expect(fa).toContain("ملاقات پذیرفته شد.");
    expect(fa).toContain("تعارض منافع در ملاقات رد شد: e.karimi خواست see-meeting (complained-of).");
    expect(fa).toContain(`اختیار approve-meeting: ${host} از price-control، نقش head، نسبت به ملاقات: host`);
    const en = tellStory(story, "en").join("\n");
    expect(en).toContain("meeting-reminder, sms, sent");
    expect(en).toContain(
      `may correct-minutes: ${host} of price-control, role head, relation to the meeting: host`,
    );
    for (const secret of [reason, "مرادی", "Moradi", "9123456789"]) expect(fa + en).not.toContain(secret);
  });
});

describe("the explanation of an altered meeting", () => {
  const tampered = (store: JournalStore, change: (row: StoredRow) => StoredRow): JournalStore => ({
    ...store,
    all: async (id) => (await store.all(id)).map(change),
  });
  const otherwise = (chapters: readonly Chapter[]) =>
    results(chapters).filter(([, again]) => JSON.stringify(again) !== '{"result":"same"}');

  it("reports an altered row and the decision that the rules give instead", async () => {
    const world = await told();
    await held(world);
    const altered = tampered(world.service.meetings.store, (row) => ({
      ...row,
      facts: row.facts.map((fact) =>
        fact.type === "offered" ? { ...fact, until: "2027-01-01T20:30:00.000Z" } : fact,
      ),
    }));
    const { meetings } = await world.explained(altered);
    expect(otherwise(meetings)).toEqual([
      ["offer-places", { result: "otherwise", instead: expect.stringMatching(/^offered until="2026-/) }],
    ]);
    expect(meetings[0]?.chain).toMatchObject({ sound: false, why: "altered" });
  });

  it("reports a step by a user in conflict of interest, and a refusal of a user without a conflict", async () => {
    const world = await told();
    await held(world);
    const disguised = tampered(world.service.meetings.store, (row) => ({
      ...row,
      ...(row.command === "approve-meeting" && { actor: "staff:e.karimi" }),
      facts: row.facts.map((fact) =>
        fact.type === "conflict-refused" ? { ...fact, by: "e.rezaei", named: "e.rezaei" } : fact,
      ),
    }));
    const { meetings, conflicts } = await world.explained(disguised);
    expect(otherwise(meetings)).toEqual([["approve-meeting", { result: "otherwise", instead: "not-found" }]]);
    expect(otherwise(conflicts).length).toBe(2);
  });

  it("reports a step that the directory of that time forbids, and a row whose directory is missing", async () => {
    const world = await told();
    await held(world);
    const { store } = world.service.meetings;
    const { snapshot } = await world.deps.directory.current();
    const staff = snapshot.staff.filter(({ username }) => username !== "k.one");
    const other = await world.explained(store, new Map([[1, { ...snapshot, staff }]]));
    expect(otherwise(other.meetings)).toEqual([
      ["offer-places", { result: "otherwise", instead: "forbidden" }],
    ]);
    const none = await world.explained(store, new Map());
    expect(otherwise(none.meetings)).toContainEqual([
      "approve-meeting",
      { result: "not decided again", why: "the directory has no snapshot 1" },
    ]);
  });
});
