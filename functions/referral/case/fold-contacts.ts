/** How the contact log folds (R19). A contact that reached the applicant makes the call it was for; another counts as an attempt. */

import type { RowHead } from "../../../shared/journal/journal.ts";
import type { CaseState } from "./case-state.ts";
import { type ContactFact, isOpenCall, type NotedBy, type PromisedCall } from "./contact-facts.ts";

type FactOf<Type extends ContactFact["type"]> = Extract<ContactFact, { readonly type: Type }>;

/** Who noted it and when: the clerk that another service told of, or whose row it is. */
const markOf = ({ by, at }: NotedBy, row: RowHead) => ({
  at: at ?? row.at,
  by: by ?? row.actor.slice(row.actor.indexOf(":") + 1),
});

const onCall = (
  calls: readonly PromisedCall[],
  number: number | undefined,
  change: (call: PromisedCall) => PromisedCall,
): readonly PromisedCall[] =>
  calls.map((call, at) => (at + 1 === number && isOpenCall(call) ? change(call) : call));

function contacted(state: CaseState, fact: FactOf<"contacted">, row: RowHead): CaseState {
  const { type: _, by, at, ...contact } = fact;
  const mark = markOf({ ...(by !== undefined && { by }), ...(at !== undefined && { at }) }, row);
  return {
    ...state,
    contacts: [...state.contacts, { ...mark, ...contact }],
    calls: onCall(state.calls, contact.call, (call) =>
      contact.result === "reached" ? { ...call, made: mark } : { ...call, attempts: call.attempts + 1 },
    ),
  };
}

export const contactFolds: {
  readonly [Type in ContactFact["type"]]: (state: CaseState, fact: FactOf<Type>, row: RowHead) => CaseState;
} = {
  contacted,
  "call-promised": (state, { due, reason, ...noted }, row) => ({
    ...state,
    calls: [...state.calls, { ...markOf(noted, row), due, reason, attempts: 0 }],
  }),
  "call-cancelled": (state, { call: number, reason }, row) => ({
    ...state,
    calls: onCall(state.calls, number, (call) => ({ ...call, cancelled: { ...markOf({}, row), reason } })),
  }),
};
