/** Tests, on given figures and without a stack, how the highest rates are computed. */
import { describe, expect, test } from "vitest";
import { readTemplate } from "../../local/template/template.ts";
import { builtAtOnce } from "../../shared/journal/view-builder.ts";
import { type Counted, counted, type Window } from "./rates-counted.ts";
import { busyFor, type Part, partsOf, sweepPart } from "./rates-parts.ts";
import { assumed, waitOf } from "./rates-quotas.ts";
import { type Settings, settingsOf } from "./rates-settings.ts";

const memoryMb = assumed.memoryOfProcessor;
const processor = assumed.processorPerCall;
const dynamodb = waitOf("dynamodb") + processor;

const settings: Settings = {
  readers: [],
  functions: new Map(
    ["views", "api", "called"].map((name) => [`intake-${name}`, { memoryMb, reserved: undefined }]),
  ),
  apiRate: 500,
  addressRate: 10_000,
};

const call = (caller: string, operation: string, more: Partial<Window["calls"][number]> = {}) => ({
  ...{ at: 0, caller, operation, invocation: undefined, accesses: [], denied: false, status: 200 },
  ...{ capacity: [], bytes: 0, milliseconds: 0, ...more },
});
const line = (lambda: string, more: object = {}) => ({ service: "intake", lambda, durationMs: 1, ...more });
const window = (some: Partial<Window>): Window => ({
  calls: [],
  lines: [],
  logBytes: 0,
  messages: [],
  ...some,
});

const views = (calls: number): Counted =>
  counted([
    window({
      calls: Array.from({ length: calls }, (_, n) =>
        call("intake-views", "dynamodb:PutItem", { at: n * 10, milliseconds: 5 }),
      ),
      lines: [line("views", { records: 1 })],
    }),
  ]);
const readsAll = { name: "intake-views", of: "intake", batchSize: 10, windowMs: 0 };
const part = (parts: readonly Part[], what: string) => parts.find((each) => each.what.includes(what));

test("for calls that a function makes at the same time, its busy time includes one waiting time for all, and processor time for each", () => {
  const at = (end: number, milliseconds: number) =>
    call("intake-views", "dynamodb:PutItem", { at: end, milliseconds, invocation: "one" });
  const calls = [at(5, 5), at(10, 4), at(11, 5), at(12, 5), at(20, 4)];
  const work = counted([window({ calls, lines: [line("views", { records: 1 })] })]);
  expect(busyFor("intake-views", work, settings)).toBeCloseTo(3 * waitOf("dynamodb") + 6 * processor);
});

describe("the highest rate of a stream's reader", () => {
  const reader = { ...readsAll, source: "stream", mostAtOnce: undefined } as const;
  const breaksAt = (parallelizationFactor: number) =>
    part(partsOf(views(4), { ...settings, readers: [{ ...reader, parallelizationFactor }] }), "intake-views");
  const waiting = (4 * waitOf("dynamodb")) / builtAtOnce;

  test("is the rate of batches handled one after another, each with all its aggregates loaded at the same time", () => {
    expect(breaksAt(1)).toMatchObject({ whose: "ours", breaksAt: 1_000 / (waiting + 5 * processor) });
  });

  test("is ten times as high with ten concurrent batches as with one", () => {
    expect(breaksAt(10)?.breaksAt).toBeCloseTo(10 * (breaksAt(1)?.breaksAt ?? 0));
  });
});

test("a queue's reader is limited by AWS's account quota, unless the template sets its own limit", () => {
  const reader = { ...readsAll, source: "queue", parallelizationFactor: 1 } as const;
  const of = (mostAtOnce: number | undefined) =>
    part(partsOf(views(1), { ...settings, readers: [{ ...reader, mostAtOnce }] }), "intake-views");
  expect(of(undefined)?.whose).toBe("account");
  expect(of(2)).toMatchObject({ whose: "ours", breaksAt: 2_000 / (dynamodb + processor) });
});

