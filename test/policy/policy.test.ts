/**
 * Calls every staff operation through its real handler, by every role in every relation to a case. Compares the result with
 * the table written by hand and with the policy that the product uses (P1).
 */
import { describe, expect, test } from "vitest";
import { relationsOf } from "../../functions/referral/access/case-policy.ts";
import type { OperationWithExample } from "../../shared/contracts/example.ts";
import { operations } from "../../shared/contracts/operations.ts";
import type { policy } from "../../shared/contracts/policy.ts";
import { type Role, roles } from "../../shared/directory/snapshot.ts";
import { isDeskAction, isMeetingAction, mayI } from "../../shared/handler/auth/may-i.ts";
import { type Answered, staffApis } from "../support/staff-apis.ts";
import { calls } from "./calls.ts";
import { type ActionHere, columns, mayBe } from "./expected.ts";
import { type Column, standing, who } from "./standing.ts";

type StaffOperation = OperationWithExample & { readonly audience: "staff"; readonly action: ActionHere };

/** The staff operations, without those on meetings, which `meetings.test.ts` covers. */
const ofStaff = operations.filter(
  (one): one is StaffOperation => one.audience === "staff" && !isMeetingAction(one.action),
);
const nowhere = "123456789018";

const codeOf = (type: string | undefined) => type?.replace("urn:peygir:problem:", "");

/**
/**
 * Refusals that follow the policy check: the case is no emergency (S3), is with inspection (I6), or has nothing public
 * (I6) and no question to an outside body (R7).
 */
const afterThePolicy: readonly string[] = [
  ...["not-an-emergency", "not-for-the-public", "not-published"],
  ...["unknown-outside", "name-decided"],
];

/**
 * Returns the code of the refusal, and `yes` when the step was taken; for a bulk step, the result of its only case. An
 * operation that fails only after the policy check counts as taken, as does one on results (C8) or
 * precedents (R21), which the case lacks.
 */
function verdictOf({ body }: Answered): string {
  const code = codeOf(body.results?.[0]?.problem?.type ?? body.type) ?? "yes";
  return afterThePolicy.includes(code) ? "yes" : code;
}

const allowed = (verdict: string, id: string): string =>
  (["enter-result", "read-precedent"].includes(id) && verdict === "not-found") ||
  // The case of these tests has no undecided name; the policy allowed the step, and its rule refused it.
  (id === "match-name" && verdict === "name-decided")
    ? "yes"
    : verdict;

const callOf = ({ id }: StaffOperation): (typeof calls)[string] =>
  calls[id] ?? { at: "waiting" as const, called: () => ({}) };

/** Returns a user with the role and relation, and a case in which the operation is possible. */
async function stands(operation: StaffOperation, role: Role, column: Column) {
  const { at, beside } = callOf(operation);
  const world = await standing(role, column, at, beside);
  const { call } = staffApis(world);
  const { state } = await world.deps.cases.load(world.code);
  const staff = world.staff(who);
  return { world, call, state, staff, related: relationsOf(state, staff) };
}
type Stands = Awaited<ReturnType<typeof stands>>;

async function tried(operation: StaffOperation, { world, call, state, staff, related }: Stands) {
  const ask = (code: string) =>
    call(who, operation.id, callOf(operation).called(code, state.personVersion, world.other));
  const before = world.rows.length;
  const answer = await ask(world.code);
  const wrote = world.rows.length - before;
  return { ask, answer, wrote, says: mayI(operation.action, staff, related) };
}

/** Groups operations that a case in the same state allows, by the case's stage and by the second case that they need. */
const byPlace = (all: readonly StaffOperation[]) =>
  [...Map.groupBy(all, (one) => `${callOf(one).at}, ${callOf(one).beside ?? "alone"}`)] as const;

/**
 * Tries all operations as this user. The denied operations share one case, since a denied call changes nothing; each
 * permitted operation gets a new case.
 */
async function triedAll(
  all: readonly StaffOperation[],
  role: Role,
  column: Column,
  look: (operation: StaffOperation, may: boolean, stood: Stands) => Promise<void>,
): Promise<void> {
  const [first] = all;
  if (!first) return;
  const stood = await stands(first, role, column);
  for (const operation of all) {
    const may = mayBe(operation.action, role, stood.related);
    await look(operation, may, may ? await stands(operation, role, column) : stood);
  }
}

