/**
 * Attempts of users with a conflict of interest to influence a case, each as a call of the API. Each attempt has a counterpart
 * (`twin`) that must be accepted: the same call in a case that accuses another person.
 */

import { acceptCase } from "../../functions/referral/commands/accept-case.ts";
import { approveAnswer } from "../../functions/referral/commands/approve-answer.ts";
import { askExplanation } from "../../functions/referral/commands/ask-explanation.ts";
import { draftAnswer } from "../../functions/referral/commands/draft-answer/draft-answer.ts";
import { linkCase } from "../../functions/referral/commands/link-case/link-case.ts";
import { nameParties } from "../../functions/referral/commands/name-parties/name-parties.ts";
import { promiseCall } from "../../functions/referral/commands/promise-call.ts";
import { hearObjected } from "../../functions/referral/reactions/hear-applicant/hear-applicant.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import type { ConflictReason } from "../../shared/domain/cases/conflict-of-interest.ts";
import type { casework } from "../support/casework.ts";
import { organisation } from "../support/organisation.ts";
import type { Called } from "../support/staff-apis.ts";
import { requestNumber } from "./applicants.ts";

export type World = ReturnType<typeof casework>;

export interface Attempt {
  /** The units and people whom the case accuses. */
  readonly accused: { readonly units?: readonly string[]; readonly people?: readonly string[] };
  readonly directory?: Partial<Snapshot>;
  /** Takes the steps that must come before the attempt; also used for the attempt's accepted counterpart (`twin`). */
  readonly before?: (world: World, code: string) => Promise<void>;
  readonly by: string;
  readonly operation: string;
  readonly called?: Called;
  /** `refused`: the code of the expected refusal. `kept`: the recorded `refused` fact, without user and time. */
  readonly refused: string;
  readonly kept: { readonly action: string; readonly why: ConflictReason; readonly named?: object };
  /**
   * The accepted counterpart. `twin`: its call, if this differs from the attempt's call. `twinBy`: its user, if the
   * attempt's user may never make the call.
   */
  readonly twin?: Called;
  readonly twinBy?: string;
}

const forYears = { from: "2026-01-01", to: "2027-01-01" };
const acting = (of: string, deputy: string) => ({ of, deputy, ...forYears });
const reason = "درباره چیز دیگری است.";
const answer = {
  outcome: "granted",
  answers: ["انجام شد.", "این هم."],
  reasoning: "قیمت از مصوب بیشتر بود.",
};
const owing = {
  ...answer,
  commitments: [{ what: "بازگرداندن مبلغ", due: "2027-01-01", owner: { person: "e.rezaei" } }],
};

const accepted = async ({ deps, by }: World, code: string) =>
  void (await acceptCase(deps, await by("e.karimi", code), { points: ["گرانی", "رسید"] }));
const drafted = async (world: World, code: string) => {
  await accepted(world, code);
  await draftAnswer(world.deps, await world.by("e.karimi", code), owing);
};
const answered = async (world: World, code: string) => {
  await drafted(world, code);
  await approveAnswer(world.deps, await world.by("h.moradi", code));
};
/**
 * Plays until e.karimi and h.moradi of price control have answered, and an objection gives the case to inspection to decide
 * again.
 */
const objected = async (world: World, code: string) => {
  await answered(world, code);
  const told = { id: `intake/${code}/9/0`, data: { request: code, words: `intake/${code}/objection` } };
  await hearObjected(world.deps, told);
};
const movedTo = (unit: string, ...people: readonly string[]) =>
  organisation.staff.map((one) => (people.includes(one.username) ? { ...one, unit } : one));

const under = (key: string, parent: string) =>
  organisation.units.map((unit) => (unit.key === key ? { ...unit, parent } : unit));

const inspectedBy = (
  inspection: string,
  ...deputies: readonly Snapshot["deputies"][number][]
): Partial<Snapshot> => ({
  organisation: { ...organisation.organisation, inspection },
  deputies: [...deputies],
});
const toAccused = { summary: "رسید داده نمی‌شود.", wanted: "روند را بنویسید.", due: "2027-01-01" };

const toUnit = (unit: string): Called => ({ body: { unit, reason } });
const toPerson = (expert: string): Called => ({ body: { expert } });

