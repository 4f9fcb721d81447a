import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { machine, steps } from "../../functions/referral/rules/machine.ts";
import { caseMachineText } from "../../scripts/case-machine/case-machine-text.ts";
import { moves, walk } from "../../scripts/case-machine/walk.ts";

const sorted = (all: Iterable<string>) => [...new Set(all)].sort();

describe("the state machine of cases", () => {
  it("agrees with its generated page (npm run case-machine)", () => {
    const file = join(import.meta.dirname, "../../docs/generated/case-machine.md");
    expect(readFileSync(file, "utf8")).toBe(caseMachineText());
  });

  it("lists for every move exactly the stages that result when the move's facts are folded (R1–R13)", () => {
    const walked = walk();
    for (const move of moves) {
      const led = walked.filter((each) => each.move === move).map(({ to }) => to);
      expect([move, sorted(led)]).toEqual([move, sorted(machine[move].to)]);
    }
  });

  it("publishes at least one event for every move (law 1)", () => {
    for (const { move, emits } of walk()) expect([move, emits.length > 0]).toEqual([move, true]);
  });

  it("has a staff step in the access policy for every move that staff make (P1)", () => {
    const ofStaff = moves.filter((move) => machine[move].by === "staff");
    expect(sorted(Object.values(steps))).toEqual(sorted(ofStaff));
  });
});
