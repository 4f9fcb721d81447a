/**
 * The call from the intake service to the identity service for an applicant who reads their own request
 * (D10).
 */
import * as z from "zod/mini";
import { code } from "../../events/fields.ts";
import { once } from "../../events/once.ts";

export const nameApplicantSchema = once(() =>
  z.strictObject({
    operation: z.literal("name-applicant"),
    request: code(),
    /**
     * Whether the reader is the applicant or the represented person (C11), as the intake service found from
     * the session.
     */
    as: z.enum(["applicant", "represented"]),
  }),
);

/** The name; absent when the person's data were erased. */
export const nameApplicantReply = z.strictObject({ fullName: z.exactOptional(z.string()) });

export type NameApplicant = Omit<z.output<ReturnType<typeof nameApplicantSchema>>, "operation">;

/** The call to the identity service, as the citizens' pages use it. */
export interface IdentityForApplicants {
  /** Returns the name only after the access to it is a row in the journal. */
  nameApplicant(ask: NameApplicant): Promise<z.output<typeof nameApplicantReply>>;
}
