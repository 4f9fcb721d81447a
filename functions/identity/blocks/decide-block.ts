import { addressesOf } from "../../../shared/documents/command-words.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { byStaff } from "../../../shared/journal/actors.ts";
import { decideWithWords } from "../../../shared/journal/decide-with-words.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Decision, Outcome } from "../../../shared/journal/journal.ts";
import type { BlockDeps } from "../adapters/deps.ts";
import { type BlockFact, type BlockState, blockId } from "./journal.ts";
import type { BlockWords } from "./words.ts";

/** The administrator, the idempotency key, and the version number of the directory snapshot in force. */
export interface BlockAsk {
  readonly username: string;
  readonly key: string;
  readonly directory: number;
}

interface BlockStep {
  readonly name: "add-block" | "lift-block";
  readonly block: string;
  readonly input: object;
  readonly words: BlockWords;
  readonly decide: (state: BlockState, words: DocumentId, at: Date) => Decision<BlockFact>;
}

/** Makes every change of the block list: applies the rules, stores the texts, and appends the row to the journal. */
export async function decideBlock(
  { blocks, keys, documents, now }: BlockDeps,
  { username, key, directory }: BlockAsk,
  { name, block, input, words, decide }: BlockStep,
): Promise<Outcome<BlockState>> {
  const [id, at] = [blockId(block), now()];
  const command = {
    ...{ name, ...byStaff(username, key), fingerprint: fingerprintOf({ name, input }) },
    ...{ at, directory, correlation: block },
  };
  const document = addressesOf("identity", id, command)(name);
  const before = await blocks.standing(id);
  return decideWithWords(before, command, {
    decide: (state) => decide(state, document, at),
    storeWords: async () => {
      await keys.getOrMake(block);
      await documents.put(document, block, words);
    },
    append: (again) => blocks.decide(id, command, again, before),
  });
}
