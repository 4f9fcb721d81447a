import { expect, test } from "vitest";
import { partOf, requestOf } from "../domain/cases/case-id.ts";
import { requestNamedIn } from "./request-named.ts";

const request = requestOf("407155289363");

test("requestNamedIn finds the request in a tracking code, a case, a part of a case and a meeting", () => {
  expect(requestNamedIn({ code: request })).toBe(request);
  expect(requestNamedIn(undefined, { request })).toBe(request);
  expect(requestNamedIn({ case: partOf(request, 3) })).toBe(request);
  expect(requestNamedIn({ meeting: `${request}.2` })).toBe(request);
});

test("requestNamedIn prefers the path to the body", () => {
  expect(requestNamedIn({ case: request }, { request: requestOf("111111111111") })).toBe(request);
});

test("requestNamedIn finds no request in other fields, in numbers of another length and in objects", () => {
  expect(requestNamedIn({ case: "hidden-7f3a" })).toBeUndefined();
  expect(requestNamedIn({ code: "09120000001" })).toBeUndefined();
  expect(requestNamedIn({ request: { externalCode: request } }, null, "407155289363")).toBeUndefined();
});
