/** The statement of a certificate about a request (D10). */
import * as z from "zod/mini";
import { moment } from "./fields.ts";

export const certificate = z.strictObject({
  /** The time of issue. */
  at: moment,
  /** `silent`: the case journaled that the legal limit passed without an answer, and there is still none. */
  standing: z.enum(["registered", "answered", "silent", "withdrawn"]),
  /** The time of the answer or withdrawal. */
  since: z.optional(moment),
  /** R13: the time of the second stage's decision. */
  finalAt: z.optional(moment),
  /** The end of the legal limit; absent until the case has reported it. */
  limit: z.optional(moment),
  /** Whether the answer came after the limit. */
  late: z.optional(z.literal(true)),
});

/** The role in which a certificate names a person: `proxy` asks for another, who is `represented` (C11); a `representative` asks for a group (C10). */
const namedAs = z.enum(["applicant", "proxy", "representative", "represented"]);
export type NamedAs = z.output<typeof namedAs>;

/** The name on a certificate. */
export const named = z.strictObject({ fullName: z.string(), as: namedAs });
export type Named = z.output<typeof named>;
