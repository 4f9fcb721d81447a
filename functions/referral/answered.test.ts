import { describe, expect, it } from "vitest";
import { casework } from "../../test/support/casework.ts";
import { acceptCase } from "./accept-case/accept-case.ts";
import { answered } from "./answered.ts";
import { nameParties } from "./name-parties/name-parties.ts";

describe("the reply to a step", () => {
  it("that comes again is nothing to who is in conflict by now, whatever the case was then (R2, P4)", async () => {
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
});
