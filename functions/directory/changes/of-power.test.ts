import { describe, expect, it } from "vitest";
import { defaultClocks, defaultLimits } from "../../../shared/directory/default-timing.ts";
import type { Sections, Snapshot } from "../../../shared/directory/snapshot.ts";
import { organisation } from "../../../test/support/organisation.ts";
import { changesOfPower, grantsTo, isSamePerson } from "./of-power.ts";

const before: Snapshot = {
  ...organisation,
  kinds: organisation.kinds.map((one) => ({ ...one, asksWho: true, mayHide: true, onWeb: true })),
  clocks: [...defaultClocks, { clock: "retention", when: {}, takes: 60, in: "months" }],
  timeLimits: { ...defaultLimits, deskActs: 20, idleMinutes: 15, rating: 14 },
  deputies: [{ of: "h.legal", deputy: "e.legal", from: "2026-11-01", to: "2026-11-03" }],
};

type Edit = (after: Sections) => void;

function changed(edit: Edit): Sections {
  const after = structuredClone(before);
  edit(after);
  return after;
}

const places = (edit: Edit): readonly string[] =>
  changesOfPower(before, changed(edit)).map(({ section, key }) => `${section}/${key}`);

const the = <Entry>(entries: readonly Entry[], find: (entry: Entry) => boolean): Entry => {
  const entry = entries.find(find);
  if (entry === undefined) throw new Error("no such entry");
  return entry;
};

const person = (after: Sections, username: string) => the(after.staff, (one) => one.username === username);
const title = { fa: "مدیر", en: "Director" };
const unitIn = (after: Sections, key: string) => the(after.units, (one) => one.key === key);

const at = <Entry>(entries: readonly Entry[], place: number): Entry =>
  the(entries, (one) => one === entries[place]);

/** Changes the first entry of a section. */
const set = (
  after: Sections,
  section: "kinds" | "outcomes" | "routing" | "templates" | "clocks",
  fields: object,
) => Object.assign(at<object>(after[section] ?? [], 0), fields);

const limit = (after: Sections, limits: object) => Object.assign(after.timeLimits ?? {}, limits);

const away = (after: Sections, ...spans: readonly (readonly [string, string])[]) =>
  Object.assign(after, { absences: spans.map(([from, to]) => ({ of: "e.legal", from, to })) });

