/** Examples of the operations in `../recount.ts`. */

import { exampleOf } from "../../example.ts";
import { readRecount } from "../recount.ts";

export const readRecountExample = exampleOf(readRecount, {
  as: "administrator",
  status: 200,
  // All examples together take less than a minute, so the recomputation of deadlines has not begun.
  response: { number: 2, stage: "waiting" },
});
