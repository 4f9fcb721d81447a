/** The scaffold of an event of a service, with a test of its publication. */

import type { Change } from "./changes.ts";
import { camel } from "./names.ts";
import type { Wanted } from "./read-arguments.ts";

export const eventChanges = ({ place, name }: Wanted): readonly Change[] => [
  {
    file: `functions/${place}/scenarios/${name}.test.ts`,
    text: `import { expect, it } from "vitest";
import { ${camel(name)} } from "../../../events/${place}/${name}.v1.ts";

it("FILL IN: say when ${place}.${name} is published, with the fact that publishes it", () => {
  expect.fail(\`\${${camel(name)}.type} has no test yet: take the step, and look for the event in its row\`);
});
`,
  },
  {
    file: `events/${place}/${name}.v1.ts`,
    text: `import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment } from "../fields.ts";

export const ${camel(name)} = defineEvent({
  name: "${place}.${name}",
  version: 1,
  summary: "FILL IN: say what happened, in the past tense; publish it beside the facts of functions/${place}.",
  public: true,
  // FILL IN: add its fields, of ids and codes, never free text.
  data: () => z.strictObject({ at: moment() }),
});
`,
  },
];
