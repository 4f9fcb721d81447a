/**
 * Finds the stages to which each move of a case leads and the events that it publishes, by applying sample
 * facts at every stage.
 */

import { announceCase } from "../../functions/referral/case/announce-case.ts";
import type { Draft } from "../../functions/referral/case/answering.ts";
import { type CaseState, initial } from "../../functions/referral/case/case-state.ts";
import type { AboutRequest, Stage } from "../../functions/referral/case/core.ts";
import { foldCase } from "../../functions/referral/case/fold-case.ts";
import { caseAggregate } from "../../functions/referral/case/journal.ts";
import { type Move, machine, startsFrom } from "../../functions/referral/rules/machine.ts";
import type { Fact, RowHead } from "../../shared/journal/journal.ts";

/** A move with the stages before and after it, and the types of the events that it publishes. */
export interface Walked {
  readonly move: Move;
  readonly from: Stage;
  readonly to: Stage;
  readonly emits: readonly string[];
}

const code = "407155289363";
const words = "referral/407155289363/words";
const at = "2026-11-24T08:00:00.000Z";
const rated = (outcome: boolean) => ({ type: "rated", process: true, outcome });
const drafted = { type: "drafted", outcome: "granted", answer: words };
const parties = { units: ["legal"], people: [] };
const corrected = [{ type: "corrected", kind: "problem", subject: "price", reason: words }];
const request = {
  person: "0123456789abcdef0123456789abcdef",
  kind: "complaint",
  subject: "price",
  channel: "web",
  language: "fa",
  registeredAt: at,
  words,
};

const importedRequest = { ...request, imported: { from: "old-portal", code: "1403-118", at } };

/** A sample fact, with the fields that a journal row would have. */
interface Written extends Fact {
  readonly [field: string]: unknown;
}

/**
 * The sample facts that each move writes. For a move that is missing here, `inWords` makes a fact with only a text. A
 * move that can end in different ways has one list of facts for each way.
 */
const written: Readonly<Partial<Record<Move, readonly (readonly Written[])[]>>> = {
  open: [[{ type: "opened", request, unit: "price-control", rule: "prices" }]],
  import: [
    [{ type: "imported", request: importedRequest, unit: "price-control", rule: "imported" }],
    [
      {
        ...{ type: "imported", request: importedRequest, unit: "price-control", rule: "imported" },
        closed: { how: "withdrawn", at },
      },
    ],
  ],
  "take-away": [[{ type: "taken-away", unit: "inspection", why: "below" }]],
  refer: [[{ type: "referred", unit: "legal", reason: words }]],
  return: [[{ type: "returned", unit: "service-desk", reason: words }]],
  assign: [[{ type: "assigned", to: "e.karimi" }]],
  accept: [[{ type: "accepted", points: words, count: 1 }]],
  split: [[{ type: "split", parts: [{ case: "407155289364", unit: "legal", points: [0] }] }]],
  "hear-part": [[{ type: "part-answered", part: "407155289364", unit: "legal", by: [] }]],
  ask: [[{ type: "asked", question: words }]],
  "hear-told": [[{ type: "question-told", at }]],
  draft: [[drafted], [drafted, { type: "published" }]],
  "name-parties": [[{ type: "parties-named", parties, reason: words }]],
  "match-name": [
    [
      {
        type: "name-matched",
        means: { nobody: true },
        parties,
        unit: "price-control",
        rule: "prices",
        reason: words,
      },
    ],
  ],
  "note-belonged": [[{ type: "belonged-noted", parties }]],
  "note-narrowing": [[{ type: "conflict-narrowed", number: 2, units: ["legal"], people: [] }]],
  "hear-parties": [[{ type: "parties-named", parties, reason: words }]],
  correct: [corrected, [...corrected, { type: "parties-named", parties, reason: words }]],
  "hear-correction": [corrected],
  attach: [[{ type: "attachment-told", attachment: 1, at: "2026-11-24T08:00:00.000Z", stands: "received" }]],
  "hear-consent": [[{ type: "consent-heard", given: true, sequence: 2 }]],
  "hear-hold": [[{ type: "hold-heard", on: true, sequence: 2 }]],
  "hear-authority": [[{ type: "authority-heard", by: "s.ahmadi" }]],
  "hear-desk-act": [[{ type: "desk-act-heard", act: "added", by: "s.ahmadi", at, sequence: 2 }]],
  "hear-member": [[{ type: "member-heard", person: "0123456789abcdef0123456789abcdef", sequence: 2 }]],
  object: [[{ type: "objected", words, unit: "inspection" }]],
  rate: [[rated(true)], [rated(false)]],
  "ask-explanation": [[{ type: "explanation-asked", of: { unit: "legal" }, due: "2026-12-01", words }]],
  "give-explanation": [[{ type: "explained", explanation: 1, words }]],
  "order-remedy": [[{ type: "ordered", owner: { unit: "legal" }, due: "2026-12-01", words }]],
  "hear-minutes": [
    [{ type: "minuted", meeting: "407155289363.1", owner: { unit: "legal" }, due: "2026-12-01", words }],
  ],
  "give-evidence": [[{ type: "evidenced", commitment: 1, words }]],
  link: [[{ type: "linked", to: "407155289371", reason: words }]],
  "enter-result": [[{ type: "result-entered", result: 1 }]],
  "hear-taken": [[{ type: "result-taken", result: 1 }]],
  "issue-letter": [[{ type: "letter-issued", answer: words, year: 1405, serial: 1, number: "1405/1" }]],
  unlink: [[{ type: "unlinked", to: "407155289371", reason: words }]],
  "hear-similar": [[{ type: "similar-answered", of: "407155289371" }]],
  "note-contact": [[{ type: "contacted", with: { type: "applicant" }, how: "phone", result: "reached" }]],
  "hear-contact": [
    [{ type: "contacted", with: { type: "applicant" }, how: "phone", result: "reached", by: "c.ahmadi", at }],
  ],
  "promise-call": [[{ type: "call-promised", due: at, reason: words }]],
  "cancel-call": [[{ type: "call-cancelled", call: 1, reason: words }]],
  "ask-outside": [[{ type: "outside-asked", question: words, until: at }]],
  "renew-outside": [[{ type: "outside-renewed", number: 1, until: at }]],
  "revoke-outside": [[{ type: "outside-revoked", number: 1, reason: words }]],
  "note-outside": [[{ type: "outside-answered", number: 1, words }]],
  "open-outside": [[{ type: "outside-opened", number: 1 }]],
  "answer-outside": [[{ type: "outside-answered", number: 1, words }]],
  judge: [[{ type: "judged", commitment: 1, kept: true, reason: words }]],
  extend: [[{ type: "extended", clock: "answer", days: 5, reason: words, due: at, warns: [] }]],
  "act-on-due": [
    [{ type: "warned", clock: "answer", share: 50, to: [] }],
    [{ type: "escalated", clock: "answer", level: 1, unit: "inspection", to: [] }],
    [{ type: "escalation-ended", clock: "answer" }],
    [{ type: "clock-resumed", clock: "answer", because: "cap", due: at, warns: [] }],
  ],
  recount: [[{ type: "clock-moved", clock: "answer", because: "calendar", what: [], due: at, warns: [] }]],
};

