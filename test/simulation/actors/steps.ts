/** Makes the input of each step on a case, and different input to send under the same idempotency key. */

import type { ReferralDeps } from "../../../functions/referral/adapters/deps.ts";
import type { Owner } from "../../../functions/referral/case/commitments.ts";
import type { Ask, StepOutcome } from "../../../functions/referral/commands/frame/case-step.ts";
import type { Suggestions } from "../../../functions/referral/queries/list-suggestions.ts";
import type { CaseView } from "../../../functions/referral/queries/read-case/case-view.ts";
import type { StepAction } from "../../../functions/referral/rules/machine.ts";
import { subjectsOf } from "../../../shared/directory/lookups.ts";
import { tehranDay, tehranTime } from "../../../shared/domain/time/tehran-time.ts";
import { reportKind } from "../../support/reports.ts";
import { exampleInput, type InputOf, takeStep } from "../../support/taken-steps.ts";
import type { Random } from "../core/random.ts";
import { simulated } from "../services/organisation.ts";
import { draftTodo } from "./drafts.ts";
import { canary } from "./people.ts";

/** The fields of a case's page that a step needs. */
export type Page = Pick<CaseView, "case" | "version" | "stage" | "mayI" | "undecidedName"> & {
  readonly unit: Pick<CaseView["unit"], "key">;
} & Partial<
    Pick<
      CaseView,
      | "withoutIdentity"
      | "points"
      | "parts"
      | "parties"
      | "round"
      | "hops"
      | "draft"
      | "commitments"
      | "calls"
      | "outside"
      | "links"
      | "explanations"
      | "proxy"
      | "questions"
      | "atPartner"
      | "emergency"
      | "hidden"
      | "hidden"
    >
  >;

export interface Todo {
  own(deps: ReferralDeps, ask: Ask): Promise<StepOutcome>;
  other?(deps: ReferralDeps, ask: Ask): Promise<StepOutcome>;
  /** The reasons that a draft gives in `own` and in `other`; an answer made from the draft contains one of them. */
  readonly reasons?: readonly string[];
  /** Whether the employee took a suggestion (R20); absent when there was none. */
  readonly suggestion?: "taken" | "other";
  /** The unit or person that must keep the drafted commitment, carry out the order or give the explanation (R11, R2). */
  readonly promises?: Owner;
}

/** The material from which a step's input is made. */
export interface Filling {
  readonly random: Random;
  readonly page: Page;
  /** A text that no other step contains. */
  readonly reason: string;
  /** The day after today in Tehran, in ISO format. */
  readonly tomorrow: string;
  /** The present time, in milliseconds since the epoch. */
  readonly now: number;
  /** The codes of all registered requests of the run. */
  readonly codes: readonly string[];
  /** The codes of other requests of the same applicant. */
  readonly own: readonly string[];
  /** What the program suggested, when the employee asked first (R20). */
  readonly suggested?: Suggestions | undefined;
}

const both = <Action extends StepAction>(
  action: Action,
  own: InputOf<Action>,
  other?: InputOf<Action>,
): Todo => ({
  own: (deps, ask) => takeStep(action, deps, ask, own),
  ...(other !== undefined && { other: (deps: ReferralDeps, ask: Ask) => takeStep(action, deps, ask, other) }),
});

export const everybody = simulated.staff.map(({ username }) => username);
/** The units of the organisation itself. No step may refer a case to the outside authority; cases reach it by rule alone. */
const inside = simulated.units.filter(({ outside }) => outside !== true).map(({ key }) => key);
export const units = simulated.units.map(({ key }) => key);

/**
 * Returns units to which an employee tries to refer the case: mostly units of the organisation, sometimes also the outside
 * authority, or in the second stage the units that had the case before (R2, R13).
 */
function sentTo(random: Random, { unit, round, hops = [] }: Page): readonly string[] {
  const others = (keys: readonly string[]) => keys.filter((key) => key !== unit.key);
  const before = round === 2 ? others(hops.map((hop) => hop.unit.key)) : [];
  if (before.length > 0 && random.chance(0.5)) return before;
  return others(random.chance(0.15) ? [...units, "outside"] : inside);
}

/**
 * Returns the codes that a step can name. While the run's only code comes from a pad of receipts (C20), a step on a
 * case can name only the case itself.
 */
const known = (codes: readonly string[], page: Page): readonly string[] =>
  codes.length > 0 ? codes : [page.case];

