import { describe, expect, it, test } from "vitest";
import { filterOf } from "./filters.ts";
import { metricMath } from "./metric-math.ts";
import { type Alarm, rings } from "./rings.ts";

/** A Monday at 09:00 UTC. Expressions are evaluated for this time unless a test gives another time. */
const monday = new Date("2026-11-23T09:00:00Z");
const evaluate = (expression: string, figures = {}, at = monday) => metricMath(expression)({ figures, at });

test.each([
  ["a + b", { a: 2 }, undefined],
  ["1 + 2 - 4", {}, -1],
  ["IF(a > 1 AND a <= 3, a, 7)", { a: 3 }, 3],
  ["IF(a > 1 AND a <= 3, a, 7)", { a: 4 }, 7],
  ["IF(a > 1, a, 7)", {}, undefined],
  ["IF((DAY(a) >= 6 OR DAY(a) == 1) AND HOUR(a) == 9, a, 7)", { a: 0 }, 0],
  ["DAY(a)", {}, undefined],
])("the metric math expression %s with the metrics %j has the value %s", (expression, figures, value) => {
  expect(evaluate(expression, figures)).toBe(value);
});

test.each(["RATE(a)", "FILL(a, 0)", "a +* b", "(a", "a b"])(
  "the unsupported metric math expression %s throws a SyntaxError",
  (expression) => {
    expect(() => evaluate(expression, { a: 1 })).toThrow(SyntaxError);
  },
);

test("the tests' reader of metric filters matches the log lines that a pattern describes, and throws for an unsupported pattern", () => {
  const either = filterOf('{ ($.alarm = "budget-used-up") || ($.error = "Outage") }');
  expect([{ alarm: "budget-used-up" }, { error: "Outage" }, { alarm: "other" }, {}].map(either)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  const broke = filterOf(
    '{ ($.alarm = "unexpected") || (($.type = "platform.report") && ($.record.status != "success")) }',
  );
  expect(
    [
      { alarm: "unexpected" },
      { type: "platform.report", record: { status: "timeout" } },
      { type: "platform.report", record: { status: "success" } },
      { type: "platform.report" },
      { record: { status: "error" } },
    ].map(broke),
  ).toEqual([true, true, false, false, false]);
  const heldUp = filterOf('{ ($.outcome = "retry") && ($.failed > 0) }');
  expect([{ outcome: "retry", failed: 1 }, { outcome: "retry" }, { failed: 1 }].map(heldUp)).toEqual([
    true,
    false,
    false,
  ]);
  const server = filterOf('{ $.status = "5*" }');
  expect([{ status: "503" }, { status: "404" }, { status: 503 }].map(server)).toEqual([true, false, false]);
  for (const wrong of [
    "[level, message]",
    '{ $.a ~ "b" }',
    '{ ($.a = "b" }',
    "{ $.a = b }",
    '{ ($.a = "b") || ($.c = "d") && ($.e = "f") }',
  ])
    expect(() => filterOf(wrong)).toThrow(SyntaxError);
});

describe("a CloudWatch alarm", () => {
  const alarm: Alarm = {
    AlarmName: "a",
    AlarmDescription: "",
    Namespace: "N",
    MetricName: "M",
    Period: 300,
    ComparisonOperator: "LessThanThreshold",
    Threshold: 1,
    EvaluationPeriods: 3,
    TreatMissingData: "breaching",
  };
  const on = (figures: readonly (number | undefined)[], changes: Partial<Alarm> = {}) =>
    rings({ ...alarm, ...changes }, (_, n) => figures[n], monday);

  it("rings when every period breaches the threshold; a period without data counts as a breach only if the alarm says so", () => {
    expect(on([0, 0, 0])).toBe(true);
    expect(on([0, 1, 0])).toBe(false);
    expect(on([0, undefined, 0])).toBe(true);
    expect(on([0, undefined, 0], { TreatMissingData: "notBreaching" })).toBe(false);
  });
});
