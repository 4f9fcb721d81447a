import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RecordedCall } from "../../local/aws-endpoint/gateway.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { startLocalStack } from "../support/local-stack.ts";
import { proving } from "../support/proving.ts";
import { everything } from "./everything.ts";
import { notItsOwn } from "./exceptions.ts";
import { isDenied, type Probe, probesOf } from "./probes.ts";
import { isNeeded, isOn, type Right, type Role, rightsOf, rolesOf, textOf, uses } from "./rights.ts";

let stack: Stack;
let roles: readonly Role[];
let rights: readonly Right[];

beforeAll(async () => {
  stack = await startLocalStack();
  roles = rolesOf(stack.template);
  rights = roles.flatMap(rightsOf);
});
afterAll(() => stack?.stop());

const own = () => rights.filter((right) => !notItsOwn.some(({ fits }) => fits(right)));

/** The journey through all functions takes most of a minute, so only `npm run prove -- rights` plays it. */
if (proving)
  describe("every function may do all that it needs (law 6)", () => {
    let calls: readonly RecordedCall[];
    beforeAll(async () => {
      await everything(stack);
      calls = [...stack.calls.all()];
    });

    test("a journey through all functions makes calls, and none is denied", () => {
      const callers = new Set(calls.map(({ caller }) => caller));
      expect(roles.map(({ name }) => name).filter((name) => !callers.has(name))).toEqual([]);
      expect(stack.calls.denied()).toEqual([]);
    });

    test("every permission is used by a call", () => {
      const unused = own().filter((right) => !calls.some((call) => uses(right, call)));
      expect(unused.map(textOf)).toEqual([]);
    });

    test("without any one permission, a call of the journey would be denied", () => {
      const spare = own().filter((right) => {
        const role = roles.find(({ name }) => name === right.name);
        return role && !isNeeded(role, right, calls);
      });
      expect(spare.map(textOf)).toEqual([]);
    });
  });

describe("no function may do more than it needs (law 6)", () => {
  /** Each role tries a share of the calls; the next role tries others. */
  const nth = proving ? 9 : 61;
  test("every other call is denied", async () => {
    let tried = 0;
    const open: string[] = [];
    for (const [place, role] of roles.entries()) {
      const foreign = probesOf(stack).filter((probe, n) => n % nth === place % nth && !mayCall(role, probe));
      tried += foreign.length;
      const denied = await Promise.all(foreign.map((probe) => isDenied(stack, role, probe)));
      for (const [n, { action, resource }] of foreign.entries())
        if (!denied[n]) open.push(`${role.name}: ${action} ${resource}`);
    }
    console.log(`${rights.length} rights in ${roles.length} roles, ${tried} calls by others' rights denied`);
    expect(tried).toBeGreaterThan(roles.length * (270 / nth));
    expect(open).toEqual([]);
  });
});

const onKeys = /LeadingKeys|s3:prefix/;

/** These statements allow all keys but some, and a probe's key is not among those. */
const allButSome = ["ViewsList", "SheetsRead"];

/** Permissions without a condition on keys; under a condition, a foreign key must be denied as well. */
const mayCall = (role: Role, { action, resource, never }: Probe): boolean =>
  !never &&
  rightsOf(role).some(
    (right) =>
      right.action === action &&
      isOn(right, resource) &&
      (!onKeys.test(JSON.stringify(right.statement.Condition ?? {})) || allButSome.includes(right.sid)),
  );
