/**
 * Simulates the officials, the people who arrange meetings for them, and the clerks at the desk. Each finds a meeting, reads
 * the meeting and takes a step (M2, M5–M12).
 */

import type { Ask, StepOutcome } from "../../../../functions/meeting/commands/frame/meeting-step.ts";
import type { Place } from "../../../../functions/meeting/journals/place-id.ts";
import { isOver } from "../../../../functions/meeting/meeting/core.ts";
import type { MeetingState } from "../../../../functions/meeting/meeting/meeting-state.ts";
import {
  listMeetings,
  type Wanted,
} from "../../../../functions/meeting/queries/list-meetings/list-meetings.ts";
import { listPlaces } from "../../../../functions/meeting/queries/list-places.ts";
import {
  type MeetingView,
  readMeeting,
} from "../../../../functions/meeting/queries/read-meeting/read-meeting.ts";
import { isAhead } from "../../../../functions/meeting/rules/arranging.ts";
import { anyVersion } from "../../../../shared/aggregate/staff-step.ts";
import { dayNumber, isoDay } from "../../../../shared/domain/time/days.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import { staffAt } from "../../../../shared/handler/auth/staff.ts";
import { simulated } from "../../services/organisation.ts";
import { alwaysConcerned } from "../always-in-conflict.ts";
import type { Cast } from "../cast.ts";
import type { Answer } from "../client.ts";
import { staffFaults } from "../staff.ts";
import { everybody } from "../steps.ts";
import { chooseStep, type HallAction, triedUnseen } from "./choice.ts";
import { stepOf, versionless } from "./steps.ts";

const [minute, longest] = [60_000, 20_000];

/** Plays rounds until the time `until`, in milliseconds since the epoch; while no meeting is open, it only waits. */
export async function hall(cast: Cast, until: number, key: string): Promise<void> {
  const { run } = cast.world;
  for (let round = 0; run.scheduler.now() < until; round += 1) {
    await run.scheduler.sleep(run.random.between(2_000, longest));
    if (cast.meetings.size > 0) await oneRound(cast, `${key}-${round}`);
    else await run.scheduler.sleep(minute / 4);
  }
}

async function oneRound(cast: Cast, key: string): Promise<void> {
  const { run, meeting } = cast.world;
  const id = run.random.pick([...cast.meetings]);
  const { state } = await meeting.atRest.meetings.load(id);
  if (isOver(state) || !state.asked) {
    cast.meetings.delete(id);
    // Employees still open some meetings after the minutes became final.
    if (state.stage !== "minuted" || run.random.chance(0.4)) return;
  }
  if (isLeftAlone(cast, state)) return;
  const username = whoseTurn(cast, state);
  if (run.random.chance(0.15)) await lookThroughList(cast, username, state);
  const view = (await openMeeting(cast, username, id)) ?? unseen(cast, username, { id, state });
  if (!view) return;
  if (run.weather.strikes(staffFaults.stale, username))
    await run.scheduler.sleep(run.random.between(20_000, 120_000));
  const steps = [step(cast, view, username, `${key}-a`)];
  if (run.weather.strikes(staffFaults.together, username))
    steps.push(step(cast, view, whoseTurn(cast, state), `${key}-b`));
  await Promise.all(steps);
}

/**
 * Returns whether no employee acts on the meeting now: an arranged meeting mostly waits for its day, and an applicant gets
 * time to choose among offered times.
 */
function isLeftAlone(
  { receiving, world: { run } }: Cast,
  { asked, stage, place, host }: MeetingState,
): boolean {
  if (isForgotten[stage]?.includes(asked?.request.at(-1) ?? "-")) return true;
  if (stage === "offered") return run.random.chance(0.93);
  if (stage === "approved" && !receiving.includes(host)) return true;
  const isToday = place?.day === tehranDay(new Date(run.scheduler.now()));
  return stage === "booked" && !isToday && run.random.chance(0.92);
}

/** For each stage, digits: no employee opens a meeting whose tracking code ends in one of these until the meeting is late. */
const isForgotten: Readonly<Partial<Record<MeetingState["stage"], string>>> = {
  asked: "36",
  finished: "7",
};

const unitOf = (username: string) => simulated.staff.find((one) => one.username === username)?.unit;

/** Returns the employee who acts next: mostly an employee who works on the meeting, sometimes another employee. */
function whoseTurn({ world: { run } }: Cast, { host, deputy, parties, stage }: MeetingState): string {
  const { random } = run;
  if (random.chance(0.08)) return random.pick(everybody);
  if (alwaysConcerned(host, parties) && random.chance(0.85))
    return random.pick(["i.inspection", "i.inspection", "h.inspection", "h.outside"]);
  const coordinators = simulated.staff
    .filter(({ unit, roles }) => unit === unitOf(host) && roles.includes("coordinator"))
    .map(({ username }) => username);
  const desk = ["approved", "offered", "booked", "arrived"].includes(stage) ? ["c.ahmadi"] : [];
  return random.pick([host, host, ...coordinators, ...desk, ...(deputy === undefined ? [] : [deputy])]);
}

/** Reads a list of meetings and checks that it shows the employee no meeting that accuses them, however old the list is (R2). */
async function lookThroughList(
  { world, client }: Cast,
  username: string,
  { host }: MeetingState,
): Promise<void> {
  const { run, meeting } = world;
  const staff = staffAt(simulated, username, new Date(run.scheduler.now()));
  if (!staff) return;
  const list = run.random.pick<Wanted["list"]>(["review", "waiting", "day", "contested", "all"]);
  const { items } = await client.read("list-meetings", username, () =>
    meeting.staffApi.invoke((deps) => listMeetings(deps, staff, { list, host })),
  );
  run.tally.count("command", "list-meetings accepted");
  for (const { meeting: id } of items) mindsConflict({ world }, username, id, "lists");
}

