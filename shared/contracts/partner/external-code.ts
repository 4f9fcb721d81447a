import * as z from "zod/mini";

/**
 * The code of a request in the partner's system, stored unchanged: Latin letters, digits, `.`, `_`, `/` and
 * `-` (C8).
 */
export const externalCode = z
  .string()
  .check(
    z.describe("Code of the request at the partner."),
    z.regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,59}$/, { error: "not-a-code" }),
  );
