import { digits } from "../../../../design/display.ts";
import { useLanguage, useWords } from "../../../app/words/language.tsx";
import { Table } from "../../../ui/table.tsx";
import { sectionWords } from "../sections.text.ts";
import { useOrganisation } from "../use-organisation.tsx";
import { type Entry, entriesIn, fieldOf } from "../working-copy/draft.ts";
import { joined, listed } from "../working-copy/sentences.ts";
import { titleOf } from "../working-copy/tell.ts";
import { amount } from "../working-copy/tell-timing.ts";
import type { Source, ValueList } from "./forms.ts";
import type { Mover } from "./mover.ts";
import { EntryMarks, Moves } from "./row.tsx";

interface ClockTableProps {
  /** The positions of the rules to show, in the list of all deadline rules. */
  readonly shown: readonly number[];
  readonly mover: Mover | undefined;
}

/** The table of all deadline rules. The first rule that matches a case applies (D1). */
export function ClockTable({ shown, mover }: ClockTableProps) {
  const { sections, fields, order } = useWords(sectionWords);
  const { draft } = useOrganisation();
  const columns = [fields.clock, fields.takes, fields.about];
  return (
    <Table caption={sections.clocks} columns={mover ? [...columns, order] : columns}>
      {shown.map((at) => (
        <ClockRow key={at} at={at} entry={entriesIn(draft, "clocks")[at] ?? {}} mover={mover} />
      ))}
    </Table>
  );
}

interface ClockRowProps {
  readonly at: number;
  readonly entry: Entry;
  readonly mover: Mover | undefined;
}

function ClockRow({ at, entry, mover }: ClockRowProps) {
  const text = useWords(sectionWords);
  const { language } = useLanguage();
  const { draft, names, go } = useOrganisation();
  const some = (field: string, from: Source | ValueList) => listed(fieldOf(entry, field), from, names);
  const about = joined([some("when.kind", "kinds"), some("when.channel", "channels")], names);
  const { clock, takes, in: unit, capDays } = entry;
  const cap = capDays === undefined ? "" : text.capped(digits(String(capDays), language));
  const title = titleOf("clocks", entry, names);
  return (
    <tr>
      <th scope="row" className="org-entry">
        <button type="button" aria-label={title} onClick={() => go({ in: "clocks", entry: at })}>
          {names.of("clockNames", clock)}
        </button>{" "}
        <EntryMarks section="clocks" at={at} entry={entry} />
      </th>
      <td data-label={text.fields.takes}>
        {amount(takes, unit, names)}
        {cap && <p className="soft">{cap}</p>}
      </td>
      <td data-label={text.fields.about}>{about || text.forEverything}</td>
      {mover && (
        <td>
          <Moves at={at} title={title} mover={mover} last={entriesIn(draft, "clocks").length - 1} />
        </td>
      )}
    </tr>
  );
}
