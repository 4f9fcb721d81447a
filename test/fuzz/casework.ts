/** The states that operations on cases need, such as a case with an accused person, a question or a commitment. */

import { type StepAction, startsFrom, steps } from "../../functions/referral/rules/machine.ts";
import { policy } from "../../shared/contracts/policy.ts";
import { exampleNationalCode } from "../../shared/domain/people/national-code.ts";
import { stepActions } from "../support/taken-steps.ts";
import { hasNumber, identifies } from "./at-desk.ts";
import type { Book } from "./book.ts";
import type { Known } from "./known.ts";
import { headOf, otherDesk, registers, say, toExplain } from "./register.ts";
import type { Need, Needs, Stage } from "./stage.ts";

type Asked = readonly [id: string, actor: string | undefined, body: unknown];

const expertOf = ({ unit, expert }: Known, book: Book): string | undefined =>
  expert ?? book.whoIs("expert", unit);

/** For each stage of a case, the step that brings the case nearer to its answer. */
const onwards: Readonly<Record<string, (known: Known, book: Book) => Asked>> = {
  waiting: (known, book) =>
    book.desks().includes(known.unit)
      ? ["accept-case", expertOf(known, book), { points: [say, say] }]
      : ["refer-case", headOf(known, book), { unit: otherDesk(known, book), reason: say }],
  "in-hand": (known, book) => ["draft-answer", known.expert, promising(known, book)],
  asked: (known) => ["note-reply", known.expert, { reply: say }],
  "for-approval": (known, book) => ["approve-answer", headOf(known, book), {}],
};

const promising = ({ points, unit }: Known, book: Book) => ({
  outcome: book.keysFor("outcome")[0],
  answers: Array.from({ length: points }, () => say),
  reasoning: say,
  commitments: [{ what: say, due: "2030-01-01", owner: { unit } }],
});

export async function until(stage: Stage, known: Known, wanted: string): Promise<void> {
  while (known.stage !== wanted) {
    const [id, actor, body] = onwards[known.stage]?.(known, stage.book) ?? [];
    if (id === undefined) throw new Error(`Nothing leads from ${known.stage} to ${wanted}`);
    await stage.ask(id, { known, ...(actor !== undefined && { actor }) }, body);
  }
}

const newest = ({ book }: Stage): Known => {
  const known = book.requests.at(-1);
  if (!known) throw new Error("Nothing was registered");
  return known;
};

/** Needs a case in the stage `wanted`; brings a new case there if there is none. */
const at = (wanted: string, more: (known: Known, stage: Stage) => boolean = () => true): Need => ({
  stands: (known, stage) => known.stage === wanted && more(known, stage),
  by: async (stage, pick) => {
    await registers(stage, pick);
    await until(stage, newest(stage), wanted);
  },
});

const open = ["waiting", "in-hand", "asked", "for-approval"];
const answered = at("answered");
const inHand = at("in-hand", ({ points }) => points > 1);
const asked: Need = {
  ...at("asked"),
  by: async (stage, pick) => {
    await registers(stage, pick);
    await asks(stage, newest(stage));
  },
};

export async function asks(stage: Stage, known: Known): Promise<void> {
  await until(stage, known, "in-hand");
  const { expert: actor } = known;
  await stage.ask("ask-applicant", { known, ...(actor !== undefined && { actor }) }, { question: say });
}

/** Needs a case answered with a commitment that no employee has judged as kept yet (R11). */
const promised = at("answered", ({ owed }) => owed !== undefined && owed.standing !== "kept");

const owner = ({ owed }: Known, book: Book): string | undefined => {
  if (!owed) return undefined;
  return "person" in owed.owner ? owed.owner.person : book.whoIs("expert", owed.owner.unit);
};

const evidenced: Need = {
  ...at("answered", ({ owed }) => owed?.standing === "evidenced"),
  by: async (stage, pick) => {
    await promised.by(stage, pick);
    const known = newest(stage);
    const actor = owner(known, stage.book);
    await stage.ask("give-evidence", { known, ...(actor !== undefined && { actor }) }, { words: say });
  },
};

