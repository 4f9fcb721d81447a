import { expect, it } from "vitest";
import { visitOf } from "./visit.ts";

const both = (text: string) => ({ fa: text, en: text });
const unitAt = (key: string, more: object) => ({ key, name: both(key), ...more });

const snapshot = {
  organisation: { name: both("o"), address: both("seat"), phone: "124" },
  staff: [
    { username: "h.hall", name: both("h"), unit: "hall", roles: ["head"] },
    { username: "h.office", name: both("h"), unit: "office", roles: ["head"] },
  ],
  officials: [{ of: "h.hall", title: both("director"), place: both("reception") }],
  units: [
    unitAt("hall", { parent: "top", room: both("12") }),
    unitAt("top", {}),
    unitAt("building", {
      ...{ parent: "top", address: both("1 Street"), map: "https://map.example/1" },
      ...{ room: both("hall"), bring: both("card") },
    }),
    unitAt("office", { parent: "building", room: both("214") }),
    unitAt("moved", { parent: "building", address: both("2 Street"), bring: both("papers") }),
  ],
} as Parameters<typeof visitOf>[0];

it("a visit is at the organisation's address when neither the unit nor a unit above has one", () => {
  expect(visitOf(snapshot, "top")).toEqual({ address: both("seat") });
  expect(visitOf(snapshot, "gone")).toEqual({ address: both("seat") });
});

it("a visit has the address and the things to bring from the nearest unit above, and the unit's own room", () => {
  const { address, map, bring } = {
    address: both("1 Street"),
    map: "https://map.example/1",
    bring: both("card"),
  };
  expect(visitOf(snapshot, "office")).toEqual({ address, map, bring, room: both("214") });
});

it("a visit has the place that the directory names for the unit's head, instead of the unit's room (P5)", () => {
  expect(visitOf(snapshot, "hall").room).toEqual(both("reception"));
});

it("a visit leaves out the map link of the unit above when the unit has an address of its own", () => {
  expect(visitOf(snapshot, "moved")).toEqual({ address: both("2 Street"), bring: both("papers") });
});
