import { expect, test } from "vitest";
import { operations } from "../../shared/contracts/operations.ts";
import { casework } from "../support/casework.ts";
import { staffApis } from "../support/staff-apis.ts";

const ofStaff = operations.filter(({ audience }) => audience === "staff");

test("every operation of staff refuses an account that is not in the directory, before it reads anything else (P1)", async () => {
  const world = casework();
  const { call } = staffApis(world);
  const taken: string[] = [];
  for (const { id, example } of ofStaff) {
    const { status, body } = await call("r.removed", id, { params: example.params as never });
    if (status !== 403 || body.type !== "urn:peygir:problem:not-in-directory") taken.push(`${id}: ${status}`);
  }
  expect(taken).toEqual([]);
  expect(ofStaff.length).toBeGreaterThan(80);
});
