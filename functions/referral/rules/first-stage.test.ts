import { expect, it } from "vitest";
import { initial } from "../case/case-state.ts";
import { decideAcceptCase, decideApproveAnswer, decideDraftAnswer } from "./answering.ts";
import {
  clearance,
  cleared,
  document,
  going,
  looking,
  needsApproval,
  played,
  points,
  proposed,
  request,
} from "./fakes.ts";
import { decideByStage } from "./machine.ts";
import { decideAssignCase, decideOpenCase, decideReferCase, takeAway } from "./moving.ts";
import { hearPart } from "./splitting.ts";

const waiting = played([
  "event:e1",
  decideOpenCase(initial, request, { unit: cleared("legal"), rule: "law" }),
]);
const to = (expert: string) => ({ expert, fits: true, clearance: clearance(expert) });

it("the people who decided the first stage are the answering unit's assignees, authors and approvers (R13)", () => {
  let state = going(waiting, ["staff:e.first", decideAcceptCase(waiting, points(1), looking(waiting))]);
  state = going(state, [
    "staff:h.legal",
    decideReferCase(
      state,
      {
        unit: "price-control",
        known: true,
        clearance: clearance("price-control"),
        reason: document("r"),
        mostReturns: 2,
      },
      looking(state),
    ),
  ]);
  state = going(state, ["staff:e.a", decideAcceptCase(state, points(1), looking(state))]);
  for (const expert of ["e.b", "e.c"])
    state = going(state, ["staff:h.moradi", decideAssignCase(state, to(expert), looking(state))]);
  const draft = () => decideDraftAnswer(state, proposed(1), needsApproval, looking(state));
  state = going(state, ["staff:e.deputy", draft()]);
  state = going(state, [
    "staff:h.moradi",
    decideByStage(state, "send-back", looking(state), { type: "sent-back", reason: document("why") }),
  ]);
  state = going(state, ["staff:e.c", draft()]);
  state = going(state, ["staff:h.moradi", decideApproveAnswer(state, "h.moradi", looking(state))]);
  expect(state.firstStage?.units, "not the unit that referred it").toEqual(["price-control"]);
  expect([...(state.firstStage?.people ?? [])].sort()).toEqual(["e.a", "e.b", "e.c", "e.deputy", "h.moradi"]);
});

it("the people who decided the first stage include assignees of the answering unit's earlier stays (R2, R13)", () => {
  let state = going(waiting, ["staff:e.first", decideAcceptCase(waiting, points(1), looking(waiting))]);
  const found = { unit: cleared("legal"), why: "acting-for" } as const;
  state = going(state, ["event:directory/directory/2/0", takeAway(state, found)]);
  state = going(state, ["staff:e.second", decideAcceptCase(state, points(1), looking(state))]);
  state = going(state, [
    "staff:e.second",
    decideDraftAnswer(state, proposed(1), needsApproval, looking(state)),
  ]);
  state = going(state, ["staff:h.legal", decideApproveAnswer(state, "h.legal", looking(state))]);
  expect([...(state.firstStage?.people ?? [])].sort()).toEqual(["e.first", "e.second", "h.legal"]);
});

it("the unit and people that decided the first stage of a part are those that answered the part, not the unit to which the split gave the part (R6, R13)", () => {
  const part = { case: "407155289364", unit: cleared("inspection"), points: [0] };
  const state = { ...waiting, parts: [part] };
  const heard = hearPart(state, part.case, { unit: "service-desk", people: ["e.desk"] });
  expect(going(state, ["staff:h.desk", heard]).firstStage).toEqual({
    units: ["service-desk"],
    people: ["e.desk"],
  });
});
