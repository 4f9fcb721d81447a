import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { Route, Router, Switch } from "wouter";
import type { Call } from "./api/call.ts";
import { CallProvider } from "./api/use-api.ts";
import { ErrorBoundary } from "./shell/error-boundary.tsx";
import { Shell } from "./shell/shell.tsx";
import { ToastProvider } from "./shell/toasts.tsx";
import { Gate, Locked, SignedIn, SignedOut } from "./sign-in/gate.tsx";
import type { Session } from "./sign-in/session.ts";
import { LanguageProvider } from "./words/language.tsx";

interface AppProps {
  readonly session: Session;
  readonly call: Call;
  readonly queries: QueryClient;
}

export const App = ({ session, call, queries }: AppProps) => (
  <LanguageProvider>
    <ErrorBoundary>
      <QueryClientProvider client={queries}>
        <CallProvider value={call}>
          <ToastProvider>
            <Router base="/desk">
              <Switch>
                <Route path="/signed-in">
                  <SignedIn session={session} />
                </Route>
                <Route path="/signed-out">
                  <SignedOut session={session} />
                </Route>
                <Route path="/locked">
                  <Locked session={session} />
                </Route>
                <Route>
                  <Gate session={session}>
                    <Shell session={session} />
                  </Gate>
                </Route>
              </Switch>
            </Router>
          </ToastProvider>
        </CallProvider>
      </QueryClientProvider>
    </ErrorBoundary>
  </LanguageProvider>
);
