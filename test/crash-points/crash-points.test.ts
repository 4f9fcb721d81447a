/**
 * Lets the process die before and after each port call of every command, and retries the command with the same idempotency
 * key. The result must be that of a run without a death: nothing happens twice or only in part (laws 1 and 2).
 */
import { globSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { meetingActions } from "../../shared/contracts/policy.ts";
import { gather } from "../../shared/gather.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";
import { partOf } from "../support/proving.ts";
import { commands } from "./commands.ts";
import { Died, type Moment, processDyingAt } from "./dying.ts";
import { meetingCommands } from "./meetings.ts";
import type { Story } from "./tried.ts";
import { runningIn, type World, world } from "./world.ts";

const alive = (there: World) => runningIn(processDyingAt(), there);

/** Makes a system in memory in which all commands that must precede this command have run. */
async function before(name: string): Promise<{ readonly there: World; readonly story: Story }> {
  const [there, story] = [world(), { code: "" }];
  for (const earlier of commands[name]?.after ?? []) await commands[earlier]?.run(alive(there), story);
  return { there, story };
}

/**
 * What commands left behind, without random values such as codes: the rows, the number of stored items, the counted
 * figures.
 */
const leftBy = async ({ rows, stored, ports }: World) => ({
  rows: rows.map(({ command, version, facts, events }: StoredRow) => [
    command,
    version,
    facts.map(({ type }) => type),
    events.map(({ type }) => type),
  ]),
  stored: stored.size,
  counted: await gather(ports.sheets.all()),
});

async function cleanRun(name: string) {
  const { there, story } = await before(name);
  const process = processDyingAt();
  const reply = await commands[name]?.run(runningIn(process, there), story);
  return { calls: process.calls, left: await leftBy(there), reply };
}

/** Lets the process die at the call with index `at`, and retries the command in a new process. */
async function dyingRun(name: string, at: number, moment: Moment) {
  const { there, story } = await before(name);
  const first = await commands[name]?.run(runningIn(processDyingAt(at, moment), there), story).catch(died);
  there.clock.at = new Date(there.clock.at.getTime() + 5 * 60_000);
  const reply = await commands[name]?.run(alive(there), story);
  return { first, reply, left: await leftBy(there), there };
}

const died = (error: unknown) => {
  if (error instanceof Died) return "died";
  throw error;
};

/** Matches texts of replies that differ between runs: codes, ids and times, which have digits, and hashes and secrets. */
const differs = /\d|^whsec_|(^|\/)[\w-]{43}$/;
const notOfReply = ["replayed", "standing", "standings"];
const shape = (reply: unknown): unknown =>
  JSON.parse(
    JSON.stringify(reply, (key, value: unknown) =>
      notOfReply.includes(key) ? undefined : typeof value === "string" && differs.test(value) ? "…" : value,
    ) ?? "null",
  );

const ended = ["sent", "unknown"];

describe.each(partOf(Object.keys(commands), 12))("the command %s", (name) => {
  it("takes effect once when the process dies at any call and the command is retried (law 2)", async () => {
    const clean = await cleanRun(name);
    expect(clean.calls.length).toBeGreaterThan(0);
    for (const at of clean.calls.keys()) {
      for (const moment of ["before", "after"] as const) {
        const where = `${moment} call ${at}, ${clean.calls[at]}`;
        const run = await dyingRun(name, at, moment);
        expect(run.first, where).toBe("died");
        if (name === "send-notice") {
          expect(run.there.sent.length, where).toBeLessThanOrEqual(1);
          expect(ended, where).toContain((run.reply as { readonly done: string }).done);
        } else {
          expect(run.left, where).toEqual(clean.left);
          expect(shape(run.reply), where).toEqual(shape(clean.reply));
        }
      }
    }
  });
});

/** Files in the folders of use cases that make no decision, so that they need no test here. */
const reading = [
  ...["index-words", "likely-duplicates", "read-request", "open-with-pin", "my-requests", "late-verdicts"],
  ...["list-untold", "open-untold", "list-kept", "list-holds", "list-exports", "read-attachments"],
  ...["list-clerk-acts", "read-clerk-acts", "list-desk-notices"],
  ...[
    "count",
    "told",
    "calendar-changes",
    "letter",
    "emergency",
    "registration-by-clerk",
    // This use case only checks limits before a registration; the registration is tested as `register-request`.
    "emergency-on-web",
    "free-code",
    "partner-keys",
    "quarantine-key",
    "answer-before",
    "imported-registration",
    "may-attest",
    "night",
    // Passes an operator's call on to `run-retention`.
    "ask-retention",
  ],
  // This use case only counts how often a guidance text was shown, which is no decision (C16).
  "note-guidance",
  // This use case learns the words of suggestions, and decides nothing (R20).
  "train",
  // These files hold shared code, which has no test here: each step that uses the code is tested under the step's name.
  ...["hear-applicant", "frame", "meetings"],
];

const deciding = [
  ...["commands", "reactions", "clock", "exports"],
  ...["applicant", "clerk", "partner", "attachments", "retention", "operator"],
];
/** Whether a file name belongs to shared frames, routes or lists of events, which are no use cases. */
const isNoUseCase = (name: string) =>
  /-(routes|pages|step|command|handlers|events|tasks|contract)$/.test(name);

/** Use cases that are tested under the names of their operations. */
const triedAs: Readonly<Record<string, readonly string[]>> = {
  ...{ "arrange-meeting": meetingActions, "hold-meeting": meetingActions, "review-meeting": meetingActions },
  ...{ "hold-place": ["choose-place", "book-another-place"], "walk-in": ["take-walk-in"] },
  ...{ "keep-feed": ["make-feed", "revoke-feed"], "note-conflict": ["approve-in-conflict"] },
  ...{ "act-on-due": ["act-on-due", "offer-expires", "remind", "decision-late", "minutes-late"] },
  "keep-partner-key": ["make-partner-key", "end-partner-key"],
  "recount-clocks": ["count-clocks-again"],
  "hear-partner": [
    ...["partner-registers", "partner-registers-emergency", "partner-adds", "partner-withdraws"],
  ],
  "hear-request": ["hear-meeting-parties", "hear-request-withdrawn", "hear-order-kept"],
};
/** Use cases that only read or count, or that consist of several commands. */
const severalOrNone = [
  ...["see-meeting", "see-meeting-words", "see-refused-conflicts", "keep-feed", "note-attendance"],
  "note-guidance",
];

describe("the list of commands under test", () => {
  it("has every use case that takes a decision", () => {
    const found = globSync(
      `functions/{directory,insight,intake,meeting,referral}/{${deciding.join()}}/*`,
    ).filter((path) => !/\.(test|text)\.ts$/.test(path));
    expect(found.length).toBeGreaterThan(100);
    const names = new Set(found.map((path) => basename(path, ".ts")))
      .difference(new Set(reading))
      .values()
      .filter((name) => !isNoUseCase(name))
      .flatMap((name) => triedAs[name] ?? [name])
      .filter((name) => !severalOrNone.includes(name));
    expect([...names].filter((name) => !(name in commands))).toEqual([]);
  });

  it("has each command on meetings in a situation in which the command changes the stored data", async () => {
    for (const name of partOf(
      Object.keys(meetingCommands).filter((one) => one !== "build-hall"),
      12,
    )) {
      const { there } = await before(name);
      expect((await cleanRun(name)).left, name).not.toEqual(await leftBy(there));
    }
  });

  it("has only commands with at least one remote call at which the process can die, and prints the number of these moments", async () => {
    const counts = await Promise.all(
      partOf(Object.keys(commands), 12).map(async (name) => (await cleanRun(name)).calls.length),
    );
    console.log(`${counts.reduce((sum, count) => sum + count, 0) * 2} moments of ${counts.length} commands`);
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });
});
