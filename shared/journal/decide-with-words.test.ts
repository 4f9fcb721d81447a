import { describe, expect, it } from "vitest";
import { decideWithWords } from "./decide-with-words.ts";
import type { Fact, Standing } from "./journal.ts";

const empty: Standing<number> = { id: "a", version: 3, hash: "", state: 1, keys: new Map() };
const command = { key: "k" };

/**
 * Records the steps of a decision in order. Another command may change the aggregate to `version` before the
 * row is appended.
 */
async function deciding(before: Standing<number>, facts: readonly Fact[] | "refused", version = 3) {
  const steps: string[] = [];
  const outcome = await decideWithWords(before, command, {
    decide: (state) => {
      steps.push(`decide ${state}`);
      return facts === "refused" ? { refused: { code: "stale" } } : { facts };
    },
    storeWords: async () => steps.push("words"),
    append: async (decide) => {
      const loaded = { id: "a", version, state: version === before.version ? before.state : 2 };
      const replayed = before.keys.has(command.key);
      if (!replayed) decide(loaded);
      steps.push("row");
      return { accepted: true, loaded, replayed };
    },
  });
  return { accepted: outcome.accepted, steps };
}

describe("a decision with texts", () => {
  it("stores the texts after the rule decided and before the row is appended", async () => {
    expect(await deciding(empty, [{ type: "said" }])).toEqual({
      accepted: true,
      steps: ["decide 1", "words", "row"],
    });
  });

  it("stores no texts when the command is refused, changes nothing, or is a retry (P4)", async () => {
    const known = { ...empty, keys: new Map([["k", { version: 3, fingerprint: "f" }]]) };
    expect(await deciding(empty, "refused")).toEqual({ accepted: false, steps: ["decide 1"] });
    expect((await deciding(empty, [])).steps).toEqual(["decide 1", "row"]);
    expect((await deciding(known, [{ type: "said" }])).steps).toEqual(["row"]);
  });

  it("decides again on the newer state when another command appended first", async () => {
    const { steps } = await deciding(empty, [{ type: "said" }], 4);
    expect(steps).toEqual(["decide 1", "words", "decide 2", "row"]);
  });
});
