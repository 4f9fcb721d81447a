/** Fails when a new use case is missing from a list that the compiler does not check. */

import { describe, expect, test } from "vitest";
import { changesSince } from "../../functions/referral/queries/read-case/changes-since.ts";
import { happened } from "../../scripts/explain/words.ts";
import { operations } from "../../shared/contracts/operations.ts";
import { kinds } from "../journal/aggregates.ts";
import { storiesOf } from "../journal/stories.ts";
import { Tally } from "../simulation/core/tally.ts";
import { expectAll } from "../simulation/expected.ts";

/** The facts and commands that must occur in the simulation. */
const expected = new Tally();
expectAll(expected);
const named = (kind: "effect" | "command") => expected.all(kind).map(([name]) => name);

/** API commands that the identity service executes under another name: the API's name, then the service's name. */
const otherwise: Readonly<Record<string, string>> = {
  "send-one-time-code": "issue-code",
  "confirm-one-time-code": "confirm-code",
};

/**
 * Facts that do not occur in the simulation; the test that covers each is named here. The facts need a legal hold between two
 * rows of an erasure (P2, `erase-applicant.test.ts`), a case of an earlier release (R2, `note-belonged.test.ts`), or a
 * publication that releases a person from a conflict of interest (R2, `note-narrowing.test.ts`).
 */
const factsNotPlayed: readonly string[] = [
  ...["intake.erasure-stopped", "referral.belonged-noted", "referral.conflict-narrowed"],
  // This fact occurs a day after an emergency publication by one administrator; every run is over by then (R2,
  // `break-glass.test.ts`).
  "directory.ended",
  // This fact occurs only if the next superior gets a conflict of interest between two escalations, which is rare (D8,
  // `late.test.ts`).
  "meeting.escalation-ended",
];
const commandsNotPlayed: readonly string[] = ["note-guidance"];

describe("a simulation passes only if", () => {
  test.each(kinds)("each fact of the aggregate $name occurred", ({ service, facts }) => {
    // The simulation counts some facts with a second word: `told referred` is the fact `told`.
    const occurring = new Set(named("effect").map((name) => name.split(" ")[0]));
    const wanted = facts.map((type) => `${service}.${type}`).filter((fact) => !factsNotPlayed.includes(fact));
    expect(wanted.filter((fact) => !occurring.has(fact))).toEqual([]);
  });

  test("each command of the API was sent and accepted at least once", () => {
    const commands = operations
      .filter((one) => "idempotent" in one && !commandsNotPlayed.includes(one.id))
      .map(({ id }) => otherwise[id] ?? id);
    expect(commands.length).toBeGreaterThan(8);
    const wanted = commands.flatMap((name) => [name, `${name} accepted`]);
    expect(wanted.filter((name) => !named("command").includes(name))).toEqual([]);
  });
});

/**
 * Facts that users are not told about: opening the case, facts that follow from another step, and links. A user with a conflict
 * of interest in the linked case must not learn of that case (R2, R14).
 */
const following = [
  ...["seen", "opened", "taken-away", "part-answered"],
  ...["linked", "unlinked"],
  ...["clock-started", "clock-paused", "clock-resumed", "clock-stopped", "clock-moved", "clock-respanned"],
];

test("a user who acts on an outdated page of a case is told every step that others took in the meantime (R16)", async () => {
  const stories = kinds.filter(({ name }) => name === "referral-case").flatMap(storiesOf);
  expect(stories.length).toBeGreaterThan(0);
  for (const { rows } of stories) {
    const taken = rows
      .filter(({ actor }) => actor.startsWith("staff:"))
      .flatMap(({ facts }) => facts.map(({ type }) => type).filter((type) => !following.includes(type)));
    const store = { all: async () => rows } as never;
    const page = { id: "", version: rows.length, state: { personVersion: rows.length } } as never;
    const told = await changesSince({ cases: { store } as never }, page, 0);
    expect(told.map(({ what }) => what)).toEqual(taken);
  }
});

/**
 * Aggregates that `npm run explain` leaves out: access to requests and its log, the desk's own lists and settings, and
 * webhooks.
 */
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

test.each(explained)(
  "npm run explain has a sentence for each fact of the aggregate $name (P3)",
  ({ facts }) => {
    expect(facts.filter((type) => !Object.hasOwn(happened, type))).toEqual([]);
  },
);
