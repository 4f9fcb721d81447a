import { expect, it } from "vitest";
import { addressOf, type HttpEvent } from "./request.ts";

const from = (headers: Record<string, string>) =>
  ({ headers, requestContext: { http: { sourceIp: "203.0.113.9" } } }) as unknown as HttpEvent;
const list = { "x-forwarded-for": "forged, 198.51.100.7, 203.0.113.9" };

it("the caller's address is the viewer's when the request came through CloudFront", () => {
  expect(addressOf(from({ ...list, "x-peygir-door": "open" }), "open")).toBe("198.51.100.7");
});

it("the caller's address is found without X-Forwarded-For when the request bypassed CloudFront, so that invented addresses evade no limit", () => {
  expect(addressOf(from(list), "open")).toBe("203.0.113.9");
  expect(addressOf(from({ ...list, "x-peygir-door": "guessed" }), "open")).toBe("203.0.113.9");
});

it("the caller's address is that of the connection when there is no X-Forwarded-For", () => {
  expect(addressOf(from({ "x-peygir-door": "open" }), "open")).toBe("203.0.113.9");
});

it("the many IPv6 addresses of a household count as one caller, so that changing the address evades no limit (C17)", () => {
  const viewer = (address: string) =>
    addressOf(from({ "x-forwarded-for": `${address}, 203.0.113.9`, "x-peygir-door": "open" }), "open");
  expect(viewer("2001:db8:1:2::a")).toBe(viewer("2001:db8:1:2:9f3e:1:2:3"));
  expect(viewer("2001:db8:1:2::a")).not.toBe(viewer("2001:db8:1:3::a"));
});
