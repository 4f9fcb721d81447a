import { describe, expect, it } from "vitest";
import { meetingAs, meetingExample } from "../../../../shared/contracts/openapi/meetings-example.ts";
import type { MeetingItem, MeetingView } from "../meeting/view.ts";
import { type OwnReply, withOwn } from "./own.ts";

const host = meetingExample.asked.host.username;
const row = (meeting: string, more: object = {}): MeetingItem =>
  ({ ...meetingExample.asked, meeting, ...more }) as unknown as MeetingItem;
const own = (meeting: string, more: object, at = 0): OwnReply => ({
  view: { ...meetingAs.asked, meeting, ...more } as unknown as MeetingView,
  at,
});
const named = (rows: readonly MeetingItem[]) => rows.map(({ meeting }) => meeting);
const [one, two, three] = ["111111111111.1", "222222222222.1", "333333333333.1"] as const;
const review = { list: "review", host } as const;
const waiting = { list: "waiting", host } as const;
const approved = { stage: "approved", version: 2, due: undefined };

describe("a list of meetings, after the user took a step on one meeting", () => {
  it("no longer has a meeting that the user decided on, even before the service's list drops the meeting", () => {
    const rows = [row(one), row(two)];
    expect(named(withOwn(rows, review, [own(one, approved)], 1_000))).toEqual([two]);
  });

  it("has a meeting that the step added, sorted by priority, then by waiting time (M7)", () => {
    const rows = [row(one, { ...approved, priority: true }), row(three, approved)];
    expect(named(withOwn(rows, waiting, [own(two, approved)], 1_000))).toEqual([one, two, three]);
    const first = own(three, {
      ...approved,
      priority: true,
      version: 3,
      askedAt: "2026-11-20T00:00:00.000Z",
    });
    expect(named(withOwn(rows, waiting, [first], 1_000))).toEqual([three, one]);
    const cared = own(three, { ...approved, vulnerable: true, version: 3 });
    expect(named(withOwn([row(two, approved), ...rows], waiting, [cared], 1_000))).toEqual([one, three, two]);
  });

  it("is the service's list, once that list has the version of the user's step or half a minute has passed", () => {
    const rows = [row(one, { ...approved, version: 3 })];
    expect(withOwn(rows, waiting, [own(one, { ...approved, stage: "booked" })], 1_000)).toEqual(rows);
    expect(named(withOwn(rows, waiting, [own(two, approved)], 60_000))).toEqual([one]);
  });

  it("drops an overdue meeting after the user's step, and adds none, since only the service knows which head was notified (D8)", () => {
    const late = { late: { clock: "decision", at: "2026-12-02T20:30:00.000Z", level: 1 } };
    const list = { list: "late" } as const;
    expect(withOwn([row(one, late)], list, [own(one, approved)], 0)).toEqual([]);
    expect(named(withOwn([row(one, late)], list, [own(one, { ...late, version: 2 })], 0))).toEqual([one]);
    expect(withOwn([], list, [own(one, { ...late, version: 2 })], 0)).toEqual([]);
  });

  it("keeps reminders that the user's step did not end, and adds none (D7)", () => {
    const reminded = { reminded: { clock: "decision", share: 75 } };
    const list = { list: "reminders" } as const;
    const rows = [row(one, reminded), row(two, reminded)];
    const shown = withOwn(rows, list, [own(one, approved), own(two, { version: 2 }), own(three, {})], 0);
    expect(shown).toMatchObject([{ meeting: two, version: 2, ...reminded }]);
  });

  it("has no meeting of another official and, in inspection's list, only meetings with an accused official (M3)", () => {
    expect(withOwn([], { ...waiting, host: "another" }, [own(one, approved)], 0)).toEqual([]);
    expect(withOwn([], { list: "contested" }, [own(one, approved)], 0)).toEqual([]);
    const contested = own(one, { ...approved, accused: true });
    expect(named(withOwn([], { list: "contested" }, [contested], 0))).toEqual([one]);
  });
});