/**
 * Reports a violation if an employee sees a meeting although, by the meeting's journal, the employee was accused from its
 * beginning.
 */
function mindsConflict({ world }: Pick<Cast, "world">, username: string, id: string, how: string): void {
  const parties = world.meeting.table.rows
    .filter((row) => row.id === id)
    .flatMap(({ facts }) => facts as readonly { readonly parties?: MeetingState["parties"] }[])
    .flatMap((fact) => (fact.parties ? [fact.parties] : []));
  if (parties.length > 0 && parties.every((one) => alwaysConcerned(username, one)))
    world.run.violate("nobody in conflict sees anything of a meeting (R2)", `${username} ${how} ${id}`);
}

async function openMeeting(cast: Cast, username: string, id: string): Promise<MeetingView | undefined> {
  const { run, meeting } = cast.world;
  const view = await cast.client.read("read-meeting", username, () =>
    meeting.staffApi.invoke((deps) => readMeeting(deps, id, username)),
  );
  run.tally.count("command", view ? "read-meeting accepted" : "read-meeting foreign");
  if (view) mindsConflict(cast, username, id, "reads");
  return view;
}

/** The fields of a meeting's page that a step needs. */
export type HallPage = Pick<MeetingView, "meeting" | "version" | "stage" | "mayI"> &
  Partial<Pick<MeetingView, "accused" | "place" | "minutes" | "attends" | "deputy" | "vulnerable">> & {
    readonly host: Pick<MeetingView["host"], "username">;
  };

/** Returns a page made up for an employee who may not see the meeting and sends a step by the API all the same. */
const unseen = (
  { world: { run } }: Cast,
  username: string,
  { id, state }: { readonly id: string; readonly state: MeetingState },
): HallPage | undefined =>
  run.weather.strikes(staffFaults.unseen, username) && state.stage !== "unknown"
    ? {
        meeting: id,
        version: state.personVersion,
        stage: state.stage,
        host: { username: state.host },
        mayI: [...(triedUnseen[state.stage] ?? [])],
      }
    : undefined;

async function step(cast: Cast, page: HallPage, username: string, key: string): Promise<void> {
  const { run } = cast.world;
  const today = tehranDay(new Date(run.scheduler.now()));
  const action = chooseStep(run, page, { username, today });
  if (action) await takeStep(cast, page, { username, key }, action);
}

/** Returns some time slots of the official: mostly free ones only, sometimes all that the desk shows. */
async function placesOf({ world, client }: Cast, username: string, host: string): Promise<readonly Place[]> {
  const { run, meeting } = world;
  const today = dayNumber(tehranDay(new Date(run.scheduler.now())));
  const span = { host, first: isoDay(today), last: isoDay(today + 4) };
  const found = await client.read("list-places", username, () =>
    meeting.staffApi.invoke((deps) => listPlaces(deps, span)),
  );
  if ("refused" in found) return [];
  run.tally.count("command", "list-places accepted");
  const now = new Date(run.scheduler.now()).toISOString();
  const free = found.places.filter((one) => one.holders < one.capacity && isAhead(one, now));
  const shown = free.length > 0 && run.random.chance(0.7) ? free : found.places;
  return shown.map(({ day, time }) => ({ host, day, time }));
}

const makeFinal: readonly HallAction[] = ["confirm-minutes", "correct-minutes"];
const needPlaces: readonly HallAction[] = ["offer-places", "book-place"];

async function takeStep(
  cast: Cast,
  page: HallPage,
  { username, key }: { readonly username: string; readonly key: string },
  action: HallAction,
): Promise<void> {
  const { run, meeting, wiring } = cast.world;
  const { meeting: id, version, host } = page;
  const places = needPlaces.includes(action) ? await placesOf(cast, username, host.username) : [];
  if (needPlaces.includes(action) && places.length === 0) return;
  const todo = stepOf(action, { random: run.random, page, places, now: run.scheduler.now() });
  const seenAny = versionless.includes(action);
  if (!seenAny) cast.lookedAt.set(`${id}/${username}/${key}`, version);
  const reply = await cast.client.command({
    name: action,
    who: username,
    key: `${id}/${username}/${key}`,
    ...(todo.other ? {} : { bodiless: true as const }),
    // An employee who is now in conflict of interest gets no reply to a retried step (R2).
    lapsesTo: "not-found",
    send: (body) =>
      meeting.staffApi.invoke((deps) => {
        const seen = seenAny ? anyVersion : wiring.seen({ personVersion: version });
        const ask: Ask = { meeting: id, username, seen, key };
        const own = wiring.hall(deps, ask);
        return body === "own" || !todo.other ? todo.own(own, ask) : todo.other(own, ask);
      }),
    read: stepAnswer,
  });
  if (!makeFinal.includes(action) || !reply.accepted) return;
  cast.promised.push(...(reply.loaded.state.minutes?.orders ?? []).map(({ owner }) => owner));
}

const stepAnswer = (reply: StepOutcome): Answer =>
  reply.accepted
    ? { accepted: true, value: { version: reply.loaded.version, state: reply.loaded.state } }
    : { accepted: false, code: reply.refusal.code };
