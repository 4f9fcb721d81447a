import type { Defence } from "./defences.ts";

const journey = (...names: readonly string[]) => names.map((name) => `test/journeys/${name}.test.ts`);

/**
 * Defences between a request and its effect. Except for the first, only tests on the running local stack notice when
 * one is missing; each such test takes some ten seconds.
 */
export const journeyDefences: readonly Defence[] = [
  {
    name: "an operation of the desk runs only after the policy allows it",
    file: "shared/handler/http/run-operation.ts",
    find: "!mayAtDesk(operation.action, staff)",
    instead: "!mayAtDesk(operation.action, staff) && staff.username === ''",
    tests: ["test/policy/policy.test.ts"],
  },
  {
    name: "a step needs the version it was decided on",
    file: "shared/aggregate/stages.ts",
    find: "seen.personVersion !== state.personVersion",
    instead: "seen.personVersion > 1e9",
    tests: journey("casework-api"),
  },
  {
    name: "authors do not approve their own answer",
    file: "shared/contracts/policy.ts",
    find: ', never: ["author"]',
    instead: "",
    tests: journey("casework-api"),
  },
  {
    name: "a form must come from the browser that got it",
    file: "shared/handler/http/run-page.ts",
    find: "own && !fromAnotherSite(event.headers)",
    instead: "!fromAnotherSite(event.headers)",
    tests: journey("bad-input"),
  },
  {
    name: "a wrong mobile and a wrong code get the same reply",
    file: "functions/intake/applicant/track-request/track-request.ts",
    find: '!memberIn(state, person))\n    return { found: false, refusal: { code: "no-match" } };',
    instead:
      '!memberIn(state, person))\n    return { found: false, refusal: { code: state.registration ? "wrong-code" : "no-match" } };',
    tests: journey("bad-input"),
  },
  {
    name: "choices are checked before anything is stored",
    file: "functions/intake/applicant/register-request/register-request.ts",
    find: "if (unknown) return",
    instead:
      'if (unknown) await keepApplicant(deps, registration, claim, "407155289363");\n  if (unknown) return',
    tests: journey("bad-input"),
  },
  {
    name: "nothing of a request's body is logged",
    file: "shared/handler/http/run-operation.ts",
    find: "log.add({ operation: route.operation.id });",
    instead: "log.add({ operation: route.operation.id, command: String(event.body) });",
    tests: journey("personal-data"),
  },
  {
    name: "a person's stored data is encrypted, and not only encoded",
    file: "shared/documents/sealed-rows.ts",
    find: "{ person, under: markOf(key), sealed: seal(key, id, JSON.stringify(content)) }",
    instead:
      '{ person, under: markOf(key), sealed: seal(key, id, JSON.stringify(content)), plain: Buffer.from("." + JSON.stringify(content)) }',
    tests: journey("personal-data"),
  },
  {
    name: "Java ends with the stack that started it",
    file: "local/dynamodb/dynamodb-local.ts",
    find: "kill -9 $$ 2>/dev/null",
    instead: "true",
    tests: journey("kill-and-restart"),
  },
  {
    name: "functions end with the stack that started them",
    file: "local/lambda/runtime.ts",
    find: 'process.on("disconnect", () => process.exit(0));',
    instead: 'process.on("disconnect", () => undefined);\nsetInterval(() => undefined, 60_000);',
    tests: journey("kill-and-restart"),
  },
];
