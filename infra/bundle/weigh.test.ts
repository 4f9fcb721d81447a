import { expect, it } from "vitest";
import { weigh } from "./weigh.ts";

const output = (bytes: number, inputs: Record<string, number>) => ({
  bytes,
  imports: [],
  exports: [],
  inputs: Object.fromEntries(Object.entries(inputs).map(([file, n]) => [file, { bytesInOutput: n }])),
});

it("says the heaviest first, and which package or folder of ours it is made of", () => {
  const metafile = {
    inputs: {},
    outputs: {
      "dist/functions/intake-relay/index.js": output(10, { "functions/intake/lambdas/relay.ts": 10 }),
      "dist/functions/intake-relay/index.js.map": output(999, {}),
      "dist/functions/intake-citizen-api/index.js": output(90, {
        "node_modules/zod/v4/mini/schemas.js": 20,
        "node_modules/zod/v4/core/parse.js": 25,
        "node_modules/@middy/core/index.js": 30,
        "functions/intake/rules/rules.ts": 5,
        "functions/intake/pages/home.tsx": 10,
      }),
    },
  };
  expect(weigh(metafile)).toEqual([
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
