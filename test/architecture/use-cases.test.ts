/** Checks lists that no compiler checks, so that a new use case missing from one is reported. */

import { describe, expect, test } from "vitest";
import { changesSince } from "../../functions/referral/queries/read-case/changes-since.ts";
import { happened } from "../../scripts/explain/words.ts";
import { operations } from "../../shared/contracts/operations.ts";
import { kinds } from "../journal/aggregates.ts";
import { storiesOf } from "../journal/stories.ts";
import { Tally } from "../simulation/core/tally.ts";
import { expectAll } from "../simulation/expected.ts";

/** The occurrences that the simulation requires. */
const expected = new Tally();
expectAll(expected);
const named = (kind: "effect" | "command") => expected.all(kind).map(([name]) => name);

/** Names that differ in identity, which does the work. */
const otherwise: Readonly<Record<string, string>> = {
  "send-one-time-code": "issue-code",
  "confirm-one-time-code": "confirm-code",
};

/**
 * Facts that no simulation reaches: a hold between two rows (P2, `erase-applicant.test.ts`); cases of an earlier release
 * (R2, `note-belonged.test.ts`); and publications that release a person from conflict, since its reforms only add conflicts
 * (R2, `note-narrowing.test.ts`).
 */
const factsNotPlayed: readonly string[] = [
  ...["intake.erasure-stopped", "referral.belonged-noted", "referral.conflict-narrowed"],
  // A day after a publication by one person, which is after every run (R2, `break-glass.test.ts`).
  "directory.ended",
  // Only when the next head comes into conflict between two levels, which is too rare to be drawn (D8, `late.test.ts`).
  "meeting.escalation-ended",
];
const commandsNotPlayed: readonly string[] = ["note-guidance"];

describe("the simulation fails", () => {
  test.each(kinds)("unless each fact of $name comes about", ({ service, facts }) => {
    // `told referred` counts as `told`.
    const occurring = new Set(named("effect").map((name) => name.split(" ")[0]));
    const wanted = facts.map((type) => `${service}.${type}`).filter((fact) => !factsNotPlayed.includes(fact));
    expect(wanted.filter((fact) => !occurring.has(fact))).toEqual([]);
  });

  test("unless each command of the API is given and accepted", () => {
    const commands = operations
      .filter((one) => "idempotent" in one && !commandsNotPlayed.includes(one.id))
      .map(({ id }) => otherwise[id] ?? id);
    expect(commands.length).toBeGreaterThan(8);
    const wanted = commands.flatMap((name) => [name, `${name} accepted`]);
    expect(wanted.filter((name) => !named("command").includes(name))).toEqual([]);
  });
});

/**
 * No own steps: a look, a part's view before it opens, and facts that follow from another step. Links are not reported, since
 * a user in conflict with the other case must not learn of it (R2, R14).
 */
const following = [
  ...["seen", "opened", "taken-away", "part-answered"],
  ...["linked", "unlinked"],
  ...["clock-started", "clock-paused", "clock-resumed", "clock-stopped", "clock-moved", "clock-respanned"],
];

test("a user who acts on an old page is told every step taken in the meantime, of any kind (R16)", async () => {
  const stories = kinds.filter(({ name }) => name === "referral-case").flatMap(storiesOf);
  expect(stories.length).toBeGreaterThan(0);
  for (const { rows } of stories) {
    const taken = rows
      .filter(({ actor }) => actor.startsWith("staff:"))
      .flatMap(({ facts }) => facts.map(({ type }) => type).filter((type) => !following.includes(type)));
    const store = { all: async () => rows } as never;
    const told = await changesSince({ cases: { store } as never }, "", 0, rows.length);
    expect(told.map(({ what }) => what)).toEqual(taken);
  }
});

/** Not explained: who may read a request or looked at it, how a desk arranges its work, and which systems heard of it. */
const untold = [
  ...["identity-challenge", "identity-person", "identity-block", "identity-looks"],
  "directory-proposal",
  ...["intake-retention", "intake-retention-runs", "intake-partner-keys", "notification-wishes"],
  "intake-desk-day",
  ...[
    "referral-looks",
    "referral-exports",
    "referral-bulk",
    "referral-filters",
    "referral-days",
    "referral-recounts",
  ],
  ...["meeting-day", "meeting-publishing", "meeting-place", "meeting-feed"],
  ...["notification-webhook", "notification-delivery"],
];
const explained = kinds.filter(({ name }) => !untold.includes(name));

test.each(explained)("each fact of $name has its sentence in explain (P3)", ({ facts }) => {
  expect(facts.filter((type) => !Object.hasOwn(happened, type))).toEqual([]);
});