/** A suggested key in half of the cases, otherwise `chosen`, and what the step says of it (R20). */
function taking(
  random: Random,
  suggested: readonly { readonly key: string }[] = [],
  chosen: string,
): { readonly key: string; readonly suggestion?: "taken" | "other" } {
  if (suggested.length === 0) return { key: chosen };
  const key = random.chance(0.5) ? random.pick(suggested).key : chosen;
  return { key, suggestion: suggested.some((one) => one.key === key) ? "taken" : "other" };
}

/** Makes the input of each step. `fromExample` makes the input of a step that is missing here. */
const todos: Readonly<Partial<Record<StepAction, (filling: Filling) => Todo>>> = {
  "refer-case": ({ random, page, reason, suggested }) => {
    const chosen = random.pick(sentTo(random, page));
    const { key: unit, ...took } = taking(random, suggested?.units, chosen);
    const to = { unit, ...took };
    return { ...both("refer-case", { ...to, reason }, { ...to, reason: `${reason} (دیگر)` }), ...took };
  },
  "return-case": ({ reason }) => both("return-case", { reason }),
  "assign-case": ({ random, page }) => {
    const there = simulated.staff.filter(({ unit }) => unit === page.unit.key).map((one) => one.username);
    // `there` is empty for a unit that a change of the directory added, since `simulated` is the run's first directory.
    const members = random.chance(0.8) && there.length > 0 ? there : everybody;
    const [expert, another] = [random.pick(members), random.pick(everybody)];
    return both("assign-case", { expert }, expert === another ? undefined : { expert: another });
  },
  "accept-case": ({ random, reason }) => {
    const points = [reason, `${reason}؛ دوم`, `${reason}؛ سوم`].slice(0, random.between(1, 3));
    return both("accept-case", { points }, { points: [...points, "دیگر"] });
  },
  "draft-answer": draftTodo,
  "send-back-answer": ({ reason }) => both("send-back-answer", { reason }),
  "name-parties": ({ random, page, reason }) => {
    const named = random.chance(0.8) ? more(random, page) : fewer(page);
    return both("name-parties", { ...named, reason }, { ...named, reason: `${reason} (دیگر)` });
  },
  "match-name": ({ random, page, reason }) => {
    const people = (page.undecidedName?.candidates ?? []).map(({ username }) => username);
    const means = random.pick([
      ...(people.length > 0 ? [{ people }, { people: people.slice(0, 1) }] : []),
      { nobody: true as const },
      { unknown: true as const },
    ]);
    return both("match-name", { means, reason }, { means, reason: `${reason} (دیگر)` });
  },
  "correct-case": ({ random, reason, page, suggested }) => {
    const named = random.pick(simulated.kinds.filter((one) => !one.withoutIdentity)).key;
    // A correction cannot turn another request into a report without identity, but it can change the subject of a request that
    // already is such a report (C3).
    const asReport = random.fork(`report-${page.case}`).chance(page.withoutIdentity ? 0.6 : 0.1);
    const kind = asReport ? reportKind.key : named;
    const own = random.chance(0.9) ? subjectsOf(simulated, kind) : simulated.subjects;
    const { key: subject, ...took } = taking(random, suggested?.subjects, random.pick(own).key);
    const to = { kind, subject, ...took };
    return { ...both("correct-case", { ...to, reason }, { ...to, reason: `${reason} (دیگر)` }), ...took };
  },
  "split-case": ({ random, page }) => {
    const last = (page.points?.length ?? 0) - 1;
    const points = last > 1 && random.chance(0.5) ? [last, last - 1] : [last];
    const parts = points.map((at) => ({ unit: random.pick(inside), points: [at] }));
    return both(
      "split-case",
      { parts },
      { parts: parts.map((part) => ({ ...part, unit: otherThan(part.unit) })) },
    );
  },
  "ask-applicant": ({ random, page, reason }) => {
    // A proxy is asked for the document that authorises them; sometimes an applicant without one is asked, too (C11).
    const asks = page.proxy ? random.chance(0.6) : random.fork(reason).chance(0.05);
    const authority = asks ? { authority: true as const } : {};
    return both(
      "ask-applicant",
      { question: reason, ...authority },
      { question: `${reason} (دیگر)`, ...authority },
    );
  },
  "note-reply": ({ reason }) => both("note-reply", { reply: reason }, { reply: `${reason} (دیگر)` }),
  "ask-explanation": ({ random, page, reason, now }) => {
    const of = askedOf(random, page);
    const input = { of, ...toAccused(reason), ...hourFor(random, page, now) };
    return { ...both("ask-explanation", input, { ...input, due: "2026-12-30" }), promises: input.of };
  },
  "order-remedy": ({ random, page, reason, now }) => {
    const owner = random.chance(0.7) ? someAccused(random, page) : { unit: random.pick(inside) };
    const input = { owner, ...toAccused(reason), ...hourFor(random, page, now) };
    return { ...both("order-remedy", input, { ...input, due: "2026-12-30" }), promises: owner };
  },
  "close-no-opinion": ({ reason }) => both("close-no-opinion", { reason }, { reason: `${reason} (دیگر)` }),
  "give-explanation": ({ random, page, reason }) => {
    const number = random.between(1, Math.max(1, page.explanations?.length ?? 0));
    return both("give-explanation", { number, words: reason }, { number, words: `${reason} (دیگر)` });
  },
  "give-evidence": ({ random, page, reason }) => {
    const number = random.between(1, Math.max(1, page.commitments?.length ?? 0));
    return both("give-evidence", { number, words: reason }, { number, words: `${reason} (دیگر)` });
  },
  "judge-commitment": ({ random, page, reason }) => {
    const number = random.between(1, Math.max(1, page.commitments?.length ?? 0));
    const kept = random.chance(0.7);
    return both("judge-commitment", { number, kept, reason }, { number, kept: !kept, reason });
  },
  "publish-commitment": ({ random, page, reason }) => {
    const number = random.between(1, Math.max(1, page.commitments?.length ?? 0));
    // A public wording of a commitment with a telephone number is refused (I6).
    const wording = random.chance(0.1) ? `${reason}؛ تلفن ۰۲۱۸۸۹۰۱۲۳۴` : reason;
    return both("publish-commitment", { number, wording }, { number, wording: `${wording} (دیگر)` });
  },
  "withdraw-publication": ({ random, page, reason }) => {
    const number = random.between(1, Math.max(1, page.commitments?.length ?? 0));
    return both("withdraw-publication", { number, reason }, { number, reason: `${reason} (دیگر)` });
  },
  "note-contact": ({ random, page, reason }) => {
    // The page may be old: it may show a promised call that a colleague has already made.
    const wanted = page.calls?.find(({ made, cancelled }) => !made && !cancelled) ?? page.calls?.at(-1);
    const call = wanted && random.chance(0.8) ? { call: wanted.number } : {};
    const result = random.pick(["reached", "reached", "not-reached", "left-message"] as const);
    const whom = { with: { type: "applicant" }, how: "phone", result } as const;
    return both("note-contact", { ...whom, ...call, words: reason }, { ...whom, words: `${reason} (دیگر)` });
  },
  "ask-outside": ({ random, reason }) => {
    const unit = random.pick(units);
    // A unit inside the organisation is refused, and so is an authority in conflict of interest (R7, R2).
    const body = random.chance(0.7)
      ? { name: "اداره استاندارد" }
      : { unit: random.chance(0.7) ? "outside" : unit };
    const release = random.chance(0.5) ? ["description"] : random.chance(0.2) ? ["reply-1"] : [];
    const days = random.between(1, 2);
    return both(
      "ask-outside",
      { body, question: reason, release, days },
      { body, question: `${reason} (دیگر)` },
    );
  },
  "renew-outside": ({ random, page }) => {
    const number = anyOutside(random, page);
    const days = random.between(1, 2);
    return both("renew-outside", { number, days }, { number, days: days + 1 });
  },
  "revoke-outside": ({ random, page, reason }) => {
    const number = anyOutside(random, page);
    return both("revoke-outside", { number, reason }, { number, reason: `${reason} (دیگر)` });
  },
  "note-outside": ({ random, page, reason }) => {
    const number = anyOutside(random, page);
    return both("note-outside", { number, words: reason }, { number, words: `${reason} (دیگر)` });
  },
  "promise-call": ({ random, reason, tomorrow }) => {
    const time = `${random.pick(["08", "10", "13"])}:30`;
    return both("promise-call", { day: tomorrow, time, reason }, { day: tomorrow, time: "14:00", reason });
  },
  "link-case": ({ random, reason, codes, page }) => {
    const others = codes.filter((code) => code !== page.case);
    const code = random.pick(others.length > 0 && random.chance(0.95) ? others : known(codes, page));
    return both("link-case", { with: code, reason }, { with: code, reason: `${reason} (دیگر)` });
  },
  "unlink-case": ({ random, reason, codes, page }) => {
    const linked = (page.links ?? []).map((link) => link.case);
    const from = random.pick(linked.length > 0 ? linked : known(codes, page));
    return both("unlink-case", { from, reason }, { from, reason: `${reason} (دیگر)` });
  },
  "cancel-call": ({ random, page, reason }) => {
    const number = random.between(1, Math.max(1, page.calls?.length ?? 0));
    return both("cancel-call", { number, reason }, { number, reason: `${reason} (دیگر)` });
  },
  "enter-result": ({ page }) => {
    const result = Math.max(1, page.atPartner?.results.length ?? 1);
    return both("enter-result", { result }, { result: result + 1 });
  },
  "extend-deadline": ({ random, reason }) => {
    // The organisation allows an extension by at most two days, so longer extensions are refused.
    const days = random.chance(0.7) ? random.between(1, 2) : random.between(3, 12);
    return both("extend-deadline", { days, reason }, { days: days + 1, reason });
  },
};

