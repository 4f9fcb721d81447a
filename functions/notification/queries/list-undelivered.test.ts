import { describe, expect, it } from "vitest";
import { memoryViews } from "../../../shared/journal/memory-views.ts";
import type { NoticeState } from "../notice/journal.ts";
import { buildNoticeViews } from "../projections/build-views.ts";
import { listUndelivered } from "./list-undelivered.ts";

const person = "0123456789abcdef0123456789abcdef";
const idOf = (n: number) => `intake/407155289363/${n}/0`;
const failed = { outcome: "failed", reason: "bad-address" } as const;
const lost = { outcome: "sent", arrival: "not-delivered", reason: "blocked" } as const;
const unknown = { outcome: "unknown", doubted: true } as const;

function setting() {
  const views = memoryViews();
  return {
    becomes: async (n: number, state: Partial<NoticeState>, template = "answered", version = 2) => {
      const whole: NoticeState = {
        ...{ stage: "settled", attempts: 1, asked: 0, provider: "kavenegar", ...state },
        begunAt: state.begunAt ?? new Date(Date.UTC(2026, 10, 24, 8, n)).toISOString(),
        notice: { request: "407155289363", person, template, language: "fa" },
      };
      for (const view of buildNoticeViews(idOf(n), version, whole)) await views.put(view);
    },
    listed: async (ask: Parameters<typeof listUndelivered>[1] = {}) => {
      const { notices, next } = await listUndelivered(views, ask);
      return { ids: notices.map(({ notice }) => Number(notice.split("/")[2])), notices, next };
    },
  };
}

describe("undelivered messages of all requests (N3)", () => {
  it("are listed newest first with outcome and reason; messages that arrived, are postponed or were too old to be sent are not in the list", async () => {
    const { becomes, listed } = setting();
    const states = [
      failed,
      lost,
      unknown,
      { outcome: "sent" },
      { outcome: "sent", arrival: "delivered" },
    ] as const;
    for (const [n, state] of states.entries()) await becomes(n + 1, state);
    await becomes(6, { outcome: "too-old" });
    await becomes(7, { stage: "deferred" });
    const { ids, notices } = await listed();
    expect(ids).toEqual([3, 2, 1]);
    expect(notices.map(({ state, reason }) => [state, reason])).toEqual([
      ["unknown", undefined],
      ["not-delivered", "blocked"],
      ["failed", "bad-address"],
    ]);
    expect((await listed({ state: "failed" })).ids).toEqual([1]);
  });

  it("are removed from the list once the provider is known to have taken the message", async () => {
    const { becomes, listed } = setting();
    await becomes(1, unknown);
    await becomes(1, { outcome: "sent", doubted: true }, "answered", 3);
    expect((await listed()).ids).toEqual([]);
    await becomes(1, { ...lost, doubted: true }, "answered", 4);
    expect((await listed()).ids).toEqual([1]);
  });

  it("do not include one-time codes, because people who wait for a code ask for another", async () => {
    const { becomes, listed } = setting();
    await becomes(1, failed, "one-time-code");
    expect((await listed()).ids).toEqual([]);
  });

  it("are listed for a chosen day in Tehran from its first moment to its last", async () => {
    const { becomes, listed } = setting();
    const moments = ["23T20:29:59.999", "23T20:30:00.000", "24T20:29:59.999", "24T20:30:00.000"];
    for (const [n, moment] of moments.entries())
      await becomes(n + 1, { ...failed, begunAt: `2026-11-${moment}Z` });
    const { ids, next } = await listed({ day: "2026-11-24" });
    expect([ids, next]).toEqual([[3, 2], undefined]);
    expect((await listed({ day: "2026-11-20" })).ids).toEqual([]);
  });

  it("are listed page by page, each once, whatever their outcomes", async () => {
    const { becomes, listed } = setting();
    for (let n = 1; n <= 120; n += 1) await becomes(n, [failed, lost, unknown][n % 3] ?? failed);
    const pages: number[][] = [];
    let behind: string | undefined;
    do {
      const { ids, next } = await listed(behind === undefined ? {} : { behind });
      pages.push(ids);
      behind = next;
    } while (behind !== undefined);
    expect(pages[0]).toHaveLength(50);
    expect(pages.flat()).toEqual(Array.from({ length: 120 }, (_, n) => 120 - n));
  });
});
