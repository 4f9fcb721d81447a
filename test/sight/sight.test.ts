/**
 * Tests every staff operation that returns the text of applicants, answers, minutes or files; the test finds these operations
 * by their contracts. The tests check who may read the text, from whom a hidden applicant stays hidden, and where the access
 * is recorded (R15, C15, R2).
 */
import { describe, expect, it, test } from "vitest";
import type { OperationSpec } from "../../shared/contracts/operation.ts";
import { operations } from "../../shared/contracts/operations.ts";
import type { MeetingAction } from "../../shared/contracts/policy.ts";
import { type Role, roles } from "../../shared/directory/snapshot.ts";
import { calls } from "../policy/calls.ts";
import { columns, type expected, mayBe } from "../policy/expected.ts";
import { mayBeOfMeeting } from "../policy/expected-meetings.ts";
import { callOf as callOfMeeting, moments } from "../policy/meeting-calls.ts";
import { type Column, standing, who } from "../policy/standing.ts";
import { casework } from "../support/casework.ts";
import { host } from "../support/meetings.ts";
import { brought } from "../support/meetings-at-desk.ts";
import { requests, zahra } from "../support/requests.ts";
import { type Answered, staffApis } from "../support/staff-apis.ts";
import { classOf, declaredIds, type WordsClass } from "./classes.ts";
import { freeText } from "./free-text.ts";
import {
  all,
  asked,
  decided,
  found,
  type Hall,
  isKeeper,
  type Kind,
  type Mark,
  marks,
  minuted,
  type Person,
  related,
  usernames,
} from "./hall.ts";

const ofStaff = operations.filter(({ audience }) => audience === "staff");
const ofClass = (wanted: WordsClass) => ofStaff.filter((one) => classOf(one) === wanted);

test("all staff operations that return free text or a file, and no others, declare whose text it is (R15)", () => {
  const withWords = ofStaff.filter((one) => freeText(one).length > 0);
  expect(withWords.filter((one) => !classOf(one)).map(({ id }) => id)).toEqual([]);
  const known = new Set(withWords.map(({ id }) => id));
  expect(declaredIds.filter((id) => !known.has(id))).toEqual([]);
});

test("a staff operation that returns free text, but does not declare whose text this is, is reported", () => {
  const one = ofStaff.find(({ id }) => id === "read-applicant") as OperationSpec;
  expect([freeText(one).length > 0, classOf({ ...one, id: "read-more" })]).toEqual([true, undefined]);
});

/** Returns the user's role and unit in the directory that was published last. */
const personOf = ({ staff }: Hall, username: string): Person => {
  const { unit, roles: own } = staff(username);
  return { username, unit, role: (own.includes("inspector") ? "inspector" : own[0]) as Role };
};

/**
 * Returns whether the user is in conflict of interest: the accused official, or the official's subordinate, coordinator
 * or deputy (R2).
 */
const isInConflict = ({ kind, staff }: Hall, { username, unit }: Person): boolean =>
  kind === "contested" && (unit === "price-control" || staff(username).standsInFor.includes(host));

interface Due {
  readonly sees: boolean;
  readonly marks: readonly Mark[];
}

/** Returns the parts of a meeting that the hand-written policy tables let this user read. */
async function dueTo(hall: Hall, person: Person): Promise<Due> {
  const stands = await related(hall, person);
  const may = (action: MeetingAction) => mayBeOfMeeting(action, person.role, stands);
  const sees = may("see-meeting") && !isInConflict(hall, person);
  if (!sees || !may("see-meeting-words")) return { sees, marks: [] };
  if (hall.kind !== "hidden" || isKeeper(person)) return { sees, marks: all };
  return { sees, marks: may("write-minutes") ? all.filter((mark) => mark !== "words") : decided };
}

/** Returns the users who read the meeting's text within the last hour, as the case's access log shows them. */
async function lookers({ call, code, id, now }: Hall): Promise<readonly string[]> {
  const { body } = await call("a.audit", "list-looks", { params: { case: code }, query: {} });
  const looks = body.looks as readonly {
    readonly by: { readonly username: string };
    readonly at: string;
    readonly what: string;
    readonly meeting?: string;
  }[];
  const hour = now().toISOString().slice(0, 13);
  const ofMeeting = looks.filter((look) => look.meeting === id && look.at.startsWith(hour));
  return ofMeeting.map(({ by }) => by.username).sort();
}

const lists = ["review", "waiting", "day", "late", "reminders", "contested", "request", "all"];

/**
 * Reads every list of meetings as this user. Returns the texts of all replies, and the number of meetings in the list of the
 * request.
 */
