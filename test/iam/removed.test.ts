import { beforeAll, expect, test } from "vitest";
import { synthesize } from "../../local/synthesize.ts";
import { journeyWithout, oneOfEachKind } from "./removed.ts";

beforeAll(() => synthesize());

/** `npm run rights` does this for every kind of statement; these two break at different ends of the journey. */
test.each(["BusPublish", "DocumentsWrite"])(
  "the journey goes red on a template without a %s",
  async (sid) => {
    const right = oneOfEachKind().find((one) => one.sid === sid);
    expect(right).toBeDefined();
    if (right) expect(await journeyWithout(right)).toMatch(`${right.name} may not ${right.action}`);
  },
);
