import { passesOf } from "../../../functions/intake/access/passes.ts";
import type { ClerkDeps } from "../../../functions/intake/adapters/clerk-deps.ts";
import type { IntakeDeps } from "../../../functions/intake/adapters/deps.ts";
import { allKinds } from "../../../functions/intake/projections/views-of-all.ts";
import { eventHandlers } from "../../../functions/intake/reactions/event-handlers.ts";
import type { RetentionDeps } from "../../../functions/intake/retention/run-retention.ts";
import type { SwitchDeps } from "../../../functions/intake/retention/switch-retention.ts";
import triggers from "../../../functions/intake/triggers.ts";
import { applicantSessions, endsSessionsOf } from "../../../shared/handler/auth/session.ts";
import { consume } from "../../../shared/handler/queue/consume.ts";
import { memoryClaims } from "../../../shared/limits/memory-claims.ts";
import { memoryEndings } from "../../../shared/limits/memory-endings.ts";
import { memoryTallies } from "../../../shared/limits/memory-tallies.ts";
import type { MeetingsForIntake } from "../../../shared/meetings/for-intake.ts";
import type { IdentityForApplicants } from "../../../shared/vault/for-applicants.ts";
import type { IdentityForClerks } from "../../../shared/vault/for-clerks.ts";
import type { IdentityForErasure } from "../../../shared/vault/for-erasure.ts";
import type { IdentityForIntake } from "../../../shared/vault/for-intake.ts";
import type { IdentityForReferral } from "../../../shared/vault/for-referral.ts";
import { intakeOver } from "../../support/compose.ts";
import type { CallFaults } from "../core/faults.ts";
import { consumer, consuming, optionsOf, relayFrom, type Site } from "../core/frames.ts";
import { lambda, type Process, quiet } from "../core/process.ts";
import { journalTable } from "../core/stream.ts";
import { viewsFrom } from "../core/views.ts";
import type { DirectoryService } from "./directory.ts";
import { fileService } from "./files.ts";
import { portsTo, tablesOf } from "./ports.ts";
import type { SharedStores } from "./stores.ts";

/**
 * Simulates the intake service: the Lambdas for applicants, clerks, partner systems and erasure, the consumer of events from
 * cases and meetings, the builder of lists, and a relay.
 */
export function intake(
  site: Site,
  stores: SharedStores & { readonly directory: DirectoryService },
  identity: IdentityForIntake,
  {
    forApplicants,
    forClerks,
    forErasure,
  }: {
    readonly forApplicants: IdentityForApplicants;
    readonly forClerks: IdentityForClerks & IdentityForReferral;
    readonly forErasure: IdentityForErasure;
  },
  meetings: MeetingsForIntake,
) {
  const table = journalTable(site.run, "intake");
  site.tables.push(table);
  relayFrom(site, table);
  const views = site.wiring.views(stores.mine);
  viewsFrom(site, table, {
    aggregate: allKinds.aggregate,
    build: allKinds.build,
    views,
    kept: stores.mine,
  });
  const over = (process: Process, faults?: CallFaults) =>
    intakeOver({
      ...portsTo(site, process, table, faults),
      tables: tablesOf(process, stores),
      limits: process.port("limits", stores.limits),
      directory: stores.directory.seenFrom(process),
      identity: process.port("identity", identity),
      options: optionsOf(process, site),
    });
  const compose = (process: Process, faults?: CallFaults): IntakeDeps =>
    site.wiring.intake(over(process, faults));
  const tallies = memoryTallies();
  const { events } = triggers["on-events"];
  const follow = (process: Process) =>
    consume(
      events,
      eventHandlers({
        ...compose(process, consuming),
        deskDays: over(process, consuming).deskDays,
        tallies: process.port("limits", tallies, consuming),
        views: process.port("views", views),
      }),
    );
  consumer(site, "intake", { events, follow });
  const files = fileService(site, compose);
  const attachmentsApi = lambda(site.run, "intake/attachments-api", (process) => ({
    ...compose(process),
    downloads: process.port("files", { addressOf: files.store.addressOf }),
  }));
  const endings = memoryEndings();
  const citizenApi = lambda(site.run, "intake/citizen-api", (process) => {
    const deps = compose(process);
    return {
      ...deps,
      pinKeys: over(process).pinKeys,
      views: process.port("views", views),
      ownNames: process.port("identity", forApplicants),
      sessions: site.wiring.sessions(
        applicantSessions(over(process).sessionKeys, process.port("limits", endings)),
      ),
    };
  });
  const joinApi = lambda(site.run, "intake/join-api", (process) => compose(process));
  const foadApi = lambda(site.run, "intake/foad-api", (process) => compose(process));
  const claims = memoryClaims();
  const partnerApi = lambda(site.run, "intake/partner-api", (process) => {
    const { partnerKeys, partnerRing } = over(process);
    return {
      ...compose(process),
      ...{ partnerKeys, partnerRing },
      claims: process.port("limits", claims),
    };
  });
  const meetingsApi = lambda(site.run, "intake/meetings-api", (process) => ({
    ...site.wiring.visit(compose(process)),
    meetings: process.port("meetings", meetings),
  }));
  const staffApi = lambda(site.run, "intake/staff-api", (process): ClerkDeps => {
    const deps = compose(process);
    const clerks = process.port("identity", forClerks);
    return {
      ...deps,
      pinKeys: over(process).pinKeys,
      views: process.port("views", views),
      passes: passesOf(over(process).passKeys),
      identity: {
        ...clerks,
        putApplicant: (ask) => deps.identity.putApplicant(ask),
        issueCode: (ask) => deps.identity.issueCode(ask),
        confirmCode: (ask) => deps.identity.confirmCode(ask),
      },
      meetings: process.port("meetings", meetings),
      claims: process.port("limits", claims),
    };
  });
  const erasing = (process: Process): RetentionDeps & SwitchDeps => {
    const { retention, runs } = over(process);
    const deps = site.wiring.erasing({
      ...compose(process),
      views: process.port("views", views),
      files: process.port("files", files.eraser),
      endSessionsOf: endsSessionsOf(process.port("limits", endings)),
      identity: process.port("identity", forErasure),
    });
    return { ...deps, retention, runs };
  };
  const erasureApi = lambda(site.run, "intake/erasure-api", erasing);
  const retention = lambda(site.run, "intake/retention", (process) => site.wiring.nightly(erasing(process)));
  const importing = lambda(site.run, "intake/import", compose);
  const still = quiet(site.run);
  return {
    ...{
      table,
      files,
      tallies,
      citizenApi,
      joinApi,
      foadApi,
      partnerApi,
      attachmentsApi,
      meetingsApi,
      staffApi,
      erasureApi,
      retention,
      importing,
    },
    atRest: { ...compose(still), runs: over(still).runs },
  };
}
