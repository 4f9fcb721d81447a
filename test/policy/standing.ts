/** Gives a user with a role one relation to a case, by real steps and a change of the directory. */

import type { Stage } from "../../functions/referral/case/core.ts";
import { actOnDue } from "../../functions/referral/clock/act-on-due/act-on-due.ts";
import { acceptCase } from "../../functions/referral/commands/accept-case.ts";
import { approveAnswer } from "../../functions/referral/commands/approve-answer.ts";
import { askApplicant } from "../../functions/referral/commands/ask-applicant.ts";
import { askExplanation } from "../../functions/referral/commands/ask-explanation.ts";
import { assignCase } from "../../functions/referral/commands/assign-case.ts";
import { draftAnswer } from "../../functions/referral/commands/draft-answer/draft-answer.ts";
import type { StepOutcome } from "../../functions/referral/commands/frame/case-step.ts";
import { linkCase } from "../../functions/referral/commands/link-case/link-case.ts";
import { nameParties } from "../../functions/referral/commands/name-parties/name-parties.ts";
import { promiseCall } from "../../functions/referral/commands/promise-call.ts";
import { referCase } from "../../functions/referral/commands/refer-case.ts";
import { hearAttached } from "../../functions/referral/reactions/hear-applicant/hear-applicant.ts";
import type { Role, Snapshot } from "../../shared/directory/snapshot.ts";
import { casework } from "../support/casework.ts";
import { organisation } from "../support/organisation.ts";
import type { columns } from "./expected.ts";

export const who = "x.test";
export type Column = (typeof columns)[number];

const person = (unit: string, roles: Role[]): Snapshot["staff"][number] => ({
  username: who,
  name: { fa: "کسی", en: "Somebody" },
  unit,
  roles,
});
const forYears = { from: "2026-01-01", to: "2028-01-01" };
const draft = { outcome: "granted", answers: ["انجام شد.", "این هم."], reasoning: "قیمت از مصوب بیشتر بود." };

/**
 * A request that accuses a person whom the tests need for nothing else; so an inspector may ask this person to explain (R2).
 * A partner sent the request and waits for the result (C8).
 */
const complaint = {
  complainedOf: { units: [], people: ["a.audit"] },
  external: { partner: "samad", code: "SMD-1" },
};

type World = ReturnType<typeof casework>;

/**
 * Makes a case at stage `asked` in the unit price control, which is also the inspection unit (except for the relation
 * `above`). The case accuses the auditor. The user `x.test` gets the role and the relation. The relation `author` needs a
 * draft and the relation `owner` an answer, so these two relations decide the stage.
 * @param beside makes a second case to which the user has the same relation, linked to the first or not (R14)
 */
export async function standing(role: Role, column: Column, asked: Stage, beside?: "apart" | "linked") {
  const stage = column === "author" ? "for-approval" : column === "owner" ? "answered" : asked;
  // At first `x.test` is an expert of the unit, and `x.test` and e.karimi are each other's deputies.
  const others = organisation.staff.map((one) => (one.username === "e.karimi" ? inspector(one) : one));
  const world = casework({
    // For relation `above`, another unit must be inspection, to which delays are escalated.
    ...(column !== "above" && {
      organisation: { ...organisation.organisation, inspection: "price-control" },
    }),
    staff: [...others, person("price-control", ["expert"])],
    deputies: eachOther[column] ?? forEachOther,
  });
  const opened = async (n: number): Promise<string> => {
    const code = await world.open(n, complaint);
    await brought(world, code, column, stage);
    return code;
  };
  const code = await opened(1);
  const other = beside && (await opened(2));
  if (other && beside === "linked") {
    const link = { with: other, reason: "درباره همان فروشگاه است." };
    await taken(linkCase(world.deps, await world.by("h.moradi", code), link));
  }
  if (column === "above") for (const one of [code, other ?? []].flat()) await runOut(world, one);
  world.reorganise({
    staff: [...others, person(unitOf(column), [role])],
    deputies: (headsOf[column] ?? []).map((of) => ({ of, deputy: who, ...forYears })),
  });
  await world.settle();
  return { ...world, code, other };
}

/**
 * Makes the user and e.karimi each other's deputies. The relation `owner` is left out, since a user who is asked to explain
 * may have no deputy.
 */
