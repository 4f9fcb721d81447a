import { expect, it } from "vitest";
import { factOf } from "./names.ts";

it.each([
  ["note-visit", "visit-noted"],
  ["open-case", "case-opened"],
  ["take-walk-in", "walk-in-taken"],
  ["pin-note", "note-pinned"],
  ["drop-call", "call-dropped"],
  ["fix-date", "date-fixed"],
  ["view-file", "file-viewed"],
  ["link-case", "case-linked"],
  ["deny-access", "access-denied"],
  ["delay-answer", "answer-delayed"],
])("the fact of the command %s is named %s", (command, fact) => {
  expect(factOf(command)).toBe(fact);
});
