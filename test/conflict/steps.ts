/** Takes every step on a case with random input, mostly as a permitted user and at a permitted stage. */

import type { ReferralDeps } from "../../functions/referral/adapters/deps.ts";
import type { CaseState } from "../../functions/referral/case/case-state.ts";
import type { Owner } from "../../functions/referral/case/commitments.ts";
import { holder } from "../../functions/referral/case/core.ts";
import type { Ask, StepOutcome } from "../../functions/referral/commands/frame/case-step.ts";
import { pointsLeft } from "../../functions/referral/rules/answering.ts";
import type { StepAction } from "../../functions/referral/rules/machine.ts";
import { policy } from "../../shared/contracts/policy.ts";
import { subjectsOf } from "../../shared/directory/lookups.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import type { Random } from "../simulation/core/random.ts";
import { emergency } from "../support/emergencies.ts";
import { exampleInput, type InputOf, stepActions, takeStep } from "../support/taken-steps.ts";
import { requestNumber } from "./applicants.ts";
import { dayAfter } from "./organisations.ts";

export interface Chance {
  readonly random: Random;
  readonly snapshot: Snapshot;
  readonly state: CaseState;
}

type Take = (deps: ReferralDeps, ask: Ask, chance: Chance) => Promise<StepOutcome>;

const reason = "چون چنین است.";

const anyUnit = ({ random, snapshot }: Chance): string => random.pick(snapshot.units).key;
const anybody = ({ random, snapshot }: Chance): string => random.pick(snapshot.staff).username;

/** The tracking code of one of the first four registered requests. */
const anyRequest = ({ random }: Chance): string => requestNumber(random.below(4));

/** The user name of a random member of the unit, mostly of one with the given role. */
function someoneOf({ random, snapshot }: Chance, unit: string, role: string): string {
  const members = snapshot.staff.filter((one) => one.unit === unit);
  const fit = members.filter(({ roles }) => (roles as readonly string[]).includes(role));
  const some = fit.length > 0 && random.chance(0.8) ? fit : members.length > 0 ? members : snapshot.staff;
  return random.pick(some).username;
}

/** A new list of accused: the present accused or none of them, and one more, often the unit or person that has the case. */
function parties(chance: Chance) {
  const { random, snapshot, state } = chance;
  const inside = snapshot.units.filter(({ outside }) => !outside);
  const unit = random.chance(0.4) ? holder(state) : random.pick(inside).key;
  const person = random.chance(0.3) && state.expert !== undefined ? state.expert : anybody(chance);
  const keep = random.chance(0.7) ? state.parties : { units: [], people: [] };
  return random.chance(0.5)
    ? { units: [...keep.units, unit], people: [...keep.people] }
    : { units: [...keep.units], people: [...keep.people, person] };
}

/** A random kind and subject, often of a kind that accuses a unit of a missing answer. */
function anyMatter({ random, snapshot }: Chance) {
  const accusing = snapshot.kinds.filter(({ unanswered }) => unanswered !== undefined);
  const ordinary = snapshot.kinds.filter(({ byInspection }) => !byInspection);
  const kind = random.pick(accusing.length > 0 && random.chance(0.5) ? accusing : ordinary).key;
  return { kind, subject: random.pick(subjectsOf(snapshot, kind)).key };
}

const isEmergency = ({ state }: Chance): boolean => state.request?.kind === emergency.key;

/**
 * A failed attempt to reach the applicant. After two such attempts, an emergency may be closed without the applicant's
 * rating.
 */
const lookedFor = { with: { type: "applicant" }, result: "not-reached" } as const;

const commitment = (chance: Chance) => ({
  what: "بازگرداندن مبلغ",
  due: dayAfter(60),
  owner: chance.random.chance(0.5) ? { person: anybody(chance) } : { unit: anyUnit(chance) },
});

function answer(chance: Chance) {
  const { random, state } = chance;
  return {
    outcome: random.chance(0.5) ? "granted" : "not-granted",
    answers: pointsLeft(state).map(() => "انجام شد."),
    reasoning: "قیمت از مصوب بیشتر بود.",
    ...(random.chance(0.5) && { commitments: [commitment(chance)] }),
  };
}

/** Divides the case: most points of the request but the first become a part of the case each, which a random unit handles. */
function partsOf(chance: Chance) {
  const { random, state } = chance;
  const points = Array.from({ length: state.points?.count ?? 0 }, (_, at) => at).slice(1);
  return points.filter(() => random.chance(0.8)).map((at) => ({ unit: anyUnit(chance), points: [at] }));
}

const toAccused = { summary: "رسید داده نمی‌شود.", wanted: "روند را بنویسید.", due: dayAfter(60) };

/** An accused unit or person; any unit if nobody is accused. */
function accusedIn(chance: Chance): Owner {
  const { units, people } = chance.state.parties;
  const all: Owner[] = [...units.map((unit) => ({ unit })), ...people.map((person) => ({ person }))];
  return chance.random.pick(all.length > 0 ? all : [{ unit: anyUnit(chance) }]);
}

const numberOf = ({ random, state }: Chance): number =>
  random.between(1, Math.max(1, state.commitments.length));

const outsideOf = ({ random, state }: Chance): number =>
  random.between(1, Math.max(1, state.outside?.length ?? 0));

