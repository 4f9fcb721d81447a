import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Command, Refusal } from "../../../shared/journal/journal.ts";
import type { IntakeDeps } from "../adapters/deps.ts";
import { type Ask, actorOf } from "../applicant/applicant-command.ts";
import { whoOf } from "../applicant/read-request/read-request.ts";
import { type BegunAs, decideBeginAttachment } from "../rules/rules-attachments.ts";

/** `attachment`: the file's number within the request, from 1; a retry with the same key gets the same number. */
export type Begun = { readonly attachment: number; readonly at: string } | { readonly refused: Refusal };

/**
 * The applicant begins an attachment (the file itself is not sent yet), and then has one hour to upload the file (C12).
 * The case does not wait for the file. `authority`: the file is the document that authorises a proxy (C11). Refused:
 * `not-found`, `request-ended`, `attachments-full`, `key-reused`, `not-by-proxy`.
 */
export async function beginAttachment(
  { requests, now }: Pick<IntakeDeps, "requests" | "now">,
  { code, session, key }: Ask,
  as: BegunAs = {},
): Promise<Begun> {
  const before = await requests.standing(code);
  const { registration } = before.state;
  const who = whoOf(code, before.state, session);
  const actor = who === "applicant" || who === "holder" ? actorOf(who, registration?.person) : undefined;
  if (actor === undefined) return { refused: { code: "not-found" } };
  const at = now();
  const command: Command = {
    name: "begin-attachment",
    actor,
    key: `applicant/${key}`,
    fingerprint: fingerprintOf({ name: "begin-attachment", ...as }),
    at,
    directory: 0,
    correlation: code,
  };
  const outcome = await requests.decide(
    code,
    command,
    ({ state }) => decideBeginAttachment(state, { day: tehranDay(at), at }, as),
    before,
  );
  if (!outcome.accepted) return { refused: outcome.refusal };
  const { attachments } = outcome.loaded.state;
  return { attachment: attachments.length, at: attachments.at(-1)?.begunAt ?? at.toISOString() };
}
