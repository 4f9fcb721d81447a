/**
 * Reads the invented texts, labelled by hand with kind and subject. The unit is the one to which the demo organisation's
 * rules send such a request. Odd lines of a subject are for training, even lines for the test.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadFolder } from "../../functions/directory/adapters/load-folder.ts";
import type { Example, Side } from "../../functions/referral/rules/suggesting.ts";
import { ruleFor } from "../../shared/directory/route.ts";
import { snapshotSchema } from "../../shared/directory/snapshot.ts";
import { searchWords } from "../../shared/domain/text/search-words.ts";

export interface Labelled extends Example {
  readonly labels: Readonly<Record<Side, string>>;
}

const demo = join(import.meta.dirname, "../../functions/directory/demo");
const snapshot = snapshotSchema.parse(loadFolder(demo).snapshot);

function labelled(): { readonly training: readonly Labelled[]; readonly test: readonly Labelled[] } {
  const halves: [Labelled[], Labelled[]] = [[], []];
  let subject = "";
  let line = 0;
  for (const each of readFileSync(join(import.meta.dirname, "texts.txt"), "utf8")
    .trimEnd()
    .split("\n")) {
    if (each.startsWith("# ")) {
      [subject, line] = [each.slice(2), 0];
      continue;
    }
    const [kind = "", text = ""] = each.split(" | ");
    const unit = ruleFor(snapshot, { kind, subject, channel: "web" })?.unit ?? "";
    halves[line % 2 === 0 ? 0 : 1].push({ words: searchWords(text), labels: { kind, subject, unit } });
    line += 1;
  }
  return { training: halves[0], test: halves[1] };
}

export const collection = labelled();
