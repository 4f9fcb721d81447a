/** Tests the computation of `npm run ops -- cost`, which estimates the price of running on AWS (P6). */
import { describe, expect, it } from "vitest";
import {
  dollarsOf,
  type Item,
  messagesOf,
  perRequests,
  perVisits,
  tableOf,
} from "../../scripts/ops/cost/cost.ts";
import { assumed } from "../../scripts/ops/cost/figures.ts";
import { perIdleMonth, perKeptMonth, perWebAclMonth } from "../../scripts/ops/cost/idle.ts";
import { costOf, prices } from "../../scripts/ops/cost/prices.ts";
import { standingOf } from "../../scripts/ops/cost/standing.ts";

const board = (metrics: number) => ({
  Type: "AWS::CloudWatch::Dashboard",
  Properties: {
    DashboardBody: JSON.stringify({ metrics: Array.from({ length: metrics }, () => ["AWS/SQS", "a"]) }),
  },
});
const counts = (MetricName: unknown) => ({
  Type: "AWS::Logs::MetricFilter",
  Properties: { MetricTransformations: [{ MetricName }] },
});
const secret = (name: string) => ({ Environment: { Variables: { KAVENEGAR_KEY: name, OWNERSHIP_KEY: "" } } });

const stack = [
  { Type: "AWS::Lambda::Function", Properties: { MemorySize: 512, ...secret("peygir/kavenegar-key") } },
  { Type: "AWS::Lambda::Function", Properties: secret("peygir/kavenegar-key") },
  { Type: "AWS::CloudWatch::Alarm", Properties: { MetricName: "Throttles" } },
  {
    Type: "AWS::CloudWatch::Alarm",
    Properties: { Metrics: [{ Expression: "a + b" }, { MetricStat: {} }, { MetricStat: {} }] },
  },
  ...[counts("a"), counts("a"), counts({ "Fn::Join": ["-", ["release", { Ref: "version" }]] })],
  ...[board(50), board(50), board(50), board(50), board(51)],
  { Type: "AWS::KMS::Key" },
  { Type: "AWS::SecretsManager::Secret" },
  { Type: "AWS::WAFv2::WebACL", Properties: { Rules: [{}, {}] } },
  { Type: "AWS::Events::Rule", Properties: { ScheduleExpression: "rate(1 minute)" } },
  { Type: "AWS::Events::Rule", Properties: { EventPattern: {} } },
  { Type: "AWS::Lambda::EventSourceMapping", Properties: { BatchSize: 10 } },
  { Type: "AWS::Lambda::EventSourceMapping", Properties: { StartingPosition: "TRIM_HORIZON" } },
];

const standing = {
  ...{ alarmMetrics: 3, logMetrics: 2, dashboards: 2, keys: 1, secrets: 2 },
  ...{ webAcls: 1, webAclRules: 2 },
  ...{ minutes: 1, readQueues: 1, memory: 0.5 },
};

describe("the cost report", () => {
  it("counts the resources in the templates that cost money every month", () => {
    expect(standingOf(stack)).toEqual(standing);
  });

  it("divides by the size of the batch when a price is for a batch of units, and prints a table with the total", () => {
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
        "| b | 7 dashboards beyond three, a month | 21.00 | assumed |",
        "| **together** |  | **24.05** |  |",
      ].join("\n"),
    );
  });

  it("adds to each request the assumed number of page views and calls that belong to it", () => {
    const { pageCalls, apiCalls, sms } = perVisits();
    expect([pageCalls, apiCalls, sms]).toEqual([72.9, 64.7, 1].map((each) => expect.closeTo(each, 6)));
    const asked = perRequests(1, standing).filter(({ price }) => price === "pageCall" || price === "sms");
    expect(asked.map(({ quantity }) => quantity)).toEqual([
      expect.closeTo(pageCalls, 6),
      expect.closeTo(3 * assumed.smsParts, 6),
    ]);
  });

  it("charges ten times as much for ten times as many requests, and nothing for no request", () => {
    expect(dollarsOf(perRequests(0, standing))).toBe(0);
    expect(dollarsOf(perRequests(10_000, standing))).toBeCloseTo(
      10 * dollarsOf(perRequests(1_000, standing)),
    );
  });

  it("charges a trace for every call up to one call a second, and for a twentieth of the calls beyond that", () => {
    const traces = (requests: number) =>
      perRequests(requests, standing).find(({ price }) => price === "trace")?.quantity ?? 0;
    const { functions, officeSeconds } = assumed.traces;
    expect(traces(1_000)).toBe(1_000 * perVisits().apiCalls);
    expect(traces(2_000_000) - traces(1_000_000)).toBeCloseTo(1_000_000 * perVisits().apiCalls * 0.05);
    expect(traces(1_000_000)).toBeGreaterThan(functions * officeSeconds);
  });

  it("charges a month without requests for the resources that always exist; the web ACL and stored rows are separate amounts", () => {
    const idle = dollarsOf(perIdleMonth(standing));
    expect(idle).toBeGreaterThan(costOf("dashboard", 2) + costOf("key", 1) + costOf("secret", 2));
    expect(idle).toBeLessThan(10);
    expect(dollarsOf(perWebAclMonth(standing))).toBe(7);
    expect(dollarsOf(perKeptMonth(0))).toBe(0);
    expect(dollarsOf(perKeptMonth(1_000_000))).toBeCloseTo(
      costOf("stored", assumed.kilobytesKept) + costOf("recoverable", assumed.kilobytesKept),
    );
  });

  it("counts each message once, by SMS or in Bale, and no SMS when all applicants chose Bale earlier (N9)", () => {
    const quantities = Object.entries(messagesOf(1_000)).map(([who, items]) => {
      const [sms = 0, inBale = 0] = items.map(({ quantity }) => quantity);
      return [who.split(",")[0], sms / assumed.smsParts, inBale];
    });
    expect(quantities).toEqual([
      ["every applicant has SMS (before N9)", 3_000, 0],
      ["half chose Bale", 2_500, 500],
      ["all chose Bale", 2_000, 1_000],
      ["half chose Bale", 1_500, 1_500],
      ["all chose Bale", 0, 3_000],
    ]);
  });

  it("names the source of every price, and marks a price without a published source as assumed", () => {
    const listed = Object.values(prices).filter((price) => !("assumed" in price));
    expect(listed.every(({ source }) => source.startsWith("https://aws.amazon.com/"))).toBe(true);
    expect(perRequests(1, standing).filter(({ price }) => "assumed" in prices[price])).toMatchObject([
      { what: "SMS", assumed: true },
    ]);
  });
});