export const attempts: Readonly<Record<string, Attempt>> = {
  "refer it to the accused unit": {
    accused: { units: ["legal"] },
    by: "e.karimi",
    operation: "refer-case",
    called: toUnit("legal"),
    refused: "in-conflict",
    kept: { action: "refer-case", why: "complained-of", named: { unit: "legal" } },
  },
  "refer it to a unit below the accused": {
    accused: { units: ["legal"] },
    directory: { units: under("service-desk", "legal") },
    by: "h.moradi",
    operation: "refer-case",
    called: toUnit("service-desk"),
    refused: "in-conflict-below",
    kept: { action: "refer-case", why: "below", named: { unit: "service-desk" } },
  },
  "refer it to the unit that the accused heads": {
    accused: { people: ["h.legal"] },
    by: "e.karimi",
    operation: "refer-case",
    called: toUnit("legal"),
    refused: "in-conflict-below",
    kept: { action: "refer-case", why: "below", named: { unit: "legal" } },
  },
  "refer it to a unit whose head acts for the accused": {
    accused: { people: ["c.desk"] },
    directory: {
      staff: [
        ...organisation.staff,
        { username: "c.desk", name: { fa: "کسی", en: "Somebody" }, unit: "service-desk", roles: ["clerk"] },
      ],
      deputies: [acting("c.desk", "h.legal")],
    },
    by: "e.karimi",
    operation: "refer-case",
    called: toUnit("legal"),
    refused: "in-conflict-acting-for",
    kept: { action: "refer-case", why: "acting-for", named: { unit: "legal" } },
  },
  "refer it in bulk to the accused unit": {
    accused: { units: ["legal"] },
    by: "h.moradi",
    operation: "bulk-refer",
    called: toUnit("legal"),
    refused: "in-conflict",
    kept: { action: "refer-case", why: "complained-of", named: { unit: "legal" } },
  },
  "assign it to the accused": {
    accused: { people: ["e.rezaei"] },
    by: "h.moradi",
    operation: "assign-case",
    called: toPerson("e.rezaei"),
    refused: "in-conflict",
    kept: { action: "assign-case", why: "complained-of", named: { person: "e.rezaei" } },
  },
  "assign it in bulk to the accused": {
    accused: { people: ["e.rezaei"] },
    by: "h.moradi",
    operation: "bulk-assign",
    called: toPerson("e.rezaei"),
    refused: "in-conflict",
    kept: { action: "assign-case", why: "complained-of", named: { person: "e.rezaei" } },
  },
  "assign it to the accused's deputy": {
    accused: { people: ["e.legal"] },
    directory: { deputies: [acting("e.legal", "e.rezaei")] },
    by: "h.moradi",
    operation: "assign-case",
    called: toPerson("e.rezaei"),
    refused: "in-conflict-acting-for",
    kept: { action: "assign-case", why: "acting-for", named: { person: "e.rezaei" } },
  },
  "become the accused's deputy after the case was assigned to them": {
    accused: { people: ["e.legal"] },
    before: async (world, code) => {
      await accepted(world, code);
      world.reorganise({ deputies: [acting("e.legal", "e.karimi")] });
    },
    by: "e.karimi",
    operation: "draft-answer",
    called: { body: answer },
    refused: "not-found",
    kept: { action: "draft-answer", why: "acting-for" },
  },
  "take the step as deputy of a deputy of the accused": {
    accused: { people: ["e.legal"] },
    directory: { deputies: [acting("e.legal", "h.desk"), acting("h.desk", "e.rezaei")] },
    by: "e.rezaei",
    operation: "accept-case",
    called: { body: { points: ["گرانی"] } },
    refused: "not-found",
    kept: { action: "accept-case", why: "acting-for" },
  },
  "answer it after moving into the accused unit": {
    accused: { units: ["legal"] },
    before: async (world, code) => {
      await accepted(world, code);
      world.reorganise({ staff: movedTo("legal", "e.karimi") });
    },
    by: "e.karimi",
    operation: "draft-answer",
    called: { body: answer },
    refused: "not-found",
    kept: { action: "draft-answer", why: "complained-of" },
  },
  "send the second stage to the unit that decided the first": {
    accused: {},
    before: objected,
    by: "h.inspection",
    operation: "refer-case",
    called: toUnit("price-control"),
    twin: toUnit("legal"),
    refused: "in-conflict-first-stage",
    kept: { action: "refer-case", why: "first-stage", named: { unit: "price-control" } },
  },
  "assign the second stage to the first stage's author, who now works elsewhere": {
    accused: {},
    before: async (world, code) => {
      await objected(world, code);
      world.reorganise({ staff: movedTo("inspection", "e.karimi", "e.rezaei") });
    },
    by: "h.inspection",
    operation: "assign-case",
    called: toPerson("e.karimi"),
    twin: toPerson("e.rezaei"),
    refused: "in-conflict-first-stage",
    kept: { action: "assign-case", why: "first-stage", named: { person: "e.karimi" } },
  },
  "approve it for the head, acting for the accused as well": {
    accused: { people: ["e.legal"] },
    directory: { deputies: [acting("h.moradi", "h.desk"), acting("e.legal", "h.desk")] },
    before: drafted,
    by: "h.desk",
    operation: "approve-answer",
    refused: "not-found",
    kept: { action: "approve-answer", why: "acting-for" },
  },
  "accept it as the accused": {
    accused: { people: ["e.karimi"] },
    by: "e.karimi",
    operation: "accept-case",
    called: { body: { points: ["گرانی"] } },
    refused: "not-found",
    kept: { action: "accept-case", why: "complained-of" },
  },
  "read it as the accused": {
    accused: { people: ["e.karimi"] },
    by: "e.karimi",
    operation: "read-case",
    called: { query: {} },
    refused: "not-found",
    kept: { action: "see-case", why: "complained-of" },
  },
  "see the complainant": {
    accused: { people: ["e.karimi"] },
    by: "e.karimi",
    operation: "read-applicant",
    refused: "not-found",
    kept: { action: "see-applicant", why: "complained-of" },
  },
  "see its current viewers": {
    accused: { people: ["e.karimi"] },
    by: "e.karimi",
    operation: "list-looks",
    called: { query: {} },
    refused: "not-found",
    kept: { action: "see-looks", why: "complained-of" },
  },
  "see the applicant's messages": {
    accused: { people: ["e.karimi"] },
    by: "e.karimi",
    operation: "list-notices",
    called: { query: {} },
    refused: "not-found",
    kept: { action: "see-case", why: "complained-of" },
  },
  "name another person instead of oneself": {
    accused: { people: ["e.karimi"] },
    by: "e.karimi",
    operation: "name-parties",
    called: { body: { units: ["legal"], people: ["a.audit"], reason } },
    refused: "not-found",
    kept: { action: "name-parties", why: "complained-of" },
  },
  "split it and send a part to the accused unit": {
    accused: { units: ["legal"] },
    before: accepted,
    by: "e.karimi",
    operation: "split-case",
    called: { body: { parts: [{ unit: "legal", points: [1] }] } },
    refused: "in-conflict",
    kept: { action: "split-case", why: "complained-of", named: { unit: "legal" } },
  },
  "return it, acting for the accused": {
    accused: { people: ["e.legal"] },
    directory: { deputies: [acting("e.legal", "e.rezaei")] },
    by: "e.rezaei",
    operation: "return-case",
    called: { body: { reason } },
    refused: "not-found",
    kept: { action: "return-case", why: "acting-for" },
  },
  "ask the complainant a question": {
    accused: { people: ["e.legal"] },
    directory: { deputies: [acting("e.legal", "e.rezaei"), acting("e.karimi", "e.rezaei")] },
    before: accepted,
    by: "e.rezaei",
    operation: "ask-applicant",
    called: { body: { question: "کی خریدید؟" } },
    refused: "not-found",
    kept: { action: "ask-applicant", why: "acting-for" },
  },
  "record a call to the applicant as the accused": {
    accused: { people: ["e.karimi"] },
    by: "e.karimi",
    operation: "note-contact",
    called: { body: { with: { type: "applicant" }, how: "phone", result: "reached" } },
    refused: "not-found",
    kept: { action: "note-contact", why: "complained-of" },
  },
  "promise the applicant a call, acting for the accused": {
    accused: { people: ["e.legal"] },
    directory: { deputies: [acting("e.legal", "e.rezaei")] },
    by: "e.rezaei",
    operation: "promise-call",
    called: { body: { day: "2026-12-01", time: "10:30", reason } },
    refused: "not-found",
    kept: { action: "promise-call", why: "acting-for" },
  },
  "cancel a promised call as the accused": {
    accused: { people: ["e.karimi"] },
    before: async ({ deps, by }, code) =>
      void (await promiseCall(deps, await by("h.moradi", code), {
        ...{ day: "2026-12-01", time: "10:30" },
        reason,
      })),
    by: "e.karimi",
    operation: "cancel-call",
    called: { params: { number: "1" }, body: { reason } },
    refused: "not-found",
    kept: { action: "cancel-call", why: "complained-of" },
  },
  "link it with another case as the accused": {
    accused: { people: ["e.karimi"] },
    before: async (world) => void (await world.open(2)),
    by: "e.karimi",
    operation: "link-case",
    called: { body: { with: requestNumber(2), reason } },
    refused: "not-found",
    kept: { action: "link-case", why: "complained-of" },
  },
  "undo its link with another case, acting for the accused": {
    accused: { people: ["e.legal"] },
    directory: { deputies: [acting("e.legal", "e.rezaei")] },
    before: async ({ deps, by, open }, code) =>
      void (await linkCase(deps, await by("h.moradi", code), { with: await open(2), reason })),
    by: "e.rezaei",
    operation: "unlink-case",
    called: { body: { from: requestNumber(2), reason } },
    refused: "not-found",
    kept: { action: "unlink-case", why: "acting-for" },
  },
  "ask another accused to explain, acting for the accused": {
    accused: { people: ["e.legal"] },
    directory: inspectedBy("price-control", acting("e.legal", "e.rezaei"), acting("e.karimi", "e.rezaei")),
    before: async (world, code) => {
      await accepted(world, code);
      const { units, people } = (await world.deps.cases.load(code)).state.parties;
      const more = { units: [...units], people: [...people, "c.ahmadi"], reason };
      await nameParties(world.deps, await world.by("e.karimi", code), more);
    },
    by: "e.rezaei",
    operation: "ask-explanation",
    called: { body: { of: { person: "c.ahmadi" }, ...toAccused } },
    refused: "not-found",
    kept: { action: "ask-explanation", why: "acting-for" },
  },
  "order a remedy, acting for the accused": {
    accused: { people: ["e.legal"] },
    directory: inspectedBy("price-control", acting("e.legal", "e.rezaei"), acting("e.karimi", "e.rezaei")),
    before: accepted,
    by: "e.rezaei",
    operation: "order-remedy",
    called: { body: { owner: { unit: "legal" }, ...toAccused } },
    refused: "not-found",
    kept: { action: "order-remedy", why: "acting-for" },
  },
  "answer another accused's question": {
    accused: { people: ["e.legal"] },
    directory: inspectedBy("price-control"),
    before: async (world, code) => {
      await accepted(world, code);
      const { units, people } = (await world.deps.cases.load(code)).state.parties;
      const more = { units: [...units], people: [...people, "c.ahmadi"], reason };
      await nameParties(world.deps, await world.by("e.karimi", code), more);
      const asked = { of: { person: "c.ahmadi" }, ...toAccused };
      await askExplanation(world.deps, await world.by("e.karimi", code), asked);
    },
    by: "e.legal",
    operation: "give-explanation",
    called: { params: { number: "1" }, body: { words: "رسیدها چاپی است." } },
    refused: "not-found",
    kept: { action: "give-explanation", why: "complained-of" },
    twinBy: "c.ahmadi",
    twin: { params: { number: "1" }, body: { words: "رسیدها چاپی است." } },
  },
  "judge whether a promise is kept, acting for the accused": {
    accused: { people: ["e.legal"] },
    directory: { deputies: [acting("h.moradi", "h.desk"), acting("e.legal", "h.desk")] },
    before: answered,
    by: "h.desk",
    operation: "judge-commitment",
    called: { params: { number: "1" }, body: { kept: false, reason } },
    refused: "not-found",
    kept: { action: "judge-commitment", why: "acting-for" },
  },
};
