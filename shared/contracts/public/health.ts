import * as z from "zod/mini";
import { defineOperation } from "../operation.ts";

export const health = defineOperation({
  id: "health",
  method: "GET",
  path: "/api/health",
  summary: "Shows that the citizens' API is up and can read the directory.",
  description: "`release` is the running version, and `directory` the number of the organisation's data.",
  audience: "anyone",
  responses: {
    200: {
      summary: "Up.",
      body: z.strictObject({
        status: z.literal("ok"),
        release: z.string(),
        /** The number of the published directory that the service uses now. */
        directory: z.int(),
      }),
    },
  },
  refusals: [],
});