/** Returns the sample fact of a move that writes only a text. */
const inWords = (move: Move): readonly (readonly Written[])[] => [
  [{ type: machine[move].fact, words, reason: words }],
];

const opened: CaseState = {
  ...initial,
  // Moves about a partner system publish events only for a request that the partner sent (C8).
  request: { ...request, external: { partner: "samad", code: "SMD-1" } } as AboutRequest,
  hops: [{ unit: "price-control", by: { rule: "prices" }, kind: "opened", receivedAt: at }],
};
const draft: Draft = { outcome: "granted", answer: words, commitments: [], by: "e.karimi", at };

/**
 * Returns sample states of a case at this stage: before and after an objection. A case that waits as
 * `answered` has had no objection, because the answer to an objection ends the case (R13).
 */
const statesAt = (stage: Stage): readonly CaseState[] => {
  if (stage === "unknown") return [initial];
  const first = { ...opened, stage, ...(stage === "for-approval" && { draft }) };
  return stage === "answered" ? [first] : [first, { ...first, round: 2 }];
};

/** Whether the referral service makes the move, after an event or when time passes. Staff make every other move. */
const isByNews = (move: Move): boolean =>
  ["applicant", "outside"].includes(machine[move].by) ||
  ["open", "take-away", "act-on-due", "recount"].includes(move);

const rowOf = (move: Move): RowHead => ({
  id: code,
  version: 1,
  at,
  actor: isByNews(move) ? `event:intake/${code}/1/0` : "staff:e.karimi",
  command: move,
  key: "key",
  fingerprint: "",
  directory: 1,
  release: "docs",
  correlation: code,
});

function taken(move: Move, state: CaseState, facts: readonly Fact[]): Walked {
  const row = rowOf(move);
  const emits: string[] = [];
  let after = state;
  for (const fact of facts.map(caseAggregate.upcast)) {
    after = foldCase(after, fact, row);
    emits.push(...announceCase(fact, after, row).map(({ type }) => type));
  }
  return { move, from: state.stage, to: after.stage, emits };
}

export const moves = Object.keys(machine) as readonly Move[];

/** Applies each move to sample states of every stage at which it may start, once with each list of its sample facts. */
export const walk = (): readonly Walked[] =>
  moves.flatMap((move) =>
    startsFrom(move)
      .flatMap(statesAt)
      .flatMap((state) => (written[move] ?? inWords(move)).map((facts) => taken(move, state, facts))),
  );
