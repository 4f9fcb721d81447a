import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Snapshot, snapshotSchema } from "../../../shared/directory/snapshot.ts";
import { loadFolder } from "../adapters/load-folder.ts";
import { checkSnapshot } from "../rules/rules.ts";
import { handlerProblems } from "./handlers.ts";

const demo = snapshotSchema.parse(loadFolder(join(import.meta.dirname, "../demo")).snapshot);

function after(change: (snapshot: Snapshot) => void): Snapshot {
  const changed = structuredClone(demo);
  change(changed);
  return changed;
}

/** The problems of the demo organisation after one change, each as `path: code`. */
function problemsAfter(change: (snapshot: Snapshot) => void): readonly string[] {
  const checked = checkSnapshot(after(change));
  return checked.ok ? [] : checked.problems.map(({ path, code }) => `${path.join("/")}: ${code}`);
}

const days = { from: "2026-12-20", to: "2026-12-21" };
const stand = (of: string, deputy: string) => ({ of, deputy, ...days });
const unitOf = ({ units }: Snapshot, key: string) => units.find((unit) => unit.key === key) ?? {};
const outside = "outside-authority";

describe("the inspection unit that a snapshot names", () => {
  it("may be any unit that has inspectors; a snapshot that names no inspection unit is refused (R2)", () => {
    expect(problemsAfter(({ organisation }) => delete organisation.inspection)).toEqual([
      "organisation/inspection: no-inspection",
    ]);
    const move = ({ organisation, staff }: Snapshot) => {
      organisation.inspection = "legal-office";
      staff.find(({ username }) => username === "t.amini")?.roles.push("inspector");
    };
    expect(problemsAfter(move)).toEqual([]);
  });

  it("is refused when no such unit exists, or when the unit is outside the organisation (R2)", () => {
    const name = (key: string) => (snapshot: Snapshot) =>
      Object.assign(snapshot.organisation, { inspection: key });
    expect(problemsAfter(name("nowhere"))).toEqual(["organisation/inspection: unknown-reference"]);
    expect(problemsAfter(name(outside))).toEqual(["organisation/inspection: no-inspection"]);
  });

  it("is refused when its head is its only inspector, because then no second person could approve (R2, R10)", () => {
    const demote =
      (...people: string[]) =>
      (snapshot: Snapshot) => {
        for (const member of snapshot.staff) if (people.includes(member.username)) member.roles = ["expert"];
      };
    expect(problemsAfter(demote("d.yeganeh"))).toEqual([]);
    expect(problemsAfter(demote("d.yeganeh", "f.shirvani"))).toEqual([
      "organisation/inspection: no-inspection",
    ]);
  });
});

describe("a snapshot of the directory is refused", () => {
  it("without exactly one authority outside the organisation (R2)", () => {
    expect(problemsAfter((snapshot) => Object.assign(unitOf(snapshot, outside), { outside: false }))).toEqual(
      [
        "units: no-outside-authority",
        "units/0: no-eligible-handler",
        "units/18: no-eligible-handler-besides",
        "staff/0: no-eligible-handler",
        "staff/1: no-eligible-handler-besides",
        "staff/51: no-eligible-handler-besides",
      ],
    );
    const second = { outside: true, parent: undefined };
    expect(problemsAfter((snapshot) => Object.assign(unitOf(snapshot, "automotive"), second))).toEqual([
      "units/18/outside: two-outside-authorities",
    ]);
  });

  it("when a unit is above the outside authority, or below it (R2)", () => {
    const below = (key: string, parent: string) => (snapshot: Snapshot) =>
      Object.assign(unitOf(snapshot, key), { parent });
    expect(problemsAfter(below(outside, "head-office"))).toEqual([
      "units/18/parent: outside-has-parent",
      "units/0: no-eligible-handler",
      "staff/0: no-eligible-handler",
    ]);
    expect(problemsAfter(below("automotive", outside))).toEqual(["units/12/parent: outside-has-parent"]);
    expect(problemsAfter(below("automotive", "legal-office"))).toEqual([]);
  });

  it("when an outside person stands in for an inside one, or the other way round (R2, R9)", () => {
    const add = (of: string, deputy: string) => (snapshot: Snapshot) =>
      snapshot.deputies.splice(0, 0, stand(of, deputy));
    expect(problemsAfter(add("m.karimi", "k.nikravan"))).toEqual(["deputies/0/deputy: outside-stands-in"]);
    expect(problemsAfter(add("p.rahnama", "m.karimi"))).toEqual(["deputies/0/deputy: outside-stands-in"]);
    expect(problemsAfter(add("p.rahnama", "k.nikravan"))).toEqual([]);
  });

  it("when an absence of staff is for an unknown person, or on days that do not exist (R9)", () => {
    const absent = (absence: object) => (snapshot: Snapshot) =>
      Object.assign(snapshot, { absences: [{ of: "s.jafari", ...days, ...absence }] });
    expect(problemsAfter(absent({ of: "nobody" }))).toEqual(["absences/0/of: unknown-reference"]);
    expect(problemsAfter(absent({ from: "2026-02-30" }))).toEqual(["absences/0/from: no-such-day"]);
    expect(problemsAfter(absent({ to: "2026-12-19" }))).toEqual(["absences/0/to: ends-before-start"]);
    expect(problemsAfter(absent({}))).toEqual([]);
    expect(problemsAfter((snapshot) => delete snapshot.absences)).toEqual([]);
  });
});

