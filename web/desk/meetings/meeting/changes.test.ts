import { describe, expect, it } from "vitest";
import { meetingAs, meetingExample } from "../../../../shared/contracts/openapi/meetings-example.ts";
import { changesOf } from "./changes.ts";
import type { MeetingView } from "./view.ts";

const view = (from: object, more: object = {}) => ({ ...from, ...more }) as unknown as MeetingView;
const offer = (free: boolean) => ({
  until: "2026-12-02T20:30:00.000Z",
  places: [{ ...meetingExample.nine, free }],
});

describe("what happened to a meeting meanwhile", () => {
  it("is told of where it stands, when it is and who is there", () => {
    expect(changesOf(view(meetingAs.approved), view(meetingAs.booked))).toEqual(["stage", "place"]);
    const moved = view(meetingAs.booked, { place: meetingExample.twenty, deputy: meetingExample.asked.host });
    expect(changesOf(view(meetingAs.booked), moved)).toEqual(["place", "deputy"]);
    const cared = view(meetingAs.approved, { vulnerable: true });
    expect(changesOf(view(meetingAs.approved), cared)).toEqual(["vulnerable"]);
  });

  it("is nothing where only its version or the free places of its offer are others", () => {
    const offered = view(meetingAs.approved, { stage: "offered", offer: offer(true) });
    expect(changesOf(offered, view(offered, { version: 9, offer: offer(false) }))).toEqual([]);
    expect(changesOf(view(meetingAs.approved), offered)).toEqual(["stage", "offer"]);
  });
});
