/** What a certificate says of a request (D10). */
import * as z from "zod/mini";
import { moment } from "./fields.ts";

export const certificate = z.strictObject({
  /** When it was issued: now. */
  at: moment,
  /** `silent`: the legal limit passed without an answer, as the case's journal says, and there is none yet. */
  standing: z.enum(["registered", "answered", "silent", "withdrawn"]),
  /** When it was answered or withdrawn. */
  since: z.optional(moment),
  /** R13: when it was decided again. */
  finalAt: z.optional(moment),
  /** When the legal limit ends; absent as long as nobody has told. */
  limit: z.optional(moment),
  /** The answer came after the limit. */
  late: z.optional(z.literal(true)),
});

/** The role in which a certificate names a person: `proxy` asks for another, who is `represented` (C11); a `representative` asks for a group (C10). */
const namedAs = z.enum(["applicant", "proxy", "representative", "represented"]);
export type NamedAs = z.output<typeof namedAs>;

/** The name on a certificate. */
export const named = z.strictObject({ fullName: z.string(), as: namedAs });
export type Named = z.output<typeof named>;
