/** The case: its facts, and how they fold into what staff work on. */

import type { AnnouncedEvent } from "../../events/define-event.ts";
import { answerDrafted } from "../../events/referral/answer-drafted.v1.ts";
import { answerPublished } from "../../events/referral/answer-published.v1.ts";
import { answerSentBack } from "../../events/referral/answer-sent-back.v1.ts";
import { caseAccepted } from "../../events/referral/case-accepted.v1.ts";
import { caseAssigned } from "../../events/referral/case-assigned.v1.ts";
import { caseOpened } from "../../events/referral/case-opened.v1.ts";
import { caseReferred } from "../../events/referral/case-referred.v1.ts";
import { caseReturned } from "../../events/referral/case-returned.v1.ts";
import { caseSeen } from "../../events/referral/case-seen.v1.ts";
import type { Channel } from "../../shared/directory/snapshot.ts";
import type { DocumentId } from "../../shared/documents/documents.ts";
import type { Aggregate, Fact, RowHead } from "../../shared/journal/journal.ts";

/** What intake told of the request; never changes. */
export interface AboutRequest {
  readonly person: string;
  readonly kind: string;
  readonly subject: string;
  readonly province?: string;
  readonly channel: Channel;
  readonly language: "fa" | "en";
  readonly registeredAt: string;
  readonly words: DocumentId;
}

export type CaseFact =
  | { readonly type: "opened"; readonly request: AboutRequest; readonly unit: string; readonly rule: string }
  | { readonly type: "referred"; readonly unit: string; readonly reason: DocumentId }
  | { readonly type: "returned"; readonly unit: string; readonly reason: DocumentId }
  | { readonly type: "seen" }
  | { readonly type: "assigned"; readonly to: string }
  | { readonly type: "accepted"; readonly points: DocumentId; readonly count: number }
  | { readonly type: "drafted"; readonly outcome: string; readonly answer: DocumentId }
  | { readonly type: "sent-back"; readonly reason: DocumentId }
  | { readonly type: "published" };

/** R3: one stay of the case at a unit, with everything that happened to it there. Times are ISO 8601 in UTC. */
export interface Hop {
  readonly unit: string;
  /** The sending unit; absent on the first hop, which a rule made. */
  readonly from?: string;
  /** Who sent it, or the routing rule that did. */
  readonly by: { readonly staff: string } | { readonly rule: string };
  readonly kind: "opened" | "referred" | "returned";
  readonly reason?: DocumentId;
  readonly receivedAt: string;
  readonly seen?: Mark;
  /** The last time its head gave it to somebody there. */
  readonly assigned?: Mark & { readonly to: string };
  readonly accepted?: Mark;
  readonly returned?: Mark;
  readonly answered?: Mark;
}

export interface Mark {
  readonly at: string;
  readonly by: string;
}

export interface Draft {
  readonly outcome: string;
  readonly answer: DocumentId;
  readonly by: string;
  readonly at: string;
  /** Set when the approver wanted it corrected. */
  readonly sentBack?: Mark & { readonly reason: DocumentId };
}

/** Where a case stands: `waiting` for its unit to accept it, `in-hand`, `for-approval`, `answered`. */
export type Stage = "unknown" | "waiting" | "in-hand" | "for-approval" | "answered";

export interface CaseState {
  readonly stage: Stage;
  readonly request?: AboutRequest;
  readonly hops: readonly Hop[];
  /** Who has it in hand, or shall accept it. */
  readonly expert?: string;
  readonly points?: { readonly document: DocumentId; readonly count: number };
  readonly draft?: Draft;
  /** Some draft of it, now or before, was written by another than who had it in hand: a deputy. */
  readonly otherAuthor?: true;
  readonly answered?: Mark;
  /** R16: the version of the last row by a person; what If-Match is compared with. */
  readonly personVersion: number;
}

const initial: CaseState = { stage: "unknown", hops: [], personVersion: 0 };

/** `staff:m.karimi` → `m.karimi`. */
const staffOf = (row: RowHead): string => row.actor.slice(row.actor.indexOf(":") + 1);

const mark = (row: RowHead): Mark => ({ at: row.at, by: staffOf(row) });

/** The unit that holds the case now; the empty text before it is opened. */
export const holder = (state: CaseState): string => state.hops.at(-1)?.unit ?? "";

/** Each unit that held it before, once; the present one too when it was there before. */
export const formerUnits = (state: CaseState): readonly string[] => [
  ...new Set(state.hops.slice(0, -1).map(({ unit }) => unit)),
];

