import type { FeedDeps, MeetingDeps } from "../../../functions/meeting/adapters/deps.ts";
import { minuteTasks } from "../../../functions/meeting/clock/minute-tasks.ts";
import { askedAgain } from "../../../functions/meeting/clock/recount-clocks/asked-again.ts";
import { forApplicants } from "../../../functions/meeting/commands/frame/answer-intake.ts";
import { toBeOfferedList } from "../../../functions/meeting/projections/build-views.ts";
import { allKinds } from "../../../functions/meeting/projections/views-of-all.ts";
import { eventHandlers } from "../../../functions/meeting/reactions/event-handlers.ts";
import triggers from "../../../functions/meeting/triggers.ts";
import type { ReferralForMeeting } from "../../../shared/cases/for-meeting.ts";
import { consume } from "../../../shared/handler/queue/consume.ts";
import type { MeetingsForIntake } from "../../../shared/meetings/for-intake.ts";
import { meetingOver } from "../../support/compose.ts";
import type { CallFaults } from "../core/faults.ts";
import { consumer, consuming, optionsOf, relayFrom, type Site } from "../core/frames.ts";
import { minutesOf } from "../core/minutes.ts";
import { type Lambda, lambda, type Process, quiet } from "../core/process.ts";
import { journalTable } from "../core/stream.ts";
import { viewsFrom } from "../core/views.ts";
import { anythingDue } from "./anything-due.ts";
import type { DirectoryService } from "./directory.ts";
import { portsTo, remotely, tablesOf } from "./ports.ts";
import type { SharedStores } from "./stores.ts";

/**
 * Simulates the meeting service: the staff's Lambda, the Lambda that intake invokes, the consumer of events from cases, the
 * scheduled Lambda, the builder of lists, and a relay.
 */
export function meeting(
  site: Site,
  stores: SharedStores & { readonly directory: DirectoryService },
  referral: ReferralForMeeting,
) {
  const table = journalTable(site.run, "meeting");
  site.tables.push(table);
  const views = site.wiring.views(stores.hall);
  relayFrom(site, table);
  viewsFrom(site, table, {
    ...allKinds,
    views,
    kept: stores.hall,
    after: (process) => site.wiring.afterMeeting(askedAgain(compose(process, consuming))),
  });
  const compose = (process: Process, faults?: CallFaults): MeetingDeps & FeedDeps =>
    site.wiring.meeting(
      meetingOver({
        ...portsTo(site, process, table, faults),
        tables: tablesOf(process, stores),
        directory: stores.directory.seenFrom(process, faults),
        views: process.port("views", views, faults),
        options: optionsOf(process, site),
      }),
    );
  const { events } = triggers["on-events"];
  consumer(site, "meeting", {
    events,
    follow: (process) => consume(events, eventHandlers(compose(process, consuming))),
  });
  minutesOf(
    site,
    "meeting",
    (process) => minuteTasks(compose(process, consuming)),
    () => anythingToDo(site, stores),
  );
  const forIntake = lambda(site.run, "meeting/for-intake", (process) => forApplicants(compose(process)));
  return {
    table,
    views,
    forIntake: askedByIntake(forIntake),
    staffApi: lambda(site.run, "meeting/staff-api", (process) => ({
      ...compose(process),
      referral: process.port("cases", referral),
    })),
    atRest: compose(quiet(site.run)),
  };
}

const anythingToDo = async (site: Site, { hall }: SharedStores): Promise<boolean> =>
  (await anythingDue(site, hall)) || (await hall.list(toBeOfferedList, { limit: 1 })).items.length > 0;

const askedByIntake = (own: Lambda<MeetingsForIntake>): MeetingsForIntake => ({
  askMeeting: (ask) => remotely(own.invoke((meetings) => meetings.askMeeting(ask))),
  readMeetings: (ask) => remotely(own.invoke((meetings) => meetings.readMeetings(ask))),
  readInvitation: (ask) => remotely(own.invoke((meetings) => meetings.readInvitation(ask))),
  readFreeDays: () => remotely(own.invoke((meetings) => meetings.readFreeDays())),
  walkIn: (ask) => remotely(own.invoke((meetings) => meetings.walkIn(ask))),
  choosePlace: (ask) => remotely(own.invoke((meetings) => meetings.choosePlace(ask))),
  changePlace: (ask) => remotely(own.invoke((meetings) => meetings.changePlace(ask))),
  cancelPlace: (ask) => remotely(own.invoke((meetings) => meetings.cancelPlace(ask))),
  withdrawMeeting: (ask) => remotely(own.invoke((meetings) => meetings.withdrawMeeting(ask))),
  declineDeputy: (ask) => remotely(own.invoke((meetings) => meetings.declineDeputy(ask))),
});
