/**
 * A person joins a group's request (C10): the one-time code proves the mobile, the name is stored beside the journal
 * under the person's own key, then one journal row records the joining.
 */

import type { Language } from "../../../../shared/contracts/fields/language.ts";
import { documentId } from "../../../../shared/documents/document-id.ts";
import { keyedHash } from "../../../../shared/documents/keyed-hash.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import { decideWithWords } from "../../../../shared/journal/decide-with-words.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Command, Refusal, Standing } from "../../../../shared/journal/journal.ts";
import { codeGiver } from "../../access/code-asker.ts";
import { contactProof, sameProof } from "../../access/contact-proof.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";
import type { Member, RequestState } from "../../request/request-state.ts";
import { decideJoinGroup } from "../../rules/rules-group.ts";
import type { Me } from "../my-requests/my-code.ts";
import { byMobile } from "./by-mobile.ts";

type Deps = Pick<IntakeDeps, "requests" | "documents" | "keys" | "secret" | "now"> & {
  readonly identity: Pick<IntakeDeps["identity"], "findPerson" | "confirmCode">;
};

interface Joining {
  readonly code: string;
  readonly fullName: string;
  readonly mobile: string;
  readonly challenge: string;
  readonly oneTimeCode: string;
}

interface Asked {
  readonly address: string;
  readonly language: Language;
  readonly key: string;
}

type Refused = { readonly refused: Refusal };

/**
 * @returns the person who joined, now or earlier, and when the one-time code was confirmed; a retry with the same key
 * gets the same reply.
 *
 * Refuses with `nothing-to-join`, `group-full`, `own-group` and `key-reused`, and with the identity service's refusals of
 * the code.
 */
export async function joinGroup(
  deps: Deps,
  joining: Joining,
  asked: Asked,
): Promise<(Me & { readonly at: string }) | Refused> {
  const { challenge, oneTimeCode, mobile } = joining;
  const { person, contact } = await byMobile(deps, mobile);
  if (contact === undefined) throw new Error("Identity found a person and no contact for their mobile");
  const input = await inputOf(deps, joining, person);
  const giver = await codeGiver(deps, asked.address);
  const given = { challenge, oneTimeCode, input, ...giver, key: asked.key };
  const confirmed = await deps.identity.confirmCode({ about: { person, contact }, ...given });
  if ("refused" in confirmed) return confirmed;
  const refused = await join(deps, joining, { ...asked, person, input });
  return refused ?? { person, contact, at: confirmed.at };
}

/** A hash of the input under the person's key; the hash cannot be checked once the key is destroyed. */
async function inputOf({ keys, secret }: Deps, { code, fullName }: Joining, person: string): Promise<string> {
  const own = (await keys.get(person)) ?? (await secret.get());
  return keyedHash(own, "join-group", code, fullName).toString("base64url");
}

interface Joins extends Asked {
  readonly person: string;
  readonly input: string;
}

async function join(
  deps: Deps,
  joining: Joining,
  { language, key, person, input }: Joins,
): Promise<Refused | undefined> {
  const { code, fullName } = joining;
  const before = await deps.requests.standing(code);
  const command: Command = {
    name: "join-group",
    actor: `applicant:${person}`,
    key: `member/${person}/${key}`,
    fingerprint: fingerprintOf({ input }),
    at: deps.now(),
    directory: 0,
    correlation: code,
  };
  const name = documentId("intake", code, "member", command.key, command.fingerprint);
  const member: Member = { person, name, language };
  const known = { day: tehranDay(command.at), represents: await represents(deps, joining, before) };
  const outcome = await decideWithWords(before, command, {
    decide: (state) => decideJoinGroup(state, member, known),
    storeWords: () => deps.documents.put(name, person, { fullName }),
    append: (decide) => deps.requests.decide(code, command, decide, before),
  });
  return outcome.accepted ? undefined : { refused: outcome.refusal };
}

/** Whether the mobile belongs to the group's representative, who registered the request. */
async function represents(
  { keys }: Pick<Deps, "keys">,
  { code, mobile }: Joining,
  { state: { registration } }: Standing<RequestState>,
): Promise<boolean> {
  if (!registration?.collective || registration.contactProof === undefined) return false;
  const personKey = await keys.get(registration.person);
  return (
    personKey !== undefined && sameProof(registration.contactProof, contactProof(personKey, code, mobile))
  );
}
