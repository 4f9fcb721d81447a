/** What the desk asks for when somebody sits down: who they are, what can be chosen, the lists they keep (R17). */

import * as z from "zod/mini";
import { roles } from "../../directory/snapshot.ts";
import { isoDay, key, line, moment, named, person, text } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";
import { deskActions } from "../policy.ts";
import { inboxFilter, inboxLists } from "./cases.ts";

const role = z.enum(roles);

/** Where a browser signs in (OIDC discovery: `<issuer>/.well-known/openid-configuration`); public by nature. */
export const readSignIn = defineOperation({
  id: "read-sign-in",
  method: "GET",
  path: "/api/sign-in",
  summary: "Where staff sign in: the OIDC issuer, the public client and the scope of this API.",
  audience: "anyone",
  responses: {
    200: {
      summary: "What a browser needs to sign somebody in with PKCE.",
      body: z.strictObject({
        issuer: z.string().check(z.regex(/^https?:\/\/\S+$/)),
        clientId: z.string(),
        scope: z.string(),
      }),
    },
  },
  refusals: [],
});

/** Everything the desk shows names of and offers for choice, under one number of the directory. */
export const readDesk = defineOperation({
  id: "read-desk",
  method: "GET",
  path: "/api/staff/desk",
  summary: "Who the caller is by the directory in force, what they may do, and what can be chosen.",
  audience: "staff",
  action: "work-at-desk",
  responses: {
    200: {
      summary: "As the directory in force has it.",
      body: z.strictObject({
        /** Of the directory. */
        number: z.int(),
        organisation: text,
        /** C19: what stands on its letters besides its name. */
        letterhead: z.strictObject({ address: text, phone: z.string() }),
        me: z.strictObject({
          ...person.shape,
          unit: named,
          roles: z.array(role),
          /** Units whose head the caller is or stands in for today. */
          headOf: z.array(named),
          /** For whom the caller stands in today. */
          standsInFor: z.array(person),
          mayI: z.array(z.enum(deskActions)),
        }),
        /**
         * 32 bytes, base64url: what the browser seals unsent words with, so that the next person at a shared PC cannot
         * read them. The same for the same person each time.
         */
        draftKey: z.string(),
        /** Minutes without a key or a touch after which the desk locks itself (R15). */
        idleMinutes: z.int(),
        /** R2: when cases were taken from the caller, or from a unit they head, for a conflict of interest; of the last seven days. */
        takenAway: z.optional(z.array(moment)),
        /** D7: how many cases are in the caller's morning list by now, at most 99; absent when none is. */
        reminders: z.optional(z.int()),
        /** `outside`: the authority outside, which owes nothing and is never complained of (R2). */
        units: z.array(z.strictObject({ ...named.shape, outside: z.optional(z.boolean()) })),
        /** Everybody of the organisation: who may be complained of (R2), who may owe a commitment (R11). */
        people: z.array(z.strictObject({ ...person.shape, unit: key })),
        /** Where a case is returned to that no unit sent (R4). */
        triage: named,
        /** Whom applicants can meet: the heads of units (M1). `mine`: the caller arranges their days and meetings. */
        officials: z.array(z.strictObject({ ...person.shape, unit: named, mine: z.boolean() })),
        /** Of the caller's unit and those they head: to whom a case may be given. */
        colleagues: z.array(z.strictObject({ ...person.shape, unit: key, roles: z.array(role) })),
        /** `fourEyes`: an answer to this kind always needs a second person; else only a refusal does (R10). */
        kinds: z.array(
          z.strictObject({
            ...named.shape,
            fourEyes: z.boolean(),
            /** Keys of its own subjects, which no other kind has. */
            subjects: z.optional(z.array(key)),
            /** C3: of reports without identity; no case becomes one or ceases to be one. */
            withoutIdentity: z.optional(z.literal(true)),
          }),
        ),
        subjects: z.array(named),
        provinces: z.array(named),
        /** `transfer`: the answer names the body it goes to (R5); `repeated`: the earlier request (R14). */
        outcomes: z.array(
          z.strictObject({
            ...named.shape,
            refusal: z.boolean(),
            transfer: z.boolean(),
            repeated: z.boolean(),
          }),
        ),
        /** Texts to begin an answer with; absent `kind` fits all. */
        answerTemplates: z.array(
          z.strictObject({ key, name: text, kind: z.optional(key), outcome: z.optional(key), text }),
        ),
        /**
         * The days on which the caller's office does not work, from three months back to thirteen ahead, oldest first; of a holiday
         * or a closing with its name (D2).
         */
        daysOff: z.optional(z.array(z.strictObject({ day: isoDay, name: z.optional(text) }))),
      }),
    },
  },
  refusals: [],
});

/** A list somebody keeps: which inbox, narrowed to what. */
const filter = z.strictObject({
  name: line(1, 60),
  list: z.enum(inboxLists),
  filter: inboxFilter,
});

const filters = z.strictObject({ filters: z.array(filter) });
const ownFilters = { summary: "The caller's filters, in the order kept.", body: filters } as const;

export const listFilters = defineOperation({
  id: "list-filters",
  method: "GET",
  path: "/api/staff/filters",
  summary: "The inbox filters the caller has kept (R17).",
  audience: "staff",
  action: "work-at-desk",
  responses: { 200: ownFilters },
  refusals: [],
});

export const saveFilter = defineOperation({
  id: "save-filter",
  method: "POST",
  path: "/api/staff/filters",
  summary: "Keeps a filter under a name; the same name replaces it. At most 20.",
  audience: "staff",
  action: "work-at-desk",
  idempotent: true,
  body: filter,
  responses: { 200: ownFilters },
  refusals: ["too-many-filters"],
});

export const removeFilter = defineOperation({
  id: "remove-filter",
  method: "POST",
  path: "/api/staff/filters/remove",
  summary: "Forgets a filter; one that is not there changes nothing.",
  audience: "staff",
  action: "work-at-desk",
  idempotent: true,
  body: z.strictObject({ name: line(1, 60) }),
  responses: { 200: ownFilters },
  refusals: [],
});
