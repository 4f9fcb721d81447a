import { defined } from "../../../shared/defined.ts";
import { partOf } from "../../../shared/domain/cases/case-id.ts";
import type { Staff } from "../../../shared/handler/auth/staff.ts";
import type { NotificationForReferral } from "../../../shared/notices/for-referral.ts";
import { maySee } from "../access/case-policy.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { sealedCursors, undeliveredPlaces } from "./list-inbox/cursor.ts";

export type UndeliveredDeps = Pick<ReferralDeps, "cases" | "directory" | "secret" | "now"> & {
  readonly notification: Pick<NotificationForReferral, "undelivered">;
};

type Told = Awaited<ReturnType<NotificationForReferral["undelivered"]>>["notices"][number];
type Listed = Omit<Told, "request"> & { readonly case: string };

export interface UndeliveredAsk {
  readonly state?: Told["state"] | undefined;
  /** The day of the messages: ISO, Tehran. All days when absent. */
  readonly day?: string | undefined;
  readonly after?: string | undefined;
}

/**
 * A page of the messages to applicants that did not arrive or whose delivery is unknown, for the cases that this person
 * may see (N3). Policy and conflicts of interest are checked for each case, as when it is opened (R15, R2). A page may
 * be short or empty and still have a next one.
 */
export async function listUndelivered(
  deps: UndeliveredDeps,
  staff: Staff,
  { state, day, after }: UndeliveredAsk,
): Promise<{ readonly items: readonly Listed[]; readonly next?: string }> {
  const cursors = sealedCursors(await deps.secret.get(), staff.username, undeliveredPlaces);
  const behind = cursors.place(after);
  const { notices, next } = await deps.notification.undelivered({
    ...defined({ state, day, behind }),
  });
  const requests = [...new Set(notices.map(({ request }) => request))];
  const seen = new Map(
    await Promise.all(
      requests.map(async (request) => [request, await seenOf(deps, request, staff)] as const),
    ),
  );
  const items = notices.flatMap(({ request, ...told }) => {
    const code = seen.get(request);
    return code === undefined ? [] : [{ case: code, ...told }];
  });
  return { items, ...(next !== undefined && { next: cursors.of(next) }) };
}

/**
 * The tracking code of the whole case, or else of the first part (R6), that this person may see; undefined when there
 * is none.
 */
async function seenOf(deps: UndeliveredDeps, request: string, staff: Staff): Promise<string | undefined> {
  const { snapshot } = await deps.directory.current();
  const at = deps.now();
  const { state } = await deps.cases.load(request);
  if (state.stage === "unknown") return undefined;
  if (maySee(state, staff, snapshot, at)) return request;
  const parts = await Promise.all(
    state.parts.map(async (_, n) => {
      const part = partOf(request, n + 1);
      return maySee((await deps.cases.load(part)).state, staff, snapshot, at) ? part : undefined;
    }),
  );
  return parts.find((part) => part !== undefined);
}