test("a function's busy time includes the time of the function that it invokes", () => {
  const invoke = call("intake-api", "lambda:Invoke", {
    accesses: [
      { action: "lambda:InvokeFunction", resource: "arn:aws:lambda:r:0:function:intake-called", context: {} },
    ],
  });
  const work = counted([
    window({
      calls: [invoke, call("intake-called", "dynamodb:GetItem")],
      lines: [line("api"), line("called")],
    }),
  ]);
  const invoking = waitOf("lambda") + processor;
  expect(busyFor("intake-api", work, settings)).toBeCloseTo(invoking + dynamodb + 2 * processor);
});

test("a function with a quarter of the memory needs four times as long for the same computation", () => {
  const small = new Map([["intake-views", { memoryMb: memoryMb / 4, reserved: undefined }]]);
  const busy = busyFor("intake-views", views(1), { ...settings, functions: small });
  expect(busy).toBeCloseTo(waitOf("dynamodb") + 8 * processor);
});

describe("a partition key", () => {
  const bore = (key: string, write: number) =>
    window({
      calls: [
        call("intake-views", "dynamodb:PutItem", {
          capacity: [{ table: "views", index: "list", key, read: 0, write }],
        }),
      ],
    });

  test("that several requests share allows a thousand write units a second; of the keys of one index, only the most used is reported", () => {
    const parts = partsOf(
      counted([bore("all", 4), bore("all", 4), bore("unit", 1), bore("unit", 1)]),
      settings,
    );
    expect(part(parts, "views, index list")).toMatchObject({ whose: "ours", breaksAt: 1_000 / 2 });
    expect(part(parts, "key all")).toBeDefined();
  });

  test("that only one request uses is not reported as a limit of the rate", () => {
    expect(
      part(partsOf(counted([bore("request-1", 40), bore("request-2", 40)]), settings), "views, index"),
    ).toBeUndefined();
  });
});

test("the limits of an HTTP call are the API stage's rate, the web ACL's rate per address and the account's quota", () => {
  const parts = partsOf(
    counted([window({ lines: [line("api", { route: "GET /" }), line("api", { route: "POST /" })] })]),
    settings,
  );
  expect(part(parts, "the API's stage")).toMatchObject({ whose: "ours", breaksAt: 250 });
  expect(part(parts, "web ACL")?.whose).toBe("address");
  expect(part(parts, "API Gateway")).toMatchObject({ whose: "account", breaksAt: 5_000 });
  expect(parts.map(({ breaksAt }) => breaksAt)).toEqual(
    parts.map(({ breaksAt }) => breaksAt).toSorted((a, b) => a - b),
  );
});

test("a sweep of due rows handles as many rows a minute as its eight shards can within 45 seconds", () => {
  const { beside, seconds } = assumed.sweeps;
  const each = (10 * dynamodb + processor) / 5;
  const { breaksAt } = sweepPart("intake-views", 5, views(10), settings);
  expect(breaksAt).toBeCloseTo((beside * seconds * 1_000) / 60 / (each * assumed.duePerRequest));
});

test("batch settings and API rates are read from the CloudFormation template", () => {
  const fn = { FunctionName: "intake-views", MemorySize: 512, Runtime: "nodejs24.x" };
  const source = "arn:aws:dynamodb:r:0:table/journal/stream/2026";
  const mapping = { EventSourceArn: source, FunctionName: "intake-views", ParallelizationFactor: 10 };
  const stage = { DefaultRouteSettings: { ThrottlingRateLimit: 700 } };
  const template = readTemplate(
    "peygir",
    {
      Resources: {
        Views: { Type: "AWS::Lambda::Function", Properties: fn },
        Source: { Type: "AWS::Lambda::EventSourceMapping", Properties: mapping },
        Stage: { Type: "AWS::ApiGatewayV2::Stage", Properties: stage },
      },
    },
    new Map(),
  );
  expect(settingsOf(template)).toMatchObject({
    readers: [{ name: "intake-views", source: "stream", parallelizationFactor: 10 }],
    ...{ apiRate: 700, addressRate: undefined },
  });
});
