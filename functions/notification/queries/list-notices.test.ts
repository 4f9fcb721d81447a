import { expect, it } from "vitest";
import { memoryViews } from "../../../shared/journal/memory-views.ts";
import type { NoticeState } from "../notice/journal.ts";
import { buildNoticeViews } from "../projections/build-views.ts";
import { listNotices } from "./list-notices.ts";

const request = "407155289363";
const notice = {
  request,
  person: "0123456789abcdef0123456789abcdef",
  template: "answered",
  language: "fa",
} as const;
const at = (minute: number) => `2026-11-24T08:${String(minute).padStart(2, "0")}:00.000Z`;

async function listed(...states: readonly Partial<NoticeState>[]) {
  const views = memoryViews();
  for (const [n, state] of states.entries()) {
    const whole: NoticeState = { notice, stage: "settled", attempts: 1, asked: 0, begunAt: at(n), ...state };
    for (const view of buildNoticeViews(`intake/${request}/${n + 1}/0`, 2, whole)) await views.put(view);
  }
  return listNotices(views, request);
}

it("the list of a request's notices shows each notice with its outcome, newest first (N3)", async () => {
  const shown = await listed(
    { outcome: "sent", provider: "sns" },
    { outcome: "sent", provider: "kavenegar", arrival: "delivered" },
    { outcome: "sent", provider: "kavenegar", arrival: "not-delivered", reason: "blocked" },
    { outcome: "unknown", provider: "sms-ir" },
    { outcome: "failed", provider: "sms-ir" },
    { stage: "deferred" },
  );
  expect(shown.map(({ state }) => state)).toEqual([
    ...["on-its-way", "failed", "unknown", "not-delivered", "delivered", "sent"],
  ]);
  expect(shown.map(({ reason }) => reason).filter(Boolean)).toEqual(["blocked"]);
  expect(shown.at(-1)).toEqual({
    notice: `intake/${request}/1/0`,
    template: "answered",
    state: "sent",
    at: at(0),
    provider: "sns",
  });
});

it("the list of a request's notices shows until when a postponed notice waits, and which notices were too old to be sent (N2, N4)", async () => {
  const shown = await listed({ stage: "postponed", until: at(30) });
  expect(shown).toMatchObject([{ state: "waiting" }]);
  expect((await listed({ outcome: "too-old" })).map(({ state }) => state)).toEqual(["too-old"]);
});

it("the list of a request's notices leaves out one-time codes, and other requests' notices", async () => {
  expect(await listed({ notice: { ...notice, template: "one-time-code" }, outcome: "sent" })).toEqual([]);
  expect(await listed({ notice: { ...notice, request: "123456789018" }, outcome: "sent" })).toEqual([]);
});
