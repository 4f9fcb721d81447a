/** Writes the examples of the API as an HTTP collection for VS Code's REST Client, and editors that read its format. */

import type { OperationWithExample } from "../../shared/contracts/example.ts";
import { operationIdOf } from "../../shared/contracts/openapi/openapi-callers.ts";
import { tagOf, tags } from "../../shared/contracts/openapi/openapi-journeys.ts";
import { story } from "../../shared/contracts/openapi/story.ts";

/** The values of the story that differ in each installation: a variable for each, with the story's value. */
const variables: readonly (readonly [name: string, value: string, says: string])[] = [
  ["url", "http://localhost:8080", "the address of Peygir"],
  ["code", story.code, "the tracking code that registerRequest returned; also the number of its case"],
  ["challenge", story.challenge, "the challenge that sendOneTimeCode returned"],
  ["oneTimeCode", story.oneTimeCode, "the code in the SMS"],
  ["session", story.session, "the session that confirmOneTimeCode returned"],
  ["pass", story.pass, "the pass that identifyApplicant returned"],
  ["elder", story.eldersRequest, "the tracking code that registerForApplicant returned"],
  ["pin", story.pin, "the PIN that registerForApplicant returned"],
];

/** The variable that holds the token of each member of staff. */
const tokens = ["expert", "head", "otherHead", "clerk", "administrator", "auditor", "inspector"] as const;

const replaced = variables.filter(([name]) => name !== "url");

const withVariables = (text: string): string =>
  replaced.reduce((changed, [name, value]) => changed.replaceAll(value, `{{${name}}}`), text);

function address({ path, example }: OperationWithExample): string {
  const { params = {}, query } = example;
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const asked = new URLSearchParams(query).toString();
  return `{{url}}${withVariables(filled)}${asked === "" ? "" : `?${withVariables(asked)}`}`;
}

function headers({ audience, body, idempotent, ifMatch, example }: OperationWithExample): readonly string[] {
  const bearer = audience === "applicant" ? "session" : `${example.as ?? "expert"}Token`;
  return [
    "Accept-Language: en",
    ...(body ? ["Content-Type: application/json"] : []),
    ...(audience === "applicant" || audience === "staff" ? [`Authorization: Bearer {{${bearer}}}`] : []),
    ...(audience === "partner"
      ? [
          "webhook-id: msg_{{$guid}}",
          "webhook-timestamp: {{$timestamp}}",
          "webhook-signature: v1,compute-it-as-in-partner.ts",
        ]
      : idempotent
        ? ["Idempotency-Key: {{$guid}}"]
        : []),
    ...(ifMatch ? [`If-Match: ${example.ifMatch ?? '"0"'}`] : []),
  ];
}

function call(operation: OperationWithExample): string {
  const { id, method, summary, body, example } = operation;
  return [
    `### ${tagOf(id)}: ${summary}`,
    `# @name ${operationIdOf(operation)}`,
    `${method} ${address(operation)}`,
    ...headers(operation),
    ...(body ? ["", withVariables(JSON.stringify(example.body, undefined, 2))] : []),
    "",
  ].join("\n");
}

/** Returns the collection: the variables, then each operation with its example, by journey. */
export function httpCollection(operations: readonly OperationWithExample[]): string {
  const order = tags.map(({ name }) => name);
  const sorted = operations.toSorted((a, b) => order.indexOf(tagOf(a.id)) - order.indexOf(tagOf(b.id)));
  return [
    "# Every operation of the API with its example, which `npm run examples` sends to a running system.",
    "# The values belong to an invented request: put your own into the variables.",
    ...variables.flatMap(([name, value, says]) => [`# ${says}`, `@${name} = ${value}`]),
    ...tokens.flatMap((name) => [
      `# the access token of ${story[name].username}, or of a colleague with the same roles`,
      `@${name}Token = paste-it-here`,
    ]),
    "",
    ...sorted.map(call),
  ].join("\n");
}
