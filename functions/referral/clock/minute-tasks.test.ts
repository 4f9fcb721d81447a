import { describe, expect, it } from "vitest";
import type { Minute } from "../../../shared/handler/queue/every-minute.ts";
import { casework } from "../../../test/support/casework.ts";
import { minuteTasks } from "./minute-tasks.ts";

describe("the tasks that run every minute", () => {
  it("take a case from its assignee on the day from which the assignee is the accused's deputy, without a publication of the directory (R2, R9)", async () => {
    const { deps, open, settle, reorganise, clock } = casework();
    const code = await open(1, { complainedOf: { units: ["legal"], people: [] } });
    await settle();
    reorganise({
      deputies: [{ of: "e.legal", deputy: "h.moradi", from: "2026-11-25", to: "2026-11-30" }],
    });
    const said: object[] = [];
    const minute = { log: { add: (fields: object) => said.push(fields) }, hasTime: () => true };
    const sweepDayAt = async (moment: string) => {
      clock.at = new Date(moment);
      await minuteTasks(deps)["sweep-day"]?.(minute as unknown as Minute);
      return (await deps.cases.load(code)).state.hops.at(-1);
    };
    // One second before midnight in Tehran, and midnight.
    expect(await sweepDayAt("2026-11-24T20:29:59.000Z")).toMatchObject({ kind: "opened" });
    expect(await sweepDayAt("2026-11-24T20:30:00.000Z")).toMatchObject({
      kind: "taken-away",
      unit: "inspection",
    });
    expect(said).toEqual([{ records: 0 }, { records: 1 }]);
  });
});
