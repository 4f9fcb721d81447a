import type { Removal } from "./removal.ts";

/**
 * Defences of the API. When one of them is removed, the fuzzer must notice this within a few thousand unusual requests, which
 * take some three seconds.
 */
export const apiDefences: readonly Removal[] = [
  // Defences of access to operations.
  {
    name: "an applicant's operation needs a session",
    file: "shared/handler/http/run-operation.ts",
    find: 'if (operation.audience === "applicant" && !common.session) return refuse("signed-out");',
    instead: "",
  },
  {
    name: "a session is signed",
    file: "shared/handler/auth/tokens.ts",
    find: "!same(mac(key, payload), signature)",
    instead: "false",
  },
  {
    name: "a session opens its own request",
    file: "functions/intake/applicant/read-request/read-request.ts",
    find: '"request" in session ? session.request === code',
    instead: '"request" in session ? true',
  },
  {
    name: "a step asks the policy table",
    file: "functions/referral/access/case-policy.ts",
    find: "const answer = mayI(action, staff, relationsOf(state, staff));",
    instead: 'const answer = "yes" as string;',
  },
  {
    name: "the directory says who is staff",
    file: "shared/handler/auth/staff.ts",
    find: "if (!member) return undefined;",
    instead: 'if (!member) return { username, unit: "", roles: [], headOf: [], standsInFor: [] };',
  },
  {
    name: "registrations from one address have a limit",
    file: "functions/intake/applicant/register-request/register-on-web.ts",
    find: "(once) => registrationHindered(deps, address, once);",
    instead: "async () => undefined;",
  },
  {
    name: "operations without a case ask the policy table as well",
    file: "shared/handler/http/run-operation.ts",
    find: "isDeskAction(operation.action) && !mayAtDesk(operation.action, staff)",
    instead: "false",
  },
  {
    name: "a clerk without a valid pass is shown nothing",
    file: "functions/intake/clerk/show-applicants-request.ts",
    find: 'if (opened?.clerk !== clerk) return { refused: { code: "pass-expired" } };',
    instead: 'if (!opened) return { refused: { code: "not-found" } };',
  },
  {
    name: "a pass opens its person's requests",
    file: "functions/intake/clerk/show-applicants-request.ts",
    find: "![person, representedIn(state)].includes(opened.person) ||",
    instead: "",
  },
  {
    name: "a blocked applicant registers nothing on the web",
    file: "functions/identity/commands/put-applicant.ts",
    find: "!(await isOwn(deps, ask))) return { blocked: true };",
    instead: "!(await isOwn(deps, ask))) {}",
  },
  {
    name: "a blocked applicant is sent no one-time code",
    file: "functions/identity/commands/issue-code/issue-code.ts",
    find: 'if (await turnedAway(deps, ask)) return { refused: { code: "blocked" } };',
    instead: "",
  },
  {
    name: "nothing of an erased applicant is shown",
    file: "functions/identity/commands/show-applicant.ts",
    find: 'if (entry === "erased" || personKey === undefined) return { erased: true };',
    instead: 'if (entry === "erased" || personKey === undefined) throw new Error("erased");',
  },
  // Defences against malformed input.
  {
    name: "a body has a limit",
    file: "shared/handler/http/body.ts",
    find: "if (bytesOf(raw) > maximum * 1024)",
    instead: "if (false)",
  },
  {
    name: "a body is strict",
    file: "shared/contracts/staff/cases.ts",
    find: "const returning = z.strictObject(",
    instead: "const returning = z.object(",
  },
  {
    name: "a form's `__proto__` is a field like any other",
    file: "shared/handler/http/body.ts",
    find: "Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });",
    instead: "(object as Record<string, unknown>)[name] = value;",
  },
  {
    name: "a query names each parameter once",
    file: "shared/handler/http/request.ts",
    find: "if (new Set(pairs.map(([name]) => name)).size !== pairs.length) return undefined;",
    instead: "",
  },
  {
    name: "a step must name the version it was decided on",
    file: "shared/handler/http/run-operation.ts",
    find: 'if (operation.ifMatch && version === undefined) return refuse("no-version");',
    instead: "",
  },
  {
    name: "the version of a step is compared",
    file: "shared/aggregate/stages.ts",
    find: "if (seen && seen.personVersion !== state.personVersion)",
    instead: "if (seen && false)",
  },
  // Defences of idempotency.
  {
    name: "a step's key covers its text",
    file: "shared/aggregate/staff-step.ts",
    find: "fingerprintOf({ action, seen, input })",
    instead: "fingerprintOf({ action, seen })",
  },
  {
    name: "a step's key covers its version",
    file: "shared/aggregate/staff-step.ts",
    find: "fingerprintOf({ action, seen, input })",
    instead: "fingerprintOf({ action, input })",
  },
  {
    name: "the number that a snapshot was made from is compared",
    file: "functions/directory/rules/rules-proposals.ts",
    find: `if (state.number !== seen) return refused("stale");
  const approval = approvalOf(state, snapshot, username);
  if (approval === "not-by-you") return refused("self-grant");
  return`,
    instead: `const approval = approvalOf(state, snapshot, username);
  if (approval === "not-by-you") return refused("self-grant");
  return`,
  },
  {
    name: "a snapshot's key covers all of it",
    file: "functions/directory/commands/publish-directory.ts",
    find: "fingerprintOf({ seen, snapshot: checked.snapshot })",
    instead: "fingerprintOf({ seen })",
  },
  {
    name: "a snapshot is checked before it is published",
    file: "functions/directory/commands/publish-directory.ts",
    find: "const checked = checkSnapshot(input);",
    instead:
      "const checked = { ...checkSnapshot(input), ok: true as const, snapshot: input as Snapshot, problems: [] };",
  },
  {
    name: "a block's key covers its reason and its time span",
    file: "functions/identity/blocks/decide-block.ts",
    find: "fingerprintOf({ name, input })",
    instead: "fingerprintOf({ name })",
  },
  {
    name: "a registration's key covers all of its input",
    file: "functions/intake/applicant/register-request/claim.ts",
    find: "fingerprintOf(idempotency.input);",
    instead: "fingerprintOf({ ...idempotency.input, description: undefined });",
  },
  {
    name: "a confirmation's key covers its one-time code",
    file: "functions/identity/commands/confirm-code.ts",
    find: "fingerprintOf({ challenge, oneTimeCode: given,",
    instead: "fingerprintOf({ challenge,",
  },
  {
    name: "two requests' one-time codes have a challenge each, even with one key",
    file: "functions/identity/commands/issue-code/issue-code.ts",
    find: '"challenge", subject, key)',
    instead: '"challenge", key)',
  },
  {
    name: "texts are stored after the decision",
    file: "shared/journal/decide-with-words.ts",
    find: 'if (first && "refused" in first) return { accepted: false, refusal: first.refused };',
    instead: "",
  },
  // Defences of the form of replies.
  {
    name: "every refusal is in the OpenAPI document",
    file: "shared/contracts/staff/cases.ts",
    find: '["not-found", "not-yours-to-do", "wrong-stage", "name-undecided"] as const',
    instead: '["not-found", "not-yours-to-do", "name-undecided"] as const',
  },
  {
    name: "a reply has the fields of the OpenAPI document, and no more",
    file: "functions/referral/queries/read-case/read-case.ts",
    find: "    case: id,\n",
    instead: "    case: id,\n    person: request.person,\n",
  },
  {
    name: "no cache stores a response",
    file: "shared/handler/http/reply.ts",
    find: '"Cache-Control": "no-store",',
    instead: "",
  },
  {
    name: "no text of a person is logged",
    file: "functions/intake/applicant/register-request/register-request.ts",
    find: "  correlate(code);",
    instead: "  correlate(attempt.registration.description);",
  },
];
