/**
 * The screen of the organisation's data: auditors read the data; administrators edit a working copy and publish it
 * (P5).
 */
import "./organisation.css";
import { readDirectory } from "../../../../shared/contracts/staff/directory.ts";
import { useRead } from "../../app/api/use-api.ts";
import { Page } from "../../app/shell/page.tsx";
import { useWords } from "../../app/words/language.tsx";
import { Reading } from "../../ui/loaded.tsx";
import { Skeleton } from "../../ui/shows.tsx";
import { YearView } from "./calendar/year-view.tsx";
import { SectionList } from "./entries/section-list.tsx";
import { Nav } from "./nav.tsx";
import { organisationWords } from "./organisation.text.ts";
import { OrganisationProvider, useOrganisation } from "./use-organisation.tsx";
import { Changes } from "./working-copy/changes.tsx";
import { CopyBar } from "./working-copy/copy-bar.tsx";
import { Counts } from "./working-copy/counts.tsx";
import { Files } from "./working-copy/files.tsx";
import { History } from "./working-copy/history.tsx";

/** Seconds between two checks whether a new version was published. */
const often = 60;

export function Organisation() {
  const text = useWords(organisationWords);
  const { body, ...reading } = useRead(readDirectory, {}, { every: often });
  if (!body)
    return (
      <Page title={text.title}>
        <Reading of={reading} lines={8} />
      </Page>
    );
  return (
    <Page title={text.title}>
      <OrganisationProvider inForce={body} readAgain={reading.again} waiting={<Skeleton lines={8} />}>
        <div className="org">
          <Nav />
          <div className="org-main stack">
            <CopyBar />
            <Shown />
          </div>
        </div>
      </OrganisationProvider>
    </Page>
  );
}

function Shown() {
  const { place } = useOrganisation();
  if (place.in === "calendar") return <YearView />;
  if (place.in === "counts") return <Counts />;
  if (place.in === "changes") return <Changes />;
  if (place.in === "history") return <History />;
  if (place.in === "files") return <Files />;
  return <SectionList key={place.in} section={place.in} />;
}
