import * as z from "zod/mini";

/**
 * A request's own code at the partner, stored unchanged: Latin letters, digits, `.`, `_`, `/` and `-` (C8).
 */
export const externalCode = z
  .string()
  .check(
    z.describe("Code of the request at the partner."),
    z.regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,59}$/, { error: "not-a-code" }),
  );
