/**
 * Simulates members of staff, who open an inbox, read a case and take a step. Sometimes two act at once, and sometimes one
 * tries a step that is not allowed.
 */

import type { Ask, StepOutcome } from "../../../functions/referral/commands/frame/case-step.ts";
import type { InboxRow } from "../../../functions/referral/projections/inbox-row.ts";
import { listInbox } from "../../../functions/referral/queries/list-inbox/list-inbox.ts";
import { readCase } from "../../../functions/referral/queries/read-case/read-case.ts";
import type { StepAction } from "../../../functions/referral/rules/machine.ts";
import { requestOf } from "../../../shared/domain/cases/case-id.ts";
import { staffAt } from "../../../shared/handler/auth/staff.ts";
import { isVersionless } from "../../support/taken-steps.ts";
import type { Random } from "../core/random.ts";
import type { Fault } from "../core/weather.ts";
import { simulated } from "../services/organisation.ts";
import { alwaysInConflict } from "./always-in-conflict.ts";
import { type Cast, hasRow } from "./cast.ts";
import { cheeky, choose, tried } from "./choice.ts";
import type { Answer } from "./client.ts";
import { deskWork } from "./desk-work.ts";
import { openFile } from "./files.ts";
import { minding } from "./hidden.ts";
import { lookUp } from "./look-up.ts";
import { everybody, type Page, stepOf, units } from "./steps.ts";
import { asksFirst } from "./suggestions/asks-first.ts";

export const staffFaults = {
  /** Two employees act on the same version of a case at the same moment. */
  together: { name: "staff-two-at-once", likely: 0.2 },
  cheeky,
  /** An employee acts on a page that they opened long ago. */
  stale: { name: "staff-acts-on-old-page", likely: 0.1 },
  /** An employee who may not see the case sends a step by the API. */
  unseen: { name: "staff-acts-unseen", likely: 1 },
  /** No random fault; counts how often an inbox showed an outdated state of a case. */
  inboxBehind: { name: "inbox-behind", likely: 0 },
} as const satisfies Record<string, Fault>;

/** Plays the work of staff; in each round an employee takes a step on a case, and other desk work follows. */
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
  const view = (await open(cast, username, row.case)) ?? unseen(cast, username, row);
  if (!view) return;
  if (view.stage !== row.stage || view.unit.key !== row.unit)
    run.tally.count("fault", staffFaults.inboxBehind.name);
  if (run.weather.strikes(staffFaults.stale, username))
    await run.scheduler.sleep(run.random.between(60_000, 600_000));
  if (run.random.chance(view.hidden?.fromMe ? 0.9 : 0.3))
    await (run.random.chance(0.6) ? openFile : lookUp)(cast, username, row.case);
  const steps = [step(cast, view, { username, key: `${key}-a` })];
  if (run.weather.strikes(staffFaults.together, username))
    steps.push(step(cast, view, { username: run.random.pick(membersOf(row.unit)), key: `${key}-b` }));
  await Promise.all(steps);
}

/** Returns a case from the inbox of a unit that has any; an inbox may be outdated. Undefined when all inboxes are empty. */
export async function somethingToDo({ world, client }: Cast): Promise<InboxRow | undefined> {
  const { run, referral } = world;
  const first = run.random.below(units.length);
  for (const unit of [...units.slice(first), ...units.slice(0, first)]) {
    const username = run.random.pick(membersOf(unit));
    const staff = staffAt(simulated, username, new Date(run.scheduler.now()));
    if (!staff) continue;
    const page = await client.read("list-inbox", username, () =>
      referral.staffApi.invoke((deps) => listInbox(deps, staff, { list: "unit" })),
    );
    const parts = page.items.filter(({ part }) => part !== undefined);
    if (parts.length > 0 && run.random.chance(0.6)) return run.random.pick(parts);
    if (page.items.length > 0) return run.random.pick(page.items);
  }
  return undefined;
}

const membersOf = (unit: string): readonly string[] =>
  simulated.staff
    .filter((member) => member.unit === unit && !member.roles.includes("auditor"))
    .map(({ username }) => username);

export const headOf = (unit: string): string | undefined =>
  simulated.staff.find((member) => member.unit === unit && member.roles.includes("head"))?.username;

/** Returns mostly the employee who must take the next step, sometimes another employee. */
export function whoIsIn(random: Random, { stage, unit, expert }: InboxRow): string {
  if (random.chance(0.1)) return random.pick(everybody);
  const turn = stage === "in-hand" || stage === "asked" ? expert : stage === "for-approval" && headOf(unit);
  if (turn && random.chance(0.7)) return turn;
  return random.pick(membersOf(unit));
}

