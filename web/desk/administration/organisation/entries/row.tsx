import { type KeyboardEvent, useEffect, useRef } from "react";
import { useWords } from "../../../app/words/language.tsx";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icons.tsx";
import { Badge, useDigits } from "../../../ui/shows.tsx";
import { organisationWords } from "../organisation.text.ts";
import { faultsAt, useOrganisation } from "../use-organisation.tsx";
import {
  type Entry,
  entriesIn,
  identityOf,
  type Section,
  sameValue,
  thingsIn,
} from "../working-copy/draft.ts";
import { noteOf, titleOf } from "../working-copy/tell.ts";
import type { Mover } from "./mover.ts";

interface RowProps {
  readonly section: Section;
  readonly at: number;
  readonly depth: number;
  readonly mover: Mover | undefined;
}

/** The row of an entry of the organisation's data. Its name opens the entry; buttons, or Alt with an arrow, move it. */
export function Row({ section, at, depth, mover }: RowProps) {
  const digits = useDigits();
  const { draft, names, go } = useOrganisation();
  const entry = entriesIn(draft, section)[at] ?? {};
  const title = titleOf(section, entry, names);
  const note = noteOf(section, entry, names);
  const byKey = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    if (!mover || !event.altKey || !by) return;
    event.preventDefault();
    mover.move(at, by);
  };
  return (
    <li data-depth={Math.min(depth, 4)} onKeyDown={mover && byKey}>
      {section === "routing" && <span className="org-place">{digits(at + 1)}</span>}
      <div className="org-entry">
        <button type="button" onClick={() => go({ in: section, entry: at })}>
          {title}
        </button>{" "}
        <EntryMarks section={section} at={at} entry={entry} />
        {note && (
          <p className="soft">
            <bdi>{note}</bdi>
          </p>
        )}
      </div>
      {mover && <Moves at={at} title={title} mover={mover} last={entriesIn(draft, section).length - 1} />}
    </li>
  );
}

interface MovesProps {
  readonly at: number;
  readonly last: number;
  readonly title: string;
  readonly mover: Mover;
}

export function Moves({ at, last, title, mover: { move, moved } }: MovesProps) {
  const text = useWords(organisationWords);
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (moved.current?.at !== at) return;
    const buttons = [...(here.current?.querySelectorAll("button") ?? [])];
    const [first, second] = moved.current.by === -1 ? buttons : [...buttons].reverse();
    moved.current = undefined;
    (first?.disabled ? second : first)?.focus();
  });
  return (
    <div className="org-moves no-print" ref={here}>
      <Button
        look="quiet"
        square
        isDisabled={at === 0}
        aria-label={text.up(title)}
        onPress={() => move(at, -1)}
      >
        <Icon name="up" />
      </Button>
      <Button
        look="quiet"
        square
        isDisabled={at === last}
        aria-label={text.down(title)}
        onPress={() => move(at, 1)}
      >
        <Icon name="down" />
      </Button>
    </div>
  );
}

interface MarksProps {
  readonly section: Section;
  readonly at: number;
  readonly entry: Entry;
}

export function EntryMarks({ section, at, entry }: MarksProps) {
  const text = useWords(organisationWords).marks;
  const { inForce, base, preview } = useOrganisation();
  if (base === undefined) return null;
  const before = thingsIn(inForce.snapshot, section).get(identityOf(section, entry));
  const faulty = faultsAt(preview, section, at).length > 0;
  return (
    <>
      {before === undefined && <Badge tone="now">{text.new}</Badge>}
      {before !== undefined && !sameValue(before, entry) && <Badge tone="now">{text.changed}</Badge>}
      {faulty && <Badge tone="wrong">{text.fault}</Badge>}
    </>
  );
}
