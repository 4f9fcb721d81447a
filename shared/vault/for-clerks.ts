/** The calls from the intake service to the identity service for a clerk who serves an applicant (R15). */
import * as z from "zod/mini";
import { code, person, staff } from "../../events/fields.ts";
import { once } from "../../events/once.ts";
import { schemaAsked } from "../invoke/schema-asked.ts";
import { applicantSchema } from "./applicant.ts";

const who = once(() => ({
  /** The user name of the clerk. */
  by: staff(),
  /** The version number of the directory snapshot under which intake checked the policy. */
  directory: z.int(),
}));

const attestSchema = once(() =>
  z.strictObject({
    operation: z.literal("attest"),
    identityType: applicantSchema().shape.identityType,
    identityNumber: z.string().check(z.minLength(1), z.maxLength(30)),
    /**
     * How the clerk identified the person: by an identity document, or by a caller's answers to questions.
     */
    seen: z.enum(["document", "caller"]),
    ...who(),
  }),
);

const noteStatusLookSchema = once(() =>
  z.strictObject({
    operation: z.literal("note-status-look"),
    request: code(),
    ...who(),
  }),
);

export const forClerksSchema = schemaAsked({
  attest: attestSchema,
  "note-status-look": noteStatusLookSchema,
});

/**
 * The reply is the same for known and unknown people, so an id does not reveal whether the person is known.
 */
export const attestReply = z.strictObject({ person: person() });
export const noteStatusLookReply = z.strictObject({ noted: z.literal(true) });

export type Attest = Omit<z.output<ReturnType<typeof attestSchema>>, "operation">;
export type NoteStatusLook = Omit<z.output<ReturnType<typeof noteStatusLookSchema>>, "operation">;

/** The calls to the identity service, as intake's Lambda for clerks uses them. */
export interface IdentityForClerks {
  attest(ask: Attest): Promise<z.output<typeof attestReply>>;
  noteStatusLook(ask: NoteStatusLook): Promise<z.output<typeof noteStatusLookReply>>;
}
