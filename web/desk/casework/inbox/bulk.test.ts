import { describe, expect, it } from "vitest";
import { given, offersAssign, offersRefer, parcelsOf, refusedIn, sentOn, takersOf } from "./bulk.ts";
import { row, rows } from "./sample-rows.ts";

const named = (key: string) => ({ key, name: { fa: key, en: key } });
const colleague = (
  username: string,
  unit: string,
  ...roles: readonly ("expert" | "inspector" | "clerk")[]
) => ({
  username,
  name: { fa: username, en: username },
  unit,
  roles: [...roles],
});

describe("a bulk step", () => {
  it("is sent in batches of fifty cases, each batch with its own idempotency key and each case with the version that the user saw (R16, R17)", () => {
    let keys = 0;
    const many = rows(...Array.from({ length: 120 }, (_, n) => n));
    const parcels = parcelsOf(many, () => `key-${++keys}`);
    expect(parcels.map(({ key, cases }) => [key, cases.length])).toEqual([
      ["key-1", 50],
      ["key-2", 50],
      ["key-3", 20],
    ]);
    expect(parcels.flatMap(({ cases }) => cases)).toEqual(
      many.map(({ case: code, version }) => ({ case: code, version })),
    );
  });

  it("is offered by role: heads may assign, users who handle cases may refer, other users may do neither (R15, R17)", () => {
    const heading = { roles: ["expert" as const], headOf: [named("services")] };
    expect([offersAssign(heading), offersRefer(heading)]).toEqual([true, true]);
    const offers = (...roles: Parameters<typeof offersRefer>[0]["roles"]) =>
      [offersAssign, offersRefer].map((offered) => offered({ roles, headOf: [] }));
    expect(offers("expert")).toEqual([false, true]);
    expect(offers("clerk")).toEqual([false, true]);
    expect(offers("auditor", "administrator", "coordinator")).toEqual([false, false]);
  });

  it("offers as assignees the staff who handle cases in the units that have the selected cases (R17)", () => {
    const colleagues = [
      colleague("here", "services", "expert"),
      colleague("inspects", "services", "inspector"),
      colleague("at-the-door", "services", "clerk"),
      colleague("elsewhere", "legal-office", "expert"),
    ];
    const takers = takersOf([row(1, { unit: named("services") })], { colleagues });
    expect(takers.map(({ username }) => username)).toEqual(["here", "inspects"]);
  });

  it("lists the failures by reason, the most frequent first, without the successes (R2, R17)", () => {
    const refused = (code: string, detail: string) => ({
      ...{ case: code, done: false },
      problem: { type: "urn:peygir:problem:x" as const, title: "انجام نشد", detail, status: 409 },
    });
    const results = [
      refused("1", "تغییر کرده است."),
      { case: "2", done: true, version: 3 },
      refused("3", "مورد شکایت است."),
      refused("4", "مورد شکایت است."),
    ];
    expect(refusedIn(results).map(({ problem, cases }) => [problem.detail, cases])).toEqual([
      ["مورد شکایت است.", ["3", "4"]],
      ["تغییر کرده است.", ["1"]],
    ]);
  });

  it("is shown in the rows of its cases until the service's list has the changed rows (R17)", () => {
    const expert = { username: "here", name: { fa: "او", en: "They" } };
    const before = row(1, { stage: "in-hand", seen: true });
    expect(given(before, 2, expert)).toEqual({ ...before, version: 2, expert });
    const sent = sentOn({ ...before, expert }, 3, named("legal-office"), "2026-11-24T10:00:00.000Z");
    expect(sent).toMatchObject({ version: 3, unit: named("legal-office"), stage: "waiting", seen: false });
    expect(sent).not.toHaveProperty("expert");
  });
});
