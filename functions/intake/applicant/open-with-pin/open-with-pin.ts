import type { Refusal } from "../../../../shared/journal/journal.ts";
import { hashOf, untilNextHour, within } from "../../access/limits.ts";
import { hasPin, isLongPin, pinOf, samePin } from "../../access/receipt-pin.ts";
import type { IntakeDeps, PinDeps } from "../../adapters/deps.ts";
import { saysErased } from "../../request/request-queries.ts";
import type { RequestState } from "../../request/request-state.ts";
import { pinsFromAddress, pinTries } from "../../rules/rules.ts";

/**
 * The session's content: the request that the PIN opened, and the number of the receipt. A newer receipt ends the
 * session.
 */
export interface OpenedByReceipt {
  readonly request: string;
  readonly receipt: number;
}

type Deps = Pick<IntakeDeps, "requests" | "secret" | "limits" | "now"> & PinDeps;

/**
 * Opens a request with the tracking code and the PIN of a paper receipt, without a mobile (C2, C18).
 *
 * `wrong-pin`: a wrong code, another request's PIN, or a request whose newest receipt has no PIN. `pin-closed`: after
 * four wrong tries from one address or twelve in all, PINs of six digits are refused. A new receipt's PIN has sixteen
 * digits, whose tries are not counted (ADR 0032). `pin-over`: the PIN's key was removed, and a new receipt is needed
 * (ADR 0052). Also `too-many-from-here` and `request-erased`.
 */
export async function openWithPin(
  deps: Deps,
  { code, pin }: { readonly code: string; readonly pin: string },
  address: string,
): Promise<{ readonly opens: OpenedByReceipt } | { readonly refused: Refusal }> {
  const { requests, pinKeys, now } = deps;
  const fromHere = { refused: untilNextHour("too-many-from-here", now()) };
  if (!(await within(deps, "pins-from", [address], pinsFromAddress))) return fromHere;
  const { state } = await requests.load(code);
  if (saysErased(state)) return { refused: { code: "request-erased" } };
  const right = await pinOf(pinKeys, code, state);
  if (hasPin(state) && right === undefined) return { refused: { code: "pin-over" } };
  const counters = isLongPin(pin) ? [] : await countersOf(deps, state, code, address);
  for (const { name, most } of counters)
    if (!(await deps.limits.take(name, most, pinTries.seconds, now())))
      return { refused: { code: "pin-closed" } };
  const { receipt = 0 } = state;
  if (!samePin(right ?? "", pin) || !hasPin(state)) return { refused: { code: "wrong-pin" } };
  for (const { name } of counters) await deps.limits.giveBack(name, pinTries.seconds, now());
  return { opens: { request: code, receipt } };
}

/**
 * The two counters of wrong six-digit PINs: one for this address and request, and one for the applicant, whose requests
 * all share this limit.
 */
async function countersOf(deps: Deps, { registration }: RequestState, code: string, address: string) {
  const { fromAddress, inAll } = pinTries;
  const from = `pin-tries-from/${await hashOf(deps, [address, code])}`;
  return [
    { name: from, most: fromAddress },
    { name: `pin-tries/${registration?.person ?? code}`, most: inAll },
  ];
}
