/** The organisation's data: read by auditors, changed by administrators in a working copy that they publish (P5). */
import "./organisation.css";
import { readDirectory } from "../../../shared/contracts/staff/directory.ts";
import { useRead } from "../api/use-api.ts";
import { ProblemState } from "../design/problem.tsx";
import { Skeleton } from "../design/shows.tsx";
import { Page } from "../shell/page.tsx";
import { useWords } from "../words/language.tsx";
import { YearView } from "./calendar/year-view.tsx";
import { Changes } from "./changes.tsx";
import { CopyBar } from "./copy-bar.tsx";
import { Counts } from "./counts.tsx";
import { Files } from "./files.tsx";
import { History } from "./history.tsx";
import { Nav } from "./nav.tsx";
import { organisationWords } from "./organisation.text.ts";
import { SectionList } from "./section-list.tsx";
import { OrganisationProvider, useOrganisation } from "./use-organisation.tsx";

/** Seconds between looks whether somebody else has published. */
const often = 60;

export function Organisation() {
  const text = useWords(organisationWords);
  const { body, problem, again } = useRead(readDirectory, {}, { every: often });
  if (!body)
    return (
      <Page title={text.title}>
        {problem ? <ProblemState problem={problem} again={again} /> : <Skeleton lines={8} />}
      </Page>
    );
  return (
    <Page title={text.title}>
      <OrganisationProvider inForce={body} readAgain={again} waiting={<Skeleton lines={8} />}>
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
