import { expect, it } from "vitest";
import { listed, openedAfter, pointsOf, without, writtenAt } from "./points.ts";

it("several lines pasted into the field of one of the applicant's points become one point each, and the other points stay unchanged (R10)", () => {
  expect(writtenAt(["یک", "", "چهار"], 1, "دو\r\n\n  سه ")).toEqual(["یک", "دو", "سه", "چهار"]);
});

it("pressing Enter in the field of one of the applicant's points adds an empty field below (R10)", () => {
  expect(openedAfter(["یک", "دو"], 0)).toEqual(["یک", "", "دو"]);
  expect(openedAfter(["یک", "", "دو"], 0)).toEqual(["یک", "", "دو"]);
});

it("removing one of the applicant's points deletes its field, or empties the field when it is the only one (R10)", () => {
  expect(without(["یک", "دو", "سه"], 1)).toEqual(["یک", "سه"]);
  expect(without(["یک"], 0)).toEqual([""]);
});

it("empty fields for the applicant's points are not sent; when all are empty, one is sent so that the API's error has a field (R10)", () => {
  expect(listed(["", "یک", "  ", "دو"])).toEqual(["یک", "دو"]);
  expect(listed(["", " "])).toEqual([""]);
});

it("the form for a part of a split case lists the points that the part got from the case, until the expert types other points (R6)", () => {
  expect(pointsOf({ points: ["نکته بخش"] }, [""])).toEqual(["نکته بخش"]);
  expect(pointsOf({ points: ["نکته بخش"] }, ["دیگر"])).toEqual(["دیگر"]);
  expect(pointsOf({}, [""])).toEqual([""]);
});
