/** Every step there is on a case, with input by chance; mostly by whom it is for, at a stage it starts from. */

import type { StepAction } from "../../functions/referral/access/gate.ts";
import type { ReferralDeps } from "../../functions/referral/adapters/deps.ts";
import type { Owner } from "../../functions/referral/case/case-facts.ts";
import { type CaseState, holder } from "../../functions/referral/case/case-state.ts";
import { acceptCase } from "../../functions/referral/commands/accept-case.ts";
import { approveAnswer } from "../../functions/referral/commands/approve-answer.ts";
import { askApplicant } from "../../functions/referral/commands/ask-applicant.ts";
import { askExplanation } from "../../functions/referral/commands/ask-explanation.ts";
import { assignCase } from "../../functions/referral/commands/assign-case.ts";
import { cancelCall } from "../../functions/referral/commands/cancel-call.ts";
import { checkOnSpot } from "../../functions/referral/commands/check-on-spot.ts";
import { closeNoOpinion } from "../../functions/referral/commands/close-no-opinion.ts";
import { correctCase } from "../../functions/referral/commands/correct-case/correct-case.ts";
import { draftAnswer } from "../../functions/referral/commands/draft-answer/draft-answer.ts";
import { enterResult } from "../../functions/referral/commands/enter-result.ts";
import { extendDeadline } from "../../functions/referral/commands/extend-deadline.ts";
import type { Ask, StepOutcome } from "../../functions/referral/commands/frame/case-step.ts";
import { giveEvidence } from "../../functions/referral/commands/give-evidence.ts";
import { giveExplanation } from "../../functions/referral/commands/give-explanation.ts";
import { issueLetter } from "../../functions/referral/commands/issue-letter/issue-letter.ts";
import { judgeCommitment } from "../../functions/referral/commands/judge-commitment.ts";
import { linkCase } from "../../functions/referral/commands/link-case/link-case.ts";
import { nameParties } from "../../functions/referral/commands/name-parties/name-parties.ts";
import { noteContact } from "../../functions/referral/commands/note-contact.ts";
import { noteReply } from "../../functions/referral/commands/note-reply.ts";
import { orderRemedy } from "../../functions/referral/commands/order-remedy.ts";
import { promiseCall } from "../../functions/referral/commands/promise-call.ts";
import { referCase } from "../../functions/referral/commands/refer-case.ts";
import { returnCase } from "../../functions/referral/commands/return-case/return-case.ts";
import { sendBackAnswer } from "../../functions/referral/commands/send-back-answer.ts";
import { splitCase } from "../../functions/referral/commands/split-case/split-case.ts";
import { unlinkCase } from "../../functions/referral/commands/unlink-case.ts";
import { pointsLeft } from "../../functions/referral/rules/answering.ts";
import { subjectsOf } from "../../shared/directory/lookups.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import type { Random } from "../simulation/core/random.ts";
import { emergency } from "../support/emergencies.ts";
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

/** One of the first that were registered. */
const anyRequest = ({ random }: Chance): string => requestNumber(random.below(4));

/** Somebody of a unit, mostly one who drafts. */
function someoneOf({ random, snapshot }: Chance, unit: string, role: string): string {
  const members = snapshot.staff.filter((one) => one.unit === unit);
  const fit = members.filter(({ roles }) => (roles as readonly string[]).includes(role));
  const some = fit.length > 0 && random.chance(0.8) ? fit : members.length > 0 ? members : snapshot.staff;
  return random.pick(some).username;
}

/** Sometimes one more, sometimes other ones: mostly of those who have the case. */
function parties(chance: Chance) {
  const { random, snapshot, state } = chance;
  const inside = snapshot.units.filter(({ outside }) => !outside);
  const unit = random.chance(0.4) ? holder(state) : random.pick(inside).key;
  const person = random.chance(0.3) && state.expert !== undefined ? state.expert : anybody(chance);
  const keep = random.chance(0.7) ? state.parties : { units: [], people: [] };
  return random.chance(0.5)
    ? { units: [...keep.units, unit], people: keep.people }
    : { units: keep.units, people: [...keep.people, person] };
}

/** Often a kind that makes somebody complained of. */
function anyMatter({ random, snapshot }: Chance) {
  const accusing = snapshot.kinds.filter(({ unanswered }) => unanswered !== undefined);
  const ordinary = snapshot.kinds.filter(({ byInspection }) => !byInspection);
  const kind = random.pick(accusing.length > 0 && random.chance(0.5) ? accusing : ordinary).key;
  return { kind, subject: random.pick(subjectsOf(snapshot, kind)).key };
}

/** S3. */
const isEmergency = ({ state }: Chance): boolean => state.request?.kind === emergency.key;

/** In vain: an emergency is closed without an opinion after two of these. */
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

/** Each point but the first goes to one part or stays. */
function partsOf(chance: Chance) {
  const { random, state } = chance;
  const points = Array.from({ length: state.points?.count ?? 0 }, (_, at) => at).slice(1);
  return points.filter(() => random.chance(0.8)).map((at) => ({ unit: anyUnit(chance), points: [at] }));
}

const toAccused = { summary: "رسید داده نمی‌شود.", wanted: "روند را بنویسید.", due: dayAfter(60) };

