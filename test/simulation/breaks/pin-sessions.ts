/** Breaks that remove defences of the sessions that a receipt's PIN opens. */

import type { RequestState } from "../../../functions/intake/request/request-state.ts";
import type { ApplicantSession } from "../../../shared/handler/auth/session.ts";
import type { Wiring } from "../core/wiring.ts";
import { seenAs } from "./seen-as.ts";

const withoutReceipt = (session: ApplicantSession): ApplicantSession =>
  "request" in session ? { request: session.request, expiresAt: session.expiresAt } : session;

export const asAfterACode = (): Partial<Wiring> => ({
  sessions: (sessions) => ({
    ...sessions,
    open: async (token, at) => {
      const session = await sessions.open(token, at);
      return session && withoutReceipt(session);
    },
  }),
});

export const neverSignedOut = (): Partial<Wiring> => ({
  sessions: (sessions) => ({ ...sessions, end: async () => {} }),
});

const withFirstReceipt = (state: RequestState): RequestState => ({ ...state, receipt: 1 });

export const firstReceiptForEver = (): Partial<Wiring> => ({
  holder: ({ requests, ...deps }) => ({
    ...deps,
    requests: {
      ...seenAs(requests, withFirstReceipt),
      load: async (id) => {
        const loaded = await requests.load(id);
        return { ...loaded, state: withFirstReceipt(loaded.state) };
      },
    },
  }),
});
