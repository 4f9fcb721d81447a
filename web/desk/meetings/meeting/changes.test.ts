import { describe, expect, it } from "vitest";
import { meetingAs, meetingExample } from "../../../../shared/contracts/openapi/meetings-example.ts";
import { changesOf } from "./changes.ts";
import type { MeetingView } from "./view.ts";

const view = (from: object, more: object = {}) => ({ ...from, ...more }) as unknown as MeetingView;
const offer = (free: boolean) => ({
  until: "2026-12-02T20:30:00.000Z",
  places: [{ ...meetingExample.nine, free }],
});

describe("the changes of a meeting by other users", () => {
  it("are the changes of the meeting's stage, time and people", () => {
    expect(changesOf(view(meetingAs.approved), view(meetingAs.booked))).toEqual(["stage", "place"]);
    const moved = view(meetingAs.booked, { place: meetingExample.twenty, deputy: meetingExample.asked.host });
    expect(changesOf(view(meetingAs.booked), moved)).toEqual(["place", "deputy"]);
    const cared = view(meetingAs.approved, { vulnerable: true });
    expect(changesOf(view(meetingAs.approved), cared)).toEqual(["vulnerable"]);
  });

  it("are none when only the version, or the free times of the offer, differ", () => {
    const offered = view(meetingAs.approved, { stage: "offered", offer: offer(true) });
    expect(changesOf(offered, view(offered, { version: 9, offer: offer(false) }))).toEqual([]);
    expect(changesOf(view(meetingAs.approved), offered)).toEqual(["stage", "offer"]);
  });
});
