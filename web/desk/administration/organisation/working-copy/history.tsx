import { useEffect } from "react";
import {
  listDirectoryVersions,
  readDirectoryVersion,
} from "../../../../../shared/contracts/staff/directory.ts";
import { useRead, useReadPages } from "../../../app/api/use-api.ts";
import { useTell } from "../../../app/shell/toasts.tsx";
import { useWords } from "../../../app/words/language.tsx";
import { Link } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { More, Reading } from "../../../ui/loaded.tsx";
import { Badge, Time, useDigits } from "../../../ui/shows.tsx";
import { Table } from "../../../ui/table.tsx";
import { Ask } from "../ask.tsx";
import { Recount } from "../calendar/recount.tsx";
import { Heading } from "../heading.tsx";
import { organisationWords } from "../organisation.text.ts";
import { addressOf } from "../place.ts";
import { useOrganisation } from "../use-organisation.tsx";
import { ChangeList } from "./change-list.tsx";

/** The list of published versions, each with author, time and number of changes. */
export function History() {
  const text = useWords(organisationWords).history;
  const { place, inForce } = useOrganisation();
  const list = useReadPages(listDirectoryVersions, { query: {} });
  const versions = list.pages.flatMap((page) => page.versions);
  useUntil((versions[0]?.number ?? 0) >= inForce.number, list);
  const { columns } = text;
  return (
    <section className="stack" aria-labelledby="org-section">
      <Heading id="org-section">{text.title}</Heading>
      <Recount ofNewest />
      <Reading of={list} />
      {versions.length > 0 && (
        <Table caption="" columns={[columns.number, columns.at, columns.by, columns.changes]}>
          {versions.map((version) => (
            <VersionRow key={version.number} version={version} current={version.number === inForce.number} />
          ))}
        </Table>
      )}
      {list.more && <More read={list.more} label={text.more} />}
      {place.version !== undefined && <Version key={place.version} number={place.version} />}
    </section>
  );
}

/**
 * A new publication appears in the list only after a moment, so this hook reads the list again until the list has the
 * newest version.
 */
function useUntil(complete: boolean, { loading, refreshing, problem, again }: ReadPages): void {
  useEffect(() => {
    if (complete || loading || refreshing || problem) return;
    const timer = setTimeout(again, 2_000);
    return () => clearTimeout(timer);
  });
}

type ReadPages = Pick<ReturnType<typeof useReadPages>, "loading" | "refreshing" | "problem" | "again">;

type VersionTold = {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly changes: number;
  readonly proposedBy?: string | undefined;
};

function VersionRow({ version, current }: { readonly version: VersionTold; readonly current: boolean }) {
  const text = useWords(organisationWords).history;
  const digits = useDigits();
  const publisher = usePublisher();
  const { number, at, by, changes, proposedBy } = version;
  return (
    <tr>
      <th scope="row">
        <Link to={addressOf({ in: "history", version: number })}>{text.version(digits(number))}</Link>{" "}
        {current && <Badge tone="brand">{text.current}</Badge>}
      </th>
      <td data-label={text.columns.at}>
        <Time at={at} as="long" />
      </td>
      <td data-label={text.columns.by}>
        {publisher(by)}
        {proposedBy !== undefined && (
          <>
            <br />
            <small>{text.proposedBy(publisher(`staff:${proposedBy}`))}</small>
          </>
        )}
      </td>
      <td data-label={text.columns.changes}>{digits(changes)}</td>
    </tr>
  );
}

/** Returns the author of a version in words: `staff:v.sadeghi` by name, `operator:start` as an operator of the system. */
export function usePublisher(): (by: string) => string {
  const { operator } = useWords(organisationWords).history;
  const { names } = useOrganisation();
  return (by) => {
    const [kind, name = ""] = by.split(":");
    return kind === "staff" ? names.of("staff", name) : operator(name);
  };
}

function Version({ number }: { readonly number: number }) {
  const text = useWords(organisationWords).history;
  const digits = useDigits();
  const { go } = useOrganisation();
  const params = { number: String(number) };
  const { body, ...reading } = useRead(readDirectoryVersion, { params }, { stale: 3_600 });
  return (
    <Dialog
      title={text.version(digits(number))}
      open
      wide
      onClose={() => go({ in: "history" }, { replace: true })}
    >
      {!body && <Reading of={reading} />}
      {body && (
        <div className="stack">
          {number === 1 && <p>{text.first}</p>}
          {number > 1 && body.differences.length === 0 && <p>{text.same}</p>}
          <ChangeList changes={body.differences} />
          <TakeAgain number={number} snapshot={body.snapshot} />
        </div>
      )}
    </Dialog>
  );
}

interface TakeProps {
  readonly number: number;
  readonly snapshot: Readonly<Record<string, unknown>>;
}

/** The button that copies an earlier version into the working copy; publishing it then replaces the newest version. */
function TakeAgain({ number, snapshot }: TakeProps) {
  const text = useWords(organisationWords).history;
  const tell = useTell();
  const digits = useDigits();
  const { mayEdit, inForce, base, edit, go } = useOrganisation();
  if (!mayEdit || number === inForce.number) return null;
  const take = () => {
    edit(snapshot, inForce.number);
    tell(text.taken(digits(number)));
    go({ in: "changes" });
  };
  return (
    <div className="no-print">
      <Ask button={text.again} sentence={text.againSure} needed={base !== undefined} yes={take} />
    </div>
  );
}
