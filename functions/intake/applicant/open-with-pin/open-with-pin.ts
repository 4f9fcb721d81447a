import type { Refusal } from "../../../../shared/journal/journal.ts";
import { hashOf, untilNextHour, within } from "../../access/limits.ts";
import { hasPin, isLongPin, pinOf, samePin } from "../../access/receipt-pin.ts";
import type { IntakeDeps, PinDeps } from "../../adapters/deps.ts";
import { saysErased } from "../../request/request-queries.ts";
import type { RequestState } from "../../request/request-state.ts";
import { pinsFromAddress, pinTries } from "../../rules/rules.ts";

/** The session's content: the request, while this receipt is its newest. */
export interface OpenedByReceipt {
  readonly request: string;
  readonly receipt: number;
}

type Deps = Pick<IntakeDeps, "requests" | "secret" | "limits" | "now"> & PinDeps;

/**
 * Opens a request with the tracking code and the PIN of a paper receipt, without a mobile (C2, C18). A wrong code, another
 * request's PIN, and a request whose newest receipt has no PIN all give `wrong-pin`. Tries with six digits are counted
 * before the comparison, per address and code, then per person. After four wrong ones from one address or twelve in all,
 * only a new receipt with sixteen digits, which need no count, helps (`pin-closed`, ADR 0032). A new receipt also helps when
 * the PIN's key was removed (`pin-over`, ADR 0052).
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

/** Tries are counted per person, so several receipts of one applicant share one limit. */
async function countersOf(deps: Deps, { registration }: RequestState, code: string, address: string) {
  const { fromAddress, inAll } = pinTries;
  const from = `pin-tries-from/${await hashOf(deps, [address, code])}`;
  return [
    { name: from, most: fromAddress },
    { name: `pin-tries/${registration?.person ?? code}`, most: inAll },
  ];
}
