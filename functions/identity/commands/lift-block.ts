import type * as z from "zod/mini";
import type { liftBlock as contract } from "../../../shared/contracts/staff/applicants.ts";
import type { Outcome } from "../../../shared/journal/journal.ts";
import type { BlockDeps } from "../adapters/deps.ts";
import { type BlockAsk, decideBlock } from "../blocks/decide-block.ts";
import type { BlockState } from "../blocks/journal.ts";
import { decideLiftBlock } from "../blocks/rules.ts";

/** Lifts a block (C17); changes nothing when it is already lifted. Refuses with `not-found`. */
export const liftBlock = (
  deps: BlockDeps,
  ask: BlockAsk,
  { block, reason }: z.output<typeof contract.body>,
): Promise<Outcome<BlockState>> =>
  decideBlock(deps, ask, {
    name: "lift-block",
    block,
    input: { block, reason },
    words: { reason },
    decide: (state, words) => decideLiftBlock(state, words),
  });
