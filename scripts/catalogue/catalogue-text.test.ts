import { expect, test } from "vitest";
import { caseSplit } from "../../events/referral/case-split.v1.ts";
import { conflictRefused } from "../../events/referral/conflict-refused.v1.ts";
import { partiesNamed } from "../../events/referral/parties-named.v1.ts";
import { catalogueText } from "./catalogue-text.ts";

const text = catalogueText([caseSplit, conflictRefused, partiesNamed], {
  "referral.case-split.v1": ["intake/on-events"],
});

test("the event catalogue describes the elements of a list field", () => {
  expect(text).toContain("| `parts` | List: object with `case`, `unit` | always |");
  expect(text).toContain("| `units` | List: Key in the directory | always |");
});

test("the event catalogue lists both shapes of a field that may have one of two shapes", () => {
  expect(text).toContain("| `named` | Object with `unit`, or object with `person` | sometimes |");
});

test("the event catalogue names the consumers of an event, or says that no service consumes the event", () => {
  expect(text).toContain("Consumers: `intake/on-events`.");
  expect(text).toContain("No service consumes this event yet.");
});
