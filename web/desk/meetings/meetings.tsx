/**
 * The screens of meetings with officials: decisions and waiting list, meetings of the day, public days, and single
 * meetings (M1–M16).
 */
import "./meetings.css";
import { Route, Switch, useLocation, useSearch } from "wouter";
import { listHosts } from "../../../shared/contracts/staff/meeting-days.ts";
import { useRead } from "../app/api/use-api.ts";
import { today } from "../app/clock/now.ts";
import { useDesk, useMayI } from "../app/shell/desk.tsx";
import { NotFound } from "../app/shell/not-found.tsx";
import { useOptions } from "../app/shell/options.ts";
import { Page } from "../app/shell/page.tsx";
import { useWords } from "../app/words/language.tsx";
import { Select } from "../ui/choices.tsx";
import { Nothing } from "../ui/loaded.tsx";
import { Skeleton } from "../ui/shows.tsx";
import { LinkTabs } from "../ui/tabs.tsx";
import { Days } from "./days/days.tsx";
import { dutyWords } from "./duty/duty.text.ts";
import { addressOfDuty, Duty } from "./duty/duty.tsx";
import { FeedButton } from "./feed/feed.tsx";
import { Waiting } from "./lists/waiting.tsx";
import { Meeting } from "./meeting/meeting.tsx";
import { meetingsWords } from "./meetings.text.ts";
import { MinutesScreen } from "./minutes/minutes-screen.tsx";
import { inOrder, type Official, officialAsked, officialNamed } from "./officials.ts";
import { addressOf, type Part, type Place, parts, placeIn } from "./place.ts";
import { Display } from "./session/display.tsx";
import { Session } from "./session/session.tsx";

export const Meetings = () => (
  <Switch>
    <Route path="/meetings/of/:meeting/minutes">
      {({ meeting }) => <MinutesScreen key={meeting} meeting={meeting} />}
    </Route>
    <Route path="/meetings/of/:meeting">{({ meeting }) => <Meeting key={meeting} meeting={meeting} />}</Route>
    <Route path="/meetings/display">
      <Display />
    </Route>
    <Route path="/meetings">
      <OfOfficial part="session" />
    </Route>
    <Route path="/meetings/duty">
      <ForDuty />
    </Route>
    <Route path="/meetings/:part">
      {({ part }) => (parts.some((one) => one === part) ? <OfOfficial part={part} /> : <NotFound />)}
    </Route>
    <Route>
      <NotFound />
    </Route>
  </Switch>
);

const ForDuty = () => (useMayI()("see-duty") ? <Duty /> : <NotFound />);

function OfOfficial({ part }: { readonly part: string }) {
  const text = useWords(meetingsWords);
  const place = placeIn(part, useSearch());
  const desk = useDesk();
  const isOpen = officialNamed(desk, place.host) === undefined;
  // The officials with a public day today are read only once, so that the screen does not change to another official
  // while other users publish or cancel days.
  const once = { when: isOpen && desk.officials.length > 0, stale: Number.POSITIVE_INFINITY };
  const hosts = useRead(listHosts, { query: { day: today() } }, once);
  const official = hosts.loading ? undefined : officialAsked(desk, place.host, hosts.body?.hosts);
  return (
    <Page title={text.title} actions={!hosts.loading && <Choose place={place} official={official} />}>
      {hosts.loading && <Skeleton lines={8} />}
      {official && <Shown key={official.username} place={place} official={official} />}
      {desk.officials.length === 0 && <Nothing text={{ empty: text.nobody, emptyBody: text.nobodyBody }} />}
    </Page>
  );
}

interface PartProps {
  readonly place: Place;
  readonly official: Official;
}

function Shown({ place, official }: PartProps) {
  const shown: Record<Part, () => React.ReactNode> = {
    waiting: () => <Waiting official={official} />,
    session: () => <Session key={place.day} place={place} official={official} />,
    days: () => <Days place={place} official={official} />,
  };
  return shown[place.in]();
}

/** The tabs, and the choice of official. */
function Choose({ place, official }: { readonly place: Place; readonly official: Official | undefined }) {
  const text = useWords(meetingsWords);
  const options = useOptions();
  const duty = useWords(dutyWords);
  const seesDuty = useMayI()("see-duty");
  const [, go] = useLocation();
  const { officials } = useDesk();
  return (
    <div className="meetings-choose no-print">
      <LinkTabs
        label={text.parts}
        tabs={[
          ...parts.map((part) => ({
            to: addressOf({ ...place, in: part }),
            label: text.part[part],
            current: part === place.in,
          })),
          ...(seesDuty ? [{ to: addressOfDuty(), label: duty.tab, current: false }] : []),
        ]}
      />
      <div className="meetings-whose">
        <Select
          label={text.official}
          name="official"
          options={options.officials(inOrder(officials))}
          value={official?.username ?? ""}
          onChange={(host) => go(addressOf({ ...place, host }))}
        />
        {official && <FeedButton key={official.username} official={official} />}
      </div>
    </div>
  );
}
