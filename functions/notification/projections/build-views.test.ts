import { describe, expect, test } from "vitest";
import type { NoticeState } from "../notice/journal.ts";
import { buildNoticeViews, requestList } from "./build-views.ts";

const notice = {
  request: "407155289363",
  person: "0123456789abcdef0123456789abcdef",
  template: "answered",
  language: "fa",
} as const;

const listed = (state: Partial<NoticeState>) =>
  buildNoticeViews("n", 1, { stage: "sending", attempts: 1, asked: 0, notice, ...state }).filter(
    ({ list }) => list === requestList(notice.request),
  );

describe("the row of a notice in the list of its request (N3)", () => {
  test("is written when the first attempt to send has ended, and not during that attempt", () => {
    expect(listed({})).toEqual([]);
    expect(listed({ stage: "settled", outcome: "sent" })).toMatchObject([{ data: { outcome: "sent" } }]);
    expect(listed({ stage: "settled", outcome: "unknown" })).toMatchObject([
      { data: { outcome: "unknown" } },
    ]);
  });

  test("shows the notice as on its way during a later attempt to send", () => {
    expect(listed({ attempts: 2 })).toMatchObject([{ data: { stage: "sending" } }]);
    expect(listed({ until: "2026-11-24T08:00:00.000Z" })).toMatchObject([{ data: { stage: "sending" } }]);
  });
});
