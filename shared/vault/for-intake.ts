/** The calls from the intake service to the identity service about applicants. */
import * as z from "zod/mini";
import { code, person, staff } from "../../events/fields.ts";
import { once } from "../../events/once.ts";
import { languages } from "../contracts/fields/language.ts";
import { schemaAsked } from "../invoke/schema-asked.ts";
import { applicantSchema, representedSchema } from "./applicant.ts";

/** A person's mobile as a keyed hash. Without the person's key, the hash reveals nothing. */
const contact = once(() => z.string().check(z.regex(/^[\w-]{43}$/)));

/** A data key of 256 bits, base64url. */
const dataKey = once(() => z.string().check(z.regex(/^[\w-]{43}$/)));

const putApplicantSchema = once(() =>
  z.strictObject({
    operation: z.literal("put-applicant"),
    request: code(),
    /**
     * A keyed hash of the caller and the idempotency key. It tells a retry from another registration that
     * uses the same tracking code.
     */
    claim: z.string().check(z.minLength(16), z.maxLength(100)),
    /**
     * A keyed hash of the whole input. It tells a retry from a call with the same key and another body, even
     * while the first call is still running.
     */
    input: z.string().check(z.minLength(16), z.maxLength(100)),
    /**
     * The channel of the request (C4). Applicants on the block list are refused when the channel is the web
     * or SMS (C17).
     */
    channel: z.string().check(z.minLength(1), z.maxLength(60)),
    /**
     * The applicant's data as given; or an earlier request that has the data, of a person whom a clerk
     * identified (C6).
     */
    applicant: z.union([
      applicantSchema(),
      z.strictObject({ as: code(), person: person(), seen: z.exactOptional(applicantSchema().shape.seen) }),
    ]),
    /** The represented person (C11). */
    represented: z.exactOptional(representedSchema()),
    /** Present when the caller wants the keys that encrypt this person's data in this request. */
    keys: z.exactOptional(z.literal(true)),
  }),
);

/** Finds a person by an identity; by a mobile, when the identity is not known; or by both. */
const findPersonSchema = once(() =>
  z.strictObject({
    operation: z.literal("find-person"),
    identityType: applicantSchema().shape.identityType,
    identityNumber: applicantSchema().shape.identityNumber,
    mobile: z.optional(applicantSchema().shape.mobile),
  }),
);

/** Stores a member who joins a collective request. Members are identified by their mobile (C10). */
const putMemberSchema = once(() =>
  z.strictObject({
    operation: z.literal("put-member"),
    request: code(),
    mobile: z.string().check(z.regex(/^\+\d{8,15}$/)),
  }),
);

const noteSignInSchema = once(() =>
  z.strictObject({
    operation: z.literal("note-sign-in"),
    identityType: z.literal("national-code"),
    identityNumber: z.string().check(z.regex(/^\d{10}$/)),
    /** The host name of the identity provider. */
    provider: z.string().check(z.minLength(1), z.maxLength(253)),
    key: z.string().check(z.minLength(1), z.maxLength(300)),
  }),
);

/** A keyed hash of the caller's network; absent in calls of an earlier release. */
const from = once(() => z.exactOptional(z.string().check(z.regex(/^[\w-]{22}$/))));

const issueCodeSchema = once(() =>
  z.strictObject({
    operation: z.literal("issue-code"),
    /**
     * The request to whose mobile the code is sent; absent when no request was registered with this mobile.
     */
    request: z.exactOptional(code()),
    person: person(),
    /**
     * Present when the code is for all requests of this person with this mobile, instead of one request
     * (C14).
     */
    contact: z.exactOptional(contact()),
    /**
     * The request that the caller named, present when the caller's mobile does not belong to that request.
     * The replies are then the same as for the request's own mobile.
     */
    asked: z.exactOptional(code()),
    /** The clerk who prints a receipt with a PIN. The code is valid only for this receipt and this clerk. */
    receiptFor: z.exactOptional(staff()),
    /**
     * Present when the code must have sixteen digits, so that attempts need not be counted. Long codes are
     * used where a count of attempts would reveal whether the request and the mobile belong together.
     */
    long: z.exactOptional(z.literal(true)),
    from: from(),
    /**
     * Present for a code that a clerk sends, and for the first code of the hour for the caller's network range.
     * The limit on all codes together has a reserve that only such codes may use (ADR 0032).
     */
    reserve: z.exactOptional(z.literal(true)),
    language: z.enum(languages),
    key: z.string().check(z.minLength(1), z.maxLength(300)),
  }),
);

