import { expect, it } from "vitest";
import { refusalsOf, routeKeyOf } from "../../../shared/contracts/operation.ts";
import { operations } from "../../../shared/contracts/operations.ts";
import { caseworkRefusals } from "../../../shared/contracts/refusals/refusals-casework.ts";
import triggers from "../triggers.ts";

const routes: readonly string[] = triggers["staff-api"].staffRoutes;

it("every refusal code of the staff's operations on cases has a text (I5)", () => {
  const own = operations.filter((operation) => routes.includes(routeKeyOf(operation)));
  const codes = new Set(own.flatMap((operation) => [...refusalsOf(operation)]));
  expect(codes.size).toBeGreaterThan(40);
  expect([...codes].filter((code) => !Object.hasOwn(caseworkRefusals, code))).toEqual([]);
});