/** Needs a case that can be linked with another request in the same unit (R14). */
const besideAnother: Need = {
  stands: (known, { book }) => known.links.length < 9 && book.besides(known, false) !== undefined,
  by: async (stage, pick) => {
    await registers(stage, pick);
    // Registers a second request by a new applicant, since the fuzzer uses only the newest request of each applicant.
    await registers(stage, pick + 1);
    const both = stage.book.requests.slice(-2);
    const accused = both.flatMap(({ parties }) => parties.units);
    const unit = stage.book.desks().find((key) => !accused.includes(key));
    for (const known of both) if (known.unit !== unit) await moves(stage, known, unit);
  },
  actor: headOf,
};

async function moves(stage: Stage, known: Known, unit: string | undefined): Promise<void> {
  const actor = headOf(known, stage.book);
  const body = { unit, reason: say };
  await stage.ask("refer-case", { known, ...(actor !== undefined && { actor }) }, body);
}

const linked: Need = {
  stands: (known, { book }) => book.besides(known, true) !== undefined,
  by: async (stage, pick) => {
    const find = () => stage.book.requests.find((one) => besideAnother.stands(one, stage));
    if (!find()) await besideAnother.by(stage, pick);
    const known = find();
    const other = known && stage.book.besides(known, false);
    if (!known || other === undefined) return;
    const actor = headOf(known, stage.book);
    const body = { with: other, reason: say };
    await stage.ask("link-case", { known, ...(actor !== undefined && { actor }) }, body);
  },
  actor: headOf,
};

/**
 * Needs a case in which staff promised to call the applicant, and the first promised call is still open: the fuzzer's
 * operations on promised calls always name call 1 (R19).
 */
const callPromised: Need = {
  stands: ({ calls }) => calls.includes(1),
  by: async (stage, pick) => {
    await registers(stage, pick);
    const known = newest(stage);
    const actor = headOf(known, stage.book);
    const body = { day: stage.book.tomorrow(), time: "10:30", reason: say };
    await stage.ask("promise-call", { known, ...(actor !== undefined && { actor }) }, body);
  },
  actor: headOf,
};

/** Needs a case whose first promised call was cancelled or made (R19). */
const callCancelled: Need = {
  stands: ({ calls, callsPromised }) => callsPromised > 0 && !calls.includes(1),
  by: async (stage, pick) => {
    await callPromised.by(stage, pick);
    const known = newest(stage);
    const actor = headOf(known, stage.book);
    await stage.ask("cancel-call", { known, ...(actor !== undefined && { actor }) }, { reason: say });
  },
  actor: headOf,
};

/** Extends a need: the request's state must fit, and the applicant must have a valid session. */
export const bySession = (need: Need): Need => ({
  stands: (known, stage) => stage.sessionHolds(known) && need.stands(known, stage),
  by: async (stage, pick) => {
    const find = () => stage.book.requests.find((one) => one.codesSent < 4 && need.stands(one, stage));
    if (!find()) {
      // Forgets the applicants who cannot get another sign-in code, since they have requested too many.
      const spent = stage.book.requests.filter((one) => one.codesSent >= 4 && !stage.sessionHolds(one));
      for (const one of spent) stage.book.forget(one);
      await need.by(stage, pick);
    }
    await signsIn(stage, find() ?? newest(stage));
  },
});

async function signsIn(stage: Stage, known: Known): Promise<void> {
  await stage.ask("send-one-time-code", { known }, { code: known.code, mobile: known.mobile });
  const oneTimeCode = await stage.oneTimeCode(known);
  const { code, challenge } = known;
  await stage.ask("confirm-one-time-code", { known }, { code, challenge, oneTimeCode });
}

