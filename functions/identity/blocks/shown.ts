import type * as z from "zod/mini";
import type { block as contract } from "../../../shared/contracts/staff/applicants.ts";
import { defined } from "../../../shared/defined.ts";
import { staffMember } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Documents } from "../../../shared/documents/documents.ts";
import type { BlockRow } from "./build-views.ts";
import { readBlockWords } from "./words.ts";

type Shown = z.output<typeof contract>;

/**
 * A block as the API shows it: its row with the decrypted texts and names from the directory. People who left are shown
 * by their username.
 */
export async function blockShown(
  documents: Pick<Documents, "get">,
  snapshot: Snapshot,
  { block, stay }: BlockRow,
): Promise<Shown> {
  const { of, at, by, until, lifted } = stay;
  const [added, taken] = await Promise.all([
    readBlockWords(documents, stay.words),
    lifted && readBlockWords(documents, lifted.words),
  ]);
  return {
    block,
    type: of,
    ...added,
    at,
    by: personIn(snapshot, by),
    ...defined({ until }),
    ...(lifted && { lifted: { ...taken, at: lifted.at, by: personIn(snapshot, lifted.by) } }),
  };
}

const personIn = (snapshot: Snapshot, username: string): Shown["by"] => ({
  username,
  name: staffMember(snapshot, username)?.name ?? { fa: username, en: username },
});
