/**
 * Brings about the state in which an API request is accepted, such as a registered request, a case at a stage, or a session.
 */

import { keepers } from "../../shared/directory/keepers.ts";
import { exampleNationalCode } from "../../shared/domain/people/national-code.ts";
import { atDesk, hasNumber, identifies, withReceipt } from "./at-desk.ts";
import type { Book } from "./book.ts";
import { caseworkNeeds, stepNeeds } from "./casework.ts";
import type { Operation } from "./document.ts";
import type { Subject } from "./draft.ts";
import { emergencyNeeds } from "./emergencies.ts";
import { joinerNeeds } from "./joiners.ts";
import type { Known } from "./known.ts";
import { hallNeeds, meetingNeeds } from "./meetings.ts";
import { partnerNeeds } from "./partners.ts";
import { chosen } from "./places.ts";
import { headOf, otherDesk, registers, say, toADesk } from "./register.ts";
import { type Need, type Needs, oneTable, type Stage } from "./stage.ts";
import { untoldNeeds } from "./untold.ts";
import { withPass } from "./with-pass.ts";

/** Makes a function that takes a step on a case in the right stage. */
const takes =
  (id: string, body: (known: Known, book: Book) => unknown): Need["by"] =>
  async (stage, pick) => {
    const { known, actor } = await broughtTo(id, stage, pick);
    if (known) await stage.ask(id, { known, ...(actor !== undefined && { actor }) }, body(known, stage.book));
  };

const refers = takes("refer-case", (known, book) => ({ unit: otherDesk(known, book), reason: say }));
const accepts = takes("accept-case", () => ({ points: [say, say] }));
const drafts = takes("draft-answer", (known, book) => ({
  outcome: book.keysFor("outcome")[0],
  answers: Array.from({ length: known.points }, () => say),
  reasoning: say,
}));

/** Needs a case in work, for its assignee. */
const drafting: Need = {
  stands: ({ stage }) => stage === "in-hand",
  by: accepts,
  actor: ({ expert }) => expert,
};

const registered: Need = { stands: () => true, by: registers };

/** Needs a waiting case without an assignee, in a unit with experts. */
const ofADesk: Need = {
  stands: ({ stage, unit, expert }, { book }) =>
    stage === "waiting" && expert === undefined && book.desks().includes(unit),
  by: toADesk,
  actor: headOf,
};

const identified: Need = {
  // A clerk's pass for an identified applicant lasts only ten minutes, so the applicant is identified again for each request.
  stands: ({ pass }) => pass !== undefined,
  by: async (stage, pick) => {
    const number = exampleNationalCode(pick);
    const isThere = stage.book.requests.some(({ identity }) => hasNumber(identity));
    if (!isThere) await registers(stage, pick, { type: "national-code", number });
    await identifies(stage);
  },
  actor: (_, book) => book.whoIs("clerk"),
};

