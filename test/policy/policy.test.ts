/**
 * Every operation of staff, called through its real handler by every role in every relation to a case, and held to the
 * table that was written by hand and to the policy in force (P1).
 */
import { describe, expect, test } from "vitest";
import { relationsOf } from "../../functions/referral/gate.ts";
import type { OperationSpec } from "../../shared/contracts/operation.ts";
import { operations } from "../../shared/contracts/operations.ts";
import { type Role, roles } from "../../shared/directory/snapshot.ts";
import { isDeskAction, isMeetingAction, mayI, policy } from "../../shared/handler/policy.ts";
import { type Answered, staffApis } from "../support/staff-apis.ts";
import { calls } from "./calls.ts";
import { type ActionHere, columns, mayBe } from "./expected.ts";
import { type Column, standing, who } from "./standing.ts";

type StaffOperation = OperationSpec & { readonly audience: "staff"; readonly action: ActionHere };

/** `meetings.test.ts` has those about meetings. */
const ofStaff = operations.filter(
  (one): one is StaffOperation => one.audience === "staff" && !isMeetingAction(one.action),
);
const nowhere = "123456789018";

const codeOf = (type: string | undefined) => type?.replace("urn:peygir:problem:", "");

/** The code of the refusal, the one of the single case of a bulk step too; `yes` when it was done. */
/** S3, C8: the case of these tests is no emergency, and a draft is no result yet: that is found by whoever policy lets past. */
function verdictOf({ body }: Answered): string {
  const code = codeOf(body.results?.[0]?.problem?.type ?? body.type) ?? "yes";
  return code === "not-an-emergency" ? "yes" : code;
}

const allowed = (verdict: string, id: string): string =>
  id === "enter-result" && verdict === "not-found" ? "yes" : verdict;

async function tried({ id, action }: StaffOperation, role: Role, column: Column) {
  const { at, called, beside } = calls[id] ?? { at: "waiting", called: () => ({}) };
  const world = await standing(role, column, at, beside);
  const { call } = staffApis(world);
  const { state } = await world.deps.cases.load(world.code);
  const staff = world.staff(who);
  const related = relationsOf(state, staff);
  const ask = (code: string) => call(who, id, called(code, state.personVersion, world.other));
  const before = world.rows.length;
  const answer = await ask(world.code);
  const wrote = world.rows.length - before;
  return {
    ask,
    answer,
    wrote,
    related,
    may: mayBe(action, role, related),
    says: mayI(policy, action, staff, related),
  };
}

const each = roles.flatMap((role) => columns.map((column) => [role, column] as const));

test("every operation of staff has a handler here and a call, and no call is of none (P1)", async () => {
  const { routes } = staffApis(await standing("expert", "member", "waiting"));
  const served = ofStaff.filter(({ method, path }) => routes.includes(`${method} ${path}`));
  expect(served.map(({ id }) => id).sort()).toEqual(Object.keys(calls).sort());
  expect(served.map(({ id }) => id)).toEqual(ofStaff.map(({ id }) => id));
});

test.each(each)(
  "a person of role %s stands to the case as %s, as far as their role lets them",
  async (role, column) => {
    const world = await standing(role, column, "waiting");
    const { state } = await world.deps.cases.load(world.code);
    const related = relationsOf(state, world.staff(who));
    // Whoever is head is so of their own unit.
    const due =
      role === "head" && column === "member" ? ["member", "head"] : column === "none" ? [] : [column];
    expect(related).toEqual(due);
  },
);

describe.each(ofStaff.filter(({ action }) => !isDeskAction(action)))("$id", (operation) => {
  test.each(each)(
    "by role %s, as %s: what the tables say, and a foreign case looks absent (P1, R15)",
    async (role, column) => {
      const { ask, answer, wrote, may, says } = await tried(operation, role, column);
      if (may) {
        expect([allowed(verdictOf(answer), operation.id), says]).toEqual(["yes", "yes"]);
        return;
      }
      expect([verdictOf(answer), says]).toEqual([says, expect.not.stringMatching("yes")]);
      const sees = mayBe("see-case", role, column === "none" ? [] : [column]);
      expect(verdictOf(answer)).toBe(sees ? "not-yours-to-do" : "not-found");
      if (!sees && !operation.id.startsWith("bulk-")) expect(answer.text).toBe((await ask(nowhere)).text);
      expect(wrote, "but that it was asked for, and what became of it").toBe(
        operation.id.startsWith("bulk-") ? 2 : 0,
      );
    },
  );
});

/** What one has at the desk does not hang on a case: who has none, and who has one. */
const withoutOrWith = each.filter(([, column]) => column === "none" || column === "member");

describe.each(ofStaff.filter(({ action }) => isDeskAction(action)))("$id", (operation) => {
  test.each(withoutOrWith)(
    "by role %s, as %s: what the tables say, whatever case they have (P1)",
    async (role, column) => {
      const { answer, wrote, may, says } = await tried(operation, role, column);
      expect(says).toBe(may ? "yes" : "forbidden");
      expect(answer.status < 500 && verdictOf(answer) !== "forbidden").toBe(may);
      if (!may) expect([answer.status, wrote]).toEqual([403, 0]);
    },
  );
});

describe("the lists (P1)", () => {
  test.each(each)(
    "of role %s, as %s, hold the case where they may see it, and nowhere else",
    async (role, column) => {
      const world = await standing(role, column, "in-hand");
      const { call } = staffApis(world);
      const { state } = await world.deps.cases.load(world.code);
      const related = relationsOf(state, world.staff(who));
      const sees = mayBe("see-case", role, related);
      const holds = async (list: string) =>
        (await call(who, "list-inbox", { query: { list } })).body.items.length === 1;
      expect([await holds("all"), await holds("unit"), await holds("mine")]).toEqual([
        sees,
        sees && related.includes("member"),
        sees && related.includes("assignee"),
      ]);
    },
  );
});

test("an operation of staff that names no action, or one without a row in the policy, does not compile (P1)", () => {
  const plain = { id: "x", method: "GET", path: "/api/x", summary: "", responses: {}, refusals: [] } as const;
  const example = { status: 200, response: {} };
  // @ts-expect-error: `action` is missing.
  const nameless: OperationSpec = { ...plain, example, audience: "staff" };
  // @ts-expect-error: the policy has no such row.
  const unknown: OperationSpec = { ...plain, example, audience: "staff", action: "shred-case" };
  // @ts-expect-error: an action is missing from the table.
  const short: typeof policy = { "work-at-desk": [] };
  expect([nameless, unknown, short]).toHaveLength(3);
});

test.each(roles)("a document was seen by clerks alone, whatever %s says (R15, C13)", async (role) => {
  const world = await standing(role, "none", "waiting");
  const { call } = staffApis(world);
  const identity = { type: "national-code", number: "0043119077" };
  const answer = await call(who, "identify-applicant", { body: { identity, seen: "document" } });
  expect(verdictOf(answer)).toBe(mayBe("attest-document", role, []) ? "yes" : "forbidden");
});
