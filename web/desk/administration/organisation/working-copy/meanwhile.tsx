import { useState } from "react";
import { readDirectoryVersion } from "../../../../../shared/contracts/staff/directory.ts";
import { useRead } from "../../../app/api/use-api.ts";
import { useTell } from "../../../app/shell/toasts.tsx";
import { useArrival } from "../../../app/shell/use-arrival.ts";
import { useWords } from "../../../app/words/language.tsx";
import { Button } from "../../../ui/button.tsx";
import { RadioGroup } from "../../../ui/choices.tsx";
import { Reading } from "../../../ui/loaded.tsx";
import { Time, useDigits } from "../../../ui/shows.tsx";
import { organisationWords } from "../organisation.text.ts";
import { sectionWords } from "../sections.text.ts";
import { useOrganisation } from "../use-organisation.tsx";
import { type Clash, carryOver } from "./carry.ts";
import { ChangeList } from "./change-list.tsx";
import type { Draft } from "./draft.ts";
import { usePublisher } from "./history.tsx";
import { noteOf, titleOf } from "./tell.ts";

/**
 * Shown when another user published a newer version: the changes in that version, and the button that moves the working
 * copy to it (R16).
 */
export function Meanwhile() {
  const text = useWords(organisationWords).meanwhile;
  const digits = useDigits();
  const { inForce, base = 1 } = useOrganisation();
  const here = useArrival<HTMLElement>();
  const numbers = Array.from({ length: Math.max(0, inForce.number - base) }, (_, at) => base + at + 1);
  return (
    <section className="org-meanwhile stack" role="alert" tabIndex={-1} ref={here}>
      <h2>{text.title(digits(inForce.number))}</h2>
      <p>{text.body}</p>
      {numbers.slice(-10).map((number) => (
        <Theirs key={number} number={number} />
      ))}
      <Carry base={base} />
    </section>
  );
}

const versionOf = (number: number) => ({ params: { number: String(number) } });

function Theirs({ number }: { readonly number: number }) {
  const text = useWords(organisationWords);
  const digits = useDigits();
  const publisher = usePublisher();
  const { body, ...reading } = useRead(readDirectoryVersion, versionOf(number), { stale: 3_600 });
  if (!body) return <Reading of={reading} lines={2} />;
  return (
    <div className="stack near">
      <small>
        {text.history.version(digits(number))}، {text.meanwhile.by(publisher(body.by))}، <Time at={body.at} />
      </small>
      <ChangeList changes={body.differences} />
    </div>
  );
}

/**
 * Loads the version on which the working copy is based, to distinguish the user's changes from another user's changes.
 */
function Carry({ base }: { readonly base: number }) {
  const text = useWords(organisationWords).meanwhile;
  const { body, ...reading } = useRead(readDirectoryVersion, versionOf(base), { stale: 3_600 });
  if (!body) return <Reading of={reading} lines={1} />;
  return (
    <>
      <p>{text.carryBody}</p>
      <CarryOver base={body.snapshot} />
    </>
  );
}

const nameOf = ({ section, key }: Pick<Clash, "section" | "key">): string => `${section}/${key}`;

function CarryOver({ base }: { readonly base: Draft }) {
  const text = useWords(organisationWords).meanwhile;
  const tell = useTell();
  const { inForce, draft, edit, go } = useOrganisation();
  const [mine, choose] = useState<Readonly<Record<string, boolean>>>({});
  const all = { base, mine: draft, theirs: inForce.snapshot };
  const carried = carryOver(all, (section, key) => (mine[nameOf({ section, key })] ? "mine" : "theirs"));
  const carry = () => {
    edit(carried.draft, inForce.number);
    tell(text.carried);
    go({ in: "changes" });
  };
  return (
    <>
      {carried.clashes.length > 0 && <strong>{text.clashes}</strong>}
      {carried.clashes.map((clash) => (
        <ClashChoice
          key={nameOf(clash)}
          clash={clash}
          mine={mine[nameOf(clash)] ?? false}
          onChange={(isMine) => choose({ ...mine, [nameOf(clash)]: isMine })}
        />
      ))}
      <div className="buttons">
        <Button look="main" onPress={carry}>
          {text.carry}
        </Button>
      </div>
    </>
  );
}

interface ClashProps {
  readonly clash: Clash;
  readonly mine: boolean;
  readonly onChange: (mine: boolean) => void;
}

function ClashChoice({ clash, mine, onChange }: ClashProps) {
  const text = useWords(organisationWords).meanwhile;
  const { one } = useWords(sectionWords);
  const { names } = useOrganisation();
  const { section, key } = clash;
  const told = (entry: Clash["mine"]): string =>
    entry
      ? [titleOf(section, entry, names), noteOf(section, entry, names)].filter((each) => each).join(" — ")
      : text.gone;
  const title = titleOf(section, clash.theirs ?? clash.mine ?? {}, names);
  return (
    <RadioGroup
      label={`${one[section]} «${title}»`}
      name={`clash-${section}-${key}`}
      down
      value={mine ? "mine" : "theirs"}
      onChange={(side) => onChange(side === "mine")}
      options={[
        { key: "theirs", label: `${text.theirs}: ${told(clash.theirs)}` },
        { key: "mine", label: `${text.mine}: ${told(clash.mine)}` },
      ]}
    />
  );
}
