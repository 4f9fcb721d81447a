/** The calls by which intake asks identity for a clerk who is serving an applicant (R15). */
import * as z from "zod/mini";
import { code, person, staff } from "../../events/fields.ts";
import { once } from "../../events/once.ts";
import { schemaAsked } from "../invoke/schema-asked.ts";
import { applicantSchema } from "./applicant.ts";

const who = once(() => ({
  /** The clerk. */
  by: staff(),
  /** The directory version under which intake checked the policy. */
  directory: z.int(),
}));

const attestSchema = once(() =>
  z.strictObject({
    operation: z.literal("attest"),
    identityType: applicantSchema().shape.identityType,
    identityNumber: z.string().check(z.minLength(1), z.maxLength(30)),
    /** By an identity document, or by a caller's answers to the questions. */
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

/** The same for known and unknown people: having an id does not reveal that a person is known. */
export const attestReply = z.strictObject({ person: person() });
export const noteStatusLookReply = z.strictObject({ noted: z.literal(true) });

export type Attest = Omit<z.output<ReturnType<typeof attestSchema>>, "operation">;
export type NoteStatusLook = Omit<z.output<ReturnType<typeof noteStatusLookSchema>>, "operation">;

/** Identity, as intake's Lambda for clerks sees it. */
export interface IdentityForClerks {
  attest(ask: Attest): Promise<z.output<typeof attestReply>>;
  noteStatusLook(ask: NoteStatusLook): Promise<z.output<typeof noteStatusLookReply>>;
}
