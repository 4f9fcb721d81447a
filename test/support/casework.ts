/**
 * Makes cases of the small organisation over ports in memory; they can be opened, worked on by any user, and listed in inboxes
 * that are built on demand.
 */

import { lineageAfter } from "../../functions/directory/directory/lineage.ts";
import type { Ask } from "../../functions/referral/commands/frame/case-step.ts";
import { withoutFormerRows } from "../../functions/referral/projections/all-list.ts";
import { buildCaseViews } from "../../functions/referral/projections/build-views.ts";
import { indexWords } from "../../functions/referral/reactions/index-words/index-words.ts";
import { openCase, type Registered } from "../../functions/referral/reactions/open-case/open-case.ts";
import type { Publication, Publications } from "../../shared/directory/publications.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { trackingCode } from "../../shared/domain/cases/tracking-code.ts";
import { tehranDay } from "../../shared/domain/time/tehran-time.ts";
import type { Staff } from "../../shared/handler/auth/staff.ts";
import { staffAt } from "../../shared/handler/auth/staff.ts";
import { viewBuilder } from "../../shared/journal/view-builder.ts";
import { Outage } from "../../shared/outage.ts";
import { memoryTable } from "../../shared/table/memory-table.ts";
import { memoryWorld } from "./memory-world.ts";
import { organisation } from "./organisation.ts";

const person = "0123456789abcdef0123456789abcdef";

const vaultEntry = {
  person,
  claim: "",
  input: "",
  applicant: {
    fullName: "زهرا نمونه",
    identityType: "none",
    mobile: "+989120000001",
    contactBy: "sms",
  },
};

interface InForce {
  readonly number: number;
  readonly snapshot: Snapshot;
}

export function casework(changes: Partial<Snapshot> = {}, table = memoryTable) {
  const world = memoryWorld(undefined, table);
  let inForce: InForce = { number: 1, snapshot: { ...organisation, ...changes } };
  const published: Publication[] = [{ ...inForce, day: tehranDay(world.now()) }];
  const publication: Publications = async (number) => {
    const found = published[number - 1];
    if (found === undefined) throw new Outage(`publication ${number} is not readable yet`);
    return found;
  };
  const deps = { ...world.referral, directory: { current: async () => inForce }, publication };
  const build = viewBuilder(deps.cases, withoutFormerRows(world.views), buildCaseViews, indexWords(deps));
  let keys = 0;
  return {
    ...world,
    deps,
    /** Publishes a changed directory, as administrators do when they change the organisation. */
    reorganise: (next: Partial<Snapshot>) => {
      const { snapshot: before, number } = inForce;
      const after = { ...before, ...next };
      const lineage = lineageAfter(before.lineage, before, after, tehranDay(world.now()));
      inForce = { number: number + 1, snapshot: { ...after, lineage } };
      published.push({ ...inForce, day: tehranDay(world.now()) });
    },
    /** Returns the user as in the directory that was published last. */
    staff: (username: string): Staff => {
      const staff = staffAt(inForce.snapshot, username, world.now());
      if (!staff) throw new Error(`Nobody is called ${username}`);
      return staff;
    },
    /**
     * Opens the nth case, a minute after the case with the number before. The case is about prices, so it goes to the unit
     * price control, unless stated otherwise.
     */
    open: async (
      n: number,
      about: Partial<Registered> & { readonly description?: string } = {},
    ): Promise<string> => {
      const code = trackingCode(String(40_000_000_000 + n));
      const { description = "روغن گران است.", ...told } = about;
      const whose = about.person ?? person;
      await world.keys.getOrMake(whose);
      await world.keys.makeFor(code);
      await world.documents.put(`intake/${code}/words`, whose, { description });
      await world.identity.vault.put(`identity/${code}/applicant`, whose, { ...vaultEntry, person: whose });
      const registeredAt = new Date(Date.parse("2026-11-20T08:00:00.000Z") + n * 60_000).toISOString();
      const event = { id: `intake/${code}/1/0`, subject: code, correlationid: code };
      const words = `intake/${code}/words` as const;
      const request = {
        person,
        kind: "complaint",
        subject: "price",
        channel: "web",
        language: "fa",
      } as const;
      await openCase(deps, event, { ...request, registeredAt, words, ...told });
      return code;
    },
    /** Returns the input of a command by a user who has just looked at the case. */
    by: async (username: string, code: string): Promise<Ask> => {
      const { state } = await deps.cases.load(code);
      keys += 1;
      return { case: code, username, key: `key-${keys}`, seen: { personVersion: state.personVersion } };
    },
    /** Builds the views of one case, as the view builder does for rows from the stream. */
    settleOne: build,
    settle: async (): Promise<void> => {
      for await (const id of deps.cases.store.ids()) await build(id);
    },
  };
}
