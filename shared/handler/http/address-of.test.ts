import { expect, it } from "vitest";
import { addressOf, type HttpEvent } from "./request.ts";

const from = (headers: Record<string, string>) =>
  ({ headers, requestContext: { http: { sourceIp: "203.0.113.9" } } }) as unknown as HttpEvent;
const list = { "x-forwarded-for": "forged, 198.51.100.7, 203.0.113.9" };

it("takes the viewer's address when a request came through the distribution", () => {
  expect(addressOf(from({ ...list, "x-peygir-door": "open" }), "open")).toBe("198.51.100.7");
});

it("ignores the forwarded list of a request that came another way, so that invented addresses evade no limit", () => {
  expect(addressOf(from(list), "open")).toBe("203.0.113.9");
  expect(addressOf(from({ ...list, "x-peygir-door": "guessed" }), "open")).toBe("203.0.113.9");
});

it("takes the connection's own address when there is no list", () => {
  expect(addressOf(from({ "x-peygir-door": "open" }), "open")).toBe("203.0.113.9");
});

it("treats the many IPv6 addresses of a household as one, so that the next address evades no limit (C17)", () => {
  const viewer = (address: string) =>
    addressOf(from({ "x-forwarded-for": `${address}, 203.0.113.9`, "x-peygir-door": "open" }), "open");
  expect(viewer("2001:db8:1:2::a")).toBe(viewer("2001:db8:1:2:9f3e:1:2:3"));
  expect(viewer("2001:db8:1:2::a")).not.toBe(viewer("2001:db8:1:3::a"));
});
