/**
 * Compares the conflicts of interest (R2, R13) that the rule finds with the conflicts that a second, slower
 * implementation finds, over random organisations.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Concerned, conflictsIn, type Organisation, withBelonged } from "./conflict-of-interest.ts";

const name = { fa: "ن", en: "n" };
const today = "2026-12-05";
const unitKeys = ["u0", "u1", "u2", "u3", "u4", "u5"];
const people = ["p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8"];

const anyUnit = fc.constantFrom(...unitKeys);
const anyPerson = fc.constantFrom(...people);
const anyDays = fc.constantFrom(
  { from: "2026-12-01", to: today },
  { from: today, to: "2026-12-09" },
  { from: "2026-12-06", to: "2026-12-09" },
  { from: "2026-12-01", to: "2026-12-04" },
);

/**
 * Days on which people left a unit. Leaving ninety days before today still counts, leaving ninety-one days
 * before does not.
 */
const leaves = ["2026-12-01", "2026-09-06", "2026-09-05"];

/**
 * Random organisations: each unit is below an earlier unit or none, and the first person of a unit may head
 * it.
 */
const anyOrganisation: fc.Arbitrary<Organisation> = fc
  .record({
    parents: fc.tuple(...unitKeys.map((_, at) => fc.option(fc.nat({ max: Math.max(at - 1, 0) })))),
    homes: fc.tuple(...people.map(() => anyUnit)),
    headed: fc.tuple(...unitKeys.map(() => fc.boolean())),
    deputies: fc.array(fc.tuple(anyPerson, anyPerson, anyDays), { maxLength: 6 }),
    absences: fc.array(fc.tuple(anyPerson, anyDays), { maxLength: 4 }),
    replaced: fc.array(fc.tuple(anyUnit, anyUnit), { maxLength: 3 }),
    left: fc.array(fc.tuple(anyPerson, anyUnit, fc.constantFrom(...leaves)), { maxLength: 3 }),
  })
  .map(({ parents, homes, headed, deputies, absences, replaced, left }) => ({
    units: unitKeys.map((key, at) => {
      const parent = parents[at];
      return typeof parent !== "number" || at === 0 ? { key, name } : { key, name, parent: `u${parent}` };
    }),
    lineage: {
      closed: { units: [], people: [] },
      replaced: { units: replaced.map(([of, by]) => ({ of, by })), people: [] },
      left: left.map(([person, unit, on]) => ({ person, unit, on })),
    },
    staff: people.map((username, at) => {
      const unit = homes[at] ?? "u0";
      const leads = homes.indexOf(unit) === at && headed[unitKeys.indexOf(unit)];
      return { username, name, unit, roles: [leads ? "head" : "expert"] };
    }),
    deputies: deputies.map(([of, deputy, days]) => ({ of, deputy, ...days })),
    absences: absences.map(([of, days]) => ({ of, ...days })),
  }));

const anyParties = fc.record({
  units: fc.array(anyUnit, { maxLength: 2 }),
  people: fc.array(anyPerson, { maxLength: 2 }),
});
const anyConcerned: fc.Arbitrary<Concerned> = fc.record({
  parties: anyParties,
  firstStage: fc.option(anyParties, { nil: undefined }),
});

type Strings = readonly string[];

/**
 * The second implementation. It decides for one person or unit at a time and looks upwards, while the tested
 * rule starts from the accused parties and goes downwards.
 */
class Oracle {
  private readonly org: Organisation;
  private readonly concerned: Concerned;
  constructor(org: Organisation, concerned: Concerned) {
    this.org = org;
    this.concerned = concerned;
  }

  private line(unit: string | undefined): string[] {
    if (unit === undefined) return [];
    return [unit, ...this.line(this.org.units.find(({ key }) => key === unit)?.parent)];
  }
  private home = (person: string) => this.org.staff.find(({ username }) => username === person)?.unit ?? "";
  private head = (unit: string) =>
    this.org.staff.find((one) => one.unit === unit && one.roles.includes("head"))?.username;
  private heads = (person: string) => this.head(this.home(person)) === person;

  /**
   * Whether one unit replaced another, through any number of replacements in one direction: only to older, or
   * only to newer units.
   */
  private reaches(from: string, to: string, next: "of" | "by", seen: Strings = []): boolean {
    if (from === to) return true;
    if (seen.includes(from)) return false;
    const other = next === "of" ? "by" : "of";
    const replaced = this.org.lineage?.replaced.units ?? [];
    return replaced.some((one) => one[other] === from && this.reaches(one[next], to, next, [...seen, from]));
  }
  private isAlso(a: string, b: string): boolean {
    return this.reaches(a, b, "of") || this.reaches(a, b, "by");
  }

