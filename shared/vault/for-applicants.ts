/** What intake asks of identity for an applicant who reads their own request, and what identity answers (D10). */
import * as z from "zod/mini";
import { code } from "../../events/fields.ts";
import { once } from "../../events/once.ts";

export const nameApplicantSchema = once(() =>
  z.strictObject({
    operation: z.literal("name-applicant"),
    request: code(),
    /** The reader: the applicant or the represented person (C11). Intake knows it by the session. */
    as: z.enum(["applicant", "represented"]),
  }),
);

/** No name: they were erased. */
export const nameApplicantReply = z.strictObject({ fullName: z.exactOptional(z.string()) });

export type NameApplicant = Omit<z.output<ReturnType<typeof nameApplicantSchema>>, "operation">;

/** Identity, as the citizen's pages see it. */
export interface IdentityForApplicants {
  /** Never answers with a name before the look at it is a row. */
  nameApplicant(ask: NameApplicant): Promise<z.output<typeof nameApplicantReply>>;
}
