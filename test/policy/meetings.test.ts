/**
 * Calls every staff operation on a meeting through its real handler, by every role in every relation, and compares the result
 * with the table written by hand (P1, M2, M3, R2).
 */
import { describe, expect, test } from "vitest";
import { isAccused, relationsOf } from "../../functions/meeting/access/meeting-policy.ts";
import { actOnDue } from "../../functions/meeting/clock/act-on-due/act-on-due.ts";
import type { OperationSpec } from "../../shared/contracts/operation.ts";
import { operations } from "../../shared/contracts/operations.ts";
import type { MeetingAction } from "../../shared/contracts/policy.ts";
import { type Role, roles } from "../../shared/directory/snapshot.ts";
import { isMeetingAction } from "../../shared/handler/auth/may-i.ts";
import { host, tuesday } from "../support/meetings.ts";
import { brought, type MeetingsAtDesk, meetingsAtDesk, member } from "../support/meetings-at-desk.ts";
import { organisation } from "../support/organisation.ts";
import { expectedOfMeetings, mayBeOfMeeting } from "./expected-meetings.ts";
import { callOf, calls, moments, type Stage } from "./meeting-calls.ts";
import { who } from "./standing.ts";

const accused = { units: [], people: [host] };
const forYears = { from: "2026-01-01", to: "2028-01-01" };
const nowhere = "407155289363.9";

/** The relations to a meeting that these tests give to the user. */
const columns = ["host", "host-office", "inspection", "above", "open", "accused"] as const;
type Column = (typeof columns)[number];

const unitOf: Readonly<Record<Column, string>> = {
  host: "service-desk",
  "host-office": "price-control",
  inspection: "inspection",
  above: "service-desk",
  open: "service-desk",
  accused: "service-desk",
};

/** The people whose deputy the user is: the official, or the head to whom a delay is escalated. */
const headsOf: Readonly<Partial<Record<Column, readonly string[]>>> = {
  host: [host],
  above: ["h.inspection"],
};

/** Lets the deadline pass, so that the delay is escalated to inspection (D8). */
async function runOut({ clock, meeting }: MeetingsAtDesk, id: string): Promise<void> {
  const before = clock.at;
  clock.at = new Date("2027-01-30T08:00:00.000Z");
  await actOnDue(meeting, id);
  clock.at = before;
}

/**
 * Makes a meeting in which the user `x.test` has the role and the relation. Where the official is accused, inspection handles
 * the meeting.
 */
async function standing(role: Role, column: Column, at: Stage) {
  const isContested = column === "inspection" || column === "accused";
  const world = meetingsAtDesk({
    staff: [...organisation.staff, member(who, unitOf[column], role)],
    deputies: (headsOf[column] ?? []).map((of) => ({ of, deputy: who, ...forYears })),
  });
  await world.publish();
  const about = isContested ? { parties: accused, despiteConflict: true as const } : {};
  const meeting = await world.asked(1, about);
  await brought(world, meeting, at, isContested ? "h.inspection" : host);
  if (column === "above") await runOut(world, meeting);
  return { ...world, meeting, isContested };
}

const onMeetings = operations.filter(({ path }) => path.includes("{meeting}"));
const each = roles.flatMap((role) => columns.map((column) => [role, column] as const));

test("these tests call every operation on a meeting; every action on a meeting belongs to an operation, except seeing a meeting's texts, which many operations check", () => {
  expect(Object.keys(calls).sort()).toEqual(onMeetings.map(({ id }) => id).sort());
  const used = operations.flatMap((one) => (one.audience === "staff" ? [one.action] : []));
  // `see-meeting-words` has no operation of its own: every answer that shows a meeting checks this action.
  expect([...new Set([...used.filter(isMeetingAction), "see-meeting-words"])].sort()).toEqual(
    Object.keys(expectedOfMeetings).sort(),
  );
});

/** Returns a user with the role and relation, and a meeting at a stage and time when the operation is possible. */
async function stands(id: string, role: Role, column: Column) {
  const world = await standing(role, column, callOf(id).at);
  const moment = moments[id];
  if (moment !== undefined) world.clock.at = new Date(moment);
  const state = await world.stateOf(world.meeting);
  const { snapshot } = await world.deps.directory.current();
  expect(isAccused(snapshot, state, world.now())).toBe(world.isContested);
  return { world, related: relationsOf(snapshot, world.staff(who), state, world.now()) };
}
type Stands = Awaited<ReturnType<typeof stands>>;

async function tried(id: string, { world }: Stands) {
  const attends = id === "approve-meeting" && world.isContested ? { attends: "i.inspection" } : {};
  const ask = (meeting: string) => world.step(who, id, meeting, { ...callOf(id).body, ...attends });
  const before = world.rows.length;
  const answer = await ask(world.meeting);
  return { ask, answer, wrote: world.rows.length - before };
}

const actionOf = (operation: OperationSpec): MeetingAction => {
  if (operation.audience !== "staff" || !isMeetingAction(operation.action))
    throw new Error(`${operation.id} is no operation of staff on a meeting`);
  return operation.action;
};

