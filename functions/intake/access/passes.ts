/**
 * The signed pass that a clerk gets on identifying an applicant: it opens that applicant's requests to that clerk for ten
 * minutes (R15).
 */

import * as z from "zod/mini";
import { type Tokens, tokens } from "../../../shared/handler/auth/tokens.ts";
import type { KeyRing } from "../../../shared/secrets/key-ring.ts";

const content = () =>
  z.strictObject({
    clerk: z.string(),
    person: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
    /** How the clerk identified the applicant: by a document, or by questions on the telephone (`caller`). */
    seen: z.enum(["document", "caller"]),
  });

export type Pass = z.output<ReturnType<typeof content>>;

const minutes = 10;

/** Makes and reads passes. A pass is signed but not encrypted, since its person id is a keyed hash. */
export const passesOf = (keys: KeyRing): Tokens<Pass> => tokens(keys, "clerks-pass", content);

export const passEnds = (at: Date): Date => new Date(at.getTime() + minutes * 60_000);