async function listed({ call, code }: Hall, username: string) {
  const replies = [];
  for (const list of lists) {
    const query = { list, host, day: "2026-12-15", ...(list === "request" && { request: code }) };
    replies.push(await call(username, "list-meetings", { query }));
  }
  const { items = [] } = replies[lists.indexOf("request")]?.body ?? {};
  return { text: replies.map(({ text }) => text).join(), ofRequest: items.length as number };
}

describe.each(["open", "hidden", "contested"] as const)("a meeting whose minutes are final, %s", (kind) => {
  it("can be read by each role in each unit as this file's tables say, and each access to its texts is logged in the case (R15, C15, M3)", async () => {
    const hall = await minuted(kind);
    const readers: string[] = [];
    for (const username of usernames) {
      const person = personOf(hall, username);
      const due = await dueTo(hall, person);
      // Reads twice, since two reads within an hour are recorded as one access.
      for (const _ of [1, 2]) {
        const { status, text } = await hall.call(username, "read-meeting", { params: { meeting: hall.id } });
        expect([username, status, found(text)]).toEqual([username, due.sees ? 200 : 404, due.marks]);
      }
      if (due.marks.length > 0) readers.push(username);
    }
    expect(readers.length).toBeGreaterThan(5);
    expect(await lookers(hall)).toEqual(readers.sort());
  });

  it("appears in lists of meetings without any text, and in the list of its request's meetings only for permitted users (R15)", async () => {
    const hall = await minuted(kind);
    await hall.settle();
    for (const username of usernames) {
      const { sees } = await dueTo(hall, personOf(hall, username));
      const { text, ofRequest } = await listed(hall, username);
      expect([username, found(text), ofRequest]).toEqual([username, [], sees ? 1 : 0]);
    }
    expect(await lookers(hall)).toEqual([]);
  });
});

describe("a step on a meeting", () => {
  const steps = ofClass("meeting").filter(({ id }) => id !== "read-meeting");
  const actors = [host, "coordinator.price-control", "clerk.service-desk", "phone-operator.service-desk"];
  const kinds: readonly Kind[] = ["open", "hidden"];
  const cases = steps.flatMap(({ id }) => kinds.map((kind) => [id, kind] as const));

  /**
   * Takes the step on a new meeting at the right stage. After a meeting was passed on, its former official no longer sees it.
   */
  async function taken(id: string, kind: Kind, username: string) {
    const hall = await asked(kind);
    const { at, body } = callOfMeeting(id);
    await brought(hall, hall.id, at, host);
    hall.clock.at = new Date(moments[id] ?? hall.clock.at.getTime() + 3_600_000);
    const named = { ...body, ...("attendees" in body && { attendees: [host] }) };
    return { hall, answer: await hall.step(username, id, hall.id, named) };
  }

  test.each(cases)(
    "%s on a meeting of kind %s: the reply shows only what the user may read, and the access is logged (R15, C15)",
    async (id, kind) => {
      for (const username of actors) {
        const { hall, answer } = await taken(id, kind, username);
        const person = personOf(hall, username);
        const due = await dueTo(hall, person);
        const words: readonly Mark[] = due.marks.includes("words") ? ["words"] : [];
        const isDone = answer.status === 200;
        if (username === host) expect([id, answer.text, isDone]).toEqual([id, answer.text, true]);
        expect([id, username, found(answer.text)]).toEqual([id, username, isDone ? words : []]);
        const looked = isDone && due.marks.length > 0;
        expect([id, (await lookers(hall)).includes(username)]).toEqual([id, looked]);
      }
    },
  );

  it("shows no text to an official who no longer has the meeting and repeats an earlier step (P4, R15)", async () => {
    const hall = await asked("open");
    const { personVersion: version } = await hall.stateOf(hall.id);
    const step = { params: { meeting: hall.id }, body: { given: true }, version, key: "priority-noted-once" };
    expect(found((await hall.call(host, "note-priority", step)).text)).toEqual(["words"]);
    await hall.step(host, "send-meeting-on", hall.id, { host: "h.desk", reason: marks.reason });
    const again = await hall.call(host, "note-priority", step);
    expect([again.status, found(again.text)]).toEqual([200, []]);
  });
});

/** Counts the rows in which any service recorded that this user read a case or an applicant's data. */
const rowsOfLooks = (
  rows: readonly { readonly command: string; readonly actor: string }[],
  username: string,
): number =>
  rows.filter(
    ({ command, actor }) => ["note-look", "see-case"].includes(command) && actor === `staff:${username}`,
  ).length;

/**
 * Steps that the case of `standing` never permits: those of emergencies (S3), publishing, which a case with inspection
 * refuses (I6), those on a question to an outside body (R7), and on an uncertain name (R2), which the case does not have.
 */
const ofOtherCases: readonly string[] = [
  "check-on-spot",
  "close-no-opinion",
  "publish-commitment",
  "withdraw-publication",
  ...["renew-outside", "revoke-outside", "note-outside", "match-name"],
];

