import { describe, expect, it } from "vitest";
import { casework } from "../../../test/support/casework.ts";
import { acceptCase } from "../commands/accept-case.ts";
import { nameParties } from "../commands/name-parties/name-parties.ts";
import { answered, answeredOrLost } from "./command-response.ts";

describe("the reply to a step", () => {
  it("is `not-found` when a caller who is now in conflict of interest repeats the step (R2, P4)", async () => {
    const { deps, by, open } = casework();
    const code = await open(1);
    const accepted = await acceptCase(deps, await by("e.karimi", code), { points: ["گرانی"] });
    const reply = (who: string, replayed: boolean) => {
      const request = { params: { case: code }, idempotencyKey: "k", version: 0, staff: { username: who } };
      return answered(deps, request, accepted.accepted ? { ...accepted, replayed } : accepted);
    };
    expect(await reply("e.karimi", true)).toMatchObject({ status: 200 });
    const named = { units: [], people: ["e.karimi"], reason: "متقاضی از او نام برد." };
    await nameParties(deps, await by("h.moradi", code), named);
    expect(await reply("e.karimi", true)).toEqual({ refused: { code: "not-found" } });
    expect(await reply("e.rezaei", true)).toMatchObject({ status: 200 });
  });

  const own = { units: ["price-control"], people: [], reason: "متقاضی از خود واحد شکایت دارد." };

  it("says, also on a retry, that a caller who named their own unit as accused lost the case, and does not show the case (R2, P4)", async () => {
    const { deps, by, open } = casework();
    const code = await open(1);
    const ask = await by("e.karimi", code);
    const send = async (input: typeof own) => {
      const request = { params: { case: code }, idempotencyKey: ask.key, version: 0, staff: ask };
      return answeredOrLost(deps, request, await nameParties(deps, ask, input));
    };
    const said = { status: 202, body: { case: code, lost: "in-conflict" } };
    expect(await send(own)).toMatchObject(said);
    const rows = (await deps.cases.store.all(code)).length;
    expect(await send(own)).toMatchObject(said);
    expect(await send({ ...own, reason: "چیز دیگری." })).toEqual({ refused: { code: "not-found" } });
    expect((await deps.cases.store.all(code)).length).toBe(rows);
  });

  it("shows the case to a caller who named other people as accused (R2)", async () => {
    const { deps, by, open } = casework();
    const code = await open(1);
    const ask = await by("e.karimi", code);
    const request = { params: { case: code }, idempotencyKey: ask.key, version: 0, staff: ask };
    const outcome = await nameParties(deps, ask, { ...own, units: ["legal"] });
    expect(await answeredOrLost(deps, request, outcome)).toMatchObject({ status: 200, body: { case: code } });
  });

  it("is `not-found`, and reports no success, when an expert repeats a step after a colleague named this expert as accused (R2)", async () => {
    const { deps, by, open } = casework();
    const code = await open(1);
    const ask = await by("e.karimi", code);
    const request = { params: { case: code }, idempotencyKey: ask.key, version: 0, staff: ask };
    const named = { units: ["legal"], people: [], reason: own.reason };
    await nameParties(deps, ask, named);
    await nameParties(deps, await by("h.moradi", code), {
      units: ["legal"],
      people: ["e.karimi"],
      reason: own.reason,
    });
    expect(await answeredOrLost(deps, request, await nameParties(deps, ask, named))).toEqual({
      refused: { code: "not-found" },
    });
  });
});
