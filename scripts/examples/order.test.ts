import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import type { OperationSpec } from "../../shared/contracts/operation.ts";
import { operations } from "../../shared/contracts/operations.ts";
import { splitCase } from "../../shared/contracts/staff/casework.ts";
import { inOrder } from "./order.ts";

describe("the examples", () => {
  it("are of every operation but those that say why they are not played, and of no other", () => {
    const played = operations.filter(({ notPlayed }) => notPlayed === undefined).map(({ id }) => id);
    expect(new Set(inOrder(operations))).toEqual(new Set(played));
  });

  it("play an operation that the story does not name as soon as the case has an assignee", () => {
    const added: OperationSpec = { ...splitCase, id: "weigh-parcel" };
    const order = inOrder([...operations, added]);
    expect(order[order.indexOf("weigh-parcel") - 1]).toBe("split-case");
    expect(order.filter((id) => id !== "weigh-parcel")).toEqual(inOrder(operations));
  });

  it("leave out an operation that says why", () => {
    const added: OperationSpec = { ...splitCase, id: "weigh-parcel", notPlayed: "Nobody weighs." };
    expect(inOrder([...operations, added])).toEqual(inOrder(operations));
  });
});

const reasons = new Set(operations.flatMap(({ notPlayed }) => notPlayed ?? []));

test.each([...reasons])("a test is there that plays what the examples do not: %s", (reason) => {
  const [, file = ""] = /`(.+\.test\.ts)`/.exec(reason) ?? [];
  expect(file).not.toBe("");
  expect(existsSync(join(import.meta.dirname, "../..", file))).toBe(true);
});
