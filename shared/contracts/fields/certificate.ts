/** The statement that a certificate about a request makes (D10). */
import * as z from "zod/mini";
import { moment } from "./fields.ts";

export const certificate = z.strictObject({
  /** The time of issue of the certificate. */
  at: moment,
  /**
   * `silent`: the case's journal records that the legal time limit passed without an answer, and there is
   * still no answer.
   */
  standing: z.enum(["registered", "answered", "silent", "withdrawn"]),
  /** When the request was answered or withdrawn. */
  since: z.optional(moment),
  /** R13: when the organisation decided on the applicant's objection to the first answer (second stage). */
  finalAt: z.optional(moment),
  /** The last moment for an answer by law; absent until the case has announced this moment by an event. */
  limit: z.optional(moment),
  /** Present when the answer came after `limit`. */
  late: z.optional(z.literal(true)),
  /** P8: the code of the request in the earlier system, and when the request was brought from there. */
  imported: z.optional(z.strictObject({ code: z.string(), at: moment })),
});

/**
 * The role in which a certificate names a person. `proxy`: asks for another person, who is named as
 * `represented` (C11); `representative`: asks for a group (C10).
 */
const namedAs = z.enum(["applicant", "proxy", "representative", "represented"]);
export type NamedAs = z.output<typeof namedAs>;

/** The name that a certificate shows, and the role in which the certificate names the person. */
export const named = z.strictObject({ fullName: z.string(), as: namedAs });
export type Named = z.output<typeof named>;
