import { expect, it } from "vitest";
import { listed, openedAfter, pointsOf, without, writtenAt } from "./points.ts";

it("several lines pasted into a row become several points, the rows around them stay (R10)", () => {
  expect(writtenAt(["یک", "", "چهار"], 1, "دو\r\n\n  سه ")).toEqual(["یک", "دو", "سه", "چهار"]);
});

it("Enter opens a row below, once (R10)", () => {
  expect(openedAfter(["یک", "دو"], 0)).toEqual(["یک", "", "دو"]);
  expect(openedAfter(["یک", "", "دو"], 0)).toEqual(["یک", "", "دو"]);
});

it("a row can be removed, the last one is emptied (R10)", () => {
  expect(without(["یک", "دو", "سه"], 1)).toEqual(["یک", "سه"]);
  expect(without(["یک"], 0)).toEqual([""]);
});

it("empty rows are not sent; where nothing is written one goes, so that the fault is said at its field (R10)", () => {
  expect(listed(["", "یک", "  ", "دو"])).toEqual(["یک", "دو"]);
  expect(listed(["", " "])).toEqual([""]);
});

it("a part begins with the points it came with, until somebody writes (R6)", () => {
  expect(pointsOf({ points: ["نکته بخش"] }, [""])).toEqual(["نکته بخش"]);
  expect(pointsOf({ points: ["نکته بخش"] }, ["دیگر"])).toEqual(["دیگر"]);
  expect(pointsOf({}, [""])).toEqual([""]);
});
