import { expect, test } from "vitest";
import { neighbourhoodOf, networkOf } from "./network-of.ts";

test.each([
  ["2001:db8:1:2::1", "2001:db8:1:2::/64"],
  ["2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64"],
  ["2001:0DB8:0001:0002:0000:0000:0000:0001", "2001:db8:1:2::/64"],
  ["2001:db8::1:2:3:4:5", "2001:db8:0:1::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["2001:db8::", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["::ffff:198.51.100.7", "198.51.100.7"],
  ["::ffff:19", "0:0:0:0::/64"],
  ["198.51.100.7", "198.51.100.7"],
  ["", ""],
])(
  "the address %s belongs to the network %s, so that another address of the same household evades no limit (C17)",
  (address, network) => {
    expect(networkOf(address)).toBe(network);
  },
);

test("networkOf does not throw for a text that is no address", () => {
  for (const text of [":", "::", ":::", "a::b::c", "1:2:3:4:5:6:7:8:9:10::11", "unknown", "[::1]:80"])
    expect(() => networkOf(text)).not.toThrow();
});

test.each([
  ["198.51.100.7", "198.51.100.250"],
  ["2001:db8:1:2::1", "2001:db8:1:ffff::1"],
])(
  "the addresses %s and %s are in one neighbourhood, since a provider assigns them together (C3, C17)",
  (one, other) => {
    expect(neighbourhoodOf(networkOf(one))).toBe(neighbourhoodOf(networkOf(other)));
  },
);

test.each([
  ["198.51.100.7", "198.51.101.7"],
  ["2001:db8:1:2::1", "2001:db8:2:2::1"],
])("the addresses %s and %s are in two neighbourhoods", (one, other) => {
  expect(neighbourhoodOf(networkOf(one))).not.toBe(neighbourhoodOf(networkOf(other)));
});
