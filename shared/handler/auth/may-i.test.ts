import { describe, expect, test } from "vitest";
import { columns, expected, mayBe } from "../../../test/policy/expected.ts";
import {
  expectedOfMeetings,
  mayBeOfMeeting,
  meetingColumns,
} from "../../../test/policy/expected-meetings.ts";
import {
  type Action,
  caseActions,
  deskActions,
  meetingActions,
  meetingRelations,
  type Relation,
  relations,
} from "../../contracts/policy.ts";
import { roles } from "../../directory/snapshot.ts";
import { mayAtDesk, mayI } from "./may-i.ts";
import { relationsTo, relationsToMeeting } from "./relations.ts";
import type { Staff } from "./staff.ts";

const staff = (changes: Partial<Staff>): Staff => ({
  username: "a.test",
  unit: "here",
  roles: ["expert"],
  headOf: [],
  standsInFor: [],
  ...changes,
});

const actions = [...deskActions, ...caseActions];

const matrix = actions.flatMap((action) =>
  roles.flatMap((role) =>
    columns.map((relation, at) => ({ action, role, relation, may: expected[action][role][at] === "y" })),
  ),
);

describe("the policy table (P1)", () => {
  test("has an entry for each action, role and relation", () => {
    expect([...columns]).toEqual([...relations, "none"]);
    expect(matrix).toHaveLength(actions.length * roles.length * (relations.length + 1));
  });

  test.each(matrix)(
    "for role $role and relation $relation: $action → $may",
    ({ action, role, relation, may }) => {
      const related = relation === "none" ? [] : [relation];
      expect(mayI(action, staff({ roles: [role] }), related) === "yes").toBe(may);
    },
  );

  test("allows what any of a person's relations to a case allows", () => {
    for (const action of actions) {
      for (const role of roles) {
        for (const related of subsets(relations)) {
          const answer = mayI(action, staff({ roles: [role] }), related);
          expect([action, role, related, answer === "yes"]).toEqual([
            action,
            role,
            related,
            mayBe(action, role, related),
          ]);
        }
      }
    }
  });
});

describe("the policy table for meetings (P1, M2, M3)", () => {
  test("has an entry for each action, role and relation", () => {
    expect([...meetingColumns].sort()).toEqual([...meetingRelations, "none"].sort());
    expect(Object.keys(expectedOfMeetings).sort()).toEqual([...meetingActions].sort());
  });

  test.each(meetingActions)(
    "for %s: allows what any of a person's relations to the meeting allows",
    (action) => {
      for (const role of roles)
        for (const related of subsets(meetingRelations)) {
          const answer = mayI(action, staff({ roles: [role] }), related);
          const may = mayBeOfMeeting(action, role, related);
          expect([role, related, answer === "yes"]).toEqual([role, related, may]);
          const sees = mayBeOfMeeting("see-meeting", role, related);
          if (!may) expect(answer).toBe(sees ? "not-yours-to-do" : "not-found");
        }
    },
  );

  const parties = { host: "h.test", unit: "here", accused: false, inspects: false };
  test.each([
    ["the official", { username: "h.test", unit: "here" }, {}, ["host", "host-office", "open"]],
    ["their stand-in of today", { unit: "there", standsInFor: ["h.test"] }, {}, ["host", "open"]],
    ["the deputy named for this meeting", { unit: "there" }, { deputy: "a.test" }, ["host", "open"]],
    ["a colleague", {}, {}, ["host-office", "open"]],
    ["anybody", { unit: "there" }, {}, ["open"]],
    ["inspection, where nobody is accused", { unit: "there" }, { inspects: true }, ["inspects", "open"]],
    [
      "inspection, of an accused official",
      { unit: "there" },
      { inspects: true, accused: true },
      ["inspection", "inspects"],
    ],
    ["the accused official", { username: "h.test" }, { accused: true }, []],
    ["their colleague", {}, { accused: true }, []],
  ] as const)("gives the right relations to %s", (_who, person, changes, related) => {
    expect(relationsToMeeting(staff(person), { ...parties, ...changes })).toEqual(related);
  });
});

function subsets<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((_one, at) => (bits >> at) & 1));
}

describe("an action", () => {
  const ask = (action: Action, person: Partial<Staff>, related: readonly Relation[]) =>
    mayI(action, staff(person), related);

  test("on a case that the user may not see is refused as not found, for every action (R15)", () => {
    for (const action of caseActions) {
      expect(ask(action, { roles: ["expert", "head"] }, [])).toBe("not-found");
    }
  });

  test("on a case that the user may see is refused with `not-yours-to-do` when neither role nor relation allows the action", () => {
    expect(ask("approve-answer", {}, ["member"])).toBe("not-yours-to-do");
    expect(ask("draft-answer", {}, ["member"])).toBe("not-yours-to-do");
    expect(ask("accept-case", {}, ["former"])).toBe("not-yours-to-do");
    expect(ask("refer-case", { roles: ["auditor"] }, [])).toBe("not-yours-to-do");
  });

  test("that approves a draft is refused to the draft's author, with the reason that another person must approve (R10)", () => {
    expect(ask("approve-answer", { roles: ["head"] }, ["member", "head", "author"])).toBe("own-approval");
    expect(ask("approve-answer", { roles: ["head"] }, ["member", "head"])).toBe("yes");
    expect(ask("approve-answer", {}, ["member", "author"])).toBe("not-yours-to-do");
  });

  const ofHeads: readonly Action[] = [
    "work-at-desk",
    "see-meetings",
    "see-duty",
    "see-figures",
    "see-clerk-acts",
  ];

  test("that supervises the service desk is allowed to a deputy of the desk's head, and refused to other experts and clerks (R15)", () => {
    const mayLook = (headOf: readonly string[], roles: Staff["roles"]) =>
      mayAtDesk("see-clerk-acts", staff({ headOf, roles }));
    expect([mayLook(["service-desk"], ["expert"]), mayLook(["service-desk"], ["clerk"])]).toEqual([
      true,
      true,
    ]);
    expect([mayLook([], ["expert"]), mayLook([], ["clerk"]), mayLook([], ["administrator"])]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test("about no case is refused as forbidden to a user whose roles do not allow it, whatever relations to cases the user has", () => {
    for (const action of deskActions.filter((one) => !ofHeads.includes(one))) {
      expect(ask(action, { roles: ["expert", "head"] }, relations)).toBe("forbidden");
    }
  });
});

describe("the relations of a person to a case", () => {
  const parties = { unit: "here", expert: "e.test", draftedBy: "e.test", formerUnits: ["desk"] };

  test.each([
    ["a member of the unit", {}, ["member"]],
    ["the assignee, who wrote the draft", { username: "e.test" }, ["member", "assignee", "author"]],
    ["the stand-in of the assignee", { standsInFor: ["e.test"] }, ["member", "assignee"]],
    ["the unit's head, or the head's deputy from elsewhere", { unit: "there", headOf: ["here"] }, ["head"]],
    ["the head of another unit", { unit: "there", headOf: ["there"] }, []],
    ["a unit that held it before", { unit: "desk" }, ["former"]],
    ["nobody", { unit: "there" }, []],
  ] as const)("are right for %s", (_who, changes, related) => {
    expect(relationsTo(staff(changes), parties)).toEqual(related);
  });

  test("do not include assignee or author when the case is unassigned", () => {
    expect(relationsTo(staff({}), { unit: "here", formerUnits: [] })).toEqual(["member"]);
  });
});