/** Needs a case without an answer, whose applicant a clerk has just identified. */
const identifiedEarly: Need = {
  stands: ({ pass, stage }) => pass !== undefined && open.includes(stage),
  by: async (stage, pick) => {
    await registers(stage, pick, { type: "national-code", number: exampleNationalCode(pick) });
    await identifies(stage, newest(stage));
  },
};

const ended: Need = {
  stands: ({ stage }) => stage === "ended",
  by: async (stage, pick) => {
    const { by, stands } = bySession(isOpen);
    await by(stage, pick);
    const known = stage.book.requests.find((one) => stands(one, stage));
    if (known) await stage.ask("withdraw-request", { known }, {});
  },
};

/** Needs a withdrawn case without a legal hold or meeting, whose applicant has no other request and so can be erased (P2). */
const erasable: Need = {
  stands: ({ stage, held, meetsOn }) => stage === "ended" && held !== true && meetsOn !== true,
  by: async (stage, pick) => {
    const number = exampleNationalCode((500_000_000 + pick) % 1_000_000_000);
    await registers(stage, pick, { type: "national-code", number });
    const known = newest(stage);
    await signsIn(stage, known);
    await stage.ask("withdraw-request", { known }, {});
  },
};

/** Needs an answered case, whose applicant a clerk has just identified. */
const byClerk: Need = {
  stands: ({ pass, stage }) => pass !== undefined && stage === "answered",
  by: async (stage, pick) => {
    const { book } = stage;
    const find = () => book.requests.find((one) => one.stage === "answered" && hasNumber(one.identity));
    if (!find()) {
      await registers(stage, pick, { type: "national-code", number: exampleNationalCode(pick) });
      await until(stage, newest(stage), "answered");
    }
    await identifies(stage, find());
  },
  actor: (_, book) => book.whoIs("clerk"),
};

/** Needs a case whose first commitment an employee has judged as kept (R11). */
const kept: Need = {
  ...at("answered", ({ owed }) => owed?.standing === "kept"),
  by: async (stage, pick) => {
    await evidenced.by(stage, pick);
    const known = newest(stage);
    const actor = headOf(known, stage.book);
    const body = { kept: true, reason: say };
    await stage.ask("judge-commitment", { known, ...(actor !== undefined && { actor }) }, body);
  },
};

/**
 * Needs a case of a unit, not of inspection, with a commitment that is not public, of an applicant who is not hidden
 * (I6).
 */
const publishable: Need = {
  ...at(
    "answered",
    ({ owed, unit, hidden: is }, { book }) =>
      owed?.public === false && unit !== book.snapshot.organisation.inspection && is !== true,
  ),
  actor: headOf,
};

const isPublic: Need = {
  stands: ({ owed }) => owed?.public === true,
  by: async (stage, pick) => {
    await publishable.by(stage, pick);
    const known = newest(stage);
    const actor = headOf(known, stage.book);
    await stage.ask("publish-commitment", { known, ...(actor !== undefined && { actor }) }, { wording: say });
  },
  actor: headOf,
};

/** Needs an assigned case whose first question to an outside body is open (R7). */
const askedOutside: Need = {
  ...at("in-hand", ({ outside }) => outside === true),
  by: async (stage, pick) => {
    await registers(stage, pick);
    const known = newest(stage);
    await until(stage, known, "in-hand");
    const { expert: actor } = known;
    const body = { body: { name: "شهرداری" }, question: say };
    await stage.ask("ask-outside", { known, ...(actor !== undefined && { actor }) }, body);
  },
  actor: expertOf,
};

/** Needs an assigned case whose first question to an outside body was withdrawn. */
const withdrawnOutside: Need = {
  ...at("in-hand", ({ outside }) => outside === false),
  by: async (stage, pick) => {
    await askedOutside.by(stage, pick);
    const known = newest(stage);
    const { expert: actor } = known;
    const revoked = { known, ...(actor !== undefined && { actor }) };
    await stage.ask("revoke-outside", revoked, { reason: say });
  },
  actor: expertOf,
};

