/** Examples of the operations in `../recount.ts`. */

import { exampleOf } from "../../example.ts";
import { readRecount } from "../recount.ts";

export const readRecountExample = exampleOf(readRecount, {
  as: "administrator",
  status: 200,
  // The story takes less than a minute, so the recount has not begun.
  response: { number: 2, stage: "waiting" },
});
