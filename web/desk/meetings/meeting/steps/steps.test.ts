import { describe, expect, it } from "vitest";
import { meetingAs } from "../../../../../shared/contracts/openapi/meetings-example.ts";
import type { MeetingView } from "../view.ts";
import { stepsOf } from "./steps.ts";

const view = (from: object, more: object = {}) => ({ ...from, ...more }) as unknown as MeetingView;
const before = "2026-12-15 08:59";

describe("the steps offered for a meeting", () => {
  it("are those that the service allows, the most likely first", () => {
    const mayI = ["refuse-meeting", "approve-meeting", "write-minutes", "send-meeting-on"];
    expect(stepsOf(view(meetingAs.asked, { mayI }), before)).toEqual([
      "approve-meeting",
      "send-meeting-on",
      "refuse-meeting",
    ]);
  });

  it("leave out approval when the applicant does not insist on meeting the accused official (M3)", () => {
    const may = (more: object) =>
      stepsOf(view(meetingAs.asked, { mayI: ["approve-meeting"], ...more }), before);
    expect(may({ accused: true })).toEqual([]);
    expect(may({ accused: true, despiteConflict: true })).toEqual(["approve-meeting"]);
  });

  it("leave out naming a deputy and cancelling the time once that time has come (M8, M10)", () => {
    const booked = view(meetingAs.booked, { mayI: ["name-deputy", "cancel-meeting-place", "book-place"] });
    expect(stepsOf(booked, before)).toEqual(["book-place", "name-deputy", "cancel-meeting-place"]);
    expect(stepsOf(booked, "2026-12-15 09:00")).toEqual(["book-place"]);
  });
});