describe("a staff operation on a case", () => {
  const applicantsWords = "روغن گران است.";
  const each = roles.flatMap((role) => columns.map((column) => [role, column] as const));
  const steps = ofClass("case").filter(({ id }) => !ofOtherCases.includes(id));

  /**
   * Calls the operation as a user with the first role and relation that the table permits; `test/policy` tries all roles and
   * relations.
   */
  async function done({ id, ...operation }: OperationSpec): Promise<Answered & { readonly looks: number }> {
    const action = "action" in operation ? (operation.action as keyof typeof expected) : "see-case";
    const [role, column] = each.find(([one, where]) =>
      mayBe(action, one, where === "none" ? [] : [where]),
    ) as readonly [Role, Column];
    const { at, beside, called } = calls[id] ?? { at: "waiting" as const, called: () => ({}) };
    const world = await standing(role, column, at, beside);
    const { state } = await world.deps.cases.load(world.code);
    const answer = await staffApis(world).call(who, id, called(world.code, state.personVersion, world.other));
    return { ...answer, looks: rowsOfLooks(world.rows, who) };
  }

  test.each(steps.map((one) => [one.id, one] as const))(
    "%s: shows the applicant's text, and the access is logged (R15)",
    async (_, operation) => {
      const { status, text, looks } = await done(operation);
      expect([status, text.includes(applicantsWords), looks > 0]).toEqual([200, true, true]);
    },
  );

  test.each(["read-applicant", "open-attachment"])("%s: the access is logged (R15)", async (id) => {
    const { status, looks } = await done(ofStaff.find((one) => one.id === id) as OperationSpec);
    expect([status, looks]).toEqual([200, 1]);
  });

  it("open-results: shows a clerk the answer for the partner and no text of the applicant, and the access is logged (R15, C8)", async () => {
    const world = casework();
    const { call } = staffApis(world);
    const code = await world.open(1, {
      channel: "partner-samad",
      external: { partner: "samad", code: "SMD-1" },
    });
    const step = async (username: string, id: string, body: object) => {
      const { personVersion: version } = (await world.deps.cases.load(code)).state;
      return call(username, id, { params: { case: code }, version, body });
    };
    await step("e.karimi", "accept-case", { points: ["گرانی"] });
    const answer = { outcome: "granted", answers: ["تفاوت پس داده می‌شود."], reasoning: "گران‌فروشی بود." };
    await step("e.karimi", "draft-answer", answer);
    await step("h.moradi", "approve-answer", {});
    const opened = await call("c.ahmadi", "open-results", { body: { partner: "samad", cases: [code] } });
    expect([opened.status, opened.text.includes("تفاوت پس داده می‌شود.")]).toEqual([200, true]);
    expect(opened.text).not.toContain(applicantsWords);
    expect(rowsOfLooks(world.rows, "c.ahmadi")).toBe(1);
  });

  it("publish-commitment and withdraw-publication: show the applicant's text, and each access is logged (R15, I6)", async () => {
    const world = casework();
    const { call } = staffApis(world);
    const code = await world.open(1);
    const step = async (username: string, id: string, body: object, number?: string) => {
      const { personVersion: version } = (await world.deps.cases.load(code)).state;
      return call(username, id, { params: { case: code, ...(number && { number }) }, version, body });
    };
    await step("e.karimi", "accept-case", { points: ["گرانی"] });
    await step("e.karimi", "draft-answer", {
      ...{ outcome: "granted", answers: ["رسیدگی شد."], reasoning: "گران‌فروشی بود." },
      commitments: [{ what: "نصب قیمت", owner: { unit: "price-control" }, due: "2026-12-20" }],
    });
    await step("h.moradi", "approve-answer", {});
    for (const [username, id, body] of [
      ["h.moradi", "publish-commitment", { wording: "قیمت کالاها نصب می‌شود." }],
      ["e.rezaei", "withdraw-publication", { reason: "متن باید روشن‌تر شود." }],
    ] as const) {
      const before = rowsOfLooks(world.rows, username);
      const { status, text } = await step(username, id, body, "1");
      const looked = rowsOfLooks(world.rows, username) > before;
      expect([id, status, text.includes(applicantsWords), looked]).toEqual([id, 200, true, true]);
    }
  });

  it("renew-outside, revoke-outside and note-outside: show the applicant's text, and each access is logged (R15, R7)", async () => {
    const world = casework();
    const { call } = staffApis(world);
    const code = await world.open(1);
    const step = async (username: string, id: string, body: object, number?: string) => {
      const { personVersion: version } = (await world.deps.cases.load(code)).state;
      return call(username, id, { params: { case: code, ...(number && { number }) }, version, body });
    };
    await step("e.karimi", "accept-case", { points: ["گرانی"] });
    const question = "آیا وزن کالا با نشان آن یکی است؟";
    for (const name of ["اداره استاندارد", "شهرداری"])
      await step("e.karimi", "ask-outside", { body: { name }, question });
    for (const [username, id, number, body] of [
      ["h.moradi", "renew-outside", "1", { days: 3 }],
      ["h.moradi", "revoke-outside", "1", { reason: "لازم نیست." }],
      ["e.rezaei", "note-outside", "2", { words: "نامه ۱۲: آری." }],
    ] as const) {
      const { status, text } = await step(username, id, body, number);
      expect([id, status, text.includes(applicantsWords)]).toEqual([id, 200, true]);
      expect(rowsOfLooks(world.rows, username)).toBeGreaterThan(0);
    }
  });

  test.each(["give-evidence", "give-explanation"])(
    "%s: replies with none of the applicant's text (R11, R2)",
    async (id) => {
      const { status, text } = await done(ofStaff.find((one) => one.id === id) as OperationSpec);
      expect([status, text.includes(applicantsWords)]).toEqual([200, false]);
    },
  );

  it("that only reads the case shows a hidden applicant's name, number and text only to inspection and the outside authority (C15)", async () => {
    const hall = await minuted("hidden");
    await hall.settle();
    const secrets = ["زهرا نمونه", "+989120000001", "روغن گران است.", marks.words, marks.remark];
    const readings = ofStaff.filter(
      ({ id, method }) => (method === "GET" || id === "search-cases") && id !== "read-meeting" && calls[id],
    );
    expect(readings.length).toBeGreaterThan(25);
    const shown = async (username: string) => {
      const texts: string[] = [];
      for (const { id } of readings)
        texts.push(`${id}: ${(await hall.call(username, id, calls[id]?.called(hall.code, 0) ?? {})).text}`);
      return secrets.flatMap((secret) => texts.filter((text) => text.includes(secret)));
    };
    const [keepers, others] = [true, false].map((keeps) =>
      usernames.filter((username) => isKeeper(personOf(hall, username)) === keeps),
    );
    for (const username of others ?? []) expect([username, await shown(username)]).toEqual([username, []]);
    expect(keepers).toContain("i.inspection");
    expect(await shown("i.inspection")).not.toEqual([]);
  });
});

