import { expect, test } from "vitest";
import { matches } from "./pattern.ts";

const event = {
  source: "peygir.intake",
  "detail-type": "intake.request-registered.v1",
  detail: {
    kind: "complaint",
    days: 12,
    urgent: true,
    unit: null,
    tags: ["price", "shop"],
    nothing: [],
    address: "10.0.7.9",
    file: "answer.PDF",
    lines: [
      { item: "rice", amount: 2 },
      { item: "oil", amount: 5 },
    ],
  },
};

const detail = (pattern: object) => ({ detail: pattern });

test.each<[string, object, boolean]>([
  ["a listed value", { source: ["peygir.x", "peygir.intake"] }, true],
  ["an unlisted value", { source: ["peygir.x"] }, false],
  ["all named fields, not some", { source: ["peygir.intake"], "detail-type": ["other"] }, false],
  ["an unnamed field does not matter", {}, true],
  ["a missing field", detail({ colour: ["red"] }), false],
  ["a number, not its text", detail({ days: ["12"] }), false],
  ["a number", detail({ days: [12.0] }), true],
  ["a truth value", detail({ urgent: [true] }), true],
  ["null", detail({ unit: [null] }), true],
  ["null is not absence", detail({ colour: [null] }), false],
  ["one element of a list", detail({ tags: ["shop"] }), true],
  ["prefix", detail({ kind: [{ prefix: "comp" }] }), true],
  ["a prefix is not just anywhere", detail({ kind: [{ prefix: "plaint" }] }), false],
  ["prefix whatever the case", detail({ kind: [{ prefix: { "equals-ignore-case": "COMP" } }] }), true],
  ["suffix", detail({ kind: [{ suffix: "plaint" }] }), true],
  ["suffix whatever the case", detail({ file: [{ suffix: { "equals-ignore-case": ".pdf" } }] }), true],
  ["the whole whatever the case", detail({ file: [{ "equals-ignore-case": "ANSWER.pdf" }] }), true],
  ["wildcard", detail({ file: [{ wildcard: "a*.PDF" }] }), true],
  ["a wildcard pattern with an escaped star", detail({ file: [{ wildcard: "a\\*.PDF" }] }), false],
  ["a wildcard pattern keeps other characters", detail({ file: [{ wildcard: "answer?PDF" }] }), false],
  ["anything but a value", detail({ kind: [{ "anything-but": "request" }] }), true],
  ["anything but values", detail({ kind: [{ "anything-but": ["request", "complaint"] }] }), false],
  ["anything but a number", detail({ days: [{ "anything-but": 12 }] }), false],
  ["anything but a prefix", detail({ kind: [{ "anything-but": { prefix: "comp" } }] }), false],
  ["anything but suffixes", detail({ kind: [{ "anything-but": { suffix: ["x", "y"] } }] }), true],
  ["anything but, for a missing field", detail({ colour: [{ "anything-but": "red" }] }), false],
  ["anything but, for a list with another element", detail({ tags: [{ "anything-but": "price" }] }), true],
  ["numbers between", detail({ days: [{ numeric: [">", 10, "<=", 12] }] }), true],
  ["numbers outside", detail({ days: [{ numeric: ["<", 12] }] }), false],
  ["numeric, for a text", detail({ kind: [{ numeric: ["=", 1] }] }), false],
  ["exists", detail({ kind: [{ exists: true }] }), true],
  ["does not exist", detail({ colour: [{ exists: false }] }), true],
  ["does not exist, for an existing field", detail({ kind: [{ exists: false }] }), false],
  ["does not exist, below a missing field", detail({ shop: { name: [{ exists: false }] } }), true],
  ["an object is no value", { detail: [{ exists: true }] }, false],
  ["an empty list is no value", detail({ nothing: [{ exists: true }] }), false],
  ["null exists", detail({ unit: [{ exists: true }] }), true],
  ["one of several matchers", detail({ kind: ["request", { prefix: "comp" }] }), true],
  ["network", detail({ address: [{ cidr: "10.0.0.0/16" }] }), true],
  ["another network", detail({ address: [{ cidr: "10.1.0.0/16" }] }), false],
  ["objects in a list", detail({ lines: { item: ["oil"], amount: [5] } }), true],
  ["objects in a list, each separately", detail({ lines: { item: ["rice"], amount: [5] } }), false],
  ["$or", detail({ $or: [{ kind: ["request"] }, { days: [12] }] }), true],
  ["$or without a match", detail({ $or: [{ kind: ["request"] }, { days: [1] }] }), false],
  ["$or beside another field", detail({ urgent: [false], $or: [{ days: [12] }] }), false],
])("an event pattern is matched as EventBridge matches it: %s", (_, pattern, expected) => {
  expect(matches(pattern as Record<string, unknown>, event)).toBe(expected);
});

test("an event pattern with an unknown operator is refused", () => {
  expect(() => matches({ source: [{ resembles: "x" }] }, event)).toThrow("resembles");
});