const confirmCodeSchema = once(() =>
  z.strictObject({
    operation: z.literal("confirm-code"),
    challenge: z.uuid(),
    /** The request or person for which the code must have been issued. */
    about: z.union([
      z.strictObject({ request: code(), receiptFor: z.exactOptional(staff()) }),
      z.strictObject({ person: person(), contact: contact() }),
    ]),
    oneTimeCode: z.string().check(z.regex(/^(\d{6}|\d{16})$/)),
    from: from(),
    /**
     * A keyed hash of the rest of the caller's input. A call with the same idempotency key and a different
     * hash has different input, and is no retry (P4).
     */
    input: z.exactOptional(z.string().check(z.regex(/^[\w-]{43}$/))),
    key: z.string().check(z.minLength(1), z.maxLength(300)),
  }),
);

export const forIntakeSchema = schemaAsked({
  "put-applicant": putApplicantSchema,
  "find-person": findPersonSchema,
  "put-member": putMemberSchema,
  "note-sign-in": noteSignInSchema,
  "issue-code": issueCodeSchema,
  "confirm-code": confirmCodeSchema,
});

const refused = z.strictObject({
  refused: z.strictObject({
    code: z.string(),
    details: z.exactOptional(z.record(z.string(), z.union([z.string(), z.number()]))),
  }),
});

export const putApplicantReply = z.union([
  /**
   * The reply when the applicant was stored. `contact`: the mobile as a hash under the person's key, the same
   * for all registrations of the person with that mobile (C14).
   */
  z.strictObject({
    person: person(),
    contact: z.exactOptional(contact()),
    /**
     * The person's key, and the combined key of person and request: base64url. The caller may use these keys
     * only while it handles this registration.
     */
    keys: z.exactOptional(z.strictObject({ person: dataKey(), both: dataKey() })),
    /**
     * The mobile from the earlier request, when the call named an earlier request instead of the applicant's
     * data. Intake compares this mobile with that of people who follow up the new request.
     */
    mobile: z.exactOptional(z.string()),
    /** Present when neither an SMS nor an e-mail reaches the applicant, so that clerks telephone (C18). */
    byCall: z.exactOptional(z.literal(true)),
    /** The represented person (C11); `contact` is the hash of that person's mobile, as for the applicant. */
    represented: z.exactOptional(z.strictObject({ person: person(), contact: z.exactOptional(contact()) })),
  }),
  /** Refused: the represented person is the applicant (C11). */
  z.strictObject({ same: z.literal(true) }),
  /** Refused: another registration uses this tracking code. */
  z.strictObject({ taken: z.literal(true) }),
  /** Refused: the same registration was sent earlier with different input. */
  z.strictObject({ reused: z.literal(true) }),
  /** Refused: the applicant is on the block list (C17). */
  z.strictObject({ blocked: z.literal(true) }),
  /** Refused: the person has no such earlier request, or the person's data were erased since. */
  z.strictObject({ unknown: z.literal(true) }),
]);
/**
 * The reply is the same for known and unknown people, so an id does not reveal whether the person is known.
 */
export const findPersonReply = z.strictObject({
  person: person(),
  contact: z.exactOptional(contact()),
  /** Present when the mobile or identity is on the block list; no code is then sent (C17). */
  blocked: z.exactOptional(z.literal(true)),
});
export const issueCodeReply = z.union([
  z.strictObject({ challenge: z.uuid(), expiresAt: z.string() }),
  refused,
]);
export const confirmCodeReply = z.union([
  /**
   * `at` is the time at which the code was confirmed; a retry gets the same time, and so the same session.
   */
  z.strictObject({ person: person(), at: z.string() }),
  refused,
]);

export type PutApplicant = Omit<z.output<ReturnType<typeof putApplicantSchema>>, "operation">;
export type FindPerson = Omit<z.output<ReturnType<typeof findPersonSchema>>, "operation">;
export type PutMember = Omit<z.output<ReturnType<typeof putMemberSchema>>, "operation">;
export type NoteSignIn = Omit<z.output<ReturnType<typeof noteSignInSchema>>, "operation">;
export type FoundPerson = z.output<typeof findPersonReply>;
export type IssueCode = Omit<z.output<ReturnType<typeof issueCodeSchema>>, "operation">;
export type ConfirmCode = Omit<z.output<ReturnType<typeof confirmCodeSchema>>, "operation">;

/** The calls to the identity service, as intake uses them. */
export interface IdentityForIntake {
  putApplicant(ask: PutApplicant): Promise<z.output<typeof putApplicantReply>>;
  findPerson(ask: FindPerson): Promise<FoundPerson>;
  /** The reply has the hash of the member's mobile (`contact`), unless the person is blocked. */
  putMember(ask: PutMember): Promise<FoundPerson>;
  /** Records a sign-in; intake calls this after an identity provider has confirmed the person's identity. */
  noteSignIn(ask: NoteSignIn): Promise<FoundPerson>;
  issueCode(ask: IssueCode): Promise<z.output<typeof issueCodeReply>>;
  confirmCode(ask: ConfirmCode): Promise<z.output<typeof confirmCodeReply>>;
}