/** The number of a question to an outside body; 1 when the page shows none. */
const anyOutside = (random: Random, { outside = [] }: Page): number =>
  random.between(1, Math.max(1, outside.length));

/** Makes a step from the contract's example, with each text replaced by this run's text, in two versions. */
function fromExample(action: StepAction, reason: string): Todo {
  const example = exampleInput(action);
  const isText = (value: unknown) => typeof value === "string";
  const filled = (words: string) =>
    Object.fromEntries(
      Object.entries(example).map(([name, value]) => [name, isText(value) ? words : value]),
    ) as typeof example;
  const other = Object.values(example).some(isText) ? filled(`${reason} (دیگر)`) : undefined;
  return both(action, filled(reason), other);
}

/** Inspection's texts for the accused contain no canary, while every other text of the case contains one. */
const toAccused = (reason: string) => ({
  summary: "گزارش شده است که رسید داده نمی‌شود.",
  wanted: `روند را بنویسید. ${reason.slice(-6)}`,
  due: "2026-12-31",
});

/**
 * Returns the hour by which an order must be carried out in an emergency: mostly a near hour, sometimes no hour, sometimes an
 * hour in the past, which is refused (S3).
 */
function hourFor(random: Random, { emergency, version }: Page, now: number): { due?: string; time?: string } {
  if (!emergency) return {};
  const hours = random.fork(`hour-${version}-${now}`);
  const minutes = hours.chance(0.1) ? -1 : hours.between(2, 40);
  const at = new Date(now + minutes * 60_000);
  return { due: tehranDay(at), ...(hours.chance(0.9) && { time: tehranTime(at) }) };
}