describe("a change of power over cases", () => {
  const ofPower: Readonly<Record<string, Edit>> = {
    "another role": (after) => person(after, "c.ahmadi").roles.push("expert"),
    "a removed role": (after) => Object.assign(person(after, "i.inspection"), { roles: ["expert"] }),
    "another unit for a person": (after) => Object.assign(person(after, "e.karimi"), { unit: "inspection" }),
    "another head": (after) => {
      Object.assign(person(after, "h.legal"), { roles: ["expert"] });
      Object.assign(person(after, "e.legal"), { roles: ["head"] });
    },
    "a new person": (after) => after.staff.push({ ...person(after, "c.ahmadi"), username: "n.new" }),
    "a removed person": (after) => after.staff.splice(0, 1),
    "a user name that replaces another": (after) =>
      Object.assign(person(after, "c.ahmadi"), { replaces: ["e.karimi"] }),
    "a new unit": (after) => after.units.push({ key: "new", name: { fa: "ن", en: "N" } }),
    "a removed unit": (after) => after.units.splice(1, 1),
    "a unit that replaces another": (after) =>
      Object.assign(unitIn(after, "legal"), { replaces: ["price-control"] }),
    "another unit above": (after) => Object.assign(unitIn(after, "legal"), { parent: "service-desk" }),
    "another outside authority": (after) => Object.assign(unitIn(after, "legal"), { outside: true }),
    "another inspection office": (after) => Object.assign(after.organisation, { inspection: "legal" }),
    "a new deputy": (after) =>
      after.deputies.push({ of: "h.desk", deputy: "c.ahmadi", from: "2026-12-01", to: "2026-12-02" }),
    "a removed deputy": (after) => after.deputies.splice(0, 1),
    "a person who may receive in an official's stead": (after) =>
      Object.assign(after, { officials: [{ of: "h.legal", title, receivers: ["e.legal"] }] }),
    "another unit for a rule": (after) =>
      Object.assign(
        the(after.routing, () => true),
        { unit: "legal" },
      ),
    "another condition of a rule": (after) =>
      Object.assign(
        the(after.routing, () => true),
        { when: { province: ["fars"] } },
      ),
    "another order of the rules": (after) => after.routing.reverse(),
    "a kind that is no longer for inspection alone": (after) =>
      Object.assign(
        the(after.kinds, () => true),
        { byInspection: true },
      ),
    "a kind whose answers need no second person any more": (after) =>
      Object.assign(
        the(after.kinds, () => true),
        { fourEyes: false },
      ),
    "a new kind": (after) =>
      after.kinds.push({ ...the(after.kinds, () => true), key: "new", fourEyes: false }),
    "an outcome that no longer counts as a refusal": (after) =>
      Object.assign(
        the(after.outcomes, ({ refusal }) => refusal),
        { refusal: false },
      ),
    "a new outcome": (after) =>
      after.outcomes.push({ key: "new", name: { fa: "ن", en: "N" }, refusal: false }),
    "fewer days for which former members count": (after) =>
      Object.assign(after, { timeLimits: { ...after.timeLimits, formerDays: 0 } }),
  };

  it.each(Object.entries(ofPower))("needs a second person when it is %s (R2)", (_, edit) => {
    expect(places(edit).length).toBeGreaterThan(0);
  });

  const harmless: Readonly<Record<string, Edit>> = {
    "a telephone number": (after) => Object.assign(after.organisation, { phone: "1" }),
    "the order of people": (after) => after.staff.reverse(),
    "a dated absence": (after) =>
      Object.assign(after, { absences: [{ of: "e.legal", from: "2026-12-01", to: "2026-12-02" }] }),
    "other days for an approved deputy": (after) =>
      after.deputies.splice(0, 1, { of: "h.legal", deputy: "e.legal", from: "2026-12-01", to: "2026-12-02" }),
    "more days for an approved deputy": (after) =>
      after.deputies.push({ of: "h.legal", deputy: "e.legal", from: "2026-12-01", to: "2026-12-02" }),
  };

  const alone: Readonly<Record<string, Edit>> = {
    "a kind that no longer asks who is complained of": (after) => set(after, "kinds", { asksWho: false }),
    "a kind that no longer lets applicants hide": (after) => set(after, "kinds", { mayHide: false }),
    "a kind that citizens no longer find on the web": (after) => set(after, "kinds", { onWeb: false }),
    "a kind whose reporters get no result": (after) => set(after, "kinds", { withoutIdentity: true }),
    "a kind's sentence": (after) => set(after, "kinds", { sentence: title }),
    "a unit's name": (after) => Object.assign(unitIn(after, "legal"), { name: title }),
    "a person's name": (after) => Object.assign(person(after, "c.ahmadi"), { name: title }),
    "swapped names of two subjects": (after) => {
      const [one, two] = [at(after.subjects, 0), at(after.subjects, 1)];
      [one.name, two.name] = [two.name, one.name];
    },
    "a new subject": (after) => after.subjects.push({ key: "new", name: title }),
    "an outcome's name": (after) => set(after, "outcomes", { name: title }),
    "the reason of a rule": (after) => set(after, "routing", { why: title }),
    "another text of a notice": (after) => set(after, "templates", { text: "…" }),
    "fewer days to object": (after) => limit(after, { rating: 1 }),
    "a higher limit of an alarm": (after) => limit(after, { deskActs: 10_000 }),
    "a screen that locks itself later": (after) => limit(after, { idleMinutes: 480 }),
    "a longer deadline of staff": (after) => set(after, "clocks", { takes: 200 }),
    "another order of the clocks": (after) => after.clocks?.reverse(),
    "a shorter time for which data are kept": (after) =>
      Object.assign(
        the(after.clocks ?? [], ({ clock }) => clock === "retention"),
        { takes: 1 },
      ),
    "an official who no longer meets applicants": (after) =>
      Object.assign(after, { officials: [{ of: "h.legal", title, closed: true }] }),
    "an absence of a year": (after) => away(after, ["2026-12-01", "2027-11-30"]),
    "short absences that follow each other": (after) =>
      away(after, ["2026-12-01", "2026-12-10"], ["2026-12-11", "2026-12-20"]),
    "a year for an approved deputy": (after) =>
      after.deputies.push({ of: "h.legal", deputy: "e.legal", from: "2026-12-01", to: "2027-12-01" }),
    "a closure of a month": (after) =>
      Object.assign(after, {
        closures: [{ kind: "closed", from: "2026-12-01", to: "2026-12-31", why: title }],
      }),
  };

  it.each(Object.entries(alone))(
    "cannot be made by one administrator alone when it is %s (R2, P5)",
    (_, edit) => {
      expect(places(edit).length).toBeGreaterThan(0);
    },
  );

  const stronger: Readonly<Record<string, Edit>> = {
    "more days to object": (after) => limit(after, { rating: 30 }),
    "a lower limit of an alarm": (after) => limit(after, { deskActs: 2 }),
    "a shorter deadline of staff": (after) => set(after, "clocks", { takes: 1 }),
    "a day's closure": (after) =>
      Object.assign(after, {
        closures: [{ kind: "closed", from: "2026-12-01", to: "2026-12-01", why: title }],
      }),
    "a new holiday": (after) =>
      Object.assign(after, { holidays: [...(after.holidays ?? []), { day: "2026-12-30", name: title }] }),
    "an absence that ends earlier": (after) => Object.assign(after, { absences: [] }),
  };

  it.each(Object.entries(stronger))("needs no second person when it is %s", (_, edit) => {
    expect(places(edit)).toEqual([]);
  });

  it.each(Object.entries(harmless))("needs no second person when it is %s", (_, edit) => {
    expect(places(edit)).toEqual([]);
  });

  it("is not found in the very first snapshot of the directory, since no earlier powers exist", () => {
    expect(changesOfPower(undefined, before)).toEqual([]);
  });
});

