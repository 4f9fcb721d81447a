import type * as z from "zod/mini";
import type { requestImported } from "../../../../events/intake/request-imported.v1.ts";
import { defined } from "../../../../shared/defined.ts";
import { knownChannel } from "../../../../shared/directory/channel.ts";
import type { DocumentId } from "../../../../shared/documents/documents.ts";
import type { FileId } from "../../../../shared/files/files.ts";
import type { EventHandlers } from "../../../../shared/handler/queue/consume.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { ClosedBefore } from "../../case/importing.ts";
import type triggers from "../../triggers.ts";
import {
  type HearDeps,
  hearActedAtDesk,
  hearAdded,
  hearAttached,
  hearAuthoritySeen,
  hearConsented,
  hearContacted,
  hearErased,
  hearHeld,
  hearMembership,
  hearMinutes,
  hearObjected,
  hearRated,
  hearReplied,
  hearTaken,
  hearWithdrawn,
} from "../hear-applicant/hear-applicant.ts";
import { answeredBefore, similarAnswered } from "../hear-similar.ts";
import type { ForgetDeps } from "../index-words/forget-words.ts";
import { noteLookAtApplicant } from "../note-look.ts";
import type { SweepDeps } from "../take-away/sweep.ts";
import { openCase } from "./open-case.ts";

type Handlers = EventHandlers<(typeof triggers)["on-events"]["events"]>;
type Deps = HearDeps & SweepDeps & ForgetDeps & Pick<ReferralDeps, "looks">;

/** Imports, erasures and publications are rare, so their code loads on first use. */
const importing = () => import("./import-case.ts");
const forgetting = () => import("../index-words/forget-words.ts");
const sweeping = () => import("../take-away/sweep.ts");

/**
 * The handlers of the events of other services, and of this service's own events where one case affects another (R14).
 */
export function caseHandlers(deps: Deps): Handlers {
  return {
    "intake.request-registered.v1": async (event) => {
      const { request: _, words, channel, representing, ...about } = event.data;
      const request = {
        ...withoutAbsent(about),
        ...(representing && { representing: withoutAbsent(representing) }),
        words: words as DocumentId,
        channel: knownChannel(channel),
      };
      const outcome = await openCase(deps, event, request);
      if (!outcome.accepted) throw new Error(`opening a case was refused: ${outcome.refusal.code}`);
    },
    "intake.request-imported.v1": async (event) => {
      const { request: _, words, channel, from, code, importedAt, due, closed, ...about } = event.data;
      const { complainedOf, hidden, undecidedName, unit, ...kept } = withoutAbsent(about);
      const request = {
        ...kept,
        words: words as DocumentId,
        channel: knownChannel(channel),
        imported: { from, code, at: importedAt, ...defined({ due }) },
      };
      const more = {
        ...defined({ complainedOf, hidden, undecidedName, unit }),
        ...(closed && { closed: closedIn(closed) }),
      };
      const outcome = await (await importing()).importCase(deps, event, { request, ...more });
      if (!outcome.accepted) throw new Error(`importing a case was refused: ${outcome.refusal.code}`);
    },
    "intake.information-added.v1": (event) => hearAdded(deps, event),
    "intake.authority-seen.v1": (event) => hearAuthoritySeen(deps, event),
    "intake.acted-at-desk.v1": (event) => hearActedAtDesk(deps, event),
    "intake.member-joined.v1": (event) => hearMembership(deps, event, event.data.name as DocumentId),
    "intake.member-left.v1": (event) => hearMembership(deps, event),
    "intake.attachment-received.v1": (event) => {
      const { request: _, authority, ...told } = event.data;
      return hearAttached(deps, event, { ...told, ...defined({ authority }), stands: "received" });
    },
    "intake.attachment-cleared.v1": (event) => {
      const { request: _, authority, file, sha256, ...told } = event.data;
      const as = { ...defined({ authority, sha256 }), stands: "cleared", file: file as FileId } as const;
      return hearAttached(deps, event, { ...told, ...as });
    },
    "intake.attachment-refused.v1": (event) => {
      const { request: _, ...told } = event.data;
      return hearAttached(deps, event, { ...told, stands: "refused" });
    },
    "intake.question-replied.v1": (event) => hearReplied(deps, event),
    "intake.request-withdrawn.v1": (event) => hearWithdrawn(deps, event),
    // When only the represented person's data were erased, the applicant's words stay in the index.
    "intake.request-erased.v1": async (event) => {
      await hearErased(deps, event);
      if (!event.data.represented) await (await forgetting()).forgetWords(deps, event.data.request);
    },
    "intake.answer-objected.v1": (event) => hearObjected(deps, event),
    "intake.consent-changed.v1": (event) => hearConsented(deps, event),
    "intake.hold-placed.v1": (event) => hearHeld(deps, event, true),
    "intake.hold-lifted.v1": (event) => hearHeld(deps, event, false),
    "intake.answer-rated.v1": (event) => hearRated(deps, event),
    "intake.applicant-contacted.v1": (event) => hearContacted(deps, event),
    "notification.result-delivered.v1": (event) => hearTaken(deps, event),
    "meeting.minutes-confirmed.v1": (event) => hearMinutes(deps, event),
    "meeting.minutes-corrected.v1": (event) => hearMinutes(deps, event),
    "identity.applicant-seen.v1": (event) => noteLookAtApplicant(deps, event),
    "referral.answer-published.v1": (event) => similarAnswered(deps, event),
    "referral.case-linked.v1": (event) => answeredBefore(deps, event),
    "directory.snapshot-published.v1": async (event) => (await sweeping()).sweep(deps, event.data.number),
  };
}

type Closed = NonNullable<z.output<(typeof requestImported)["data"]>["closed"]>;

const closedIn = (closed: Closed): ClosedBefore =>
  closed.how === "answered" ? { ...closed, answer: closed.answer as DocumentId } : closed;

/** The type without `undefined` in its fields. */
type Present<T> = { readonly [Field in keyof T]: Exclude<T[Field], undefined> };

/** Removes fields that are undefined, so that facts are stored without them. */
const withoutAbsent = <T extends object>(given: T): Present<T> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Present<T>;