/** Needs a case that inspection holds and in which an accused can still be asked to explain (R2). */
const inspected: Need = {
  stands: (known, { book }) =>
    known.stage === "in-hand" &&
    known.unit === book.snapshot.organisation.inspection &&
    toExplain(known, book) !== undefined,
  by: inspects,
  actor: ({ expert }) => expert,
};

async function inspects(stage: Stage, pick: number): Promise<void> {
  const { book } = stage;
  await registers(stage, pick);
  const known = newest(stage);
  const by = (actor: string | undefined) => ({ known, ...(actor !== undefined && { actor }) });
  const unit = book.snapshot.organisation.inspection;
  if (known.unit !== unit) await stage.ask("refer-case", by(headOf(known, book)), { unit, reason: say });
  await stage.ask("accept-case", by(expertOf(known, book)), { points: [say, say] });
  const people = book.bystanders().slice(0, 1);
  await stage.ask("name-parties", by(headOf(known, book)), { ...known.parties, people, reason: say });
}

/** Needs a case whose first requested explanation is not given yet. */
const awaited: Need = {
  stands: ({ stage, explanations: [first] }) => stage !== "ended" && first?.given === false,
  by: async (stage, pick) => {
    await inspects(stage, pick);
    const known = newest(stage);
    const body = {
      of: { person: toExplain(known, stage.book) },
      summary: say,
      wanted: say,
      due: "2030-01-01",
    };
    await stage.ask(
      "ask-explanation",
      { known, ...(known.expert !== undefined && { actor: known.expert }) },
      body,
    );
  },
  actor: ({ explanations: [first] }) => first?.of,
};

const explained: Need = {
  stands: ({ stage, explanations: [first] }) => stage !== "ended" && first?.given === true,
  by: async (stage, pick) => {
    await awaited.by(stage, pick);
    const known = newest(stage);
    const actor = awaited.actor?.(known, stage.book);
    await stage.ask("give-explanation", { known, ...(actor !== undefined && { actor }) }, { words: say });
  },
  actor: ({ explanations: [first] }) => first?.of,
};

const isOpen: Need = {
  stands: ({ stage }) => open.includes(stage),
  by: registers,
};

/** Needs an open case whose applicant's identity is hidden from the units (C15). */
const hidden: Need = {
  stands: ({ hidden: is, consented, stage }) => is === true && !consented && open.includes(stage),
  by: (stage, pick) => {
    const kind = stage.book.snapshot.kinds.find(({ mayHide }) => mayHide)?.key;
    return registers(stage, pick, { type: "none" }, { kind, knownTo: "inspection" });
  },
};

const consented: Need = {
  stands: (known, stage) => stage.sessionHolds(known) && known.consented === true,
  by: async (stage, pick) => {
    const { by, stands } = bySession(hidden);
    await by(stage, pick);
    const known = stage.book.requests.find((one) => stands(one, stage));
    if (known) await stage.ask("give-consent", { known }, {});
  },
};

/** Needs a request with a prepared upload. The file itself is never sent, since it would go to S3. */
const placed: Need = {
  stands: (known, stage) => stage.sessionHolds(known) && known.places > 0,
  by: async (stage, pick) => {
    const { by, stands } = bySession(isOpen);
    await by(stage, pick);
    const known = stage.book.requests.find((one) => stands(one, stage));
    if (known) await stage.ask("begin-attachment", { known }, {});
  },
};

/**
 * The need of a staff step: a case in a stage that allows the step. The actor is the expert if the access policy permits
 * this, otherwise the head.
 */
const needOf = (action: StepAction): Need => {
  const byExpert = policy[action].some(({ relations }) => relations.includes("assignee"));
  const [first = "waiting"] = startsFrom(steps[action]);
  return { ...at(first), actor: (known, book) => (byExpert && known.expert) || headOf(known, book) };
};

