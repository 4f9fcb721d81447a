import { expect, test } from "vitest";
import { timelineEntries } from "../../../shared/contracts/public/requests.ts";
import type { RowHead } from "../../../shared/journal/journal.ts";
import { publicFactOf } from "./public-facts.ts";
import type { RequestFact } from "./request-state.ts";

const at = "2026-11-24T08:00:00.000Z";
const shown = (fact: object) => publicFactOf(fact as RequestFact, { at } as RowHead);

test("a fact on the public timeline is published with only its time and its name on that timeline (P7)", () => {
  const told = {
    type: "told",
    entry: "referred",
    unit: "legal",
    sequence: 2,
    at: "2026-11-24T07:00:00.000Z",
  };
  expect(shown(told)).toEqual({ what: "referred", at: told.at });
  expect(shown({ type: "registered", person: "p", enteredBy: "a.rahimi" })).toEqual({
    what: "registered",
    at,
  });
  expect(shown({ type: "consent-changed", given: false })).toEqual({ what: "consent-taken-back", at });
  expect(shown({ type: "contacted", by: "a.rahimi" })).toEqual({ what: "at-desk", at });
  for (const type of ["informed", "replied", "withdrawn", "objected", "meeting-told"])
    expect(timelineEntries).toContain(shown({ type })?.what);
});

test.each(["reserved", "parties-told", "date-told", "attachment-begun", "hold-placed", "erased", "untold"])(
  "the fact %s is not published",
  (type) => {
    expect(shown({ type })).toBeUndefined();
  },
);
