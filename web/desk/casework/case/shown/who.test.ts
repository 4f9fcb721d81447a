import { describe, expect, it } from "vitest";
import { caseExample } from "../../../../../shared/contracts/openapi/cases-example.ts";
import { readDeskExample } from "../../../../../shared/contracts/staff/examples/desk.ts";
import type { CaseView } from "../../../app/api/own-replies.ts";
import type { Desk } from "../../../app/shell/desk.tsx";
import { asParties, keyOf, nameOf, partiesOf, whoCanBeNamed, whoOf } from "./who.ts";

const name = (text: string) => ({ fa: text, en: text });
const desk: Desk = {
  ...(readDeskExample.response as unknown as Desk),
  units: [
    { key: "prices", name: name("قیمت") },
    { key: "authority", name: name("مرجع بیرونی"), outside: true },
  ],
  people: [{ username: "m.karimi", name: name("مریم کریمی"), unit: "prices" }],
};
const say = ({ fa }: { readonly fa: string }) => fa;

describe("the choice of units and people", () => {
  it("lists all units and people of the organisation, each person with a unit, and no unit outside the organisation (R2)", () => {
    expect(whoCanBeNamed(desk, say)).toEqual([
      { key: "unit:prices", label: "قیمت" },
      { key: "person:m.karimi", label: "مریم کریمی", note: "قیمت" },
    ]);
  });

  it("distinguishes a unit from a person with the same key (R2)", () => {
    expect(whoOf(keyOf({ unit: "prices" }))).toEqual({ unit: "prices" });
    expect(whoOf(keyOf({ person: "prices" }))).toEqual({ person: "prices" });
    expect(asParties(["unit:prices", "person:m.karimi"])).toEqual({
      units: ["prices"],
      people: ["m.karimi"],
    });
  });

  it("lists first the units and people that are already named (R2)", () => {
    const { parties } = caseExample.partiesNamed;
    expect(partiesOf(caseExample.partiesNamed as unknown as CaseView)).toEqual([
      `unit:${parties.units[0].key}`,
    ]);
  });

  it("shows the name from the directory, or the key of an entry that the directory no longer has (R11)", () => {
    expect(nameOf({ person: "m.karimi" }, desk, say)).toBe("مریم کریمی");
    expect(nameOf({ unit: "gone" }, desk, say)).toBe("gone");
  });
});
