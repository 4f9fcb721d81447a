import { expect, it } from "vitest";
import { organisation } from "../../../../test/support/organisation.ts";
import { publishedNames } from "./published-names.ts";

const publishing = (...keys: readonly string[]) => ({
  ...organisation,
  units: organisation.units.map((unit) => ({ ...unit, publishesStaff: keys.includes(unit.key) })),
});
const offered = (snapshot: typeof organisation, chosen?: string) =>
  publishedNames(snapshot, chosen).map(({ fa }) => fa);

it("offers the names of staff only of units that publish them, never of the outside authority (R2)", () => {
  expect(offered(organisation)).toEqual([]);
  expect(offered(publishing("service-desk", "outside"))).toEqual(["چمن احمدی", "هما میزبان"]);
});

it("offers only the chosen unit's names once a unit is chosen (R2)", () => {
  const both = publishing("service-desk", "price-control");
  expect(offered(both, "service-desk")).toEqual(["چمن احمدی", "هما میزبان"]);
  expect(offered(both, "legal")).toEqual([]);
  expect(offered(both, "")).toHaveLength(5);
});

it("offers no names when there are too many for a small page (R2)", () => {
  const many = Array.from({ length: 61 }, (_, at) => ({
    ...{ username: `x.${at}`, name: { fa: `نام ${at}`, en: `Name ${at}` } },
    ...{ unit: "legal", roles: ["expert" as const] },
  }));
  expect(offered({ ...publishing("legal"), staff: many })).toEqual([]);
});
