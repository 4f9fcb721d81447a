/** What intake asks of identity, and what identity answers. */
import * as z from "zod/mini";
import { code, language, person, staff } from "../../events/fields.ts";
import { once } from "../../events/once.ts";
import { schemaAsked } from "../invoke/schema-asked.ts";
import { applicantSchema, representedSchema } from "./applicant.ts";

/** A mobile of a person, as a keyed hash that says nothing without the person's key. */
const contact = once(() => z.string().check(z.regex(/^[\w-]{43}$/)));

/** 256 bits. */
const dataKey = once(() => z.string().check(z.regex(/^[\w-]{43}$/)));

const putApplicantSchema = once(() =>
  z.strictObject({
    operation: z.literal("put-applicant"),
    request: code(),
    /** Keyed hash of who asks, with which key: tells a repeat from somebody else's claim to the same code. */
    claim: z.string().check(z.minLength(16), z.maxLength(100)),
    /** Keyed hash of the whole input: tells a repeat from the same key with another body, also while the first is in flight. */
    input: z.string().check(z.minLength(16), z.maxLength(100)),
    /** How the request came (C4): who comes by web or SMS may be turned away (C17). */
    channel: z.string().check(z.minLength(1), z.maxLength(60)),
    /** As given; or as on an earlier request of the same person, whom a clerk knows again (C6). */
    applicant: z.union([
      applicantSchema(),
      z.strictObject({ as: code(), person: person(), seen: z.exactOptional(applicantSchema().shape.seen) }),
    ]),
    /** For whom they ask (C11). */
    represented: z.exactOptional(representedSchema()),
    /** The most registrations by one identity, and the seconds for which they are counted (C17). */
    limit: z.exactOptional(
      z.strictObject({ most: z.int().check(z.positive()), seconds: z.int().check(z.positive()) }),
    ),
    /** Whether the reply carries the keys that seal what is of this person in this request. */
    keys: z.exactOptional(z.literal(true)),
  }),
);

/** Whoever is asked about: by an identity, by a mobile when they have none at hand, or by both. */
const findPersonSchema = once(() =>
  z.strictObject({
    operation: z.literal("find-person"),
    identityType: applicantSchema().shape.identityType,
    identityNumber: applicantSchema().shape.identityNumber,
    mobile: z.optional(applicantSchema().shape.mobile),
  }),
);

/** Who asks to join a group's request is known by their mobile (C10). */
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

/** Keyed hash of the network that asks; calls of an earlier release lack it. */
const from = once(() => z.exactOptional(z.string().check(z.regex(/^[\w-]{22}$/))));

const issueCodeSchema = once(() =>
  z.strictObject({
    operation: z.literal("issue-code"),
    /** The request whose mobile gets the code; none when nothing was registered with this contact. */
    request: z.exactOptional(code()),
    person: person(),
    /** A code for all requests of this person with this mobile, instead of for one request (C14). */
    contact: z.exactOptional(contact()),
    /** The request that was asked for with a mobile that is not its own: the answers are those of a right pair. */
    asked: z.exactOptional(code()),
    /** The clerk who prints a receipt with a PIN by it: the code opens nothing else, and nothing for another clerk. */
    receiptFor: z.exactOptional(staff()),
    /** Where the answer must not show whether the pair is right: sixteen digits, so that no tries need counting. */
    long: z.exactOptional(z.literal(true)),
    from: from(),
    /** This neighbourhood of networks asked for no code before in this hour: it may take of the reserve. */
    reserve: z.exactOptional(z.literal(true)),
    language: language(),
    key: z.string().check(z.minLength(1), z.maxLength(300)),
  }),
);

const confirmCodeSchema = once(() =>
  z.strictObject({
    operation: z.literal("confirm-code"),
    challenge: z.uuid(),
    /** What it must have been made for. */
    about: z.union([
      z.strictObject({ request: code(), receiptFor: z.exactOptional(staff()) }),
      z.strictObject({ person: person(), contact: contact() }),
    ]),
    oneTimeCode: z.string().check(z.regex(/^(\d{6}|\d{16})$/)),
    from: from(),
    /** Keyed hash of what else is asked with it: the same key with another is another body (P4). */
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
  /** `contact`: the mobile, as a hash under the person's key; what one person registers with one mobile shares it (C14). */
  z.strictObject({
    person: person(),
    contact: z.exactOptional(contact()),
    /** The person's own key, and the key made of that and the request's: in base64url, for this call alone. */
    keys: z.exactOptional(z.strictObject({ person: dataKey(), both: dataKey() })),
    /** Of who was put as on an earlier request: intake proves with it who tracks this one. */
    mobile: z.exactOptional(z.string()),
    /** C18: neither an SMS nor an e-mail reaches them. */
    byCall: z.exactOptional(z.literal(true)),
    /** C11: for whom they ask; `contact` as above. */
    represented: z.exactOptional(z.strictObject({ person: person(), contact: z.exactOptional(contact()) })),
  }),
  /** Whom they ask for is they themselves (C11). */
  z.strictObject({ same: z.literal(true) }),
  /** Another claim holds this code. */
  z.strictObject({ taken: z.literal(true) }),
  /** The same claim holds it, with another input. */
  z.strictObject({ reused: z.literal(true) }),
  /** On the block list (C17). */
  z.strictObject({ blocked: z.literal(true) }),
  /** Above the limit of the identity (C17). */
  z.strictObject({ tooMany: z.literal(true) }),
  /** There is no such earlier request of that person, or they were erased since. */
  z.strictObject({ unknown: z.literal(true) }),
]);
/** The same for everybody: that somebody is found does not say that they are known. */
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
  /** `at`: when it was confirmed, so that the same try sent twice gives the same session. */
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
  /** With a contact, unless they are blocked. */
  putMember(ask: PutMember): Promise<FoundPerson>;
  /** After an identity provider said who it is. */
  noteSignIn(ask: NoteSignIn): Promise<FoundPerson>;
  issueCode(ask: IssueCode): Promise<z.output<typeof issueCodeReply>>;
  confirmCode(ask: ConfirmCode): Promise<z.output<typeof confirmCodeReply>>;
}
