import { beforeAll, expect, test } from "vitest";
import { synthesize } from "../../local/synthesize.ts";
import { journeyWithout, oneOfEachKind } from "./removed.ts";

beforeAll(() => synthesize());

/** `npm run rights` does this for every kind of statement. */
test("the journey goes red on a template without a DocumentsWrite", async () => {
  const right = oneOfEachKind().find(({ sid }) => sid === "DocumentsWrite");
  expect(right).toBeDefined();
  if (right) expect(await journeyWithout(right)).toMatch(`${right.name} may not ${right.action}`);
});
