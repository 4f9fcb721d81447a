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
  describe("the IAM roles, in a journey through all functions (law 6),", () => {
    let calls: readonly RecordedCall[];
    beforeAll(async () => {
      await everything(stack);
      calls = [...stack.calls.all()];
    });

    test("allow every call that the functions make, and every function makes some call", () => {
      const callers = new Set(calls.map(({ caller }) => caller));
      expect(roles.map(({ name }) => name).filter((name) => !callers.has(name))).toEqual([]);
      expect(stack.calls.denied()).toEqual([]);
    });

    test("have no permission that goes unused by all calls of the journey", () => {
      const unused = own().filter((right) => !calls.some((call) => uses(right, call)));
      expect(unused.map(textOf)).toEqual([]);
    });

    test("have only permissions whose removal would deny at least one call of the journey", () => {
      const spare = own().filter((right) => {
        const role = roles.find(({ name }) => name === right.name);
        return role && !isNeeded(role, right, calls);
      });
      expect(spare.map(textOf)).toEqual([]);
    });
  });

describe("the IAM role of each function (law 6)", () => {
  /** Each role tries every `nth` probe. The next role begins one probe later, so that all roles together try all probes. */
  const nth = proving ? 9 : 61;
  test("denies every tried call that the function does not need", async () => {
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

/** The statements that allow all partition keys except some. No probe uses one of these excepted keys. */
const allButSome = ["ViewsList", "SheetsRead"];

/**
 * Whether the role must allow a probe. A permission with a condition on partition keys does not count, since probes use
 * keys that the condition excludes.
 */
const mayCall = (role: Role, { action, resource, never }: Probe): boolean =>
  !never &&
  rightsOf(role).some(
    (right) =>
      right.action === action &&
      isOn(right, resource) &&
      (!onKeys.test(JSON.stringify(right.statement.Condition ?? {})) || allButSome.includes(right.sid)),
  );