/** Somebody complained of, mostly. */
function accusedIn(chance: Chance): Owner {
  const { units, people } = chance.state.parties;
  const all: Owner[] = [...units.map((unit) => ({ unit })), ...people.map((person) => ({ person }))];
  return chance.random.pick(all.length > 0 ? all : [{ unit: anyUnit(chance) }]);
}

const numberOf = ({ random, state }: Chance): number =>
  random.between(1, Math.max(1, state.commitments.length));

export const steps: Readonly<Record<StepAction, Take>> = {
  "refer-case": (deps, ask, chance) => referCase(deps, ask, { unit: anyUnit(chance), reason }),
  "return-case": (deps, ask) => returnCase(deps, ask, { reason }),
  "assign-case": (deps, ask, chance) => {
    const expert = chance.random.chance(0.8)
      ? someoneOf(chance, holder(chance.state), "expert")
      : anybody(chance);
    return assignCase(deps, ask, { expert });
  },
  "accept-case": (deps, ask, { random }) =>
    acceptCase(deps, ask, { points: ["یک", "دو", "سه"].slice(0, random.between(1, 3)) }),
  "draft-answer": (deps, ask, chance) => draftAnswer(deps, ask, answer(chance)),
  "send-back-answer": (deps, ask) => sendBackAnswer(deps, ask, { reason }),
  "approve-answer": (deps, ask) => approveAnswer(deps, ask),
  "name-parties": (deps, ask, chance) => nameParties(deps, ask, { ...parties(chance), reason }),
  "correct-case": (deps, ask, chance) => correctCase(deps, ask, { ...anyMatter(chance), reason }),
  "split-case": (deps, ask, chance) => splitCase(deps, ask, { parts: partsOf(chance) }),
  "ask-applicant": (deps, ask) => askApplicant(deps, ask, { question: "کی خریدید؟" }),
  "note-reply": (deps, ask) => noteReply(deps, ask, { reply: "دیروز." }),
  "ask-explanation": (deps, ask, chance) =>
    askExplanation(deps, ask, { of: accusedIn(chance), ...toAccused }),
  "order-remedy": (deps, ask, chance) =>
    orderRemedy(deps, ask, {
      owner: chance.random.chance(0.7) ? accusedIn(chance) : { unit: anyUnit(chance) },
      ...toAccused,
    }),
  "check-on-spot": (deps, ask) => checkOnSpot(deps, ask, { findings: "کارمند غایب بود." }),
  "close-no-opinion": (deps, ask) => closeNoOpinion(deps, ask, { reason }),
  "give-explanation": (deps, ask, chance) =>
    giveExplanation(deps, ask, {
      number: chance.random.between(1, Math.max(1, chance.state.explanations.length)),
      words: "رسیدها چاپی است.",
    }),
  "give-evidence": (deps, ask, chance) =>
    giveEvidence(deps, ask, { number: numberOf(chance), words: "رسید پیوست است." }),
  "judge-commitment": (deps, ask, chance) =>
    judgeCommitment(deps, ask, { number: numberOf(chance), kept: chance.random.chance(0.5), reason }),
  "note-contact": (deps, ask, chance) =>
    noteContact(deps, ask, {
      with: { type: "unit", unit: anyUnit(chance) },
      ...{ how: "phone", result: "reached" },
      ...(isEmergency(chance) && lookedFor),
    }),
  "promise-call": (deps, ask) => promiseCall(deps, ask, { day: dayAfter(30), time: "10:30", reason }),
  "link-case": (deps, ask, chance) => linkCase(deps, ask, { with: anyRequest(chance), reason }),
  "unlink-case": (deps, ask, { random, state, ...chance }) => {
    const linked = state.links.map((link) => link.case);
    const from = linked.length > 0 ? random.pick(linked) : anyRequest({ random, state, ...chance });
    return unlinkCase(deps, ask, { from, reason });
  },
  "cancel-call": (deps, ask) => cancelCall(deps, ask, { number: 1, reason }),
  "issue-letter": (deps, ask) => issueLetter(deps, ask),
  "enter-result": (deps, ask, { state }) =>
    enterResult(deps, ask, { result: Math.max(1, state.results?.length ?? 1) }),
  "extend-deadline": (deps, ask, { random }) =>
    extendDeadline(deps, ask, { days: random.between(1, 10), reason }),
};

/** Whose step it mostly is. */
export function mostlyBy(chance: Chance, action: StepAction): string {
  const { random, state } = chance;
  const unit = holder(state);
  if (random.chance(0.12)) return anybody(chance);
  if (action === "give-evidence") return ownerIn(chance, state.commitments) ?? anybody(chance);
  if (action === "give-explanation") return ownerIn(chance, state.explanations) ?? anybody(chance);
  const byExpert = [
    "draft-answer",
    "ask-applicant",
    "note-reply",
    "split-case",
    "ask-explanation",
    "order-remedy",
    "check-on-spot",
    "close-no-opinion",
  ];
  if (action === "note-contact" && isEmergency(chance) && state.expert) return state.expert;
  if (byExpert.includes(action) && state.expert) return state.expert;
  if (action === "accept-case") return state.expert ?? someoneOf(chance, unit, "expert");
  if (
    ["assign-case", "approve-answer", "send-back-answer", "judge-commitment", "extend-deadline"].includes(
      action,
    )
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
