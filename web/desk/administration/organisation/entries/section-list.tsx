import { useRef, useState } from "react";
import { useWords } from "../../../app/words/language.tsx";
import { Button } from "../../../ui/button.tsx";
import { holds } from "../../../ui/options.tsx";
import { EmptyState, useDigits } from "../../../ui/shows.tsx";
import { Heading } from "../heading.tsx";
import { organisationWords } from "../organisation.text.ts";
import { PartnerKeys } from "../partner-keys/partner-keys.tsx";
import { sectionWords } from "../sections.text.ts";
import { faultsAt, useOrganisation } from "../use-organisation.tsx";
import { entriesIn, isSingle, moveEntry, type Section } from "../working-copy/draft.ts";
import { noteOf, titleOf } from "../working-copy/tell.ts";
import { isTold, Told } from "../working-copy/told.tsx";
import { ClockTable } from "./clock-table.tsx";
import { EntryDialog } from "./entry-dialog.tsx";
import { FaultLinks } from "./fault-links.tsx";
import { ordered } from "./forms.ts";
import type { Mover } from "./mover.ts";
import { Row } from "./row.tsx";
import { SearchField } from "./search-field.tsx";
import { treeOf } from "./tree.ts";

/** A section with at least this number of entries has a search field. */
const many = 8;

/** The entries of a section of the organisation's data, and the dialog of the entry that the address names. */
export function SectionList({ section }: { readonly section: Section }) {
  const text = useWords(organisationWords);
  const { one, about, sections } = useWords(sectionWords);
  const { draft, mayEdit, place, go, preview } = useOrganisation();
  const full = isSingle(section) && entriesIn(draft, section).length > 0;
  return (
    <section className="stack" aria-labelledby="org-section">
      <div className="row spread">
        <Heading id="org-section">{sections[section]}</Heading>
        {mayEdit && !full && (
          <Button look="main" onPress={() => go({ in: section, entry: "new" })}>
            {text.add(one[section])}
          </Button>
        )}
      </div>
      <p className="soft org-about">{about[section]}</p>
      <FaultLinks faults={faultsAt(preview, section)} />
      <Entries section={section} />
      {isTold(section) && <Told section={section} />}
      {section === "partners" && <PartnerKeys />}
      {place.entry !== undefined && (
        <EntryDialog key={String(place.entry)} section={section} at={place.entry} />
      )}
    </section>
  );
}

/** The entries to list: units as a tree, all others as a flat list. */
function useBranches(section: Section, typed: string) {
  const { draft, names } = useOrganisation();
  const entries = entriesIn(draft, section);
  const all = section === "units" ? treeOf(entries) : entries.map((_, at) => ({ at, depth: 0 }));
  const shown = all.filter(({ at }) => {
    const entry = entries[at] ?? {};
    return holds(`${titleOf(section, entry, names)} ${noteOf(section, entry, names)}`, typed);
  });
  return { entries, shown };
}

function Entries({ section }: { readonly section: Section }) {
  const text = useWords(organisationWords);
  const [typed, type] = useState("");
  const { entries, shown } = useBranches(section, typed);
  const { mover, said } = useMoving(section, typed !== "");
  if (entries.length === 0) return <EmptyState title={text.none} />;
  return (
    <>
      {entries.length >= many && <Search typed={typed} type={type} found={shown.length} />}
      {section === "clocks" ? (
        <ClockTable shown={shown.map(({ at }) => at)} mover={mover} />
      ) : (
        <ul className="org-list">
          {shown.map(({ at, depth }) => (
            <Row key={at} section={section} at={at} depth={typed === "" ? depth : 0} mover={mover} />
          ))}
        </ul>
      )}
      <p className="heard" role="status">
        {said}
      </p>
    </>
  );
}

interface SearchProps {
  readonly typed: string;
  readonly type: (typed: string) => void;
  readonly found: number;
}

function Search({ typed, type, found }: SearchProps) {
  const text = useWords(organisationWords);
  const digits = useDigits();
  return (
    <div className="org-search">
      <SearchField label={text.search} value={typed} onChange={type} />
      <small role="status">{found === 0 ? text.notFound : text.found(digits(found))}</small>
    </div>
  );
}

/** Moves an entry by one place and announces the move. Moving is off during a search, which hides entries in between. */
function useMoving(section: Section, searching: boolean) {
  const text = useWords(organisationWords);
  const digits = useDigits();
  const { draft, edit, mayEdit, names } = useOrganisation();
  const [said, say] = useState("");
  const moved: Mover["moved"] = useRef(undefined);
  const move = (at: number, by: -1 | 1) => {
    const entries = entriesIn(draft, section);
    const entry = entries[at];
    if (!entry || !entries[at + by]) return;
    moved.current = { at: at + by, by };
    edit(moveEntry(draft, section, at, by));
    say(text.movedTo(titleOf(section, entry, names), digits(at + by + 1), digits(entries.length)));
  };
  const can = mayEdit && !searching && ordered.includes(section);
  return { said, mover: can ? { move, moved } : undefined };
}
