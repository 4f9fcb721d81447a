import { describe, expect, it } from "vitest";
import type { EventEnvelope } from "../../../../events/define-event.ts";
import { requests } from "../../../../test/support/requests.ts";

const limit = "2027-01-20T20:30:00.000Z";
const later = "2027-01-05T20:30:00.000Z";

/**
 * Registers a request. Returns the request with two events of its case: of the first journal row, where the clocks
 * start, and of a later row that moves the date.
 */
async function begun(dueOf: (promised: string) => string = (promised) => promised) {
  const world = requests();
  const code = await world.register();
  const promised = (await world.state(code)).registration?.promise?.due ?? "";
  const numbered = (
    index: number,
    type: string,
    data: Record<string, unknown>,
    sequence = 1,
  ): EventEnvelope => ({
    ...world.news(type, code, data, sequence),
    id: `referral/${code}/${sequence}/${index}`,
  });
  const due = dueOf(promised);
  const news = {
    opened: numbered(0, "case-opened", { rule: "prices", limit }),
    openedBefore: numbered(0, "case-opened", { rule: "prices" }),
    answer: numbered(1, "deadline-set", { clock: "answer", because: "started", due, promised: due }),
    legal: numbered(2, "deadline-set", { clock: "legal", because: "started", due: limit, promised: limit }),
    moved: numbered(
      0,
      "deadline-set",
      { clock: "answer", because: "calendar", due: later, promised: due, was: due },
      4,
    ),
    // The event of a clock that resumed after a question does not contain the earlier date, `was`.
    back: numbered(0, "deadline-set", { clock: "answer", because: "resumed", due, promised: due }, 5),
  };
  const before = world.rows.length;
  const hear = async (...events: readonly EventEnvelope[]) => {
    for (const event of events) await world.hear(event);
    const { status } = await world.read(code);
    const { limit: legal } = await world.state(code);
    return { rows: world.rows.length - before, expected: status.expected, legal };
  };
  return { hear, news, promised, due, world };
}

const orders = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  all.length < 2
    ? [all]
    : all.flatMap((one, at) => orders(all.filter((_, n) => n !== at)).map((rest) => [one, ...rest]));

describe("the events that the referral service sends when it opens a case for a request", () => {
  it("add one journal row to the request, with the end of the legal limit, when the case's answer is due on the date that the receipt stated (N8, D10)", async () => {
    const { hear, news, promised, world } = await begun();
    const { opened, answer, legal } = news;
    expect(await hear(opened, answer, legal, opened, answer, legal)).toEqual({
      rows: 1,
      expected: { due: promised, promised },
      legal: { due: limit },
    });
    expect(world.rows.at(-1)?.events.map(({ type }) => type)).toEqual([
      "intake.timeline-extended.v3",
      "intake.limit-heard.v1",
    ]);
  });

  it("add a second journal row to the request, with the answer's due date, when this date differs from the one that the receipt stated (N8)", async () => {
    const { hear, news } = await begun(() => "2026-12-30T20:30:00.000Z");
    const { rows, expected } = await hear(news.opened, news.answer, news.legal);
    expect([rows, expected?.due]).toEqual([2, "2026-12-30T20:30:00.000Z"]);
  });

  it("add no journal row for a due date that the event marks as already known to the applicant", async () => {
    const { hear, news } = await begun(() => "2026-12-30T20:30:00.000Z");
    const knownAlready = (event: EventEnvelope) => ({
      ...event,
      data: { ...(event.data as object), known: true },
    });
    const { rows } = await hear(news.opened, knownAlready(news.answer), knownAlready(news.legal));
    expect(rows).toBe(1);
  });

  it("add the end of the legal limit from the event of the legal clock when an older release opened the case without stating this limit", async () => {
    const { hear, news } = await begun();
    expect(await hear(news.openedBefore, news.answer, news.legal)).toMatchObject({
      rows: 2,
      legal: { due: limit },
    });
  });

  it("make the applicant see, in whatever order they arrive, the answer's due date that the case set last, even when the case moved that date and then moved it back", async () => {
    for (const kept of ["moved", "back"] as const) {
      const names = ["opened", "answer", "moved", ...(kept === "back" ? (["back"] as const) : [])] as const;
      for (const order of orders(names)) {
        const { hear, news, due } = await begun();
        const { expected } = await hear(...order.map((name) => news[name]));
        expect([order, expected]).toEqual([order, { due: kept === "moved" ? later : due, promised: due }]);
      }
    }
  });
});
