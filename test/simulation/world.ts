/**
 * Connects all services of one run. The use cases, stream readers and consumers are the real ones; the ports and everything
 * behind them are simulated.
 */

import type { Snapshot } from "../../shared/directory/snapshot.ts";
import type { Site } from "./core/frames.ts";
import { eventBus } from "./core/queue.ts";
import type { Run } from "./core/run.ts";
import type { Wiring } from "./core/wiring.ts";
import { audit } from "./services/audit.ts";
import { directory } from "./services/directory.ts";
import { identity } from "./services/identity.ts";
import { insight } from "./services/insight.ts";
import { intake } from "./services/intake.ts";
import { meeting } from "./services/meeting.ts";
import { notification } from "./services/notification.ts";
import { referral } from "./services/referral.ts";
import { type MakeViews, sharedStores } from "./services/stores.ts";

/** The parts of the simulated world that other users than the simulation, such as drills, replace. */
export interface Scene {
  /** The organisation's directory, by default that of the simulation. */
  readonly snapshot?: Snapshot;
  /** Makes the tables of views of the services intake, referral, meeting and notification. */
  readonly makeViews?: MakeViews;
}

export async function worldOf(run: Run, wiring: Wiring, { snapshot, makeViews }: Scene = {}) {
  const site: Site = {
    run,
    wiring,
    events: eventBus(run),
    logs: [],
    parked: [],
    tables: [],
    queues: [],
    views: [],
    minutes: [],
    restored: [],
    setAside: [],
  };
  const organisation = directory(site, snapshot);
  const stores = { ...(await sharedStores(run, wiring, makeViews)), directory: organisation };
  const who = identity(site, stores);
  // Intake invokes meeting, meeting invokes referral, and referral reads files of intake; so `cases` is set only after the
  // other two are made.
  const hall = meeting(site, stores, { standInCase: (ask) => cases.forMeeting.standInCase(ask) });
  const registrations = intake(
    site,
    stores,
    who.forIntake,
    {
      forApplicants: who.forApplicants,
      forClerks: { ...who.forClerks, ...who.forReferral },
      forErasure: who.forErasure,
    },
    hall.forIntake,
  );
  const { addressOf } = registrations.files.store;
  const cases = referral(site, stores, who.forReferral, { addressOf });
  return {
    ...site,
    site,
    stores,
    directory: organisation,
    identity: who,
    intake: registrations,
    referral: cases,
    meeting: hall,
    notification: notification(site, stores, who.forNotification, cases.forNotification),
    insight: insight(site),
    audit: audit(site),
  };
}

export type World = Awaited<ReturnType<typeof worldOf>>;
