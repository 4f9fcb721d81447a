import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import { requests, zahra } from "../../../../test/support/requests.ts";
import { choicesIn } from "../../http/replies.ts";
import { registerRequest } from "./register-request.ts";
import { registrationByApplicant } from "./registration-by-applicant.ts";

const both = (fa: string) => ({ fa, en: fa });
const outside = { key: "authority", name: both("مرجع بیرونی"), outside: true };
const member = (username: string, fa: string, unit: string): Snapshot["staff"][number] => ({
  username,
  name: both(fa),
  unit,
  roles: ["expert"],
});
const inside = organisation.units.filter((unit) => !unit.outside);
const changes: Partial<Snapshot> = {
  units: [...inside, outside],
  staff: [
    ...organisation.staff.filter((one) => one.unit !== "outside"),
    member("e.twin", "الهه کریمی", "legal"),
    member("a.judge", "داور بیرونی", "authority"),
    member("m.half", "می‌نا نمونه‌ای", "legal"),
  ],
};

/** Registers a request with this accused unit and person, and returns the fact and the event. */
async function registered(complainedOfUnit?: string, complainedOfPerson?: string) {
  const { register, rows, state } = requests(changes);
  const code = await register({ complainedOfUnit, complainedOfPerson });
  const [event] = rows.at(-1)?.events ?? [];
  return { registration: (await state(code)).registration, event };
}

/** Registers a request with this accused unit and person, and returns the accused in the fact and in the event. */
async function complaining(complainedOfUnit?: string, complainedOfPerson?: string) {
  const { registration, event } = await registered(complainedOfUnit, complainedOfPerson);
  const told = (event?.data as { complainedOf?: unknown } | undefined)?.complainedOf;
  const { units, people } = registration?.complainedOf ?? {};
  expect(units && { units, people }).toEqual(told);
  return told;
}

/** Registers a request with this written name, and returns the undecided name in the fact and in the event. */
async function undecided(name: string, unit?: string) {
  const { registration, event } = await registered(unit, name);
  const told = (event?.data as { undecidedName?: unknown } | undefined)?.undecidedName;
  expect(registration?.undecidedName).toEqual(told);
  return told;
}

describe("the accused of a request", () => {
  it("is the unit, the member of staff, or both, as the applicant named them (R2)", async () => {
    expect(await complaining("price-control")).toEqual({ units: ["price-control"], people: [] });
    expect(await complaining(undefined, "هومن مرادی")).toEqual({ units: [], people: ["h.moradi"] });
    expect(await complaining("legal", "هدی قانونی")).toEqual({ units: ["legal"], people: ["h.legal"] });
  });

  it("is absent when the request names none (R2)", async () => {
    expect(await complaining()).toBeUndefined();
    expect(await complaining(undefined, "کسی که نیست")).toBeUndefined();
  });

  it("are all people whom an uncertain name may mean, and the name stays undecided (R2)", async () => {
    expect(await complaining(undefined, "آقای مرادی")).toEqual({ units: [], people: ["h.moradi"] });
    expect(await undecided("آقای مرادی")).toEqual({ candidates: ["h.moradi"] });
    expect(await undecided("هومن مرادی", "legal")).toEqual({ candidates: ["h.moradi"] });
    expect(await undecided("کسی که نیست")).toEqual({ candidates: [] });
    expect(await undecided("هومن مرادی و آقای رضایی")).toEqual({ candidates: ["e.rezaei"] });
    expect(await complaining(undefined, "هومن مرادی و آقای رضایی")).toEqual({
      units: [],
      people: ["h.moradi", "e.rezaei"],
    });
  });

  it("leaves nothing undecided when the name is certain, or the applicant does not know it (R2)", async () => {
    for (const name of ["جناب آقای هومن مرادی", "h.moradi", "نمی‌دانم"])
      expect(await undecided(name)).toBeUndefined();
  });

  it("is recognised when the name is typed with an Arabic keyboard, with or without half-spaces, or in Latin letters (C13, R2)", async () => {
    expect(await complaining(undefined, "هومن مرادي")).toEqual({ units: [], people: ["h.moradi"] });
    expect(await complaining(undefined, "می نا نمونه ای")).toEqual({ units: [], people: ["m.half"] });
    expect(await complaining(undefined, "h. moradi")).toEqual({ units: [], people: ["h.moradi"] });
  });

  it("is never guessed: two people with the same name, in whichever units, are both complained of until a person decides (R2)", async () => {
    const both = { candidates: ["e.karimi", "e.twin"] };
    expect(await undecided("الهه کریمی")).toEqual(both);
    expect(await undecided("الهه کریمی", "legal")).toEqual(both);
    expect(await complaining("service-desk", "الهه کریمی")).toEqual({
      units: ["service-desk"],
      people: ["e.karimi", "e.twin"],
    });
  });

  it("is never the outside authority, its staff, or an unknown unit (R2)", async () => {
    const { intake } = requests(changes);
    for (const unit of ["authority", "atlantis"])
      expect(
        await registerRequest(
          intake,
          registrationByApplicant({ ...zahra, complainedOfUnit: unit }, `key-${unit}`),
        ),
      ).toEqual({
        registered: false,
        refusal: { code: "unknown-choice", details: { fields: "complainedOfUnit" } },
      });
    expect(await complaining(undefined, "داور بیرونی")).toBeUndefined();
    expect(await undecided("داور بیرونی")).toEqual({ candidates: [] });
  });

  it("is stored as the applicant wrote it among the request's encrypted text, and in no journal row (R2, law 4)", async () => {
    const { register, rows, state, documents } = requests(changes);
    const code = await register({ complainedOfPerson: "کسی که نیست" });
    const words = (await state(code)).registration?.words;
    expect(words && (await documents.get(words))).toEqual({
      content: { description: zahra.description, complainedOfPerson: "کسی که نیست" },
    });
    expect(JSON.stringify(rows)).not.toContain("کسی");
  });

  it("can be any unit but the outside authority; the form asks for the accused in the kinds of request that can have an accused (R2)", () => {
    const [complaint, ...others] = organisation.kinds;
    if (!complaint) throw new Error("the test organisation has kinds");
    const asking = { ...organisation, ...changes, kinds: [{ ...complaint, asksWho: true }, ...others] };
    const { kinds, units } = choicesIn(asking);
    expect(units.map(({ key }) => key)).toEqual(inside.map(({ key }) => key));
    expect(kinds.map(({ key, asksWho }) => [key, asksWho])).toEqual([
      ["complaint", true],
      ["suggestion", undefined],
    ]);
  });
});
