import { expect, test } from "vitest";
import { partOf, requestOf } from "../domain/cases/case-id.ts";
import { requestNamedIn } from "./request-named.ts";

const request = requestOf("407155289363");

test("a tracking code, a case, a part of it and a meeting name their request", () => {
  expect(requestNamedIn({ code: request })).toBe(request);
  expect(requestNamedIn(undefined, { request })).toBe(request);
  expect(requestNamedIn({ case: partOf(request, 3) })).toBe(request);
  expect(requestNamedIn({ meeting: `${request}.2` })).toBe(request);
});

test("the path takes precedence over the body", () => {
  expect(requestNamedIn({ case: request }, { request: requestOf("111111111111") })).toBe(request);
});

test("other field names, numbers of another length and objects name no request", () => {
  expect(requestNamedIn({ case: "hidden-7f3a" })).toBeUndefined();
  expect(requestNamedIn({ code: "09120000001" })).toBeUndefined();
  expect(requestNamedIn({ request: { externalCode: request } }, null, "407155289363")).toBeUndefined();
});
