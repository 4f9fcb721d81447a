/** Examples of the operations in `../narrowings.ts`. */

import { exampleOf } from "../../example.ts";
import { listNarrowings } from "../narrowings.ts";

export const listNarrowingsExample = exampleOf(listNarrowings, {
  as: "inspector",
  query: {},
  status: 200,
  response: { items: [] },
});
