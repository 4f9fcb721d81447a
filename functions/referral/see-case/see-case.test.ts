import { expect, it } from "vitest";
import { casework } from "../../../test/support/casework.ts";
import { seeCase } from "./see-case.ts";

it("a look counts only by one of the unit that holds the case and is not in conflict, also when it moves meanwhile (R2, R3)", async () => {
  const world = casework();
  const { deps, open, staff } = world;
  const code = await open(1, { complainedOf: { units: [], people: ["e.karimi"] } });
  const looks = async (username: string) =>
    seeCase(deps, await deps.cases.standing(code), staff(username), await deps.directory.current());
  for (const username of ["e.karimi", "e.legal"])
    expect((await looks(username)).state.hops[0]).not.toHaveProperty("seen");
  expect((await looks("e.rezaei")).state.hops[0]).toMatchObject({ seen: { by: "e.rezaei" } });
  expect((await looks("h.moradi")).state.hops[0], "the first look counts").toMatchObject({
    seen: { by: "e.rezaei" },
  });
});
