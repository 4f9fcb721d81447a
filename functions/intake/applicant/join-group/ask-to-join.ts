import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import type { Refusal } from "../../../../shared/journal/journal.ts";
import { type Asking, askedOnce, codeAsker, type SentCode } from "../../access/code-asker.ts";
import { takeOf, within } from "../../access/limits.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";
import type { RequestState } from "../../request/request-state.ts";
import { isJoinable, joiningLimits, memberIn } from "../../rules/rules-group.ts";
import { byMobile } from "./by-mobile.ts";

type Deps = Pick<IntakeDeps, "requests" | "identity" | "limits" | "secret" | "now">;

/**
 * Sends a one-time code to a person who wants to join a group's request, or who joined and returns (C10). For any other
 * request the reply is a challenge that no code fits, so the tracking code alone reveals nothing (C2).
 *
 * Refuses with `too-many` (attempts from one address, or for one tracking code), `blocked` (C17), and the identity
 * service's own refusals.
 */
export async function askToJoin(
  deps: Deps,
  { code, mobile }: { readonly code: string; readonly mobile: string },
  { address, language, key }: Asking,
): Promise<SentCode | { readonly refused: Refusal }> {
  const { identity, now } = deps;
  const once = await askedOnce(deps, { key, language }, { join: code, mobile });
  const { address: from, code: at } = joiningLimits;
  const allowed =
    (await within(deps, "joins-from", [address], from, once)) &&
    (await takeOf(deps, `joins-at/${code}`, at, once));
  if (!allowed) return { refused: { code: "too-many" } };
  const { state } = await deps.requests.load(code);
  const found = await (isJoinable(state, tehranDay(now()))
    ? identity.putMember({ request: code, mobile })
    : byMobile(deps, mobile));
  const { person, contact, blocked } = found;
  if (blocked || contact === undefined) return { refused: { code: "blocked" } };
  const known = opensTo(state, person, tehranDay(now()));
  const asker = await codeAsker(deps, address, once);
  return identity.issueCode({ person, contact, ...(known && { request: code }), ...asker, language, key });
}

const opensTo = (state: RequestState, person: string, day: string): boolean =>
  !state.erased && (isJoinable(state, day) || memberIn(state, person) !== undefined);
