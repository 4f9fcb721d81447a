import { describe, expect, it, test } from "vitest";
import { type MeetingRelation, meetingRelations } from "../../../shared/contracts/policy.ts";
import { type Role, roles } from "../../../shared/directory/snapshot.ts";
import type { Staff } from "../../../shared/handler/auth/staff.ts";
import { logistics, sightOf } from "./sight.ts";

const staff = (role: Role): Staff => ({
  ...{ username: "x.test", unit: "price-control", roles: [role], headOf: [], standsInFor: [] },
});
const everyRelation = roles.flatMap((role) => meetingRelations.map((relation) => [role, relation] as const));
const wholly = { asked: true, said: true, decided: true };

describe("the parts of a meeting that a member of staff may read", () => {
  test.each(["clerk", "phone-operator"] as const)(
    "are only time and place for a member of staff with the role %s who does not stand in for the official (R15)",
    (role) => {
      const others = meetingRelations.filter((relation) => relation !== "host");
      expect(sightOf(staff(role), others, false)).toEqual(logistics);
      expect(sightOf(staff(role), ["host", "open"], false)).toEqual(wholly);
    },
  );

  test.each<[Role, MeetingRelation]>([
    ["head", "host"],
    ["coordinator", "host-office"],
    ["inspector", "inspection"],
    ["expert", "holder"],
    ["inspector", "inspects"],
    ["auditor", "open"],
  ])(
    "are time, place and all texts for a member of staff with the role %s and the relation %s to the meeting (R15)",
    (role, relation) => {
      expect(sightOf(staff(role), [relation], false)).toEqual(wholly);
    },
  );

  test.each<[Role, MeetingRelation]>([
    ["head", "above"],
    ["expert", "host-office"],
    ["expert", "open"],
    ["administrator", "open"],
  ])(
    "are only time and place for a member of staff with the role %s and the relation %s to the meeting (R15)",
    (role, relation) => {
      expect(sightOf(staff(role), [relation], false)).toEqual(logistics);
    },
  );

  it("do not include the text of the request when the applicant is hidden, and then include the statements in the minutes only for minute-takers (C15)", () => {
    for (const [role, relation] of everyRelation)
      expect(sightOf(staff(role), [relation], true).asked).toBe(false);
    expect(sightOf(staff("head"), ["host"], true)).toMatchObject({ said: true, withheld: "identity-hidden" });
    expect(sightOf(staff("expert"), ["holder"], true)).toMatchObject({ said: false, decided: true });
    expect(sightOf(staff("auditor"), ["open"], true)).toMatchObject({ said: false, decided: true });
  });
});
