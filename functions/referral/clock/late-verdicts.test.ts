import { describe, expect, it } from "vitest";
import { casework } from "../../../test/support/casework.ts";
import { hearAttached } from "../reactions/hear-applicant/hear-applicant.ts";
import { lateVerdicts } from "./late-verdicts.ts";
import { minuteTasks } from "./minute-tasks.ts";

const came = "2026-11-24T08:00:00.000Z";
const cleared = { stands: "cleared", file: "intake/1/abc", format: "jpeg", size: 9 } as const;

async function aCaseWithAFile() {
  const world = casework();
  const code = await world.open(1);
  let sequence = 10;
  const hears = async (told: typeof cleared | { readonly stands: "received" }) => {
    sequence += 1;
    const data = { request: code, attachment: 1, at: came };
    const event = { id: `intake/${code}/${sequence}/0`, data };
    await hearAttached(world.deps, event, { attachment: 1, at: came, ...told });
    await world.settle();
  };
  const lateAt = (moment: string) => {
    world.clock.at = new Date(moment);
    return lateVerdicts(world.deps);
  };
  await hears({ stands: "received" });
  return { ...world, hears, lateAt };
}

describe("an applicant's file whose malware scan has no result (C12)", () => {
  it("counts as late from fifteen minutes after its arrival until the result comes", async () => {
    const { hears, lateAt } = await aCaseWithAFile();
    expect(await lateAt("2026-11-24T08:14:59.000Z")).toBe(0);
    expect(await lateAt("2026-11-24T08:15:01.000Z")).toBe(1);
    await hears(cleared);
    expect(await lateAt("2026-11-24T08:20:00.000Z")).toBe(0);
  });

  it("counts as late for a week at most, after which the file is deleted", async () => {
    const { lateAt } = await aCaseWithAFile();
    expect(await lateAt("2026-12-01T07:59:00.000Z")).toBe(1);
    expect(await lateAt("2026-12-01T08:01:00.000Z")).toBe(0);
  });

  it("causes an alarm in the log each minute, which names no person", async () => {
    const { deps, clock } = await aCaseWithAFile();
    const lines: object[] = [];
    const log = { add: () => {}, line: (_: string, fields: object) => lines.push(fields) };
    const task = minuteTasks(deps)["late-verdicts"];
    await task?.({ log, hasTime: () => true } as never);
    expect(lines).toEqual([]);
    clock.at = new Date("2026-11-24T09:00:00.000Z");
    await task?.({ log, hasTime: () => true } as never);
    expect(lines).toEqual([{ alarm: "verdict-late", records: 1 }]);
  });
});
