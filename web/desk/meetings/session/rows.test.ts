import { describe, expect, it } from "vitest";
import type { Role } from "../../../../shared/directory/snapshot.ts";
import type { MeetingItem, MeetingView } from "../meeting/view.ts";
import { dayAfter, leadsToMinutes, nextStep, standing, waitsForOfficial, withOwn } from "./rows.ts";

const day = "2026-12-15";
const row = (n: number, stage: MeetingItem["stage"], about: Partial<MeetingItem> = {}): MeetingItem => ({
  ...{ meeting: `40715528936${n}.1`, request: `40715528936${n}`, version: 3, stage },
  host: { username: "e.hosseini", name: { fa: "الف", en: "A" } },
  ...{ askedAt: "2026-11-25T08:00:00.000Z", since: "2026-12-15T05:30:00.000Z", needs: [] },
  absences: { applicant: 0, organisation: 0 },
  place: { host: "e.hosseini", day, time: `09:${n}0` },
  ...about,
});
const reply = (n: number, stage: MeetingItem["stage"], about: Partial<MeetingItem> = {}): MeetingView => ({
  ...row(n, stage, { version: 4, ...about }),
  mayI: [],
});
const owned = (...views: readonly MeetingView[]) => new Map(views.map((view) => [view.meeting, view]));

describe("the list of an official's meetings of a day", () => {
  it("shows the result of the user's own step until the service's list has the same version (M9)", () => {
    const own = owned(reply(1, "arrived"));
    expect(withOwn([row(1, "booked")], own, day)[0]?.stage).toBe("arrived");
    expect(withOwn([row(1, "called", { version: 5 })], own, day)[0]?.stage).toBe("called");
  });

  it("drops meetings that no longer have a time on this day", () => {
    const { place: _, ...placeless } = reply(1, "approved");
    expect(withOwn([row(1, "booked"), row(2, "booked")], owned(placeless), day)).toHaveLength(1);
    expect(withOwn([row(1, "booked")], owned(), "2026-12-16")).toEqual([]);
  });

  it("lists separately the applicant in the meeting, the called applicant, and the waiting applicants by time (M9)", () => {
    const rows = withOwn(
      [row(4, "arrived"), row(3, "arrived"), row(2, "called"), row(1, "in-session"), row(5, "booked")],
      owned(),
      day,
    );
    const { inSession, called, waiting } = standing(rows);
    expect([inSession, called, waiting].map((group) => group.map(({ place }) => place.time))).toEqual([
      ["09:10"],
      ["09:20"],
      ["09:30", "09:40"],
    ]);
  });

  it("offers one next step for each stage of a meeting, and none after the meeting is over", () => {
    const stages = ["booked", "arrived", "called", "in-session", "finished", "minuted"] as const;
    expect(stages.map((stage) => nextStep({ stage }))).toEqual([
      "arrive",
      "call",
      "begin",
      "finish",
      undefined,
      undefined,
    ]);
    expect(stages.filter((stage) => waitsForOfficial({ stage }))).toEqual(["booked", "arrived", "called"]);
  });

  it("links to a meeting's minutes once it has started, except for clerks, who may not read other officials' minutes (R15)", () => {
    const stages = ["booked", "called", "in-session", "finished", "minuted"] as const;
    const { host } = row(1, "booked");
    const leads = (username: string, ...roles: readonly Role[]) =>
      stages.filter((stage) => leadsToMinutes({ stage, host }, { username, roles }));
    const begun = ["in-session", "finished", "minuted"];
    for (const role of ["head", "expert", "inspector", "coordinator", "auditor"] as const)
      expect(leads("z.hashemi", "clerk", role), role).toEqual(begun);
    expect(leads("z.hashemi", "clerk")).toEqual([]);
    expect(leads(host.username, "clerk")).toEqual(begun);
  });

  it("can be moved from the last day of a month to the first day of the next", () => {
    expect(dayAfter("2026-11-30", 1)).toBe("2026-12-01");
    expect(dayAfter("2027-01-01", -1)).toBe("2026-12-31");
  });
});
