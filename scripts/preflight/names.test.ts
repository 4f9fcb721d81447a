import { join } from "node:path";
import { expect, it } from "vitest";
import { frozenNames } from "../../test/architecture/frozen-names.ts";
import { allTriggers } from "../catalogue/consumers.ts";
import { namesOf } from "./names.ts";

const names = namesOf(await allTriggers(join(import.meta.dirname, "../..")), undefined);
/** Returns the names of frozen resources: `LogicalId name` → `name`. The CDK's own resources have no name. */
const given = (what: string) =>
  (frozenNames()[what] ?? []).flatMap((each) => each.split(" ")[1] ?? []).sort();

it("namesOf lists every function, queue and event bus of the template by its name (P6)", () => {
  expect(names.functions.toSorted()).toEqual(given("functions"));
  expect(names.queues.toSorted()).toEqual(given("queues"));
  expect([names.bus]).toEqual(given("buses"));
});
