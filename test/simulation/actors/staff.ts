/** Members of staff: open an inbox, read a case, take a step; sometimes two at once, sometimes one that is not theirs. */

import { acceptCase } from "../../../functions/referral/accept-case/accept-case.ts";
import type { Ask, StepOutcome } from "../../../functions/referral/act.ts";
import { approveAnswer } from "../../../functions/referral/approve-answer/approve-answer.ts";
import { assignCase } from "../../../functions/referral/assign-case/assign-case.ts";
import type { InboxRow } from "../../../functions/referral/build-views.ts";
import type { ReferralDeps } from "../../../functions/referral/deps.ts";
import { draftAnswer } from "../../../functions/referral/draft-answer/draft-answer.ts";
import { type StepAction, staffAt } from "../../../functions/referral/gate.ts";
import { listInbox } from "../../../functions/referral/list-inbox/list-inbox.ts";
import { type CaseView, readCase } from "../../../functions/referral/read-case/read-case.ts";
import { referCase } from "../../../functions/referral/refer-case/refer-case.ts";
import { returnCase } from "../../../functions/referral/return-case/return-case.ts";
import { sendBackAnswer } from "../../../functions/referral/send-back-answer/send-back-answer.ts";
import type { Random } from "../core/random.ts";
import type { Fault } from "../core/weather.ts";
import { simulated } from "../services/organisation.ts";
import type { Cast } from "./cast.ts";
import type { Answer } from "./client.ts";
import { deskWork } from "./desk-work.ts";
import { canary } from "./people.ts";

export const staffFaults = {
  /** Two people act on the same version of a case at the same moment. */
  together: { name: "staff-two-at-once", likely: 0.2 },
  /** Somebody takes a step that is not theirs, or not now. */
  cheeky: { name: "staff-step-not-theirs", likely: 0.2 },
  /** Somebody acts on what they looked at long ago. */
  stale: { name: "staff-acts-on-old-page", likely: 0.1 },
  /** Not drawn: what an inbox said of a case was no longer so. */
  inboxBehind: { name: "inbox-behind", likely: 0 },
} as const satisfies Record<string, Fault>;

const everybody = simulated.staff.map(({ username }) => username);
const units = simulated.units.map(({ key }) => key);

/** One desk's day: so many rounds, each by whoever is in. */
export async function desk(cast: Cast, name: string, rounds: number): Promise<void> {
  const { run } = cast.world;
  for (let round = 0; round < rounds; round += 1) {
    await run.scheduler.sleep(run.random.between(5_000, 150_000));
    await oneRound(cast, `${name}-${round}`);
    await deskWork(cast, `${name}-${round}`);
  }
}

async function oneRound(cast: Cast, key: string): Promise<void> {
  const { run } = cast.world;
  const row = await somethingToDo(cast);
  if (!row) return;
  const username = whoIsIn(run.random, row);
  const view = await open(cast, username, row.case);
  if (!view) return;
  if (view.stage !== row.stage || view.unit.key !== row.unit)
    run.tally.count("fault", staffFaults.inboxBehind.name);
  if (run.weather.strikes(staffFaults.stale, username))
    await run.scheduler.sleep(run.random.between(60_000, 600_000));
  const steps = [step(cast, view, { username, key: `${key}-a` })];
  if (run.weather.strikes(staffFaults.together, username))
    steps.push(step(cast, view, { username: run.random.pick(membersOf(row.unit)), key: `${key}-b` }));
  await Promise.all(steps);
}

/** What somebody finds in the inbox of a unit: a list, so perhaps an old one. */
async function somethingToDo({ world, client }: Cast): Promise<InboxRow | undefined> {
  const { run, referral } = world;
  const first = run.random.below(units.length);
  for (const unit of [...units.slice(first), ...units.slice(0, first)]) {
    const username = run.random.pick(membersOf(unit));
    const staff = staffAt(simulated, username, new Date(run.scheduler.now()));
    if (!staff) continue;
    const page = await client.read("list-inbox", username, () =>
      referral.staffApi.invoke((deps) => listInbox(deps, staff, { list: "unit" })),
    );
    if (page.items.length > 0) return run.random.pick(page.items);
  }
  return undefined;
}

const membersOf = (unit: string): readonly string[] =>
  simulated.staff
    .filter((member) => member.unit === unit && !member.roles.includes("auditor"))
    .map(({ username }) => username);

/** Mostly the one whose turn it is, sometimes anybody. */
function whoIsIn(random: Random, { stage, unit, expert }: InboxRow): string {
  if (random.chance(0.1)) return random.pick(everybody);
  const expertsTurn = stage === "in-hand" ? 0.8 : 0.3;
  if (expert !== undefined && random.chance(expertsTurn)) return expert;
  return random.pick(membersOf(unit));
}

