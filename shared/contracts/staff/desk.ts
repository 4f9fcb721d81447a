/**
 * The data that the desk (the staff's web application) needs after a user signs in: the user, the choices of forms, the
 * user's saved lists (R17).
 */

import * as z from "zod/mini";
import { roles } from "../../directory/snapshot.ts";
import { isoDay, key, line, moment, named, person, text, username } from "../fields/fields.ts";
import { time, weekday } from "../fields/meeting-fields.ts";
import { defineOperation } from "../operation.ts";
import { deskActions } from "../policy.ts";
import { inboxFilter, inboxLists } from "./cases.ts";

const role = z.enum(roles);

/**
 * Returns where a browser signs in (OIDC discovery: `<issuer>/.well-known/openid-configuration`). This is
 * public information.
 */
export const readSignIn = defineOperation({
  id: "read-sign-in",
  method: "GET",
  path: "/api/sign-in",
  summary: "Where staff sign in: the OIDC issuer, the public client and the scope of this API.",
  description: "A program that acts for a member of staff signs in there by OIDC, in a browser with PKCE.",
  audience: "anyone",
  responses: {
    200: {
      summary: "A browser's parameters for signing in with PKCE.",
      body: z.strictObject({
        issuer: z.string().check(z.regex(/^https?:\/\/\S+$/)),
        clientId: z.string(),
        scope: z.string(),
      }),
    },
  },
  refusals: [],
});

/** Returns all names and choices that the staff's screens show, from one snapshot of the directory. */
export const readDesk = defineOperation({
  id: "read-desk",
  method: "GET",
  path: "/api/staff/desk",
  summary: "The caller's profile by the directory in force, their rights, and all choices.",
  description:
    "`me.mayI` lists the caller's rights that depend on no case. The desk shows what the other fields name.",
  audience: "staff",
  action: "work-at-desk",
  responses: {
    200: {
      summary: "As in the directory in force.",
      body: z.strictObject({
        /** The version number of the directory snapshot. */
        number: z.int(),
        organisation: text,
        /** C19: the lines of the organisation's letterhead below its name. */
        letterhead: z.strictObject({ address: text, phone: z.string() }),
        me: z.strictObject({
          ...person.shape,
          unit: named,
          roles: z.array(role),
          /** Units that the caller heads, or heads today as a stand-in. */
          headOf: z.array(named),
          /** People for whom the caller stands in today. */
          standsInFor: z.array(person),
          mayI: z.array(z.enum(deskActions)),
        }),
        /**
         * The key with which the browser encrypts text that was not sent yet, so that the next person at a
         * shared computer cannot read it. 32 bytes, base64url; the same person always gets the same key.
         */
        draftKey: z.string(),
        /** Minutes of inactivity after which a staff member's screen locks itself (R15). */
        idleMinutes: z.int(),
        /**
         * The times at which cases were withdrawn (R2) from the caller, or from a unit that the caller heads,
         * because of a conflict of interest; only the last seven days.
         */
        takenAway: z.optional(z.array(moment)),
        /** D7: how many cases are in the caller's list of reminders now, at most 99; absent when none. */
        reminders: z.optional(z.int()),
        /** `outside`: the outside authority, which has no commitments to fulfil and is never accused (R2). */
        units: z.array(z.strictObject({ ...named.shape, outside: z.optional(z.boolean()) })),
        /** All people of the organisation: they may be accused (R2), or have a commitment to fulfil (R11). */
        people: z.array(z.strictObject({ ...person.shape, unit: key })),
        /** The unit that receives a returned case when no other unit had referred it (R4). */
        triage: named,
        /**
         * Officials whom applicants can meet: the heads of units (M1). `mine`: the caller arranges this
         * official's days and meetings.
         */
        officials: z.array(
          z.strictObject({
            ...person.shape,
            unit: named,
            mine: z.boolean(),
            /** P5: the office that the person holds. */
            title: z.optional(text),
            /** The official receives nobody for now. */
            closed: z.optional(z.literal(true)),
            /** The kinds of request about which applicants can meet the official; all when absent. */
            kinds: z.optional(z.array(key)),
            /** The people who may receive applicants for the official (M10); all colleagues when absent. */
            receivers: z.optional(z.array(username)),
            /** The usual public days, with which the form for new public days begins (M4). */
            publicDays: z.optional(
              z.strictObject({
                weekdays: z.array(weekday),
                begins: time,
                minutes: z.int(),
                places: z.int(),
                walkIns: z.optional(z.int()),
              }),
            ),
          }),
        ),
        /**
         * The people to whom the caller may assign cases: members of the caller's unit and of the units that
         * the caller heads.
         */
        colleagues: z.array(z.strictObject({ ...person.shape, unit: key, roles: z.array(role) })),
        /**
         * `fourEyes`: every answer to this kind needs a second person's approval; for other kinds, only an
         * answer that refuses the request needs approval (R10).
         */
        kinds: z.array(
          z.strictObject({
            ...named.shape,
            fourEyes: z.boolean(),
            /** The keys of subjects that only this kind has. */
            subjects: z.optional(z.array(key)),
            /**
             * C3: the kind is for reports without identity. A case cannot be corrected to or from such a
             * kind.
             */
            withoutIdentity: z.optional(z.literal(true)),
          }),
        ),
        subjects: z.array(named),
        provinces: z.array(named),
        /**
         * `transfer`: an answer with this outcome names the body to which the matter is transferred (R5);
         * `repeated`: an answer with this outcome names the earlier request (R14).
         */
        outcomes: z.array(
          z.strictObject({
            ...named.shape,
            refusal: z.boolean(),
            transfer: z.boolean(),
            repeated: z.boolean(),
          }),
        ),
        /**
         * Prepared texts for answers. A text without `kind` fits requests of all kinds, and one without
         * `subjects` requests about all subjects (R21).
         */
        answerTemplates: z.array(
          z.strictObject({
            key,
            name: text,
            kind: z.optional(key),
            outcome: z.optional(key),
            subjects: z.optional(z.array(key)),
            text,
          }),
        ),
        /**
         * The days without work in the caller's office, from three months back to thirteen months ahead,
         * oldest first. A holiday or closure has its name (D2).
         */
        daysOff: z.optional(z.array(z.strictObject({ day: isoDay, name: z.optional(text) }))),
      }),
    },
  },
  refusals: [],
});

/** A saved filter: a list of cases, and conditions. */
export const filter = z.strictObject({
  name: line(1, 60),
  list: z.enum(inboxLists),
  filter: inboxFilter,
});

const filters = z.strictObject({ filters: z.array(filter) });
const ownFilters = { summary: "The caller's filters, in the order saved.", body: filters } as const;

export const listFilters = defineOperation({
  id: "list-filters",
  method: "GET",
  path: "/api/staff/filters",
  summary: "The caller's saved inbox filters (R17).",
  description: "Only the caller sees them.",
  audience: "staff",
  action: "work-at-desk",
  responses: { 200: ownFilters },
  refusals: [],
});

export const saveFilter = defineOperation({
  id: "save-filter",
  method: "POST",
  path: "/api/staff/filters",
  summary: "Saves a filter under a name; the same name replaces it. At most 20.",
  description: "`list` and `filter` are as in list-inbox.",
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
  summary: "Deletes a filter; a missing one changes nothing.",
  description: "The reply has the filters that are left.",
  audience: "staff",
  action: "work-at-desk",
  idempotent: true,
  body: z.strictObject({ name: line(1, 60) }),
  responses: { 200: ownFilters },
  refusals: [],
});
