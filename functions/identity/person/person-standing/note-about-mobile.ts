import type { EventEnvelope } from "../../../../events/define-event.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Decision } from "../../../../shared/journal/journal.ts";
import { Outage } from "../../../../shared/outage.ts";
import type { Applicant } from "../../../../shared/vault/applicant.ts";
import type { IdentityDeps } from "../../adapters/deps.ts";
import { contactOf, readParty } from "../vault.ts";
import { type PersonFact, type PersonState, standingId } from "./journal.ts";

/** The request, and the owner of its mobile: the applicant, or the represented person (C11). */
export interface Registered {
  readonly request: string;
  readonly person: string;
}

interface About {
  readonly applicant: Applicant;
  readonly mobile: string;
  /** The mobile, as a hash under the person's key. */
  readonly contact: string;
  readonly state: PersonState;
}

type Decide = (current: PersonState) => Decision<PersonFact>;

/**
 * Records what an event shows about the mobile on a request. The event's id is the command's key, so a repeated event is
 * recorded and looked up once. Records nothing for an erased person, or without a mobile.
 * @param findOut returns the decision to record; undefined when there is nothing to record
 */
export async function noteAboutMobile(
  { vault, keys, people, now }: Pick<IdentityDeps, "vault" | "keys" | "people" | "now">,
  name: string,
  { id, data }: Pick<EventEnvelope<Registered>, "id" | "data">,
  findOut: (about: About) => Promise<Decide | undefined>,
): Promise<void> {
  const { request, person } = data;
  const before = await people.standing(standingId(person));
  if (before.keys.has(id)) return;
  // Decrypting the row reads the keys of person and request together, and caches them while the event is handled.
  const entry = await readParty(vault, request, person);
  const personKey = await keys.get(person);
  if (entry === "erased" || (entry && !personKey)) return;
  if (!entry || !personKey) throw new Outage("the applicant is not in the vault yet");
  const { mobile } = entry.applicant;
  if (mobile === undefined) return;
  const contact = contactOf(personKey, mobile);
  const decide = await findOut({ applicant: entry.applicant, mobile, contact, state: before.state });
  if (!decide) return;
  const command = {
    name,
    actor: `event:${id}`,
    key: id,
    fingerprint: fingerprintOf({ request }),
    at: now(),
    directory: 0,
    correlation: request,
  };
  const outcome = await people.decide(before.id, command, (current) => decide(current.state), before);
  if (!outcome.accepted) throw new Error(`${name} was refused: ${outcome.refusal.code}`);
}
