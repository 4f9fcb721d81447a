import type * as z from "zod/mini";
import type { addBlock as contract } from "../../../shared/contracts/staff/applicants.ts";
import type { Outcome } from "../../../shared/journal/journal.ts";
import type { BlockDeps } from "../adapters/deps.ts";
import { type BlockAsk, decideBlock } from "../blocks/decide-block.ts";
import { blockedIdentity, blockedMobile } from "../blocks/is-blocked.ts";
import type { BlockState } from "../blocks/journal.ts";
import { decideAddBlock } from "../blocks/rules.ts";

type Input = z.output<typeof contract.body>;

const dayInMs = 86_400_000;

/**
 * Blocks a mobile or an identity (C17). Refuses with `identity-needed` (no number was given) and `already-blocked`.
 * @returns the outcome, and the id of the block
 */
export async function addBlock(
  deps: BlockDeps,
  ask: BlockAsk,
  input: Input,
): Promise<{ readonly block: string; readonly outcome: Outcome<BlockState> }> {
  const { who, reason, days } = input;
  const number = numberOf(who);
  if (number === undefined) {
    return { block: "", outcome: { accepted: false, refusal: { code: "identity-needed" } } };
  }
  const block = blockIn(await deps.secret.get(), who, number);
  const outcome = await decideBlock(deps, ask, {
    name: "add-block",
    block,
    input,
    words: { reason, endsWith: number.slice(-3) },
    decide: (state, words, at) => {
      const until = days && new Date(at.getTime() + days * dayInMs).toISOString();
      return decideAddBlock(state, { of: who.type, words, ...(until && { until }) }, at);
    },
  });
  return { block, outcome };
}

function numberOf(who: Input["who"]): string | undefined {
  if (who.type === "mobile") return who.mobile;
  return "number" in who.identity ? who.identity.number : undefined;
}

function blockIn(secret: Uint8Array, who: Input["who"], number: string): string {
  return who.type === "mobile"
    ? blockedMobile(secret, number)
    : blockedIdentity(secret, who.identity.type, number);
}
