import { listInbox, readCase } from "../../../../shared/contracts/staff/cases.ts";
import { type CaseView, rememberOwn } from "../../app/api/own-replies.ts";
import { useKnow } from "../../app/api/use-api.ts";
import { contextOf } from "../../app/context-of.ts";
import { type Here, useStandingAt } from "../../app/steps/here.ts";

type OnCase = Here<CaseView, { readonly case: string }>;

/** The case on the screen, with the state that the user last saw. */
export const [HereProvider, useHere] = contextOf<OnCase>("HereProvider");

/** The input of `read-case`, which is also the cache key of its reply. */
export const askFor = (code: string) => ({ params: { case: code }, query: {} });

export function useStanding(view: CaseView, again: () => void): OnCase {
  const know = useKnow(readCase);
  return useStandingAt(view, again, {
    params: { case: view.case },
    list: "/",
    outdates: [listInbox],
    remember: rememberOwn,
    keep: (reply) => know(askFor(reply.body.case), { ...reply, status: 200 }),
  });
}