function onLastHop(state: CaseState, change: Partial<Hop>): readonly Hop[] {
  const last = state.hops.at(-1);
  return last === undefined ? state.hops : [...state.hops.slice(0, -1), { ...last, ...change }];
}

/** A case that moves leaves expert, points and draft behind: the next unit starts afresh. */
function moved(
  state: CaseState,
  fact: CaseFact & { type: "referred" | "returned" },
  row: RowHead,
): CaseState {
  const left = fact.type === "returned" ? onLastHop(state, { returned: mark(row) }) : state.hops;
  const hop: Hop = {
    unit: fact.unit,
    from: holder(state),
    by: { staff: staffOf(row) },
    kind: fact.type,
    reason: fact.reason,
    receivedAt: row.at,
  };
  const { request, otherAuthor, personVersion } = state;
  return {
    stage: "waiting",
    ...(request && { request }),
    hops: [...left, hop],
    ...(otherAuthor && { otherAuthor }),
    personVersion,
  };
}

function foldFact(state: CaseState, fact: CaseFact, row: RowHead): CaseState {
  switch (fact.type) {
    case "opened": {
      const first: Hop = { unit: fact.unit, by: { rule: fact.rule }, kind: "opened", receivedAt: row.at };
      return { ...state, stage: "waiting", request: fact.request, hops: [first] };
    }
    case "referred":
    case "returned":
      return moved(state, fact, row);
    case "seen":
      return { ...state, hops: onLastHop(state, { seen: mark(row) }) };
    case "assigned":
      return {
        ...state,
        expert: fact.to,
        hops: onLastHop(state, { assigned: { ...mark(row), to: fact.to } }),
      };
    case "accepted":
      return {
        ...state,
        stage: "in-hand",
        expert: staffOf(row),
        points: { document: fact.points, count: fact.count },
        hops: onLastHop(state, { accepted: mark(row) }),
      };
    case "drafted":
      return {
        ...state,
        stage: "for-approval",
        draft: { outcome: fact.outcome, answer: fact.answer, ...mark(row) },
        ...(staffOf(row) !== state.expert && { otherAuthor: true }),
      };
    case "sent-back":
      return {
        ...state,
        stage: "in-hand",
        ...(state.draft && { draft: { ...state.draft, sentBack: { ...mark(row), reason: fact.reason } } }),
      };
    case "published":
      return {
        ...state,
        stage: "answered",
        answered: mark(row),
        hops: onLastHop(state, { answered: mark(row) }),
      };
  }
}

/** R16: seeing a case is no reason to refuse what somebody else typed meanwhile. */
const movesPersonVersion = (fact: CaseFact, row: RowHead): boolean =>
  fact.type !== "seen" && row.actor.startsWith("staff:");

function announce(fact: CaseFact, state: CaseState, row: RowHead): readonly AnnouncedEvent[] {
  const by = staffOf(row);
  const base = { case: row.id, unit: holder(state), at: row.at };
  switch (fact.type) {
    case "opened":
      return [caseOpened.of({ ...base, rule: fact.rule })];
    case "referred":
      return [caseReferred.of({ ...base, from: state.hops.at(-1)?.from ?? "", by })];
    case "returned":
      return [caseReturned.of({ ...base, from: state.hops.at(-1)?.from ?? "", by })];
    case "seen":
      return [caseSeen.of({ ...base, by })];
    case "assigned":
      return [caseAssigned.of({ ...base, expert: fact.to, by })];
    case "accepted":
      return [caseAccepted.of({ ...base, expert: by })];
    case "drafted":
      return [answerDrafted.of({ ...base, by, outcome: fact.outcome })];
    case "sent-back":
      return [answerSentBack.of({ ...base, by })];
    case "published": {
      const { outcome = "", answer = "" } = state.draft ?? {};
      return [answerPublished.of({ ...base, by, outcome, answer })];
    }
  }
}

const types: Readonly<Record<CaseFact["type"], true>> = {
  opened: true,
  referred: true,
  returned: true,
  seen: true,
  assigned: true,
  accepted: true,
  drafted: true,
  "sent-back": true,
  published: true,
};

export const caseAggregate: Aggregate<CaseState, CaseFact> = {
  service: "referral",
  name: "case",
  owns: (id) => /^\d{12}$/.test(id),
  /** 2: knows of drafts by deputies. */
  shape: 2,
  initial,
  fold: (state, fact, row) => {
    const next = foldFact(state, fact, row);
    return movesPersonVersion(fact, row) ? { ...next, personVersion: row.version } : next;
  },
  upcast: (fact: Fact) => {
    if (!(fact.type in types)) throw new Error(`A case knows no fact "${fact.type}"`);
    return fact as CaseFact;
  },
  announce,
};