describe("a person who would get power by their own proposal", () => {
  const grants = (username: string, edit: Edit) => grantsTo(before, changed(edit), username);

  it("is recognised when the proposal gives them a role, a unit, a headship, a deputyship, or more days of a deputyship (R2)", () => {
    const self = "c.ahmadi";
    expect(grants(self, (after) => person(after, self).roles.push("inspector"))).toBe(true);
    expect(grants(self, (after) => person(after, self).roles.push("head"))).toBe(true);
    expect(grants(self, (after) => Object.assign(person(after, self), { unit: "inspection" }))).toBe(true);
    const stand = { of: "h.legal", deputy: self, from: "2026-12-01", to: "2026-12-02" };
    expect(grants(self, (after) => after.deputies.push(stand))).toBe(true);
    const longer: Edit = (after) =>
      Object.assign(
        the(after.deputies, () => true),
        { to: "2027-12-01" },
      );
    expect(grants("e.legal", longer)).toBe(true);
  });

  it("is recognised when the proposal lets them receive visitors in an official's stead (R2, P5)", () => {
    const receivers: Edit = (after) =>
      Object.assign(after, { officials: [{ of: "h.legal", title, receivers: ["e.legal"] }] });
    expect(grants("e.legal", receivers)).toBe(true);
    expect(grants("c.ahmadi", receivers)).toBe(false);
  });

  it("is recognised when the proposal gives the power to another username that replaces their own (R2)", () => {
    const renamed: Edit = (after) =>
      after.staff.push({ ...person(after, "i.inspection"), username: "c.new", replaces: ["c.ahmadi"] });
    expect(grants("c.ahmadi", renamed)).toBe(true);
    expect(isSamePerson(before, changed(renamed), "c.ahmadi", "c.new")).toBe(true);
    expect(isSamePerson(before, changed(renamed), "c.ahmadi", "e.legal")).toBe(false);
  });

  it("does not exist when only other people gain power, when the proposer loses a role, or when only the key of the proposer's unit changes", () => {
    const self = "h.legal";
    expect(grants(self, (after) => person(after, "c.ahmadi").roles.push("inspector"))).toBe(false);
    expect(
      grants("i.inspection", (after) => Object.assign(person(after, "i.inspection"), { roles: ["expert"] })),
    ).toBe(false);
    const renamed = (replaces: readonly string[]) => (after: Sections) => {
      Object.assign(unitIn(after, "legal"), { key: "law", replaces });
      for (const one of after.staff) if (one.unit === "legal") one.unit = "law";
    };
    expect(grants(self, renamed(["legal"]))).toBe(false);
    expect(grants(self, renamed(["legal", "inspection"]))).toBe(true);
  });
});
