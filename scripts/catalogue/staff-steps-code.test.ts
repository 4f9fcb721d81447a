import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { machine } from "../../functions/referral/rules/machine.ts";
import { policy } from "../../shared/contracts/policy.ts";
import { changesCode } from "./changes-code.ts";
import { loadContracts } from "./operations-code.ts";
import { readStaffSteps, staffStepsCode } from "./staff-steps-code.ts";

const root = join(import.meta.dirname, "../..");
const commands = "functions/referral/commands";

describe("the generated lists of staff steps on a case", () => {
  test("have every step and are up to date: `npm run catalogue` would write the same", async () => {
    const code = staffStepsCode(readStaffSteps(root), await loadContracts(root), Object.keys(policy));
    expect(readFileSync(join(root, commands, "frame/staff-steps.ts"), "utf8")).toBe(code);
  });

  test("include every fact that colleagues on the case are shown, and no fact about links between cases (R16)", () => {
    const code = changesCode(machine);
    expect(readFileSync(join(root, "shared/contracts/words/change-words.ts"), "utf8")).toBe(code);
    expect(code).toContain('"call-cancelled"');
    expect(code).not.toContain("linked");
  });

  test("cannot be made when a step's action is no operation of the contracts; the error names the step's file", async () => {
    const unknown = { path: "dance.ts", exported: "dance", action: "dance" };
    const contracts = await loadContracts(root);
    expect(() => staffStepsCode([unknown], contracts, [])).toThrow(
      "dance.ts: no operation of the contracts is called dance",
    );
  });

  test("cannot be made when a step's first field is not its action; the error names the step's file", () => {
    const folder = mkdtempSync(join(tmpdir(), "steps-"));
    try {
      mkdirSync(join(folder, commands), { recursive: true });
      writeFileSync(join(folder, commands, "dance.ts"), 'export const dance = step({ fact: "danced" });');
      expect(() => readStaffSteps(folder)).toThrow("dance.ts: the first field of a step is its action");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
