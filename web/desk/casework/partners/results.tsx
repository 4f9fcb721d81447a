/** The list of answers that were not yet entered in the partner system, the longest waiting first (C8). */
import { useState } from "react";
import { listResults } from "../../../../shared/contracts/staff/results.ts";
import { isolated } from "../../../design/display.ts";
import { useReadPages } from "../../app/api/use-api.ts";
import { useSay, useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { LoadedList } from "../../ui/loaded.tsx";
import { Badge, Code, Ltr, Time } from "../../ui/shows.tsx";
import { AsFile } from "./as-file.tsx";
import { isEntered } from "./entered.ts";
import { OfWhichPartner, type PartnerNamed } from "./of-which-partner.tsx";
import { partnersWords } from "./partners.text.ts";
import { type Listed, ResultDialog } from "./result-dialog.tsx";

export const Results = () => {
  const text = useWords(partnersWords);
  return (
    <div className="stack">
      <p className="soft">{text.lead}</p>
      <OfWhichPartner>{(partner) => <OfPartner key={partner.key} partner={partner} />}</OfWhichPartner>
    </div>
  );
};

function OfPartner({ partner }: { readonly partner: PartnerNamed }) {
  const text = useWords(partnersWords);
  const list = useReadPages(listResults, { query: { partner: partner.key } });
  const [opened, open] = useState<Listed>();
  const rows = list.pages.flatMap(({ items }) => items).filter((row) => !isEntered(row));
  const close = () => {
    open(undefined);
    list.again();
  };
  return (
    <>
      <LoadedList list={list} rows={rows} text={text}>
        <AsFile partner={partner} rows={rows} again={list.again} />
        <ul className="sheets">
          {rows.map((row) => (
            <Item key={row.case} row={row} open={open} />
          ))}
        </ul>
      </LoadedList>
      {opened && <ResultDialog row={opened} partner={partner} onClose={close} />}
    </>
  );
}

function Item({ row, open }: { readonly row: Listed; readonly open: (row: Listed) => void }) {
  const text = useWords(partnersWords);
  const say = useSay();
  return (
    <li className="sheet stack near" data-result={row.external}>
      <div className="row spread">
        <h2>
          <Ltr>{row.external}</Ltr>
        </h2>
        <Button onPress={() => open(row)} aria-label={text.openOf(isolated(row.external))}>
          {text.open}
        </Button>
      </div>
      <p className="row">
        <Badge tone="brand">{text.what[row.what]}</Badge>
        {row.outcome && <span>{say(row.outcome.name)}</span>}
      </p>
      <FactList
        facts={[
          [text.since, <Time key="since" at={row.at} as="long" />],
          [text.ourCode, <Code key="ourCode" code={row.case} />],
          [text.unit, say(row.unit.name)],
        ]}
      />
    </li>
  );
}
