/** Registers the requests of a partner system from a file, row by row (C8). */
import { registerFromPartner } from "../../../../shared/contracts/partner/partners.ts";
import { useLanguage, useWords } from "../../app/words/language.tsx";
import { useChoices } from "../../applicants/registration/use-choices.ts";
import type { BatchChoices } from "../../ui/csv/batch.ts";
import { FileOfRows } from "../../ui/csv/file-of-rows.tsx";
import { useSendRow } from "../../ui/csv/use-send-row.ts";
import { Reading } from "../../ui/loaded.tsx";
import { type Body, readPartnersFile, sampleFile } from "./batch.ts";
import { OfWhichPartner } from "./of-which-partner.tsx";
import { partnersWords } from "./partners.text.ts";

export function FromPartner() {
  const { choices, ...reading } = useChoices();
  if (choices)
    return <OfWhichPartner>{({ key }) => <File key={key} partner={key} choices={choices} />}</OfWhichPartner>;
  return <Reading of={reading} lines={8} />;
}

function File({ partner, choices }: { readonly partner: string; readonly choices: BatchChoices }) {
  const text = useWords(partnersWords).file;
  const { language } = useLanguage();
  const send = useSendRow<typeof registerFromPartner, Body>(registerFromPartner);
  return (
    <FileOfRows
      {...{ text, name: `requests-${partner}`, sample: sampleFile, send }}
      read={(file) => readPartnersFile(file, partner, choices, language)}
    />
  );
}
