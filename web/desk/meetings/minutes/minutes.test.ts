import { describe, expect, it } from "vitest";
import { readMeetingExample } from "../../../../shared/contracts/staff/examples/meetings.ts";
import type { MeetingView } from "../meeting/view.ts";
import { bodyOf, noOrder, traceOf, wordsOf } from "./minutes.ts";

const view = readMeetingExample.response as unknown as MeetingView;
const person = (username: string) => ({ username, name: { fa: username, en: username } });
const minutes: NonNullable<MeetingView["minutes"]> = {
  attendees: [person("a.one")],
  statements: "گفت‌وگو شد.",
  orders: [
    {
      what: "بازرسی",
      owner: { unit: { key: "goods", name: { fa: "کالا", en: "Goods" } } },
      day: "2026-12-22",
    },
    { what: "تماس", owner: { person: person("b.two") }, day: "2026-12-23" },
  ],
};

describe("the form of a meeting's minutes", () => {
  it("starts with the people expected: the official, the deputy or the inspector (M3, M10, M11)", () => {
    expect(wordsOf(view).attendees).toEqual([view.host.username]);
    expect(wordsOf({ ...view, deputy: person("d.eputy") }).attendees).toEqual(["d.eputy"]);
    expect(wordsOf({ ...view, accused: true, attends: person("i.one") }).attendees).toEqual(["i.one"]);
    expect(wordsOf({ ...view, accused: true }).attendees).toEqual([]);
  });

  it("sends minutes as they were saved when the user changed nothing (M12)", () => {
    expect(bodyOf(wordsOf({ ...view, minutes }))).toEqual({
      attendees: ["a.one"],
      statements: "گفت‌وگو شد.",
      orders: [
        { what: "بازرسی", owner: { unit: "goods" }, day: "2026-12-22" },
        { what: "تماس", owner: { person: "b.two" }, day: "2026-12-23" },
      ],
    });
  });

  it("reads days in any digits and either calendar, and does not send empty rows of orders (commitments in the minutes)", () => {
    const orders = [noOrder, { what: "تماس", owner: "person:b.two", day: "۱۴۰۵/۱۰/۰۲" }];
    expect(bodyOf({ ...wordsOf(view), orders }).orders).toEqual([
      { what: "تماس", owner: { person: "b.two" }, day: "2026-12-23" },
    ]);
  });

  it("detects that a colleague changed the minutes; a new remark does not count as a change", () => {
    expect(traceOf({ ...minutes, remark: "درست است." })).toBe(traceOf(minutes));
    expect(traceOf({ ...minutes, statements: "چیز دیگر" })).not.toBe(traceOf(minutes));
  });
});
