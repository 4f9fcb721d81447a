/**
 * The operations on proposed changes of the directory that change someone's power over cases. An
 * administrator proposes a change, and a second person decides (R2).
 */

import * as z from "zod/mini";
import { moment, text } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";
import { change, rerouted, snapshot, snapshotKilobytes, username } from "./directory.ts";

const person = z.strictObject({ username, name: text });

const id = z.string().check(z.regex(/^proposal-[\w-]{22}$/));

export const proposal = z.strictObject({
  proposal: id,
  /**
   * The number of the snapshot on which the proposal is based. When another snapshot is published, the
   * proposal becomes `superseded`.
   */
  base: z.int(),
  /**
   * Who proposed the change. An operator who published it in an emergency (“break glass”) has no user name.
   */
  by: z.strictObject({ username: z.optional(username), name: text }),
  at: moment,
  status: z.enum(["waiting", "approved", "refused", "withdrawn", "superseded", "ended"]),
  /**
   * An operator published the change without a second person. The change has effect already, and is undone at
   * `until` unless a second person approves it.
   */
  glass: z.optional(z.strictObject({ number: z.int(), until: moment, reason: z.string() })),
  decidedBy: z.optional(person),
  decidedAt: z.optional(moment),
  /** Why the proposal was refused. */
  reason: z.optional(z.string()),
  /** The number of the snapshot that the approval published. */
  number: z.optional(z.int()),
});

const whole = z.strictObject({
  ...proposal.shape,
  changes: z.array(change),
  rerouted: z.array(rerouted),
  /** The proposed snapshot, or the snapshot that an operator published in an emergency. */
  snapshot,
  /** What the caller may do with the proposal. */
  mayI: z.array(z.enum(["approve", "refuse", "withdraw"])),
});

const step = z.strictObject({
  proposal: id,
  status: z.enum(["waiting", "approved", "refused", "withdrawn", "ended"]),
  /** The number of the snapshot that the approval published. */
  number: z.optional(z.int()),
});

const params = z.strictObject({ proposal: id });

export const listDirectoryProposals = defineOperation({
  id: "list-directory-proposals",
  method: "GET",
  path: "/api/staff/directory/proposals",
  summary: "Proposed changes of power: undecided ones first, then the newest.",
  description: "Also decided ones, and changes that an operator published in an emergency.",
  audience: "staff",
  action: "see-directory-proposals",
  query: z.strictObject({ after: z.optional(z.string().check(z.maxLength(400))) }),
  responses: {
    200: {
      summary: "At most 25.",
      body: z.strictObject({ proposals: z.array(proposal), next: z.optional(z.string()) }),
    },
  },
  refusals: [],
});

export const readDirectoryProposal = defineOperation({
  id: "read-directory-proposal",
  method: "GET",
  path: "/api/staff/directory/proposals/{proposal}",
  summary: "One proposal, with its changes.",
  description: "`mayI` says what the caller may decide.",
  audience: "staff",
  action: "see-directory-proposals",
  params,
  responses: { 200: { summary: "The proposal, compared with the snapshot it was made from.", body: whole } },
  refusals: ["not-found"],
});

export const proposeDirectory = defineOperation({
  id: "propose-directory",
  method: "POST",
  path: "/api/staff/directory/proposals",
  summary:
    "Proposes a snapshot with changes of power; an administrator or inspector, another person, approves it.",
  description: "Nothing changes before the approval.",
  audience: "staff",
  action: "edit-directory",
  idempotent: true,
  ifMatch: true,
  body: z.strictObject({ snapshot }),
  bodyKilobytes: snapshotKilobytes,
  responses: { 200: { summary: "It waits for a second person.", body: step } },
  refusals: ["faulty-directory", "self-grant", "nothing-to-approve"],
});

export const decideDirectoryProposal = defineOperation({
  id: "decide-directory-proposal",
  method: "POST",
  path: "/api/staff/directory/proposals/{proposal}",
  summary: "Approves a proposal, which publishes it unchanged; refuses it; or withdraws the caller's own.",
  description:
    "Nobody approves their own proposal. When another snapshot was published meanwhile, the proposal can no longer be approved.",
  audience: "staff",
  action: "decide-directory",
  idempotent: true,
  params,
  body: z.discriminatedUnion("decision", [
    z.strictObject({ decision: z.literal("approve") }),
    z.strictObject({
      decision: z.literal("refuse"),
      reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
    }),
    z.strictObject({ decision: z.literal("withdraw") }),
  ]),
  responses: { 200: { summary: "Decided.", body: step } },
  refusals: [
    "not-found",
    "proposal-over",
    "own-proposal",
    "self-grant",
    "faulty-directory",
    "glass-open",
    "stale",
  ],
});
