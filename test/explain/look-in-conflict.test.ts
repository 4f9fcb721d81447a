import { expect, it } from "vitest";
import { caseAggregate } from "../../functions/referral/case/journal.ts";
import { readChapter } from "../../scripts/explain/chapter.ts";
import { decideCaseAgain } from "../../scripts/explain/decide-again-case.ts";
import { casework } from "../support/casework.ts";
import { organisation } from "../support/organisation.ts";

/**
 * Returns the explanation of a case that accuses an expert. `username` has opened the case; the row about this says that the
 * user had no conflict of interest.
 */
async function lookBy(username: string) {
  const { open, deps, now } = casework();
  const code = await open(1, { complainedOf: { units: [], people: ["e.karimi"] } });
  const command = {
    name: "see-case",
    actor: `staff:${username}`,
    key: `${username}/see-hop-1`,
    fingerprint: "fingerprint",
    at: now(),
    directory: 1,
    correlation: code,
  };
  await deps.cases.decide(code, command, () => ({ facts: [{ type: "seen" }] }));
  const { entries } = await readChapter(code, {
    aggregate: caseAggregate,
    store: deps.cases.store,
    anchors: [],
    decideAgain: decideCaseAgain,
    snapshots: new Map([[1, organisation]]),
  });
  return entries.at(-1)?.again;
}

it("when a user with a conflict of interest has opened a case, the case's explanation says that this should not have been possible (R2, law 9)", async () => {
  expect(await lookBy("e.rezaei")).toEqual({ result: "same" });
  expect(await lookBy("e.karimi")).toEqual({ result: "otherwise", instead: "forbidden" });
});
