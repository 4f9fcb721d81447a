/**
 * Simulates applicants who ask for a meeting about their request. They insist on an accused official, choose, change or give
 * up a time, withdraw, or decline a deputy (M1, M3, M5–M8, M10).
 */

import { askMeeting } from "../../../../functions/intake/applicant/meetings/ask-meeting.ts";
import {
  cancelPlace,
  changePlace,
  choosePlace,
  declineDeputy,
  type MeetingStepDeps,
  readInvitation,
  readMeetings,
  withdrawMeeting,
} from "../../../../functions/intake/applicant/meetings/meeting-steps.ts";
import { askMeetingForApplicant } from "../../../../functions/intake/clerk/ask-meeting-for-applicant.ts";
import { meetingId } from "../../../../functions/meeting/meeting/meeting-id.ts";
import { meetingNeeds } from "../../../../shared/contracts/words/meeting-words.ts";
import type { NotedMeeting, SeenMeeting } from "../../../../shared/meetings/for-intake.ts";
import type { Fault } from "../../core/weather.ts";
import { simulated } from "../../services/organisation.ts";
import type { Cast } from "../cast.ts";
import type { Answer } from "../client.ts";
import { applicantFaults } from "../follow-up.ts";
import { clerk, identify } from "../identify.ts";
import { lostRequest } from "../lost.ts";
import { canary } from "../people.ts";

export const visitorFaults = {
  /** The applicant takes a step that the page no longer offers. */
  oldPage: { name: "visitor-acts-on-old-page", likely: 0.1 },
} as const satisfies Record<string, Fault>;

interface Visit {
  readonly who: string;
  readonly code: string;
  readonly key: string;
  /** Whether the applicant chooses none of the offered times. */
  readonly hesitates?: boolean;
  /** Whether the applicant asks a clerk to take the steps (S2). */
  readonly atDesk?: boolean;
  /** The probability, from 0 to 1, that the applicant waits before a step. */
  readonly thinks?: number;
}

type Move = SeenMeeting["mayI"][number];

const heads = simulated.staff
  .filter(({ roles, unit }) => roles.includes("head") && unit !== "outside")
  .map(({ username, unit }) => ({ official: username, unit }));

/** The number of times that an applicant reads the meeting's page after asking for the meeting. */
const looks = 9;

/** Asks for a meeting soon after registering, then reads its page and takes steps; some applicants ask for another meeting. */
export async function visitor(cast: Cast, who: string, code: string): Promise<void> {
  const { run } = cast.world;
  const atDesk = run.random.fork(`asks-at-desk-${who}`).chance(0.35);
  const visit = { who, code, key: "visit", atDesk, hesitates: run.random.chance(0.45) };
  await run.scheduler.sleep(run.random.between(500, 30_000));
  if (!(await ask(cast, visit))) return;
  for (let look = 0; look < looks; look += 1) {
    await run.scheduler.sleep(run.random.between(5_000, 60_000));
    const seen = await lookAndMove(cast, { ...visit, key: `visit-${look}` });
    if (seen?.mayAsk && run.random.chance(0.4)) await ask(cast, { ...visit, key: `again-${look}` });
  }
}

/** Applicants with a meeting open its page again on a later evening, while services fail, and take steps. */
export async function visitsInTheEvening(cast: Cast, day: number): Promise<void> {
  const { run } = cast.world;
  const codes = [...new Set([...cast.meetings].map((id) => id.slice(0, 12)))];
  const come = async (code: string) => {
    for (let look = 0; look < 2; look += 1) {
      await run.scheduler.sleep(run.random.between(1_000, look === 0 ? 45_000 : 150_000));
      await lookAndMove(cast, {
        who: `visitor of ${code}`,
        code,
        key: `evening-${day}-${look}`,
        thinks: 0.6,
      });
    }
  };
  await Promise.all(codes.map(come));
}

/**
 * Asks for a meeting, mostly with an official who receives applicants. Most applicants insist when told that the official is
 * accused.
 */
