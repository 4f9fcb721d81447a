/** Brings cases that the old release left open to their answer. */

import type { CaseView } from "../../functions/referral/queries/read-case/case-view.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { headOf, membersOf, type World } from "../../scripts/demo-world/world.ts";
import { type InboxItem, type StaffMember, staffMember } from "../support/staff.ts";
import type { Version } from "./promises.ts";
import { step, type Trial } from "./trial.ts";

export interface OpenCase {
  readonly code: string;
  readonly unit: string;
  readonly stage: CaseView["stage"];
}

/** The stages from which a unit can answer without the applicant. */
const answerable: readonly CaseView["stage"][] = ["waiting", "in-hand", "for-approval"];

/** Finds the cases that a unit's head can read and that the unit can answer. */
export async function openCases(
  stack: Stack,
  world: World,
  codes: readonly string[],
): Promise<readonly OpenCase[]> {
  const found = new Map<string, OpenCase>();
  const units = world.organisation.units.filter(({ key }) => membersOf(world, key, "head").length > 0);
  for (const { key: unit } of units) {
    const head = await staffMember(stack, headOf(world, unit));
    for (const item of await head.inbox())
      if (item.unit.key === unit && codes.includes(item.case) && isAnswerable(item))
        found.set(item.case, { code: item.case, unit, stage: item.stage });
  }
  return [...found.values()];
}

const isAnswerable = ({ kind, stage }: InboxItem) =>
  kind.key !== "meeting-request" && answerable.includes(stage);

/**
 * Accepts, drafts and approves, as far as the case still needs it.
 * @param next names the version that serves the next step
 * @returns the stage at the end
 */
export async function bringToAnswer(
  trial: Trial,
  world: World,
  { code, unit }: OpenCase,
  next: () => Version,
): Promise<CaseView["stage"]> {
  const head = await staffMember(trial.stack, headOf(world, unit));
  const scene = `case ${code} of the old release`;
  const take = async (who: StaffMember, name: string, body: object) => {
    const by = next();
    const { status } = await step(trial, { scene, by, code }, who, name, body);
    // The old version may be unable to read the case; the new one then goes on.
    if (by === "old" && status === 500) await step(trial, { scene, by: "new", code }, who, name, body);
    return head.look(code);
  };
  let seen = await head.look(code);
  const username = seen.expert?.username ?? membersOf(world, unit, "expert")[0] ?? headOf(world, unit);
  const expert = await staffMember(trial.stack, username);
  if (seen.stage === "waiting") seen = await take(expert, "accept", { points: ["درخواست متقاضی"] });
  if (seen.stage === "in-hand") {
    const answers = (seen.points ?? []).map(() => "بررسی شد.");
    seen = await take(expert, "draft", { outcome: "granted", answers, reasoning: "بر پایه گزارش بازدید." });
  }
  if (seen.stage === "for-approval") seen = await take(head, "approve", {});
  return seen.stage;
}
