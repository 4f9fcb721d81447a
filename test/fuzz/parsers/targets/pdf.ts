/** PDF documents of applicants: a copy has no active content, and cleaning the copy gives the same bytes (C12). */

import { mostBytes as mostBytesOfFile } from "../../../../shared/contracts/words/attachment-words.ts";
import { madeSafe } from "../../../../shared/files/made-safe.ts";
import { packedPdf, pdf } from "../../../attachments/files.ts";
import { hidden, hostileFiles } from "../../../attachments/hostile.ts";
import { faultsOf, inserted } from "../../../attachments/pdf-faults.ts";
import { hold, latin, same, type Target } from "../target.ts";

const most = 8_192;

export const pdfTarget = (clean = madeSafe): Target => ({
  name: "pdf",
  seeds: [...hostileFiles, ...hidden]
    .flatMap(({ bytes, twin }) => [bytes, twin])
    .concat(pdf(), packedPdf())
    .filter((bytes) => bytes.length <= most && bytes.includes("%PDF")),
  words: latin(...inserted),
  mostBytes: most,
  check: async (input) => {
    const made = await clean(input);
    if ("unfit" in made || made.format !== "pdf") return;
    same("the copy has no active content", faultsOf(made.bytes), []);
    hold("the copy is small enough to be accepted again", made.bytes.length <= mostBytesOfFile);
    const again = await clean(made.bytes);
    hold("cleaning again changes nothing", "bytes" in again && again.bytes.equals(made.bytes));
  },
});

export const targets: readonly Target[] = [pdfTarget()];
