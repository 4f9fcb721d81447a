import { expect, it } from "vitest";
import { initial } from "../case/case-state.ts";
import { decideAcceptCase, decideApproveAnswer, decideDraftAnswer } from "./answering.ts";
import { hearObjection, hearRating } from "./applicant.ts";
import {
  cleared,
  document,
  facts,
  going,
  looking,
  needsApproval,
  played,
  points,
  proposed,
  request,
} from "./fakes.ts";
import { decideOpenCase } from "./moving.ts";

const rating = { process: true, outcome: false };

it("a rating of the first answer is recorded once, even when its event comes after the objection (R12, R13)", () => {
  let state = played(["event:e1", decideOpenCase(initial, request, { unit: cleared("legal"), rule: "law" })]);
  state = going(state, ["staff:e.legal", decideAcceptCase(state, points(1), looking(state))]);
  state = going(state, [
    "staff:e.legal",
    decideDraftAnswer(state, proposed(1), needsApproval, looking(state)),
  ]);
  state = going(state, ["staff:h.legal", decideApproveAnswer(state, "h.legal", looking(state))]);
  state = going(state, ["event:e2", hearObjection(state, { words: document("why") }, cleared("inspection"))]);
  expect(facts(hearRating(state, rating))).toEqual(["rated"]);
  state = going(state, ["event:e3", hearRating(state, rating)]);
  expect([state.stage, state.rating?.outcome]).toEqual(["waiting", false]);
  expect(facts(hearRating(state, rating))).toEqual([]);
});
