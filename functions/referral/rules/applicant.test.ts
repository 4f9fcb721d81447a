import { expect, it } from "vitest";
import { initial } from "../case/case-state.ts";
import { acceptCase, approveAnswer, draftAnswer } from "./answering.ts";
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
import { openCase } from "./moving.ts";

const rating = { process: true, outcome: false };

it("hears a rating of the first answer also when the news of it comes after the objection, and hears it once (R12, R13)", () => {
  let state = played(["event:e1", openCase(initial, request, { unit: cleared("legal"), rule: "law" })]);
  state = going(state, ["staff:e.legal", acceptCase(state, points(1), looking(state))]);
  state = going(state, ["staff:e.legal", draftAnswer(state, proposed(1), needsApproval, looking(state))]);
  state = going(state, ["staff:h.legal", approveAnswer(state, "h.legal", looking(state))]);
  state = going(state, ["event:e2", hearObjection(state, { words: document("why") }, cleared("inspection"))]);
  expect(facts(hearRating(state, rating))).toEqual(["rated"]);
  state = going(state, ["event:e3", hearRating(state, rating)]);
  expect([state.stage, state.rating?.outcome]).toEqual(["waiting", false]);
  expect(facts(hearRating(state, rating))).toEqual([]);
});
