/** Laws about lists that no compiler holds: whoever adds a use case and forgets one of them is told here. */

import { describe, expect, test } from "vitest";
import { changesSince } from "../../functions/referral/queries/read-case/changes-since.ts";
import { happened } from "../../scripts/explain/words.ts";
import { operations } from "../../shared/contracts/operations.ts";
import { kinds } from "../journal/aggregates.ts";
import { storiesOf } from "../journal/stories.ts";
import { Tally } from "../simulation/core/tally.ts";
import { expectAll } from "../simulation/expected.ts";

/** What the simulation fails without. */
const expected = new Tally();
expectAll(expected);
const named = (kind: "effect" | "command") => expected.all(kind).map(([name]) => name);

/** Identity, which does it, calls them so. */
const otherwise: Readonly<Record<string, string>> = {
  "send-one-time-code": "issue-code",
  "confirm-one-time-code": "confirm-code",
};

/**
 * A count is no decision (C16).
 */
/**
 * A hold that comes between two rows (P2, `erase-applicant.test.ts`); cases of an earlier release, of which a simulation has none
 * (R2, `note-belonged.test.ts`); and publications that release a person from conflict, for its reforms only add to it
 * (R2, `note-narrowing.test.ts`).
 */
const factsNotPlayed: readonly string[] = [
  ...["intake.erasure-stopped", "referral.belonged-noted", "referral.conflict-narrowed"],
  // A day after it was published alone, which is after every run (R2, `break-glass.test.ts`).
  "directory.ended",
  // Only when the head who would hear next comes into conflict between two levels: too rare to be drawn (D8, `late.test.ts`).
  "meeting.escalation-ended",
];
const commandsNotPlayed: readonly string[] = ["note-guidance"];

describe("the simulation fails", () => {
  test.each(kinds)("unless each fact of $name comes about", ({ service, facts }) => {
    // `told referred` is one way in which `told` comes about.
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
 * A look is no step, a part is not seen before it is opened, and the others follow by themselves from a step that is told;
 * of a link nothing is told, for whoever is in conflict with the other case knows of none (R2, R14).
 */
const following = [
  ...["seen", "opened", "taken-away", "part-answered"],
  ...["linked", "unlinked"],
  ...["clock-started", "clock-paused", "clock-resumed", "clock-stopped", "clock-moved", "clock-respanned"],
];

test("whoever acts on an old page is told of every step taken meanwhile, whatever its kind (R16)", async () => {
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

/** Explained is what became of a request: not who may read it or looked at it, nor how a desk arranges its work, nor which systems heard of it. */
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

test.each(explained)("each fact of $name has its sentence in what is explained (P3)", ({ facts }) => {
  expect(facts.filter((type) => !Object.hasOwn(happened, type))).toEqual([]);
});
