// Loaded beforehand: loading them on first use would take real time, in which the virtual time goes on.
import "../../../functions/referral/reactions/index-words/forget-words.ts";
import "../../../functions/referral/reactions/open-case/import-case.ts";
import "../../../functions/referral/reactions/take-away/sweep.ts";
import type { ReferralDeps } from "../../../functions/referral/adapters/deps.ts";
import { caseAggregate } from "../../../functions/referral/case/journal.ts";
import { minuteTasks } from "../../../functions/referral/clock/minute-tasks.ts";
import type { TrainDeps } from "../../../functions/referral/clock/train/train.ts";
import { answerOutside } from "../../../functions/referral/commands/answer-outside.ts";
import { openOutside } from "../../../functions/referral/commands/open-outside.ts";
import { standInCase } from "../../../functions/referral/commands/stand-in-case.ts";
import { exportHandlers } from "../../../functions/referral/exports/write-export/export-handlers.ts";
import { afterViews } from "../../../functions/referral/projections/after-views.ts";
import { buildCaseViews } from "../../../functions/referral/projections/build-views.ts";
import { wordsOfResult } from "../../../functions/referral/queries/words-of-result.ts";
import { caseHandlers } from "../../../functions/referral/reactions/open-case/case-handlers.ts";
import triggers from "../../../functions/referral/triggers.ts";
import type { ReferralForMeeting } from "../../../shared/cases/for-meeting.ts";
import type { Downloads } from "../../../shared/files/files.ts";
import { memoryFiles } from "../../../shared/files/memory.ts";
import { consume } from "../../../shared/handler/queue/consume.ts";
import type { ListOptions } from "../../../shared/journal/views.ts";
import type { ReferralForNotification } from "../../../shared/results/for-notification.ts";
import type { IdentityForReferral } from "../../../shared/vault/for-referral.ts";
import { type ReferralOver, referralOver } from "../../support/compose.ts";
import type { CallFaults } from "../core/faults.ts";
import { consumer, consuming, optionsOf, relayFrom, type Site } from "../core/frames.ts";
import { minutesOf } from "../core/minutes.ts";
import { type Lambda, lambda, type Process, quiet } from "../core/process.ts";
import { journalTable } from "../core/stream.ts";
import { viewsFrom } from "../core/views.ts";
import type { DirectoryService } from "./directory.ts";
import { portsTo, remotely, tablesOf } from "./ports.ts";
import type { SharedStores } from "./stores.ts";

/**
 * Simulates the referral service: the staff's Lambda, the consumer of events from requests and the directory, the
 * builder of inboxes (which also takes cases from people and units in conflict of interest), and a relay.
 */
export function referral(
  site: Site,
  stores: SharedStores & { readonly directory: DirectoryService },
  identity: IdentityForReferral,
  downloads: Downloads,
) {
  const table = journalTable(site.run, "referral");
  site.tables.push(table);
  const views = site.wiring.views(stores.views);
  relayFrom(site, table);
  viewsFrom(site, table, {
    aggregate: caseAggregate,
    build: buildCaseViews,
    views,
    kept: stores.views,
    after: (process) => site.wiring.after(afterViews(compose(process, consuming))),
  });
  const compose = (process: Process, faults?: CallFaults): ReferralOver => {
    const composed = referralOver({
      ...portsTo(site, process, table, faults),
      tables: tablesOf(process, stores),
      directory: stores.directory.seenFrom(process, faults),
      views: process.port("views", views),
      wordIndex: process.port("index", stores.wordIndex),
      presence: process.port("presence", stores.presence),
      options: optionsOf(process, site),
      publication: stores.directory.publicationsSeenFrom(process, faults),
    });
    return { ...composed, ...site.wiring.referral(composed), wordIndex: composed.wordIndex };
  };
  const { events } = triggers["on-events"];
  const follow = (process: Process) => consume(events, caseHandlers(compose(process, consuming)));
  consumer(site, "referral", { events, follow });
  const exported = memoryFiles();
  const { events: ofExports } = triggers["on-exports"];
  // The Lambda of exports is made after the other Lambdas, since the order in which Lambdas are made decides their random
  // numbers.
  const writesExports = () =>
    consumer(site, "referral", {
      name: "on-exports",
      events: ofExports,
      follow: (process) => {
        const { put, read } = exported;
        return consume(
          ofExports,
          exportHandlers({
            ...compose(process, consuming),
            files: process.port("files", { put, read }, consuming),
            // In this simulation no employee may export figures; the tests of insight check who may read which figures.
            figures: { exportFigures: async () => ({ forbidden: true }) },
            atOnce: 1,
          }),
        );
      },
    });
  minutesOf(site, "referral", (process) => minutesIn(site, compose(process, consuming)));
  const staffApi = lambda(site.run, "referral/staff-api", (process) => ({
    ...compose(process),
    identity: process.port("identity", identity),
    downloads: process.port("files", downloads),
  }));
  const words = lambda(site.run, "referral/for-notification", (process) => compose(process));
  const standing = lambda(site.run, "referral/for-meeting", (process) => compose(process));
  return {
    ...{ table, views, staffApi, exported, writesExports, atRest: compose(quiet(site.run)), training },
    forNotification: askedForWords(words),
    outside: {
      open: (link: string) => words.invoke((deps) => openOutside(deps, link)),
      answer: (link: string, text: string) => words.invoke((deps) => answerOutside(deps, link, text)),
    },
    forMeeting: askedWhoHolds(standing),
  };
}

const askedWhoHolds = (called: Lambda<ReferralDeps>): ReferralForMeeting => ({
  standInCase: (asked) => remotely(called.invoke((deps) => standInCase(deps, asked))),
});

function minutesIn(site: Site, deps: ReferralOver) {
  const own = { ...deps, ...site.wiring.clock(deps) };
  const trains = minuteTasks({ ...own, ...site.wiring.training(training(own)) });
  return { ...minuteTasks(own), ...pickTraining(trains) };
}

const pickTraining = ({ "train-suggestions": task }: ReturnType<typeof minuteTasks>) =>
  task ? { "train-suggestions": task } : {};

/**
 * A training in the simulation: few cases suffice, and each list of cases has several pages, so that a training has several
 * steps.
 */
const training = <Deps extends TrainDeps>(deps: Deps): Deps => ({
  ...deps,
  least: { people: 1, cases: 2 },
  views: {
    ...deps.views,
    list: (list: string, options?: ListOptions) => deps.views.list(list, { ...options, limit: 1 }),
  },
});

const askedForWords = (called: Lambda<ReferralDeps>): ReferralForNotification => ({
  wordsOfResult: (asked) => remotely(called.invoke((deps) => wordsOfResult(deps, asked))),
});