/**
 * Calls the check directly. A check of the whole snapshot stops at an error of the outside authority, and would not
 * report the missing handlers.
 */
describe("an eligible handler for every complaint", () => {
  const problemsOf = (change: (snapshot: Snapshot) => void) => handlerProblems(after(change));
  const found = (change: (snapshot: Snapshot) => void) =>
    problemsOf(change).map(({ path, en }) => `${path.join("/")} ${/day: (.+)\)/.exec(en)?.[1]}`);
  const insideOnly = (snapshot: Snapshot) => {
    snapshot.units = snapshot.units.filter(({ key }) => key !== outside);
    snapshot.staff = snapshot.staff.filter(({ unit }) => unit !== outside);
  };

  it("exists in the demo organisation on every day, for an accusation of any unit or person (R2)", () => {
    expect(handlerProblems(demo)).toEqual([]);
  });

  it("is missing, without an outside authority, for a complaint about the head of the organisation (R2)", () => {
    expect(found(insideOnly)).toEqual(expect.arrayContaining(["units/0 –", "staff/0 –"]));
  });

  it("is missing, without an outside authority, for a complaint about a person of the head's office when inspection is accused too, of having left a complaint unanswered (R2)", () => {
    const both = problemsOf(insideOnly).filter(({ code }) => code === "no-eligible-handler-besides");
    expect(both.map(({ path, en }) => [path.join("/"), /“([a-z-]+)”, which left/.exec(en)?.[1]])).toEqual([
      [`staff/${staffAt("n.sohrabi")}`, "inspection-office"],
    ]);
    const noSilence = (snapshot: Snapshot) => {
      insideOnly(snapshot);
      for (const kind of snapshot.kinds) delete kind.unanswered;
    };
    expect(found(noSilence)).toEqual(["units/0 –", "staff/0 –"]);
  });

  it("is missing on days on which everyone who could handle the complaint stands in for the accused (R2, R9)", () => {
    const everybodyActs = (snapshot: Snapshot) => {
      insideOnly(snapshot);
      const acting = ["b.dehghan", "a.rastegar", "s.keshavarz"].map((by) => stand("n.ebrahimi", by));
      snapshot.deputies = [...snapshot.deputies, ...acting];
    };
    expect(found(everybodyActs)).toEqual(
      expect.arrayContaining([
        "units/8 2026-12-20",
        "staff/0 –",
        `staff/${staffAt("n.ebrahimi")} 2026-12-20`,
      ]),
    );
  });

  it("is missing when the people of the outside authority stand in for the accused (R2)", () => {
    const crossing = (snapshot: Snapshot) => snapshot.deputies.push(stand("a.rastegar", "p.rahnama"));
    expect(found(crossing)).toEqual(["units/0 2026-12-20", "staff/0 2026-12-20"]);
  });

  const staffAt = (username: string) => demo.staff.findIndex((member) => member.username === username);
});