const each = roles.flatMap((role) => columns.map((column) => [role, column] as const));

test("every staff operation has a handler, and is called in these tests; every call in these tests is of such an operation (P1)", async () => {
  const { routes } = staffApis(await standing("expert", "member", "waiting"));
  const served = ofStaff.filter(({ method, path }) => routes.includes(`${method} ${path}`));
  expect(served.map(({ id }) => id).sort()).toEqual(Object.keys(calls).sort());
  expect(served.map(({ id }) => id)).toEqual(ofStaff.map(({ id }) => id));
});

test.each(each)(
  "a user with role %s, put into the relation %s to a case, gets this relation to the case as far as the role permits",
  async (role, column) => {
    const world = await standing(role, column, "waiting");
    const { state } = await world.deps.cases.load(world.code);
    const related = relationsOf(state, world.staff(who));
    // A user with the role head in the case's unit also gets the relation `head`.
    const due =
      role === "head" && column === "member" ? ["member", "head"] : column === "none" ? [] : [column];
    expect(related).toEqual(due);
  },
);

describe.each(byPlace(ofStaff.filter(({ action }) => !isDeskAction(action))))(
  "operations on a case in state %s",
  (_place, all) => {
    test.each(each)(
      "for role %s with relation %s: are allowed or denied as the tables say, and a case of another unit seems not to exist (P1, R15)",
      async (role, column) => {
        const sees = mayBe("see-case", role, column === "none" ? [] : [column]);
        await triedAll(all, role, column, async (operation, may, stood) => {
          const { id } = operation;
          const { ask, answer, wrote, says } = await tried(operation, stood);
          if (may) {
            expect([id, allowed(verdictOf(answer), id), says]).toEqual([id, "yes", "yes"]);
            return;
          }
          expect([id, verdictOf(answer), says]).toEqual([id, says, expect.not.stringMatching("yes")]);
          expect([id, verdictOf(answer)]).toEqual([id, sees ? "not-yours-to-do" : "not-found"]);
          if (!sees && !id.startsWith("bulk-"))
            expect([id, answer.text]).toEqual([id, (await ask(nowhere)).text]);
          // A bulk step writes two rows, for its request and for its outcome, even when the step on its case is refused.
          expect([id, wrote]).toEqual([id, id.startsWith("bulk-") ? 2 : 0]);
        });
      },
    );
  },
);

/** Rights at the desk do not depend on a case, so the tests try one relation to the case and no relation. */
const withoutOrWith = each.filter(([, column]) => column === "none" || column === "member");

describe.each(byPlace(ofStaff.filter(({ action }) => isDeskAction(action))))(
  "operations at the desk, with a case in state %s",
  (_place, all) => {
    test.each(withoutOrWith)(
      "for role %s with relation %s: are allowed or denied as the tables say, regardless of the case (P1)",
      async (role, column) => {
        await triedAll(all, role, column, async (operation, may, stood) => {
          const { id } = operation;
          const { answer, wrote, says } = await tried(operation, stood);
          expect([id, says]).toEqual([id, may ? "yes" : "forbidden"]);
          expect([id, answer.status < 500 && verdictOf(answer) !== "forbidden"]).toEqual([id, may]);
          if (!may) expect([id, answer.status, wrote]).toEqual([id, 403, 0]);
        });
      },
    );
  },
);

describe("the lists of cases (P1)", () => {
  test.each(each)(
    "for role %s with relation %s: contain the case exactly when the user may see the case",
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

test("a staff operation without an action, or with an action missing from the policy, does not compile (P1)", () => {
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

test.each(roles)(
  "only a clerk can record that they saw the applicant's document, even if the call of %s says so (R15, C13)",
  async (role) => {
    const world = await standing(role, "none", "waiting");
    const { call } = staffApis(world);
    const identity = { type: "national-code", number: "0043119077" };
    const answer = await call(who, "identify-applicant", { body: { identity, seen: "document" } });
    expect(verdictOf(answer)).toBe(mayBe("attest-document", role, []) ? "yes" : "forbidden");
  },
);