  private leftAccused(person: string): boolean {
    const left = this.org.lineage?.left ?? [];
    return left.some((one) => one.person === person && one.on !== leaves[2] && this.underAccused(one.unit));
  }

  private standsIn(by: string, of: string): boolean {
    if (by === of) return false;
    const now = ({ from, to }: { from: string; to: string }) => !(today < from) && !(to < today);
    const named = (person: string) => this.org.deputies.filter((one) => one.of === person && now(one));
    const gone = (person: string) =>
      named(person).length === 0 && (this.org.absences ?? []).some((one) => one.of === person && now(one));
    if (named(of).some(({ deputy }) => deputy === by)) return true;
    if (!gone(of)) return false;
    const line = this.line(this.home(of)).map(this.head);
    return line.filter((one) => one !== undefined && one !== of && !gone(one))[0] === by;
  }

  private underAccused(unit: string): boolean {
    const { units, people: persons } = this.concerned.parties;
    const line = this.line(unit);
    return line.some(
      (one) =>
        units.some((unit) => this.isAlso(unit, one)) ||
        persons.some((p) => this.heads(p) && this.home(p) === one),
    );
  }

  /** Adds the stand-ins of these people, and the stand-ins of the stand-ins, until no more are found. */
  private withActors(seed: Strings): Strings {
    const more = people.filter((by) => !seed.includes(by) && seed.some((of) => this.standsIn(by, of)));
    return more.length === 0 ? seed : this.withActors([...seed, ...more]);
  }

  people(): Strings {
    const { parties, firstStage } = this.concerned;
    const accused = people.filter(
      (one) => parties.people.includes(one) || this.underAccused(this.home(one)) || this.leftAccused(one),
    );
    const decided = firstStage?.units ?? [];
    const colleagues = people.filter((one) => decided.some((unit) => this.isAlso(unit, this.home(one))));
    const first = this.withActors(firstStage?.people ?? []);
    return people.filter((one) => [...this.withActors(accused), ...first, ...colleagues].includes(one));
  }

  units(): Strings {
    const out = this.people();
    const { firstStage } = this.concerned;
    return unitKeys.filter(
      (unit) =>
        this.underAccused(unit) ||
        firstStage?.units.some((one) => this.isAlso(one, unit)) ||
        out.includes(this.head(unit) ?? "nobody"),
    );
  }
}

it("conflict of interest covers exactly the people and units that a second, slower implementation finds (R2, R13)", () => {
  fc.assert(
    fc.property(anyOrganisation, anyConcerned, (org, concerned) => {
      const [conflicts, oracle] = [conflictsIn(org, today, concerned), new Oracle(org, concerned)];
      expect(people.filter((one) => conflicts.person(one))).toEqual(oracle.people());
      expect(unitKeys.filter((one) => conflicts.unit(one))).toEqual(oracle.units());
    }),
    { numRuns: 1_000 },
  );
});

it("each conflict of interest comes from a party that the case accuses, or that decided its first stage (R2, R13)", () => {
  fc.assert(
    fc.property(anyOrganisation, anyConcerned, (org, concerned) => {
      const { parties, firstStage } = concerned;
      const conflicts = conflictsIn(org, today, concerned);
      for (const found of [...people.map(conflicts.person), ...unitKeys.map(conflicts.unit)]) {
        if (!found) continue;
        const from = found.reason === "first-stage" ? firstStage : parties;
        if ("unit" in found.of) expect(from?.units).toContain(found.of.unit);
        else expect(from?.people).toContain(found.of.person);
      }
    }),
  );
});

it("everyone in conflict of interest when the parties were accused stays in conflict after any reorganisation (R2)", () => {
  fc.assert(
    fc.property(anyOrganisation, anyOrganisation, anyParties, (then, now, parties) => {
      const kept = withBelonged(then, today, parties);
      const [before, after] = [
        conflictsIn(then, today, { parties }),
        conflictsIn(now, "2028-01-01", { parties: kept }),
      ];
      const actsOnly = (name: string) => before.person(name)?.reason === "acting-for";
      for (const one of people.filter((name) => before.person(name) && !actsOnly(name)))
        expect(after.person(one), one).toBeDefined();
    }),
  );
});
