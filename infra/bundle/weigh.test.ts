import { expect, it } from "vitest";
import { weigh } from "./weigh.ts";

const file = (path: string, bytes: number) => ({
  path: `functions/${path}`,
  contents: new Uint8Array(bytes),
});
const output = (
  inputs: Record<string, number>,
  imports: readonly (readonly [string, "import-statement" | "dynamic-import"])[] = [],
) => ({
  bytes: 0,
  imports: imports.map(([name, kind]) => ({ path: `dist/functions/${name}`, kind })),
  exports: [],
  inputs: Object.fromEntries(Object.entries(inputs).map(([file, n]) => [file, { bytesInOutput: n }])),
});

it("weigh lists the heaviest Lambda first, with its packages and folders, and leaves out lazily loaded files", () => {
  const files = [
    file("intake-relay/index.js", 10),
    file("intake-citizen-api/index.js", 60),
    file("intake-citizen-api/shared.js", 30),
    file("intake-citizen-api/pages.js", 900),
  ];
  const outputs = {
    "dist/functions/intake-relay/index.js": output({ "functions/intake/lambdas/relay.ts": 10 }),
    "dist/functions/intake-citizen-api/index.js": output(
      {
        "node_modules/zod/v4/mini/schemas.js": 20,
        "node_modules/@middy/core/index.js": 30,
        "functions/intake/rules/rules.ts": 5,
      },
      [
        ["intake-citizen-api/shared.js", "import-statement"],
        ["intake-citizen-api/pages.js", "dynamic-import"],
      ],
    ),
    "dist/functions/intake-citizen-api/shared.js": output({
      "node_modules/zod/v4/core/parse.js": 25,
      "functions/intake/pages/frame.ts": 10,
    }),
    "dist/functions/intake-citizen-api/pages.js": output({ "web/citizen/pages.ts": 900 }),
  };
  expect(weigh({ files, metafile: { outputs } })).toEqual([
    {
      name: "intake-citizen-api",
      bytes: 90,
      parts: [
        ["zod", 45],
        ["@middy/core", 30],
        ["functions/intake", 15],
      ],
    },
    { name: "intake-relay", bytes: 10, parts: [["functions/intake", 10]] },
  ]);
});
