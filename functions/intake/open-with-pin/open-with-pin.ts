import type { Refusal } from "../../../shared/journal/journal.ts";
import type { IntakeDeps } from "../deps.ts";
import { within } from "../limits.ts";
import { receiptPin, samePin } from "../receipt-pin.ts";
import { looksPerHour, pinTries } from "../rules.ts";
import { saysErased } from "../standing.ts";

/** What the session opens: the request, while this receipt is its newest. */
export interface OpenedByReceipt {
  readonly request: string;
  readonly receipt: number;
}

type Deps = Pick<IntakeDeps, "requests" | "secret" | "limits" | "now">;

/**
 * The code and the PIN of a paper receipt open what a clerk may read out of a request, without a mobile (C2, C18). A wrong code, a
 * right one with another's PIN, and one of a request that has no receipt are the same `wrong-pin`. Tries are counted before they are
 * looked at, whatever the code: five an hour, and after fifty wrong ones only a new receipt helps (`pin-closed`).
 */
export async function openWithPin(
  deps: Deps,
  { code, pin }: { readonly code: string; readonly pin: string },
  address: string,
): Promise<{ readonly opens: OpenedByReceipt } | { readonly refused: Refusal }> {
  const { limits, requests, secret, now } = deps;
  const from = { most: looksPerHour.address, seconds: hour };
  if (!(await within(deps, "looks-from", [address], from))) return { refused: { code: "too-many" } };
  if (!(await limits.take(`pin-tries/${code}`, pinTries.perHour, hour, now())))
    return { refused: { code: "too-many" } };
  const { state } = await requests.load(code);
  if (saysErased(state)) return { refused: { code: "request-erased" } };
  const { receipt = 0 } = state;
  const wrong = { name: `pin-failures/${code}/${receipt}`, seconds: pinTries.windowDays * day };
  if ((await limits.count(wrong.name, wrong.seconds, now())) >= pinTries.wrongInAll)
    return { refused: { code: "pin-closed" } };
  const right = samePin(receiptPin(await secret.get(), code, receipt), pin);
  if (right && receipt > 0) return { opens: { request: code, receipt } };
  await limits.take(wrong.name, pinTries.wrongInAll, wrong.seconds, now());
  return { refused: { code: "wrong-pin" } };
}

const [hour, day] = [3_600, 86_400];
