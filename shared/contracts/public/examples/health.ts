/** Examples of the operations in `../health.ts`. */

import { exampleOf } from "../../example.ts";
import { health } from "../health.ts";

export const healthExample = exampleOf(health, {
  status: 200,
  response: { status: "ok", release: "0.1.0", directory: 1 },
});
