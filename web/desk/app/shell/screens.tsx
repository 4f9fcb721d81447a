import { lazy, Suspense } from "react";
import { Route, Switch, useLocation } from "wouter";
import type { DeskAction } from "../../../../shared/contracts/policy.ts";
import { Skeleton } from "../../ui/shows.tsx";
import { useMayI } from "./desk.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { NotFound } from "./not-found.tsx";

/** Each screen's code is loaded at the first visit to the screen. */
const Inbox = lazy(() => import("../../casework/inbox/inbox.tsx").then(({ Inbox }) => ({ default: Inbox })));
const Case = lazy(() => import("../../casework/case/case.tsx").then(({ Case }) => ({ default: Case })));
const CertificateScreen = lazy(() =>
  import("../../casework/certificate/certificate-screen.tsx").then(({ CertificateScreen }) => ({
    default: CertificateScreen,
  })),
);
const Search = lazy(() =>
  import("../../casework/search/search.tsx").then(({ SearchScreen }) => ({ default: SearchScreen })),
);
const Calls = lazy(() =>
  import("../../casework/calls/calls.tsx").then(({ CallsScreen }) => ({ default: CallsScreen })),
);
const Untold = lazy(() =>
  import("../../applicants/untold/untold.tsx").then(({ UntoldScreen }) => ({ default: UntoldScreen })),
);
const Undelivered = lazy(() =>
  import("../../oversight/undelivered/undelivered.tsx").then(({ UndeliveredScreen }) => ({
    default: UndeliveredScreen,
  })),
);
const Owed = lazy(() =>
  import("../../casework/owed/owed.tsx").then(({ OwedScreen }) => ({ default: OwedScreen })),
);
const Meetings = lazy(() =>
  import("../../meetings/meetings.tsx").then(({ Meetings }) => ({ default: Meetings })),
);
const Applicants = lazy(() =>
  import("../../applicants/at-desk/applicants.tsx").then(({ Applicants }) => ({ default: Applicants })),
);
const ClerkActs = lazy(() =>
  import("../../oversight/clerk-acts/clerk-acts.tsx").then(({ ClerkActsScreen }) => ({
    default: ClerkActsScreen,
  })),
);
const Narrowings = lazy(() =>
  import("../../oversight/narrowings/narrowings.tsx").then(({ NarrowingsScreen }) => ({
    default: NarrowingsScreen,
  })),
);
const Emergency = lazy(() =>
  import("../../applicants/emergency/emergency.tsx").then(({ EmergencyScreen }) => ({
    default: EmergencyScreen,
  })),
);
const LetterScreen = lazy(() =>
  import("../../casework/letter/letter-screen.tsx").then(({ LetterScreen }) => ({ default: LetterScreen })),
);
const Paper = lazy(() =>
  import("../../applicants/paper/paper.tsx").then(({ Paper }) => ({ default: Paper })),
);
const Partners = lazy(() =>
  import("../../casework/partners/partners.tsx").then(({ PartnersScreen }) => ({
    default: PartnersScreen,
  })),
);
const Pads = lazy(() =>
  import("../../applicants/pads/pads.tsx").then(({ PadsScreen }) => ({ default: PadsScreen })),
);
const Proposals = lazy(() =>
  import("../../administration/proposals/proposals.tsx").then(({ Proposals }) => ({ default: Proposals })),
);
const Organisation = lazy(() =>
  import("../../administration/organisation/organisation.tsx").then(({ Organisation }) => ({
    default: Organisation,
  })),
);
const Blocks = lazy(() =>
  import("../../administration/blocks/blocks.tsx").then(({ Blocks }) => ({ default: Blocks })),
);
const Exports = lazy(() =>
  import("../../casework/exports/exports.tsx").then(({ ExportsScreen }) => ({ default: ExportsScreen })),
);
const Figures = lazy(() =>
  import("../../oversight/figures/figures.tsx").then(({ Figures }) => ({ default: Figures })),
);
const Webhooks = lazy(() =>
  import("../../administration/webhooks/webhooks.tsx").then(({ Webhooks }) => ({ default: Webhooks })),
);
const Erasure = lazy(() =>
  import("../../administration/erasure/erasure.tsx").then(({ Erasure }) => ({ default: Erasure })),
);

/** Renders the screen of the address, or “not found” when the user may not see that screen. */
export function Screens() {
  const [path] = useLocation();
  return (
    <ErrorBoundary key={path}>
      <Suspense fallback={<Skeleton lines={8} />}>
        <Switch>
          <Route path="/">
            <Inbox />
          </Route>
          <Route path="/cases/:code/certificate">
            {({ code }) => <CertificateScreen key={code} code={code} />}
          </Route>
          <Route path="/cases/:code/letters/:nth">
            {({ code, nth }) => <LetterScreen key={`${code} ${nth}`} code={code} nth={Number(nth)} />}
          </Route>
          <Route path="/cases/:code">{({ code }) => <Case key={code} code={code} />}</Route>
          <Route path="/search">
            <Search />
          </Route>
          <Route path="/calls">
            <Calls />
          </Route>
          <Route path="/call-list">
            <For action="tell-applicant">
              <Untold />
            </For>
          </Route>
          <Route path="/undelivered">
            <Undelivered />
          </Route>
          <Route path="/owed">
            <Owed list="mine" />
          </Route>
          <Route path="/owed/late">
            <Owed list="late" />
          </Route>
          <Route path="/meetings/*?">
            <For action="see-meetings">
              <Meetings />
            </For>
          </Route>
          <Route path="/figures/*?">
            <For action="see-figures">
              <Figures />
            </For>
          </Route>
          <Route path="/exports">
            <Exports />
          </Route>
          <Route path="/applicants">
            <For action="identify-applicant">
              <Applicants />
            </For>
          </Route>
          <Route path="/clerk-acts/*?">
            <For action="see-clerk-acts">
              <ClerkActs />
            </For>
          </Route>
          <Route path="/narrowings">
            <For action="see-narrowings">
              <Narrowings />
            </For>
          </Route>
          <Route path="/emergency">
            <For action="register-for-applicant">
              <Emergency />
            </For>
          </Route>
          <Route path="/paper">
            <For action="register-for-applicant">
              <Paper />
            </For>
          </Route>
          <Route path="/partners">
            <For action="register-for-applicant">
              <Partners />
            </For>
          </Route>
          <Route path="/pads">
            <For action="print-pad">
              <Pads />
            </For>
          </Route>
          <Route path="/organisation/*?">
            <For action="see-directory">
              <Organisation />
            </For>
          </Route>
          <Route path="/proposals/*?">
            <For action="see-directory-proposals">
              <Proposals />
            </For>
          </Route>
          <Route path="/blocks">
            <For action="see-blocks">
              <Blocks />
            </For>
          </Route>
          <Route path="/webhooks/*?">
            <For action="keep-webhooks">
              <Webhooks />
            </For>
          </Route>
          <Route path="/erasure">
            <For action="hold-records">
              <Erasure />
            </For>
          </Route>
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}

function For({ action, children }: { readonly action: DeskAction; readonly children: React.ReactNode }) {
  return useMayI()(action) ? children : <NotFound />;
}
