/**
 * The scaffold of a staff query: its contract with an example, the query and its test. The contributor binds
 * its route by hand, because each service does so differently.
 */

import type { Change } from "./changes.ts";
import { camel } from "./names.ts";
import type { Wanted } from "./read-arguments.ts";

export const queryChanges = ({ place, name }: Wanted): readonly Change[] => [
  {
    file: `functions/${place}/queries/${name}.test.ts`,
    text: `import { expect, it } from "vitest";
import { ${camel(name)} } from "./${name}.ts";

it("FILL IN: say what ${name} shows, and what it hides from which users", async () => {
  const { items } = await ${camel(name)}({ username: "e.karimi" });
  expect.fail(\`${name} has no test yet: it shows \${items.length} items\`);
});
`,
  },
  {
    file: `shared/contracts/staff/${name}.ts`,
    text: `/** FILL IN: say what these operations of ${place} are about. */

import * as z from "zod/mini";
import { defineOperation } from "../operation.ts";

export const ${camel(name)} = defineOperation({
  id: "${name}",
  method: "GET",
  path: "/api/staff/${name}",
  summary: "FILL IN: say what the reply shows, with its feature id; check path, query and reply.",
  audience: "staff",
  // FILL IN: name the action of policy.ts that permits the query.
  action: "work-at-desk",
  query: z.strictObject({}),
  responses: { 200: { summary: "All of them.", body: z.strictObject({ items: z.array(z.string()) }) } },
  refusals: [],
});
`,
  },
  {
    file: "shared/contracts/openapi/openapi-journeys.ts",
    at: { list: "const byModule:" },
    text: `  // FILL IN: name the journey of these operations.\n  "staff/${name}": "desk",`,
  },
  {
    file: `shared/contracts/staff/examples/${name}.ts`,
    text: `/** Examples of the operations in \`../${name}.ts\`. */

import { exampleOf } from "../../example.ts";
import { ${camel(name)} } from "../${name}.ts";

// FILL IN: show items that exist at this point of the story; \`npm run examples\` plays it.
export const ${camel(name)}Example = exampleOf(${camel(name)}, {
  as: "expert",
  query: {},
  status: 200,
  response: { items: [] },
});
`,
  },
  {
    file: `functions/${place}/queries/${name}.ts`,
    text: `import type { ReplyOf } from "../../../shared/contracts/operation.ts";
import type { ${camel(name)} as contract } from "../../../shared/contracts/staff/${name}.ts";
import type { Staff } from "../../../shared/handler/auth/staff.ts";

// FILL IN: bind the contract to this query in functions/${place}/http, and name staff/${name} in functions/${place}/triggers.ts.
/** FILL IN: say what the query returns, and take the views that it reads as an argument. */
export async function ${camel(name)}({ username }: Pick<Staff, "username">): Promise<ReplyOf<typeof contract>["body"]> {
  return { items: [username].slice(1) };
}
`,
  },
  {
    file: "test/policy/calls.ts",
    at: { list: "export const calls:" },
    text: `  "${name}": desk({ query: {} }),`,
  },
];