/**
 * Returns whom inspection asks to explain: mostly an accused person, sometimes a person whom inspection asked before, or
 * anyone.
 */
function askedOf(random: Random, page: Page): Owner {
  const before = (page.explanations ?? []).flatMap(({ of }) =>
    "unit" in of ? { unit: of.unit.key } : { person: of.person.username },
  );
  if (before.length > 0 && random.chance(0.7)) return random.pick(before);
  return random.chance(0.7) ? someAccused(random, page) : { person: random.pick(everybody) };
}

/**
 * Returns mostly an accused unit or person; sometimes, and always if nobody is accused, any unit of the organisation.
 */
function someAccused(random: Random, { parties }: Page): Owner {
  const all: Owner[] = [
    ...(parties?.units ?? []).map(({ key }) => ({ unit: key })),
    ...(parties?.people ?? []).map(({ username }) => ({ person: username })),
  ];
  return all.length > 0 && random.chance(0.9) ? random.pick(all) : { unit: random.pick(inside) };
}

const otherThan = (unit: string): string => (unit === "legal" ? "inspection" : "legal");

/** Returns the accused units and people, with one unit or person added. */
function more(random: Random, page: Page) {
  const { units: ofUnits, people } = keysOf(page);
  return random.chance(0.5)
    ? { units: [...ofUnits, random.pick(units)], people }
    : { units: ofUnits, people: [...people, random.pick(everybody)] };
}

function fewer(page: Page) {
  const { units: ofUnits, people } = keysOf(page);
  return { units: ofUnits.slice(1), people: people.slice(1) };
}

const keysOf = ({ parties }: Page) => ({
  units: (parties?.units ?? []).map(({ key }) => key),
  people: (parties?.people ?? []).map(({ username }) => username),
});

/**
 * Makes an employee's step on a page.
 * @param now the present time, in milliseconds since the epoch
 */
export function stepOf(
  random: Random,
  page: Page,
  action: StepAction,
  { codes, own, now, suggested }: Pick<Filling, "codes" | "own" | "now" | "suggested">,
): Todo {
  const reason = `${canary}: دلیل ${random.below(1_000_000)}`;
  const tomorrow = tehranDay(new Date(now + 86_400_000));
  const todo = todos[action];
  return todo
    ? todo({ random, page, reason, codes, own, tomorrow, now, suggested })
    : fromExample(action, reason);
}