async function open(
  { world, client, registered }: Cast,
  username: string,
  code: string,
): Promise<CaseView | undefined> {
  const view = await client.read("read-case", username, () =>
    world.referral.staffApi.invoke((deps) => readCase(deps, code, username)),
  );
  world.run.tally.count("command", view ? "read-case accepted" : "read-case foreign");
  const asked = registered.get(code);
  if (view && asked && view.description !== asked.description)
    world.run.violate("staff read what the applicant wrote", `${code}: ${view.description}`);
  return view;
}

interface Doer {
  readonly username: string;
  readonly key: string;
}

async function step(cast: Cast, view: CaseView, { username, key }: Doer): Promise<void> {
  const { run, referral, wiring } = cast.world;
  const action = choose(cast, view, username);
  if (!action) return;
  const todo = { ...stepOf(run.random, view, action), key };
  cast.lookedAt.set(`${username}/${key}`, view.version);
  cast.reasons.set(`${username}/${key}`, todo.reasons ?? []);
  await cast.client.command({
    name: action,
    who: username,
    key: `${view.case}/${username}/${key}`,
    ...(todo.other ? {} : { bodiless: true as const }),
    send: (body) =>
      referral.staffApi.invoke((deps) => {
        const seen = wiring.seen({ personVersion: view.version });
        const ask: Ask = { case: view.case, username, seen, key };
        return body === "own" || !todo.other ? todo.own(deps, ask) : todo.other(deps, ask);
      }),
    read: (reply): Answer =>
      reply.accepted
        ? { accepted: true, value: { version: reply.loaded.version, state: reply.loaded.state } }
        : { accepted: false, code: reply.refusal.code },
  });
}

const all: readonly StepAction[] = [
  "refer-case",
  "return-case",
  "assign-case",
  "accept-case",
  "draft-answer",
  "send-back-answer",
  "approve-answer",
];
/** What moves a case on is done more often than what moves it about. */
const forward: readonly StepAction[] = ["accept-case", "draft-answer", "approve-answer"];

function choose({ world }: Cast, view: CaseView, username: string): StepAction | undefined {
  const { run } = world;
  const { mayI, stage, draft } = view;
  if (stage === "for-approval" && draft?.by.username === username && run.random.chance(0.5))
    return "approve-answer";

  if (run.weather.strikes(staffFaults.cheeky, username))
    return stage === "for-approval" && run.random.chance(0.7) ? "approve-answer" : run.random.pick(all);
  const mine = all.filter((action) => mayI.includes(action));
  const onward = mine.filter((action) => forward.includes(action));
  if (onward.length > 0 && run.random.chance(0.75)) return run.random.pick(onward);
  return mine.length === 0 ? undefined : run.random.pick(mine);
}

interface Todo {
  own(deps: ReferralDeps, ask: Ask): Promise<StepOutcome>;
  other?(deps: ReferralDeps, ask: Ask): Promise<StepOutcome>;
  /** What an answer of this draft may give as its reasons. */
  readonly reasons?: readonly string[];
}

function stepOf(random: Random, { unit, points }: CaseView, action: StepAction): Todo {
  const reason = `${canary}: دلیل ${random.below(1_000_000)}`;
  switch (action) {
    case "refer-case": {
      const to = random.pick(units.filter((key) => key !== unit.key));
      return {
        own: (deps, ask) => referCase(deps, ask, { unit: to, reason }),
        other: (deps, ask) => referCase(deps, ask, { unit: to, reason: `${reason} (دیگر)` }),
      };
    }
    case "return-case":
      return { own: (deps, ask) => returnCase(deps, ask, { reason }) };
    case "assign-case": {
      const [expert = "", another = ""] = [random.pick(everybody), random.pick(everybody)];
      return {
        own: (deps, ask) => assignCase(deps, ask, { expert }),
        ...(expert !== another && { other: (deps, ask) => assignCase(deps, ask, { expert: another }) }),
      };
    }
    case "accept-case":
      return {
        own: (deps, ask) => acceptCase(deps, ask, { points: [reason] }),
        other: (deps, ask) => acceptCase(deps, ask, { points: [reason, "دیگر"] }),
      };
    case "draft-answer": {
      const answers = (points ?? []).map(() => reason);
      const outcome = random.pick(["granted", "not-granted"]);
      return {
        own: (deps, ask) => draftAnswer(deps, ask, { outcome, answers, reasoning: reason }),
        other: (deps, ask) => draftAnswer(deps, ask, { outcome, answers, reasoning: `${reason} (دیگر)` }),
        reasons: [reason, `${reason} (دیگر)`],
      };
    }
    case "send-back-answer":
      return { own: (deps, ask) => sendBackAnswer(deps, ask, { reason }) };
    case "approve-answer":
      return { own: approveAnswer };
  }
}
