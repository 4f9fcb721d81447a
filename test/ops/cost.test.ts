/** What `npm run ops -- cost` reckons (P6). */
import { describe, expect, it } from "vitest";
import { dollarsOf, type Item, perMonth, perRequests, tableOf } from "../../scripts/ops/cost/cost.ts";
import { costOf, prices } from "../../scripts/ops/cost/prices.ts";
import { standingOf } from "../../scripts/ops/cost/standing.ts";

const stack = [
  { Type: "AWS::Lambda::Function", Properties: { MemorySize: 512 } },
  { Type: "AWS::Lambda::Function", Properties: {} },
  { Type: "AWS::CloudWatch::Alarm", Properties: { MetricName: "Throttles" } },
  {
    Type: "AWS::CloudWatch::Alarm",
    Properties: { Metrics: [{ Expression: "a + b" }, { MetricStat: {} }, { MetricStat: {} }] },
  },
  { Type: "AWS::Logs::MetricFilter", Properties: { MetricTransformations: [{ MetricName: "a" }] } },
  { Type: "AWS::Logs::MetricFilter", Properties: { MetricTransformations: [{ MetricName: "a" }] } },
  { Type: "AWS::CloudWatch::Dashboard" },
  { Type: "AWS::KMS::Key" },
  { Type: "AWS::WAFv2::WebACL", Properties: { Rules: [{}, {}] } },
  { Type: "AWS::Events::Rule", Properties: { ScheduleExpression: "rate(1 minute)" } },
  { Type: "AWS::Events::Rule", Properties: { EventPattern: {} } },
  { Type: "AWS::Lambda::EventSourceMapping", Properties: { BatchSize: 10 } },
  { Type: "AWS::Lambda::EventSourceMapping", Properties: { StartingPosition: "TRIM_HORIZON" } },
];

const standing = {
  ...{ alarmMetrics: 3, logMetrics: 1, dashboards: 1, keys: 1 },
  ...{ webAcls: 1, webAclRules: 2 },
  ...{ minutes: 1, readQueues: 1, memory: 0.5 },
};

describe("the cost report", () => {
  it("counts in the templates what there is to pay for month by month", () => {
    expect(standingOf(stack)).toEqual(standing);
  });

  it("multiplies by the price, which is for so many", () => {
    expect(costOf("write", 2_000_000)).toBeCloseTo(1.525);
    expect(costOf("dashboard", 7)).toBe(21);
    const items: Item[] = [
      { what: "a", price: "write", quantity: 4_000_000 },
      { what: "b", price: "dashboard", quantity: 7, assumed: true },
    ];
    expect(dollarsOf(items)).toBeCloseTo(24.05);
    expect(tableOf(items)).toBe(
      [
        "| what | how much | USD | |",
        "| ---|---|---:|--- |",
        "| a | 4,000,000 write units | 3.05 |  |",
        "| b | 7 dashboards, a month | 21.00 | assumed |",
        "| **together** |  | **24.05** |  |",
      ].join("\n"),
    );
  });

  it("costs ten times as much for ten times as many requests, and nothing for none", () => {
    expect(dollarsOf(perRequests(0, standing))).toBe(0);
    expect(dollarsOf(perRequests(100_000, standing))).toBeCloseTo(
      10 * dollarsOf(perRequests(10_000, standing)),
    );
  });

  it("asks for a month's keep only what is kept, besides what always stands", () => {
    const [none, some] = [perMonth(standing, 0), perMonth(standing, 10_000)].map(dollarsOf) as [
      number,
      number,
    ];
    expect(some - none).toBeCloseTo(costOf("stored", 0.79) + costOf("recoverable", 0.79));
    expect(none).toBeGreaterThan(costOf("dashboard", 1) + costOf("key", 1));
  });

  it("says of every price where it stands, and of those that are in no list that they are assumed", () => {
    const listed = Object.values(prices).filter((price) => !("assumed" in price));
    expect(listed.every(({ source }) => source.startsWith("https://aws.amazon.com/"))).toBe(true);
    expect(perRequests(1, standing).filter(({ price }) => "assumed" in prices[price])).toMatchObject([
      { what: "SMS", assumed: true },
    ]);
  });
});
