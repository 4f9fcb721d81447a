/** The accused of a case count for meetings that are asked for later (R2, M3). */
import { describe, expect, it } from "vitest";
import type { EventEnvelope } from "../../../../events/define-event.ts";
import { asking, person, refusalOf, request } from "../../../../test/support/asking.ts";
import { host } from "../../../../test/support/meetings.ts";
import { requestHandlers } from "./hear-request.ts";

const accused = { units: [], people: [host] };
const nobody = { units: [], people: [] };

async function world() {
  const one = await asking();
  const handlers = requestHandlers(one.deps);
  const at = one.clock.at.toISOString();
  /** The event by which the case names these accused, at this version of its journal. */
  const said = (sequence: number, parties: { units: string[]; people: string[] }) =>
    handlers["referral.parties-named.v1"]({
      ...{ id: `referral/${request}/${sequence}/0`, sequence },
      data: { case: request, ...parties, by: "h.inspection", at },
    } as EventEnvelope<{ case: string; units: string[]; people: string[]; by: string; at: string }>);
  const partiesOf = async (n: number) => (await one.deps.meetings.load(`${request}.${n}`)).state.parties;
  const withdraw = (n: number) => one.applicants.withdrawMeeting(one.on(n));
  return { ...one, said, partiesOf, withdraw };
}

describe("a meeting that is asked for after its case named the accused (R2, M3)", () => {
  it("needs the applicant's confirmation, and records that they insist, although the request itself did not name the official as accused", async () => {
    const { ask, said, partiesOf, read } = await world();
    await said(2, accused);
    expect((await read()).meetings).toEqual([]);
    expect(refusalOf(await ask())).toBe("official-complained-of");
    expect(refusalOf(await ask({ despiteConflict: true }))).toBe("noted 1");
    expect(await partiesOf(1)).toEqual(accused);
  });

  it("does not exist before it is asked for, although the accused are already recorded: it cannot be read, listed or withdrawn", async () => {
    const { said, withdraw, settle, views, read } = await world();
    await said(2, accused);
    await settle();
    expect(refusalOf(await withdraw(1))).toBe("not-found");
    expect((await views.list("all")).items).toEqual([]);
    expect(await read()).toEqual({ meetings: [], mayAsk: true });
  });

  it("uses, as the second meeting of a request, the accused that the first meeting recorded, even after the first has ended", async () => {
    const { ask, said, withdraw, partiesOf } = await world();
    await said(2, accused);
    await ask({ despiteConflict: true });
    await withdraw(1);
    expect(refusalOf(await ask())).toBe("official-complained-of");
    await said(3, nobody);
    expect(refusalOf(await ask())).toBe("noted 2");
    await withdraw(2);
    await said(4, accused);
    expect(refusalOf(await ask())).toBe("official-complained-of");
    expect(refusalOf(await ask({ despiteConflict: true }))).toBe("noted 3");
    expect([await partiesOf(2), await partiesOf(3)]).toEqual([nobody, accused]);
  });

  it("uses the newest list of the accused, whether that list came with the request or was recorded by an earlier meeting", async () => {
    const { ask, said, withdraw, partiesOf } = await world();
    await said(4, accused);
    expect(refusalOf(await ask({ parties: nobody, partiesAt: 3 }))).toBe("official-complained-of");
    expect(refusalOf(await ask({ parties: nobody, partiesAt: 5 }))).toBe("noted 1");
    await said(5, nobody);
    await said(4, accused);
    expect(await partiesOf(1), "older than the request's knowledge").toEqual(nobody);
    await withdraw(1);
    expect(refusalOf(await ask({ parties: accused, partiesAt: 4 }))).toBe("noted 2");
  });

  const news = [accused, { units: ["legal"], people: [] }, { units: [], people: ["e.karimi"] }];
  const orders = ["012", "021", "102", "120", "201", "210"];
  const moments = [0, 1, 2, 3];

  it.each(orders.flatMap((order) => moments.map((moment) => [order, moment] as const)))(
    "keeps the accused of the case's newest event when the events come in the order %s and the second meeting is asked for after %i of them",
    async (order, moment) => {
      const { ask, said, withdraw, partiesOf } = await world();
      const tell = async (which: string) => {
        for (const n of which) await said(Number(n) + 1, news[Number(n)] ?? nobody);
      };
      await tell(order.slice(0, moment));
      await ask({ despiteConflict: true });
      await withdraw(1);
      await ask({ despiteConflict: true });
      await tell(order.slice(moment));
      expect(await partiesOf(2)).toEqual(news[2]);
    },
  );

  it("has the accused that its case names at the same moment, or is refused until the applicant confirms the choice of an accused official", async () => {
    for (const first of ["ask", "said"]) {
      const { ask, said, partiesOf } = await world();
      const both = first === "ask" ? [ask(), said(2, accused)] : [said(2, accused), ask()];
      const [one, other] = await Promise.all(both);
      const reply = refusalOf((first === "ask" ? one : other) ?? { refused: { code: "none" } });
      expect(["noted 1", "official-complained-of"]).toContain(reply);
      expect(await partiesOf(1)).toEqual(accused);
    }
  });

  it("is refused, when a visitor without an appointment asks for it, if the official or the clerk is accused (M9)", async () => {
    const { applicants, said, publish, clock } = await world();
    await publish({ first: "2026-12-22", last: "2026-12-22", walkIns: 3 });
    clock.at = new Date("2026-12-22T06:00:00.000Z");
    await said(2, accused);
    const walksIn = (by: string) =>
      applicants.walkIn({
        ...{ request, person, language: "fa", kind: "complaint", channel: "web", parties: nobody },
        ...{ official: host, words: "بدون نوبت آمده‌ام.", by, key: `walk-${by}` },
      });
    expect(await walksIn("c.ahmadi")).toEqual({ refused: { code: "walk-in-complained-of" } });
    expect(await walksIn(host)).toEqual({ refused: { code: "not-found" } });
  });
});