const forEachOther = [
  { of: "e.karimi", deputy: who, ...forYears },
  { of: who, deputy: "e.karimi", ...forYears },
];
const eachOther: Readonly<Partial<Record<Column, typeof forEachOther>>> = { owner: [] };

/** The heads whose deputy the user is: the head of the case's unit, or of the unit to which delays are escalated. */
const headsOf: Readonly<Partial<Record<Column, readonly string[]>>> = {
  head: ["h.moradi"],
  above: ["h.inspection"],
};

/** Lets the deadline pass, so that the delay is escalated to inspection (D8). */
async function runOut({ deps, clock }: World, code: string): Promise<void> {
  clock.at = new Date("2027-01-30T08:00:00.000Z");
  await actOnDue(deps, code);
}

const unitOf = (column: Column): string =>
  column === "member" ? "price-control" : column === "former" ? "legal" : "service-desk";

async function brought(world: World, code: string, column: Column, stage: Stage): Promise<void> {
  await attached(world, code);
  if (column === "former") await toLegalAndBack(world, code);
  await promised(world, code);
  await bring(world, code, column, stage);
}

async function taken(outcome: Promise<StepOutcome>): Promise<void> {
  const { accepted } = await outcome;
  if (!accepted) throw new Error("The case could not be brought about");
}

async function toLegalAndBack({ deps, by }: World, code: string): Promise<void> {
  const to = (unit: string) => ({ unit, reason: "درباره چیز دیگری است." });
  await taken(referCase(deps, await by("h.moradi", code), to("legal")));
  await taken(referCase(deps, await by("h.legal", code), to("price-control")));
}

/** Attaches a file that the user can open (C12). */
async function attached({ deps }: World, code: string): Promise<void> {
  const event = { id: `intake/${code}/9/0`, data: { request: code } };
  const file = `intake/${code}/${"f".repeat(22)}` as const;
  const told = { attachment: 1, at: "2026-11-24T08:00:00.000Z", stands: "cleared", file, size: 9 } as const;
  await hearAttached(deps, event, { ...told, format: "pdf" });
}

/** Promises the applicant a call that the user can cancel. */
async function promised({ deps, by }: World, code: string): Promise<void> {
  const call = { day: "2026-12-01", time: "10:30", reason: "نتیجه بازدید" };
  await taken(promiseCall(deps, await by("h.moradi", code), call));
}

/** Brings the case to the stage. Either the user or e.karimi is the assignee; the other of the two writes the drafts. */
async function bring(world: World, code: string, column: Column, stage: Stage): Promise<void> {
  const { deps, by } = world;
  const [expert, other] = column === "assignee" ? [who, "e.karimi"] : ["e.karimi", who];
  if (column === "assignee") await taken(assignCase(deps, await by("h.moradi", code), { expert: who }));
  if (stage === "waiting") return;
  await taken(acceptCase(deps, await by(expert, code), { points: ["گرانی", "رسید"] }));
  if (stage === "asked") await taken(askApplicant(deps, await by(expert, code), { question: "کی خریدید؟" }));
  if (column === "owner") await explains(world, code);
  if (stage !== "for-approval" && stage !== "answered") return;
  const writer = column === "author" || column === "assignee" ? other : expert;
  await taken(draftAnswer(deps, await by(writer, code), draftBy(column)));
  if (stage === "answered") await taken(approveAnswer(deps, await by("h.moradi", code)));
}

/**
 * Inspection asks the user to explain while the user is accused. Then the accusation is removed, since it would exclude the
 * user from the case.
 */
async function explains({ deps, by }: World, code: string): Promise<void> {
  const named = { units: [], reason: "در گفت‌وگو نام برده شد." };
  const asked = { summary: "رسید داده نمی‌شود.", wanted: "روند را بنویسید.", due: "2027-01-01" };
  const name = async (...people: string[]) =>
    taken(nameParties(deps, await by("e.karimi", code), { ...named, people }));
  await name("a.audit", who);
  await taken(askExplanation(deps, await by("e.karimi", code), { ...asked, of: { person: who } }));
  await name("a.audit");
}

const inspector = (one: Snapshot["staff"][number]): Snapshot["staff"][number] => ({
  ...one,
  roles: [...one.roles, "inspector"],
});

/** The draft of an answer; each has a commitment. */
const draftBy = (column: Column) => ({
  ...draft,
  commitments: [
    { what: "بازگرداندن مبلغ", due: "2027-01-01", owner: { person: column === "owner" ? who : "e.rezaei" } },
  ],
});
