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

describe("the steps of staff on a case", () => {
  test("are in the generated table, which is up to date: `npm run catalogue` would write the same", async () => {
    const code = staffStepsCode(readStaffSteps(root), await loadContracts(root), Object.keys(policy));
    expect(readFileSync(join(root, commands, "frame/staff-steps.ts"), "utf8")).toBe(code);
  });

  test("write facts that are in the generated list of facts shown to colleagues, except links (R16)", () => {
    const code = changesCode(machine);
    expect(readFileSync(join(root, "shared/contracts/fields/change-words.ts"), "utf8")).toBe(code);
    expect(code).toContain('"call-cancelled"');
    expect(code).not.toContain("linked");
  });

  test("are refused with their file's name when no operation of the contracts has their action", async () => {
    const unknown = { path: "dance.ts", exported: "dance", action: "dance" };
    const contracts = await loadContracts(root);
    expect(() => staffStepsCode([unknown], contracts, [])).toThrow(
      "dance.ts: no operation of the contracts is called dance",
    );
  });

  test("are refused with their file's name when their first field is not their action", () => {
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
