/** Examples of the operations in `../undelivered.ts`. */

import { exampleOf } from "../../example.ts";
import { listUndelivered } from "../undelivered.ts";

export const listUndeliveredExample = exampleOf(listUndelivered, {
  as: "expert",
  query: { state: "not-delivered" },
  status: 200,
  response: { items: [] },
});
