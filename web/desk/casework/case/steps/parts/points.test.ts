import { expect, it } from "vitest";
import { listed, openedAfter, pointsOf, without, writtenAt } from "./points.ts";

it("several lines pasted into a point become several points, and the other points stay (R10)", () => {
  expect(writtenAt(["یک", "", "چهار"], 1, "دو\r\n\n  سه ")).toEqual(["یک", "دو", "سه", "چهار"]);
});

it("pressing Enter in a point adds an empty point below (R10)", () => {
  expect(openedAfter(["یک", "دو"], 0)).toEqual(["یک", "", "دو"]);
  expect(openedAfter(["یک", "", "دو"], 0)).toEqual(["یک", "", "دو"]);
});

it("removing a point deletes its row, or empties the row when it is the only one (R10)", () => {
  expect(without(["یک", "دو", "سه"], 1)).toEqual(["یک", "سه"]);
  expect(without(["یک"], 0)).toEqual([""]);
});

it("empty points are not sent; when all points are empty, one is sent so that the API's error has a field (R10)", () => {
  expect(listed(["", "یک", "  ", "دو"])).toEqual(["یک", "دو"]);
  expect(listed(["", " "])).toEqual([""]);
});

it("the form for a part of a split case lists the points that the part got from the case, until the expert types other points (R6)", () => {
  expect(pointsOf({ points: ["نکته بخش"] }, [""])).toEqual(["نکته بخش"]);
  expect(pointsOf({ points: ["نکته بخش"] }, ["دیگر"])).toEqual(["دیگر"]);
  expect(pointsOf({}, [""])).toEqual([""]);
});
