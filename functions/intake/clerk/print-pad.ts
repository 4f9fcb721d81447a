import type * as z from "zod/mini";
import type { printPad as contract } from "../../../shared/contracts/staff/pads.ts";
import { keyedHash } from "../../../shared/documents/keyed-hash.ts";
import { codeFromHash } from "../../../shared/domain/cases/tracking-code.ts";
import { byStaff } from "../../../shared/journal/actors.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Command, Refusal } from "../../../shared/journal/journal.ts";
import { firstReceipt, pinOf } from "../access/receipt-pin.ts";
import type { IntakeDeps, PinDeps } from "../adapters/deps.ts";
import { firstFreeCode } from "../applicant/free-code.ts";
import { reserveCode } from "../rules/rules-pads.ts";
import type { By } from "./clerk-command.ts";

type Asked = z.output<(typeof contract)["body"]>;
type Deps = Pick<IntakeDeps, "requests" | "secret" | "directory" | "now"> & PinDeps;

export interface Pad {
  /** When the pad was first printed, ISO 8601 in UTC. */
  readonly printedAt: string;
  readonly receipts: readonly { readonly code: string; readonly pin: string }[];
}

type Claimed =
  | { readonly code: string; readonly at: string; readonly pinKey?: number | undefined }
  | { readonly refused: Refusal };

/**
 * Prints a pad of receipts for power cuts (C20). A journal row claims each code; the code belongs to no request until a
 * clerk enters the paper left for it. The PIN is that of a first receipt (ADR 0016). The same key prints the same pad
 * again, and completes an interrupted pad.
 *
 * Refused: `key-reused`; `pin-over` when the key of the PINs was removed after the first printing.
 */
export async function printPad(
  deps: Deps,
  { receipts }: Asked,
  { clerk, key }: By,
): Promise<Pad | { readonly refused: Refusal }> {
  const secret = await deps.secret.get();
  const { number: directory } = await deps.directory.current();
  const { id: pinKey } = await deps.pinKeys.current();
  const command = {
    ...{ name: "print-pad", ...byStaff(clerk, key), at: deps.now(), directory },
    fingerprint: fingerprintOf({ name: "print-pad", receipts }),
  };
  const claim = (place: number) =>
    firstFreeCode(
      (attempt) => codeFromHash(keyedHash(secret, "print-pad", clerk, key, String(place), String(attempt))),
      (code) => claimOne(deps, code, command, { by: clerk, pinKey }),
    );
  // The first code is claimed before the others, so that another pad under the same key is refused before it claims a
  // code.
  const first = await claim(0);
  if ("refused" in first) return first;
  const others = await Promise.all(Array.from({ length: receipts - 1 }, (_, n) => claim(n + 1)));
  const printed = [first, ...others].flatMap((one) => ("refused" in one ? [] : [one]));
  if (printed.length < receipts) throw new Error("A pad of one key holds codes of another pad");
  const again = await Promise.all(printed.map((one) => receiptFor(deps, one)));
  const told = again.flatMap(({ code, pin }) => (pin === undefined ? [] : [{ code, pin }]));
  return told.length < again.length
    ? { refused: { code: "pin-over" } }
    : { printedAt: first.at, receipts: told };
}

async function receiptFor(
  { pinKeys }: Deps,
  { code, pinKey }: { readonly code: string; readonly pinKey?: number | undefined },
) {
  const pin = await pinOf(pinKeys, code, firstReceipt(pinKey));
  return { code, pin };
}

async function claimOne(
  { requests }: Deps,
  code: string,
  command: Omit<Command, "correlation">,
  { by, pinKey }: { readonly by: string; readonly pinKey: number },
): Promise<Claimed | undefined> {
  const outcome = await requests.decide(code, { ...command, correlation: code }, ({ state }) =>
    reserveCode(state, by, pinKey),
  );
  if (outcome.accepted) {
    const { at = command.at.toISOString(), pinKey: own } = outcome.loaded.state.reserved ?? {};
    return { code, at, pinKey: own };
  }
  return outcome.refusal.code === "code-taken" ? undefined : { refused: outcome.refusal };
}