/** The needs of staff steps that depend only on the case's stage; more specific needs override them. */
export const stepNeeds: Needs = Object.fromEntries(stepActions.map((action) => [action, needOf(action)]));

export const caseworkNeeds: Needs = {
  "name-parties": {
    stands: ({ stage, parties }, { book }) =>
      open.includes(stage) && book.bystanders().some((one) => !parties.people.includes(one)),
    by: registers,
    actor: headOf,
  },
  "correct-case": {
    stands: ({ stage }) => ["waiting", "in-hand", "asked"].includes(stage),
    by: registers,
    actor: headOf,
  },
  "split-case": { ...inHand, actor: ({ expert }) => expert },
  "note-reply": { ...asked, actor: ({ expert }) => expert },
  "ask-explanation": inspected,
  "order-remedy": inspected,
  "give-explanation": awaited,
  "after an explanation": explained,
  "give-evidence": { ...promised, actor: owner },
  "judge-commitment": { ...evidenced, actor: headOf },
  "ask-outside": { ...at("in-hand", ({ outside }) => outside === undefined), actor: expertOf },
  "renew-outside": {
    ...askedOutside,
    stands: (known) => known.stage === "in-hand" && known.outside === true && !known.renewed,
  },
  "revoke-outside": askedOutside,
  "note-outside": askedOutside,
  "show-outside-link": askedOutside,
  "publish-commitment": publishable,
  "withdraw-publication": isPublic,
  "extend-deadline": {
    stands: ({ stage, extended }) => ["waiting", "in-hand", "for-approval"].includes(stage) && !extended,
    by: registers,
    actor: headOf,
  },
  "link-case": besideAnother,
  "unlink-case": linked,
  "note-contact": { stands: () => true, by: registers, actor: headOf },
  "promise-call": { stands: ({ calls }) => calls.length < 5, by: registers, actor: headOf },
  "cancel-call": callPromised,
  "place-hold": {
    ...{ stands: ({ held }) => held !== true, by: registers },
    actor: (_, book) => book.whoIs("inspector"),
  },
  "lift-hold": {
    stands: ({ held }) => held === true,
    by: async (stage, pick) => {
      await registers(stage, pick);
      const known = newest(stage);
      const actor = stage.book.whoIs("administrator");
      const subject = { known, ...(actor !== undefined && { actor }) };
      await stage.ask("place-hold", subject, { request: known.code, because: "audit" });
    },
    actor: (_, book) => book.whoIs("administrator"),
  },
  "erase-applicant": { ...erasable, actor: (_, book) => book.whoIs("administrator") },
  "act-for-applicant": { ...identifiedEarly, actor: (_, book) => book.whoIs("clerk") },
  "send-receipt-code": { ...identifiedEarly, actor: (_, book) => book.whoIs("clerk") },
  "print-receipt": { ...identifiedEarly, actor: (_, book) => book.whoIs("clerk") },
  "contact-applicant": { ...identifiedEarly, actor: (_, book) => book.whoIs("clerk") },
  "after a cancelled call": callCancelled,
  "add-information": bySession({ ...isOpen, stands: ({ stage }) => stage !== "ended" }),
  "begin-attachment": bySession({
    ...isOpen,
    stands: ({ stage, places }) => stage !== "ended" && places < 10,
  }),
  "list-attachments": bySession(isOpen),
  "read-attachment": placed,
  "reply-to-question": bySession(asked),
  "withdraw-request": bySession(isOpen),
  "object-to-answer": bySession(answered),
  "rate-answer": bySession(answered),
  "rate-for-applicant": byClerk,
  "prefer-news": bySession(isOpen),
  "give-consent": bySession(hidden),
  "take-back-consent": consented,
  // States in which an operation is refused because it comes too early or too late.
  "after a kept commitment": kept,
  "after a withdrawal": bySession(ended),
  "after a withdrawn question": withdrawnOutside,
  "before an answer": identifiedEarly,
};
