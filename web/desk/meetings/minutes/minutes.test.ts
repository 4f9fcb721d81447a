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

describe("minutes in the form", () => {
  it("start with the expected people: the official, deputy or inspector (M3, M10, M11)", () => {
    expect(wordsOf(view).attendees).toEqual([view.host.username]);
    expect(wordsOf({ ...view, deputy: person("d.eputy") }).attendees).toEqual(["d.eputy"]);
    expect(wordsOf({ ...view, accused: true, attends: person("i.one") }).attendees).toEqual(["i.one"]);
    expect(wordsOf({ ...view, accused: true }).attendees).toEqual([]);
  });

  it("are sent as saved when nothing was changed (M12)", () => {
    expect(bodyOf(wordsOf({ ...view, minutes }))).toEqual({
      attendees: ["a.one"],
      statements: "گفت‌وگو شد.",
      orders: [
        { what: "بازرسی", owner: { unit: "goods" }, day: "2026-12-22" },
        { what: "تماس", owner: { person: "b.two" }, day: "2026-12-23" },
      ],
    });
  });

  it("read days in any form, and drop empty orders", () => {
    const orders = [noOrder, { what: "تماس", owner: "person:b.two", day: "۱۴۰۵/۱۰/۰۲" }];
    expect(bodyOf({ ...wordsOf(view), orders }).orders).toEqual([
      { what: "تماس", owner: { person: "b.two" }, day: "2026-12-23" },
    ]);
  });

  it("detect a colleague's changes; a remark is none", () => {
    expect(traceOf({ ...minutes, remark: "درست است." })).toBe(traceOf(minutes));
    expect(traceOf({ ...minutes, statements: "چیز دیگر" })).not.toBe(traceOf(minutes));
  });
});