describe("a clerk's view of an applicant", () => {
  const { mobile: _, ...withoutMobile } = { ...zahra.applicant, landline: "02112345678" };

  async function desk(change: object = {}) {
    const world = requests();
    const { call } = staffApis({ ...world, deps: { ...world.referral, directory: world.directory } });
    const code = await world.register(change);
    await world.answers(code);
    return { ...world, call, code };
  }

  it("shows the answer to an identified applicant's request, but not the applicant's own text; the access is logged (R15)", async () => {
    const { call, code, rows } = await desk();
    const identity = { type: "national-code", number: zahra.applicant.identityNumber };
    const { body } = await call("c.ahmadi", "identify-applicant", { body: { identity, seen: "document" } });
    const shown = await call("c.ahmadi", "show-applicants-request", {
      body: { request: code, pass: body.pass },
    });
    expect([shown.status, shown.text.includes("تفاوت پس داده می‌شود.")]).toEqual([200, true]);
    expect(shown.text).not.toContain(zahra.description);
    expect(rowsOfLooks(rows, "c.ahmadi")).toBe(1);
    const other = await call("h.desk", "show-applicants-request", {
      body: { request: code, pass: body.pass },
    });
    expect([other.status, other.text.includes("تفاوت پس داده می‌شود.")]).toEqual([403, false]);
  });

  it("shows name and number of an applicant whom messages do not reach, and the access is logged (R15, C18)", async () => {
    const { call, code, rows, hear, news, build, intake } = await desk({
      channel: "desk",
      applicant: withoutMobile,
    });
    const { version, state } = await intake.requests.load(code);
    const notice = `intake/${code}/${version}/0`;
    await hear({
      ...news("x", code, {}),
      ...{ id: `notification/${notice.replaceAll("/", ".")}/1/1`, type: "notification.notice-untold.v1" },
      data: {
        ...{ notice, request: code, person: state.registration?.person ?? "" },
        ...{ template: "answered", why: "no-address" },
      },
    });
    await build(code);
    const opened = await call("c.ahmadi", "open-untold", { body: { request: code } });
    expect([opened.status, opened.text.includes("02112345678")]).toEqual([200, true]);
    expect(opened.text).not.toContain(zahra.description);
    expect(rowsOfLooks(rows, "c.ahmadi")).toBe(1);
    const foreign = await call("e.karimi", "open-untold", { body: { request: code } });
    expect([foreign.status, foreign.text.includes("02112345678")]).toEqual([403, false]);
  });
});