const commonNeeds: Needs = {
  track: registered,
  "send-one-time-code": { stands: ({ codesSent }) => codesSent < 4, by: registers },
  "confirm-one-time-code": {
    stands: ({ oneTimeCode }) => oneTimeCode !== undefined,
    by: async (stage, pick) => {
      const { known } = await broughtTo("send-one-time-code", stage, pick);
      if (!known) return;
      await stage.ask("send-one-time-code", { known }, { code: known.code, mobile: known.mobile });
      known.oneTimeCode = await stage.oneTimeCode(known);
    },
  },
  "send-my-code": {
    stands: (known, { book }) => known.mine.sent < 4 && book.isNewest(known),
    by: registers,
  },
  "confirm-my-code": {
    stands: ({ mine }) => mine.oneTimeCode !== undefined,
    by: async (stage, pick) => {
      const { known } = await broughtTo("send-my-code", stage, pick);
      if (!known) return;
      await stage.ask("send-my-code", { known }, { identity: known.identity, mobile: known.mobile });
      const { challenge } = known.mine;
      known.mine = { ...known.mine, oneTimeCode: await stage.oneTimeCode({ ...known, challenge }) };
    },
  },
  "list-my-requests": {
    stands: (known, { sessionHolds }) => sessionHolds(known),
    by: (stage, pick) => broughtTo("read-request", stage, pick),
  },
  "read-request": {
    stands: (known, { sessionHolds }) => sessionHolds(known),
    by: async (stage, pick) => {
      const { known } = await broughtTo("confirm-one-time-code", stage, pick);
      if (!known) return;
      const { code, challenge, oneTimeCode } = known;
      await stage.ask("confirm-one-time-code", { known }, { code, challenge, oneTimeCode });
    },
  },
  "list-owed": { ...registered, actor: headOf },
  "list-calls": { ...registered, actor: headOf },
  "list-undelivered": { ...registered, actor: headOf },
  "list-results": { ...registered, actor: headOf },
  "open-results": { ...registered, actor: headOf },
  "list-inbox": { ...registered, actor: headOf },
  "read-first-words": { ...registered, actor: headOf },
  "count-inbox": { ...registered, actor: headOf },
  "ask-export": { ...registered, actor: headOf },
  "list-exports": { ...registered, actor: headOf },
  // In this test no function writes the files of exports, so no export can be opened.
  "open-export": { ...registered, actor: headOf },
  "read-desk": { ...registered, actor: headOf },
  "list-filters": { ...registered, actor: headOf },
  "save-filter": { ...registered, actor: headOf },
  "remove-filter": { ...registered, actor: headOf },
  "read-applicant": {
    // A hidden identity is shown only to inspection and the outside authority (C15).
    stands: ({ hidden, consented, unit }, { book }) =>
      !hidden || consented === true || keepers(book.snapshot).includes(unit),
    by: registers,
    actor: headOf,
  },
  "list-looks": { ...registered, actor: headOf },
  "list-notices": { ...registered, actor: headOf },
  "search-cases": { ...registered, actor: headOf },
  "list-similar": { ...registered, actor: headOf },
  "list-suggestions": { ...registered, actor: headOf },
  // A file would go from the browser directly to S3, which does not exist here; so the fuzzer has no attachment to open.
  "open-attachment": { ...registered, actor: headOf },
  "show-applicants-request": identified,
  "list-likely-duplicates": identified,
  "assign-case": ofADesk,
  "bulk-assign": ofADesk,
  "bulk-refer": ofADesk,
  "read-case": { ...registered, actor: headOf },
  "refer-case": { stands: ({ stage }) => stage === "waiting", by: registers, actor: headOf },
  "return-case": {
    stands: ({ stage, units }) => stage === "waiting" && units.length > 1,
    by: refers,
    actor: headOf,
  },
  "match-name": {
    among: ({ undecided }) => undecided,
    stands: ({ stage, unit, units }) => stage === "waiting" && units.length === 1 && unit === units[0],
    by: (stage, pick) => registers(stage, pick, { type: "none" }, { complainedOfPerson: "پروانه ستوده" }),
    actor: headOf,
  },
  "accept-case": {
    stands: ({ stage, unit }, { book }) => stage === "waiting" && book.desks().includes(unit),
    by: toADesk,
    // Only the assignee of an assigned case can accept the case.
    actor: ({ unit, expert }, book) => expert ?? book.whoIs("expert", unit),
  },
  "draft-answer": drafting,
  "list-precedents": drafting,
  "read-precedent": drafting,
  "send-back-answer": { stands: ({ stage }) => stage === "for-approval", by: drafts, actor: headOf },
  "approve-answer": { stands: ({ stage }) => stage === "for-approval", by: drafts, actor: headOf },
};

const needs: Needs = {
  ...stepNeeds,
  ...oneTable(
    ...[commonNeeds, caseworkNeeds, meetingNeeds, emergencyNeeds, joinerNeeds, untoldNeeds, partnerNeeds],
  ),
};

/** Whether staff perform the operation without a case. */
export const isAtDesk = ({ id }: Operation): boolean =>
  id in atDesk || id in untoldNeeds || withPass.includes(id);

/** @returns a request in the state that the operation needs, and the acting user; makes such a request if there is none. */
export async function broughtTo(id: string, stage: Stage, pick: number): Promise<Subject> {
  const need = needs[id];
  if (id === "open-with-pin") return withReceipt(stage, pick);
  if (!need) return (await { ...atDesk, ...hallNeeds }[id]?.(stage, pick)) ?? {};
  const among = need.among?.(stage.book) ?? stage.book.requests;
  const find = () => among.filter((known) => need.stands(known, stage));
  if (find().length === 0) await need.by(stage, pick);
  return whoActs(id, chosen(find(), pick), stage.book);
}

/** @returns the acting user and the parameters for a case that is already in the state that the operation needs. */
export function whoActs(id: string, known: Known, book: Book): Subject {
  const actor = needs[id]?.actor?.(known, book);
  return { known, ...needs[id]?.about?.(known), ...(actor !== undefined && { actor }) };
}
