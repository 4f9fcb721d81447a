/** Examples of the operations in `../pads.ts`. */

import { exampleOf } from "../../example.ts";
import { story } from "../../openapi/story.ts";
import { printPad } from "../pads.ts";

export const printPadExample = exampleOf(printPad, {
  as: "clerk",
  body: { receipts: 2 },
  status: 201,
  response: {
    printedAt: story.atTheDeskAt,
    receipts: [
      { trackingCode: "730594618266", pin: story.pin },
      { trackingCode: "123456789018", pin: "190273" },
    ],
  },
});
