/** What intake asks of identity, and what identity answers. */
import * as z from "zod/mini";
import { code, language, person } from "../../events/fields.ts";
import { applicantSchema } from "./applicant.ts";

/** A mobile of a person, as a keyed hash that says nothing without the person's key. */
export const contact = z.string().check(z.regex(/^[\w-]{43}$/));

const putApplicantSchema = z.strictObject({
  operation: z.literal("put-applicant"),
  request: code,
  /** Keyed hash of who asks, with which key: tells a repeat from somebody else's claim to the same code. */
  claim: z.string().check(z.minLength(16), z.maxLength(100)),
  /** Keyed hash of the whole input: tells a repeat from the same key with another body, also while the first is in flight. */
  input: z.string().check(z.minLength(16), z.maxLength(100)),
  applicant: applicantSchema,
});

const issueCodeSchema = z.strictObject({
  operation: z.literal("issue-code"),
  request: code,
  person,
  language,
  key: z.string().check(z.minLength(1), z.maxLength(300)),
});

const confirmCodeSchema = z.strictObject({
  operation: z.literal("confirm-code"),
  challenge: z.uuid(),
  request: code,
  oneTimeCode: z.string().check(z.regex(/^\d{6}$/)),
  key: z.string().check(z.minLength(1), z.maxLength(300)),
});

export const forIntakeSchema = z.discriminatedUnion("operation", [
  putApplicantSchema,
  issueCodeSchema,
  confirmCodeSchema,
]);

const refused = z.strictObject({
  refused: z.strictObject({
    code: z.string(),
    details: z.exactOptional(z.record(z.string(), z.union([z.string(), z.number()]))),
  }),
});

export const putApplicantReply = z.union([
  /** `contact`: the mobile, as a hash under the person's key; what one person registers with one mobile shares it (C14). */
  z.strictObject({ person, contact: z.exactOptional(contact) }),
  /** Another claim holds this code. */
  z.strictObject({ taken: z.literal(true) }),
  /** The same claim holds it, with another input. */
  z.strictObject({ reused: z.literal(true) }),
]);
export const issueCodeReply = z.union([
  z.strictObject({ challenge: z.uuid(), expiresAt: z.string() }),
  refused,
]);
export const confirmCodeReply = z.union([
  /** `at`: when it was confirmed, so that the same try sent twice gives the same session. */
  z.strictObject({ request: code, person, at: z.string() }),
  refused,
]);

export type PutApplicant = Omit<z.output<typeof putApplicantSchema>, "operation">;
export type IssueCode = Omit<z.output<typeof issueCodeSchema>, "operation">;
export type ConfirmCode = Omit<z.output<typeof confirmCodeSchema>, "operation">;

/** Identity, as intake sees it. */
export interface IdentityForIntake {
  putApplicant(ask: PutApplicant): Promise<z.output<typeof putApplicantReply>>;
  issueCode(ask: IssueCode): Promise<z.output<typeof issueCodeReply>>;
  confirmCode(ask: ConfirmCode): Promise<z.output<typeof confirmCodeReply>>;
}