async function ask(cast: Cast, visit: Visit): Promise<boolean> {
  const { random } = cast.world.run;
  const receiving = heads.filter(({ official }) => cast.receiving.includes(official));
  const head = random.pick(receiving.length > 0 && random.chance(0.9) ? receiving : heads);
  const asked = {
    with: random.chance(0.5) ? { official: head.official } : { unit: head.unit },
    words: `${canary}: می‌خواهم حضوری بگویم. ${random.below(1_000_000)}`,
    needs: random.chance(0.3) ? [random.pick(meetingNeeds)] : [],
  };
  const askedFor = visit.atDesk ? askedAtDesk : askedAlone;
  const reply = await askedFor(cast, visit, asked);
  if (!reply) return false;
  const refused = "refused" in reply ? reply.refused.code : undefined;
  if (refused !== "official-complained-of") return refused === undefined;
  if (!random.chance(0.8)) return false;
  const insisting = { ...visit, key: `${visit.key}-insists` };
  const again = await askedFor(cast, insisting, { ...asked, despiteConflict: true });
  return again !== undefined && !("refused" in again);
}

async function askedAlone(
  cast: Cast,
  { who, code, key }: Visit,
  asked: Parameters<typeof askMeeting>[2],
): Promise<NotedMeeting> {
  const own = { code, session: { request: code }, key };
  const reply = await cast.client.command({
    name: "ask-meeting",
    who,
    key: `${code}/${key}`,
    send: (body) =>
      cast.world.intake.meetingsApi.invoke((deps) =>
        askMeeting(deps, own, body === "own" ? asked : { ...asked, words: `${asked.words} (دیگر)` }),
      ),
    read: notedAnswer,
  });
  if (!("refused" in reply)) cast.meetings.add(meetingId(code, reply.meeting));
  return reply;
}

/** A clerk asks for the meeting in the applicant's name. Returns undefined when the clerk may not know the applicant. */
async function askedAtDesk(
  cast: Cast,
  { code, key }: Visit,
  asked: Parameters<typeof askMeeting>[2],
): Promise<NotedMeeting | undefined> {
  const pass = await identify(cast, code);
  if (pass === undefined) return undefined;
  const said = { request: code, pass, ...asked };
  const reply = await cast.client.command({
    name: "ask-meeting-for-applicant",
    who: clerk,
    key: `${code}/${clerk}/${key}`,
    // A retry is refused when the clerk is now in conflict of interest with the case.
    lapsesTo: "not-found",
    send: (body) =>
      cast.world.intake.staffApi.invoke((deps) =>
        askMeetingForApplicant(deps, body === "own" ? said : { ...said, words: `${said.words} (دیگر)` }, {
          clerk,
          key,
        }),
      ),
    read: notedAnswer,
  });
  if (!("refused" in reply)) cast.meetings.add(meetingId(code, reply.meeting));
  return reply;
}

export async function lookAndMove(cast: Cast, visit: Visit) {
  const { run, intake } = cast.world;
  const own = { code: visit.code, session: { request: visit.code } };
  const seen = await cast.client.read("read-meetings", visit.who, () =>
    intake.meetingsApi.invoke((deps) => readMeetings(deps, own)),
  );
  if (!seen) return undefined;
  run.tally.count("command", "read-meetings accepted");
  const newest = seen.meetings.at(-1);
  if (!newest) {
    if (
      !cast.world.restored.some(({ service }) => service === "meeting") &&
      !lostRequest(cast.world, visit.code)
    )
      run.violate("an applicant finds the meetings they asked for (M14)", visit.code);
    return seen;
  }
  if (newest.calendar) await takeInvitation(cast, visit, newest);
  const old = run.weather.strikes(visitorFaults.oldPage, visit.who);
  const move = chosen(cast, visit, newest, old);
  if (move === undefined) return seen;
  // During this wait other applicants choose time slots, and offers expire.
  if (run.random.chance(visit.thinks ?? 0.3)) await run.scheduler.sleep(thinking(cast, newest));
  const moves = [moved(cast, visit, newest, move)];
  if (run.weather.strikes(applicantFaults.twoWindows, visit.who))
    moves.push(moved(cast, { ...visit, key: `${visit.key}-second` }, newest, move));
  await Promise.all(moves);
  return seen;
}

