import type { IdentityDeps } from "../../../functions/identity/adapters/deps.ts";
import { attest } from "../../../functions/identity/commands/attest.ts";
import { checkOwnership } from "../../../functions/identity/commands/check-ownership.ts";
import { confirmCode } from "../../../functions/identity/commands/confirm-code.ts";
import { type EraseDeps, erasePerson } from "../../../functions/identity/commands/erase-person.ts";
import { issueCode } from "../../../functions/identity/commands/issue-code/issue-code.ts";
import { nameApplicant } from "../../../functions/identity/commands/name-applicant.ts";
import { noteSignIn } from "../../../functions/identity/commands/note-sign-in.ts";
import { putApplicant } from "../../../functions/identity/commands/put-applicant.ts";
import { putMember } from "../../../functions/identity/commands/put-member.ts";
import { showApplicant } from "../../../functions/identity/commands/show-applicant.ts";
import { noteLook } from "../../../functions/identity/looks/note-look.ts";
import { addressOf } from "../../../functions/identity/queries/address-of.ts";
import { findPerson } from "../../../functions/identity/queries/find-person.ts";
import { noteMobile } from "../../../functions/identity/reactions/note-mobile.ts";
import triggers from "../../../functions/identity/triggers.ts";
import { personEraserIn } from "../../../shared/documents/keys.ts";
import { consume } from "../../../shared/handler/queue/consume.ts";
import type { IdentityForApplicants } from "../../../shared/vault/for-applicants.ts";
import type { IdentityForClerks, NoteStatusLook } from "../../../shared/vault/for-clerks.ts";
import type { IdentityForErasure } from "../../../shared/vault/for-erasure.ts";
import type { IdentityForIntake } from "../../../shared/vault/for-intake.ts";
import type { IdentityForNotification } from "../../../shared/vault/for-notification.ts";
import type { IdentityForReferral } from "../../../shared/vault/for-referral.ts";
import { documentsOver, identityOver } from "../../support/compose.ts";
import type { CallFaults } from "../core/faults.ts";
import { consumer, consuming, optionsOf, relayFrom, type Site } from "../core/frames.ts";
import { type Lambda, lambda, type Process } from "../core/process.ts";
import { journalTable } from "../core/stream.ts";
import { portsTo, remotely, tablesOf } from "./ports.ts";
import type { SharedStores } from "./stores.ts";

/**
 * Simulates the identity service: Lambdas that other services invoke, the Lambda of the block list, an event consumer, and a
 * relay.
 */
export function identity(site: Site, stores: SharedStores) {
  const table = journalTable(site.run, "identity");
  site.tables.push(table);
  relayFrom(site, table);
  const compose = (process: Process, faults?: CallFaults): IdentityDeps => {
    return site.wiring.identity(
      identityOver({
        ...portsTo(site, process, table, faults),
        tables: tablesOf(process, stores),
        limits: process.port("limits", stores.limits),
        options: optionsOf(process, site),
        freshKey: stores.freshKey,
      }),
    );
  };
  const forIntake = lambda(site.run, "identity/for-intake", (process) => compose(process));
  const forNotification = lambda(site.run, "identity/for-notification", (process) => compose(process));
  const { events } = triggers["on-events"];
  consumer(site, "identity", {
    events,
    follow: (process) => {
      const deps = compose(process, consuming);
      const ownership = { ask: async () => site.run.random.pick(["yes", "no", "unknown"] as const) };
      return consume(events, {
        "intake.request-registered.v1": (event) => checkOwnership({ ...deps, ownership }, event),
        "identity.one-time-code-confirmed.v1": (event) => noteMobile(deps, event),
      });
    },
  });
  return {
    table,
    forIntake: askedByIntake(forIntake),
    forNotification: askedByNotification(forNotification),
    forReferral: askedByReferral(lambda(site.run, "identity/for-referral", (process) => compose(process))),
    forApplicants: askedByApplicants(
      lambda(site.run, "identity/for-applicants", (process) => compose(process)),
    ),
    forErasure: askedToErase(
      lambda(site.run, "identity/for-erasure", (process) => ({
        ...compose(process),
        eraser: site.wiring.eraser(personEraserIn(process.port("keys", stores.erasable))),
      })),
    ),
    forClerks: askedByClerks(lambda(site.run, "identity/for-clerks", (process) => compose(process))),
    staffApi: lambda(site.run, "identity/staff-api", (process) => ({
      ...compose(process),
      documents: documentsOver(tablesOf(process, stores)).documents,
    })),
  };
}

function askedByIntake(own: Lambda<IdentityDeps>): IdentityForIntake {
  return {
    putApplicant: (ask) => remotely(own.invoke((deps) => putApplicant(deps, ask))),
    findPerson: (ask) => remotely(own.invoke((deps) => findPerson(deps, ask))),
    putMember: (ask) => remotely(own.invoke((deps) => putMember(deps, ask))),
    noteSignIn: (ask) => remotely(own.invoke((deps) => noteSignIn(deps, ask))),
    issueCode: (ask) => remotely(own.invoke((deps) => issueCode(deps, ask))),
    confirmCode: (ask) => remotely(own.invoke((deps) => confirmCode(deps, ask))),
  };
}

function askedByNotification(own: Lambda<IdentityDeps>): IdentityForNotification {
  return { addressOf: (ask) => remotely(own.invoke((deps) => addressOf(deps, ask))) };
}

function askedByReferral(own: Lambda<IdentityDeps>): IdentityForReferral {
  return { showApplicant: (ask) => remotely(own.invoke((deps) => showApplicant(deps, ask))) };
}

const askedByApplicants = (own: Lambda<IdentityDeps>): IdentityForApplicants => ({
  nameApplicant: (ask) => remotely(own.invoke((deps) => nameApplicant(deps, ask))),
});

const askedToErase = (own: Lambda<EraseDeps>): IdentityForErasure => ({
  erasePerson: (ask) => remotely(own.invoke((deps) => erasePerson(deps, ask))),
});

function askedByClerks(own: Lambda<IdentityDeps>): IdentityForClerks {
  const noteStatus = async (deps: IdentityDeps, ask: NoteStatusLook) => {
    await noteLook(deps, { ...ask, what: "status" });
    return { noted: true } as const;
  };
  return {
    attest: (ask) => remotely(own.invoke((deps) => attest(deps, ask))),
    noteStatusLook: (ask) => remotely(own.invoke((deps) => noteStatus(deps, ask))),
  };
}
