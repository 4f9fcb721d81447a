/** The calls by which intake asks identity about applicants. */
import * as z from "zod/mini";
import { code, language, person, staff } from "../../events/fields.ts";
import { once } from "../../events/once.ts";
import { schemaAsked } from "../invoke/schema-asked.ts";
import { applicantSchema, representedSchema } from "./applicant.ts";

/** A person's mobile as a keyed hash, which reveals nothing without the person's key. */
const contact = once(() => z.string().check(z.regex(/^[\w-]{43}$/)));

/** 256 bits. */
const dataKey = once(() => z.string().check(z.regex(/^[\w-]{43}$/)));

const putApplicantSchema = once(() =>
  z.strictObject({
    operation: z.literal("put-applicant"),
    request: code(),
    /** Keyed hash of the caller and idempotency key: tells a retry from another claim to the same code. */
    claim: z.string().check(z.minLength(16), z.maxLength(100)),
    /**
     * Keyed hash of the whole input: tells a retry from the same key with another body, also while the first
     * is in flight.
     */
    input: z.string().check(z.minLength(16), z.maxLength(100)),
    /** The channel of the request (C4): applicants on the block list are refused by web and SMS (C17). */
    channel: z.string().check(z.minLength(1), z.maxLength(60)),
    /** As given; or as on an earlier request of the same person, whom a clerk recognised (C6). */
    applicant: z.union([
      applicantSchema(),
      z.strictObject({ as: code(), person: person(), seen: z.exactOptional(applicantSchema().shape.seen) }),
    ]),
    /** The represented person (C11). */
    represented: z.exactOptional(representedSchema()),
    /** The most registrations by one identity, and the seconds in which they are counted (C17). */
    limit: z.exactOptional(
      z.strictObject({ most: z.int().check(z.positive()), seconds: z.int().check(z.positive()) }),
    ),
    /** Whether the reply has the keys that seal this person's data in this request. */
    keys: z.exactOptional(z.literal(true)),
  }),
);

/** By an identity, by a mobile when the identity is not known, or by both. */
const findPersonSchema = once(() =>
  z.strictObject({
    operation: z.literal("find-person"),
    identityType: applicantSchema().shape.identityType,
    identityNumber: applicantSchema().shape.identityNumber,
    mobile: z.optional(applicantSchema().shape.mobile),
  }),
);

/** Members who join a collective request are identified by their mobile (C10). */
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
    /** The host of the identity provider. */
    provider: z.string().check(z.minLength(1), z.maxLength(253)),
    key: z.string().check(z.minLength(1), z.maxLength(300)),
  }),
);

/** Keyed hash of the caller's network; absent in calls of an earlier release. */
const from = once(() => z.exactOptional(z.string().check(z.regex(/^[\w-]{22}$/))));

const issueCodeSchema = once(() =>
  z.strictObject({
    operation: z.literal("issue-code"),
    /** The request whose mobile gets the code; absent when nothing was registered with this contact. */
    request: z.exactOptional(code()),
    person: person(),
    /** For all requests of this person with this mobile, instead of one request (C14). */
    contact: z.exactOptional(contact()),
    /**
     * The request that was asked for with a mobile that is not its own; the replies are those of a right
     * pair.
     */
    asked: z.exactOptional(code()),
    /**
     * The clerk who prints a receipt with a PIN: the code is valid for that alone, and for no other clerk.
     */
    receiptFor: z.exactOptional(staff()),
    /**
     * For replies that must not reveal whether the pair is right: sixteen digits, so that attempts need no
     * counting.
     */
    long: z.exactOptional(z.literal(true)),
    from: from(),
    /** The first code for this neighbourhood of networks within the hour: it may use the reserve. */
    reserve: z.exactOptional(z.literal(true)),
    language: language(),
    key: z.string().check(z.minLength(1), z.maxLength(300)),
  }),
);

const confirmCodeSchema = once(() =>
  z.strictObject({
    operation: z.literal("confirm-code"),
    challenge: z.uuid(),
    /** The purpose that the code must have been issued for. */
    about: z.union([
      z.strictObject({ request: code(), receiptFor: z.exactOptional(staff()) }),
      z.strictObject({ person: person(), contact: contact() }),
    ]),
    oneTimeCode: z.string().check(z.regex(/^(\d{6}|\d{16})$/)),
    from: from(),
    /** Keyed hash of the rest of the caller's input: the same key with another hash is another body (P4). */
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
   * `contact`: the mobile as a hash under the person's key, the same for all registrations of a person with
   * that mobile (C14).
   */
  z.strictObject({
    person: person(),
    contact: z.exactOptional(contact()),
    /** The person's own key, and the key of person and request together: base64url, for this call only. */
    keys: z.exactOptional(z.strictObject({ person: dataKey(), both: dataKey() })),
    /** For a person put as on an earlier request: intake uses it to check who tracks this one. */
    mobile: z.exactOptional(z.string()),
    /** C18: neither an SMS nor an e-mail reaches the applicant. */
    byCall: z.exactOptional(z.literal(true)),
    /** C11: the represented person; `contact` as above. */
    represented: z.exactOptional(z.strictObject({ person: person(), contact: z.exactOptional(contact()) })),
  }),
  /** The represented person is the applicant (C11). */
  z.strictObject({ same: z.literal(true) }),
  /** Another claim has this code. */
  z.strictObject({ taken: z.literal(true) }),
  /** The same claim has it, with another input. */
  z.strictObject({ reused: z.literal(true) }),
  /** On the block list (C17). */
  z.strictObject({ blocked: z.literal(true) }),
  /** Above the limit of the identity (C17). */
  z.strictObject({ tooMany: z.literal(true) }),
  /** That person has no such earlier request, or was erased since. */
  z.strictObject({ unknown: z.literal(true) }),
]);
/** The same for known and unknown people: having an id does not reveal that a person is known. */
export const findPersonReply = z.strictObject({
  person: person(),
  contact: z.exactOptional(contact()),
  /** The mobile or the identity is on the block list: no code is sent (C17). */
  blocked: z.exactOptional(z.literal(true)),
});
export const issueCodeReply = z.union([
  z.strictObject({ challenge: z.uuid(), expiresAt: z.string() }),
  refused,
]);
export const confirmCodeReply = z.union([
  /** `at`: the time of confirmation, so that a retry gets the same session. */
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

/** Identity, as intake sees it. */
export interface IdentityForIntake {
  putApplicant(ask: PutApplicant): Promise<z.output<typeof putApplicantReply>>;
  findPerson(ask: FindPerson): Promise<FoundPerson>;
  /** With a contact, unless the person is blocked. */
  putMember(ask: PutMember): Promise<FoundPerson>;
  /** After an identity provider confirmed the identity. */
  noteSignIn(ask: NoteSignIn): Promise<FoundPerson>;
  issueCode(ask: IssueCode): Promise<z.output<typeof issueCodeReply>>;
  confirmCode(ask: ConfirmCode): Promise<z.output<typeof confirmCodeReply>>;
}