/** Returns how long the applicant waits, in milliseconds: if an offer expires soon, until the offer's last moment. */
function thinking({ world: { run } }: Cast, { offer }: SeenMeeting): number {
  const left = Date.parse(offer?.until ?? "") - run.scheduler.now();
  const soon = left > 0 && left < 240_000;
  return Math.max(0, soon ? left + run.random.between(-3_000, 4_000) : run.random.between(5_000, 90_000));
}

/** Sometimes opens the meeting's calendar file, which every meeting with a time must have (M13). */
async function takeInvitation(cast: Cast, { who, code }: Visit, { calendar }: SeenMeeting): Promise<void> {
  const { run, intake } = cast.world;
  if (!run.random.chance(0.2)) return;
  const own = { code, session: { request: code } };
  const file = await cast.client.read("read-invitation", who, () =>
    intake.meetingsApi.invoke((deps) => readInvitation(deps, own)),
  );
  if ("refused" in file) {
    if (cast.world.restored.length === 0) run.violate("a time has its file (M13)", `${code}: ${calendar}`);
  } else run.tally.count("command", "read-invitation accepted");
}

function chosen(
  cast: Cast,
  { hesitates, key, code }: Visit,
  { mayI }: SeenMeeting,
  old: boolean,
): Move | undefined {
  const { random } = cast.world.run;
  if (old) return random.pick(["choose", "change", "cancel", "withdraw", "decline-deputy"] as const);
  if (mayI.includes("choose")) return !hesitates && random.chance(0.8) ? "choose" : undefined;
  if (mayI.includes("decline-deputy") && random.chance(0.4)) return "decline-deputy";
  if (mayI.includes("change") && random.fork(`changes ${code} ${key}`).chance(0.5)) return "change";
  if (mayI.includes("cancel") && random.chance(0.08)) return "cancel";
  return mayI.includes("withdraw") && random.chance(0.03) ? "withdraw" : undefined;
}

interface Doing {
  readonly name: string;
  readonly bodiless?: true;
  send(deps: MeetingStepDeps, body: "own" | "other"): Promise<NotedMeeting>;
}

/** A time at which no official's public day has a slot. */
const never = { day: "2026-11-25", time: "00:00" };

function doing(cast: Cast, { code, key }: Visit, seen: SeenMeeting, move: Move): Doing {
  const { meeting, offer, place: instead = never, change } = seen;
  const { random } = cast.world.run;
  const own = { code, session: { request: code }, key, meeting };
  const bodiless = true;
  switch (move) {
    case "choose": {
      const offered = offer?.places ?? [never];
      const { day, time } = random.pick(offered);
      const other = { day, time: time === "00:00" ? "00:05" : "00:00" };
      return {
        name: "choose-place",
        send: (deps, body) => choosePlace(deps, own, body === "own" ? { day, time } : other),
      };
    }
    case "change": {
      const free = change?.places ?? [];
      const to = free.length > 0 ? random.pick(free) : never;
      const other = { ...to, time: to.time === "00:00" ? "00:05" : "00:00" };
      return {
        name: "change-place",
        send: (deps, body) => changePlace(deps, own, { ...(body === "own" ? to : other), instead }),
      };
    }
    case "cancel":
      return { name: "give-up-place", bodiless, send: (deps) => cancelPlace(deps, own, {}) };
    case "withdraw":
      return { name: "withdraw-meeting", bodiless, send: (deps) => withdrawMeeting(deps, own, {}) };
    case "decline-deputy":
      return { name: "decline-deputy", bodiless, send: (deps) => declineDeputy(deps, own, {}) };
  }
}

async function moved(cast: Cast, visit: Visit, seen: SeenMeeting, move: Move): Promise<void> {
  const todo = doing(cast, visit, seen, move);
  await cast.client.command({
    name: todo.name,
    who: visit.who,
    key: `${meetingId(visit.code, seen.meeting)}/${visit.key}`,
    ...(todo.bodiless && { bodiless: true as const }),
    send: (body) => cast.world.intake.meetingsApi.invoke((deps) => todo.send(deps, body)),
    read: notedAnswer,
  });
}

const notedAnswer = (reply: NotedMeeting): Answer =>
  "refused" in reply ? { accepted: false, code: reply.refused.code } : { accepted: true, value: reply };