/** Makes the random input of each step; a step that is missing here gets the example input of its contract. */
const inputs: { readonly [Action in StepAction]?: (chance: Chance) => InputOf<Action> } = {
  "refer-case": (chance) => ({ unit: anyUnit(chance), reason }),
  "return-case": () => ({ reason }),
  "assign-case": (chance) => {
    const expert = chance.random.chance(0.8)
      ? someoneOf(chance, holder(chance.state), "expert")
      : anybody(chance);
    return { expert };
  },
  "accept-case": ({ random }) => ({ points: ["یک", "دو", "سه"].slice(0, random.between(1, 3)) }),
  "draft-answer": answer,
  "send-back-answer": () => ({ reason }),
  "name-parties": (chance) => ({ ...parties(chance), reason }),
  "match-name": ({ random }) => ({
    means: random.pick([{ nobody: true as const }, { unknown: true as const }]),
    reason,
  }),
  "correct-case": (chance) => ({ ...anyMatter(chance), reason }),
  "split-case": (chance) => ({ parts: partsOf(chance) }),
  "ask-explanation": (chance) => ({ of: accusedIn(chance), ...toAccused }),
  "order-remedy": (chance) => ({
    owner: chance.random.chance(0.7) ? accusedIn(chance) : { unit: anyUnit(chance) },
    ...toAccused,
  }),
  "give-explanation": (chance) => ({
    number: chance.random.between(1, Math.max(1, chance.state.explanations.length)),
    words: "رسیدها چاپی است.",
  }),
  "give-evidence": (chance) => ({ number: numberOf(chance), words: "رسید پیوست است." }),
  "judge-commitment": (chance) => ({ number: numberOf(chance), kept: chance.random.chance(0.5), reason }),
  "publish-commitment": (chance) => ({
    number: numberOf(chance),
    wording: "قیمت کالاها در ورودی فروشگاه‌ها نصب می‌شود.",
  }),
  "withdraw-publication": (chance) => ({ number: numberOf(chance), reason }),
  "ask-outside": (chance) => ({
    body: chance.random.chance(0.8) ? { name: "شهرداری" } : { unit: anyUnit(chance) },
    question: "آیا وزن این کالا با نشان آن یکی است؟",
  }),
  "renew-outside": (chance) => ({ number: outsideOf(chance), days: 7 }),
  "revoke-outside": (chance) => ({ number: outsideOf(chance), reason }),
  "note-outside": (chance) => ({ number: outsideOf(chance), words: "نامه ۱۲: آری." }),
  "note-contact": (chance) => ({
    with: { type: "unit", unit: anyUnit(chance) },
    ...({ how: "phone", result: "reached" } as const),
    ...(isEmergency(chance) && lookedFor),
  }),
  "promise-call": () => ({ day: dayAfter(30), time: "10:30", reason }),
  "link-case": (chance) => ({ with: anyRequest(chance), reason }),
  "unlink-case": ({ random, state, ...chance }) => {
    const linked = state.links.map((link) => link.case);
    const from = linked.length > 0 ? random.pick(linked) : anyRequest({ random, state, ...chance });
    return { from, reason };
  },
  "cancel-call": () => ({ number: 1, reason }),
  "enter-result": ({ state }) => ({ result: Math.max(1, state.results?.length ?? 1) }),
  "extend-deadline": ({ random }) => ({ days: random.between(1, 10), reason }),
};

export const steps = Object.fromEntries(
  stepActions.map((action) => [action, (deps, ask, chance) => taken(action, deps, ask, chance)]),
) as Readonly<Record<StepAction, Take>>;

const taken = <Action extends StepAction>(action: Action, deps: ReferralDeps, ask: Ask, chance: Chance) =>
  takeStep(action, deps, ask, inputs[action]?.(chance) ?? exampleInput(action));

/** Whether the first rule that the access policy has for the step permits the step only to the assignee. */
const isOfAssignee = (action: StepAction): boolean => String(policy[action][0]?.relations) === "assignee";

/** A random user who takes the step; mostly a user to whom the access policy permits the step. */
export function mostlyBy(chance: Chance, action: StepAction): string {
  const { random, state } = chance;
  const unit = holder(state);
  if (random.chance(0.12)) return anybody(chance);
  if (action === "give-evidence") return ownerIn(chance, state.commitments) ?? anybody(chance);
  if (action === "give-explanation") return ownerIn(chance, state.explanations) ?? anybody(chance);
  if (action === "note-contact" && isEmergency(chance) && state.expert) return state.expert;
  if (isOfAssignee(action) && state.expert) return state.expert;
  if (action === "accept-case") return state.expert ?? someoneOf(chance, unit, "expert");
  if (
    [
      ...["assign-case", "approve-answer", "send-back-answer", "judge-commitment", "extend-deadline"],
      "publish-commitment",
    ].includes(action)
  )
    return someoneOf(chance, unit, "head");
  return someoneOf(chance, unit, random.pick(["expert", "head", "inspector"]));
}

type Owing = { readonly owner: Owner } | { readonly of: Owner };

function ownerIn(chance: Chance, owing: readonly Owing[]): string | undefined {
  if (owing.length === 0) return undefined;
  const one = chance.random.pick(owing);
  const owner = "of" in one ? one.of : one.owner;
  return "person" in owner ? owner.person : someoneOf(chance, owner.unit, "expert");
}
