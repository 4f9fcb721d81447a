import { describe, expect, it } from "vitest";
import { flowLaws } from "./laws/flow.ts";
import { functionLaws } from "./laws/functions.ts";
import { queueLaws } from "./laws/queues.ts";
import { rightsLaws } from "./laws/rights.ts";
import { tableLaws } from "./laws/tables.ts";
import { synthesize } from "./template.ts";

const production = synthesize({ stage: "production" });

describe.each([
  ["queues", queueLaws],
  ["functions", functionLaws],
  ["rights", rightsLaws],
  ["tables", tableLaws],
  ["flow", flowLaws],
] as const)("%s", (_, laws) => {
  describe.each(laws)("$fact", ({ offences, sabotage }) => {
    it("holds", () => {
      expect(offences(production)).toEqual([]);
    });

    it("speaks when the defence is taken away", () => {
      const broken = production.copy();
      sabotage(broken);
      expect(offences(broken)).not.toEqual([]);
    });
  });
});
