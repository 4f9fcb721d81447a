/** Exports the listed results as a file for the partner, and then records that all were entered at the partner (C8). */
import { useState } from "react";
import { enterResult, openResults } from "../../../../shared/contracts/staff/results.ts";
import { useCall } from "../../app/api/use-api.ts";
import { useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { enterBatch, type RowResult } from "../../ui/csv/batch.ts";
import { save } from "../../ui/csv/csv.ts";
import { Notice, useDigits } from "../../ui/shows.tsx";
import { rememberEntered } from "./entered.ts";
import type { PartnerNamed } from "./of-which-partner.tsx";
import { partnersWords } from "./partners.text.ts";
import type { Listed } from "./result-dialog.tsx";
import { type OpenedResult, resultsFile } from "./results-file.ts";

/** The number of results that are read or recorded at the same time. */
const atOnce = 25;

interface AsFileProps {
  readonly partner: PartnerNamed;
  readonly rows: readonly Listed[];
  /** Reads the list of results again. */
  readonly again: () => void;
}

export function AsFile({ partner, rows, again }: AsFileProps) {
  const { asFile: text, fields } = useWords(partnersWords);
  const digits = useDigits();
  const call = useCall();
  const [inFile, setInFile] = useState<readonly OpenedResult[]>([]);
  const [working, setWorking] = useState(false);
  const [why, setWhy] = useState<string>();
  const busy = async (work: () => Promise<string | undefined>) => {
    setWorking(true);
    setWhy(await work());
    setWorking(false);
  };
  const take = async () => {
    const opened: OpenedResult[] = [];
    for (let from = 0; from < rows.length; from += atOnce) {
      const cases = rows.slice(from, from + atOnce).map((row) => row.case);
      const reply = await call(openResults, { body: { partner: partner.key, cases } });
      if (!reply.ok) return `${reply.problem.title}: ${reply.problem.detail}`;
      opened.push(...reply.body.items);
    }
    const file = resultsFile(opened, fields);
    if (file !== undefined) save(`results-${partner.key}.csv`, file);
    setInFile(opened);
    return undefined;
  };
  const enterAll = async () => {
    const results = new Map<number, RowResult<object>>();
    const ready = inFile.map((body, row) => ({ row, body, cells: [], key: crypto.randomUUID() }));
    const stopped = await enterBatch(ready, results, async ({ body, key }) => {
      const { case: code, result } = body;
      const reply = await call(enterResult, { params: { case: code }, body: { result }, key });
      if (!reply.ok) return { refused: `${reply.problem.title}: ${reply.problem.detail}` };
      rememberEntered(reply.body);
      return { registered: reply.body };
    });
    const refused = [...results.values()].flatMap((one) => ("refused" in one ? [one.refused] : []));
    setInFile([]);
    again();
    return (
      stopped ?? (refused.length > 0 ? text.notAll(digits(refused.length), refused[0] ?? "") : undefined)
    );
  };
  return (
    <div className="stack near no-print">
      <div className="buttons">
        <Button isPending={working} onPress={() => void busy(take)}>
          {text.take(digits(rows.length))}
        </Button>
        {inFile.length > 0 && (
          <Button isPending={working} onPress={() => void busy(enterAll)}>
            {text.enterAll(digits(inFile.length))}
          </Button>
        )}
      </div>
      {inFile.length > 0 && <Notice>{text.taken}</Notice>}
      {why !== undefined && <Notice now>{why}</Notice>}
    </div>
  );
}