async function isDone(id: string, stood: Stands): Promise<void> {
  const { answer } = await tried(id, stood);
  expect([id, answer.status, answer.body.type]).toEqual([id, 200, undefined]);
}

/**
 * Expects the refusal of the operation, and that nothing was written.
 * @param sees whether the user may know that the meeting exists
 */
async function isRefused(id: string, stood: Stands, sees: boolean): Promise<void> {
  const { ask, answer, wrote } = await tried(id, stood);
  const code = sees ? "not-yours-to-arrange" : "not-found";
  expect([id, answer.body.type, wrote]).toEqual([id, `urn:peygir:problem:${code}`, 0]);
  if (!sees) expect([id, answer.text]).toEqual([id, (await ask(nowhere)).text]);
}

/**
 * Groups the operations by the stage and time of a meeting at which they are possible. All operations denied to a user
 * are tried on one meeting, since a denied call changes nothing; each permitted operation gets a new meeting.
 */
const together = Map.groupBy(onMeetings, ({ id }) => [callOf(id).at, moments[id] ?? []].flat().join(", "));

describe.each([...together])("operations on a meeting in state %s", (_place, operations) => {
  test.each(each)(
    "for role %s with relation %s: are allowed or denied as the table says, and a denied call writes nothing (P1)",
    async (role, column) => {
      const stood = await stands(operations[0]?.id ?? "", role, column);
      const sees = mayBeOfMeeting("see-meeting", role, stood.related);
      for (const operation of operations) {
        if (mayBeOfMeeting(actionOf(operation), role, stood.related))
          await isDone(operation.id, await stands(operation.id, role, column));
        else await isRefused(operation.id, stood, sees);
      }
    },
  );
});

describe.each(onMeetings)("operation $id on a meeting whose official is accused", ({ id }) => {
  test.each([
    ["the accused official", host],
    ["their subordinate", "e.karimi"],
    ["their coordinator", "k.one"],
    ["an expert who acts for them", "e.legal"],
    ["a clerk who acts for them", "c.ahmadi"],
  ])(
    "by %s: is answered as if there were no such meeting, and the attempt is recorded (R2, M3)",
    async (_who, username) => {
      const { at, body } = callOf(id);
      const world = meetingsAtDesk({
        deputies: ["e.legal", "c.ahmadi"].map((deputy) => ({ of: host, deputy, ...forYears })),
      });
      await world.publish();
      const meeting = await world.asked(1, { parties: accused, despiteConflict: true });
      await brought(world, meeting, at, "h.inspection");
      const before = world.rows.length;
      const answer = await world.step(username, id, meeting, body);
      const absent = await world.step(username, id, nowhere, body);
      expect([answer.status, answer.text]).toEqual([404, absent.text]);
      const [kept, ...more] = world.rows.slice(before);
      expect([kept?.id, kept?.actor, more]).toEqual([`conflicts.${meeting}`, `staff:${username}`, []]);
    },
  );
});

describe("the public days of an official (M4)", () => {
  const arrangers = each.filter(([, column]) => !["inspection", "above", "accused"].includes(column));
  test.each(arrangers)(
    "for role %s with relation %s: can be published and cancelled only by the people who arrange the official's meetings",
    async (role, column) => {
      const { call, rows } = await standing(role, column, "asked");
      const related =
        column === "host"
          ? (["host", "open"] as const)
          : column === "open"
            ? (["open"] as const)
            : (["host-office", "open"] as const);
      for (const [id, body] of [
        [
          "publish-days",
          {
            ...{ host, weekdays: ["tuesday"], first: "2026-12-22", last: "2026-12-22" },
            ...{ begins: "09:00", minutes: 20, places: 3, capacity: 1 },
          },
        ],
        ["cancel-day", { host, day: tuesday, because: "official" }],
      ] as const) {
        const may = mayBeOfMeeting(id, role, related);
        const before = rows.length;
        const answer = await call(who, id, { body });
        expect([answer.status, rows.length > before]).toEqual([may ? 200 : 403, may]);
      }
    },
  );
});

describe("the calendar feed of an official (M13)", () => {
  const columnsHere = each.filter(([, column]) => column !== "inspection" && column !== "accused");
  test.each(columnsHere)(
    "for role %s with relation %s: can be read, made and revoked only by the official and the official's coordinators, not by deputies",
    async (role, column) => {
      const { call, rows } = await standing(role, column, "asked");
      const related = column === "open" ? (["open"] as const) : ([column, "open"] as const);
      for (const [id, body] of [
        ["read-feed", undefined],
        ["make-feed", { language: "fa" }],
        ["revoke-feed", {}],
      ] as const) {
        const may = mayBeOfMeeting("keep-feed", role, related as never);
        const before = rows.length;
        const answer = await call(who, id, { params: { host }, ...(body && { body }) });
        expect([answer.status, rows.length > before]).toEqual([may ? 200 : 403, may && id !== "read-feed"]);
      }
    },
  );

  test("can be made for an official only", async () => {
    const { call } = meetingsAtDesk();
    const { status, body } = await call(host, "read-feed", { params: { host: "e.karimi" } });
    expect([status, body.type]).toEqual([404, "urn:peygir:problem:not-found"]);
  });
});
