import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import type { OperationWithExample } from "../../shared/contracts/example.ts";
import { operations } from "../../shared/contracts/operations.ts";
import { splitCase } from "../../shared/contracts/staff/casework.ts";
import { splitCaseExample } from "../../shared/contracts/staff/examples/casework.ts";
import { inOrder } from "./order.ts";

const newOperation = (id: string): OperationWithExample => ({ ...splitCase, id, example: splitCaseExample });
const added = newOperation("weigh-parcel");

describe("the API's documented examples", () => {
  it("call, on a running system, every operation except operations whose example gives a reason for leaving the operation out", () => {
    const played = operations.filter(({ example }) => example.notPlayed === undefined).map(({ id }) => id);
    expect(new Set(inOrder(operations))).toEqual(new Set(played));
  });

  it("call an operation without a fixed place in the order as soon as the case has an assignee", () => {
    const story = inOrder([]);
    const order = inOrder([...operations, newOperation("wrap-parcel"), added]);
    const others = order.filter((id) => !story.includes(id));
    const assigned = story.indexOf("split-case") + 1;
    expect(others).toEqual(expect.arrayContaining(["wrap-parcel", "weigh-parcel"]));
    expect(order).toEqual([...story.slice(0, assigned), ...others, ...story.slice(assigned)]);
  });

  it("leave out an operation whose example gives a reason for leaving it out", () => {
    const left = { ...added, example: { ...added.example, notPlayed: "Nobody weighs." } };
    expect(inOrder([...operations, left])).toEqual(inOrder(operations));
  });
});

const reasons = new Set(operations.flatMap(({ example }) => example.notPlayed ?? []));

test.each([...reasons])("a test calls the operation that the documented examples leave out: %s", (reason) => {
  const [, file = ""] = /`(.+\.test\.ts)`/.exec(reason) ?? [];
  expect(file).not.toBe("");
  expect(existsSync(join(import.meta.dirname, "../..", file))).toBe(true);
});