export async function open(cast: Cast, username: string, code: string): Promise<Page | undefined> {
  const { world, client, registered } = cast;
  const from = world.run.scheduler.now();
  const look = () =>
    client.read("read-case", username, () =>
      world.referral.staffApi.invoke((deps) => readCase(deps, code, username)),
    );
  const view = await minding(cast, { username, code }, look, (shown) => shown?.description !== undefined);
  world.run.tally.count("command", view ? "read-case accepted" : "read-case foreign");
  if (!view) return undefined;
  cast.sights.push({ username, code, from, to: world.run.scheduler.now() });
  const asked = registered.get(requestOf(code));
  if (asked && !view.hidden?.fromMe && view.description !== asked.description)
    world.run.violate("staff read the text that the applicant wrote", `${code}: ${view.description}`);
  if (alwaysInConflict(username, view))
    world.run.violate("nobody in conflict sees anything of a case (R2)", `${username} sees ${code}`);
  return view;
}

/** Returns a page made up from the inbox's row, for an employee who may not see the case and sends a step all the same. */
const unseen = ({ world }: Cast, username: string, row: InboxRow): Page | undefined =>
  world.run.weather.strikes(staffFaults.unseen, username)
    ? { ...row, unit: { key: row.unit }, mayI: [...(tried[row.stage] ?? [])] }
    : undefined;

export interface Doer {
  readonly username: string;
  readonly key: string;
}

async function step(cast: Cast, view: Page, doer: Doer): Promise<void> {
  const action = choose(cast, view, doer.username);
  if (action) await take(cast, view, doer, action);
}

/** Returns the codes of the same applicant's other requests. */
function sameApplicants({ registered }: Cast, id: string): readonly string[] {
  const code = requestOf(id);
  const numberOf = (one: string) => registered.get(one)?.applicant.identityNumber;
  return [...registered.keys()].filter((one) => one !== code && numberOf(one) === numberOf(code));
}

/** Takes a step on a page as the employee saw the page, even if the case has changed since. */
export async function take(
  cast: Cast,
  view: Page,
  { username, key }: Doer,
  action: StepAction,
): Promise<void> {
  const { run, referral, wiring } = cast.world;
  const suggested = await asksFirst(cast, view, username, action);
  const todo = stepOf(run.random, view, action, {
    suggested,
    codes: [...cast.registered.keys()],
    own: sameApplicants(cast, view.case),
    now: run.scheduler.now(),
  });
  if (!isVersionless(action)) cast.lookedAt.set(`${view.case}/${username}/${key}`, view.version);
  cast.reasons.set(`${username}/${key}`, todo.reasons ?? []);
  const reply = await cast.client.command({
    name: action,
    who: username,
    key: `${view.case}/${username}/${key}`,
    ...(todo.other ? {} : { bodiless: true as const }),
    // An employee who is now in conflict of interest gets no reply to a retried step (R2).
    lapsesTo: "not-found",
    onLapse: () => {
      run.tally.count("effect", "no reply to a retry, in conflict since");
      cast.lapsed.add(`${view.case} ${username}`);
    },
    send: (body) =>
      referral.staffApi.invoke((deps) => {
        const seen = wiring.seen({ personVersion: view.version });
        const ask: Ask = { case: view.case, username, seen, key };
        const own = wiring.step(deps, ask, action);
        return body === "own" || !todo.other ? todo.own(own, ask) : todo.other(own, ask);
      }),
    read: (reply) => {
      if (!reply.accepted && reply.refusal.code.startsWith("in-conflict"))
        cast.inConflict.add(`${view.case} ${username}`);
      const answer = stepAnswer(reply);
      // Issuing a letter changes nothing when the case's answer is a letter already, so its reply is not stored (C19).
      const wasSo = action === "issue-letter" && !hasRow(cast, view.case, `${username}/${key}`);
      return answer.accepted ? { ...answer, wasSo } : answer;
    },
  });
  if (reply.accepted && todo.suggestion)
    run.tally.count("effect", `a suggestion was asked for: ${todo.suggestion}`);
  if (reply.accepted && todo.promises) cast.promised.push(todo.promises);
  if (reply.accepted && action === "split-case") cast.split.add(view.case);
}

export const stepAnswer = (reply: StepOutcome): Answer =>
  reply.accepted
    ? { accepted: true, value: { version: reply.loaded.version, state: reply.loaded.state } }
    : { accepted: false, code: reply.refusal.code };
