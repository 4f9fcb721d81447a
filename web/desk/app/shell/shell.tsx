import { type ReactNode, useEffect, useState } from "react";
import { readDesk } from "../../../../shared/contracts/staff/desk.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Buttons } from "../../ui/form.tsx";
import { Wordmark } from "../../ui/icons.tsx";
import { ProblemState } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/shows.tsx";
import { useRead } from "../api/use-api.ts";
import { nowMs } from "../clock/now.ts";
import type { Session } from "../sign-in/session.ts";
import { FirstDay } from "../tour/first-day.tsx";
import { openSeal } from "../unsent/seal.ts";
import { openUnsent, type Unsent } from "../unsent/unsent.ts";
import { UnsentProvider } from "../unsent/use-unsent.ts";
import { useWords } from "../words/language.tsx";
import { DeskProvider } from "./desk.tsx";
import { BackWhereLocked, IdleLock } from "./idle-lock.tsx";
import { Screens } from "./screens.tsx";
import { shellWords } from "./shell.text.ts";
import { TabBar } from "./tab-bar.tsx";
import { TopBar } from "./top-bar.tsx";
import { useNarrow } from "./use-narrow.ts";

/**
 * How often the data of the desk are read again, in seconds. These data rarely change, but a new holiday must appear
 * within the hour.
 */
const fresh = { stale: 300, every: 900 };

/** The desk of a signed-in user: loads the user's data, then shows the bar and the screen. */
export function Shell({ session }: { readonly session: Session }) {
  const text = useWords(shellWords);
  const narrow = useNarrow();
  const { body: desk, problem, again } = useRead(readDesk, {}, fresh);
  if (!desk && problem)
    return <NoDesk session={session}>{<ProblemState problem={problem} again={again} />}</NoDesk>;
  if (!desk) return <Waiting />;
  return (
    <DeskProvider value={desk}>
      <KeptWords draftKey={desk.draftKey}>
        <a className="skip" href="#main">
          {text.skip}
        </a>
        <TopBar session={session} />
        {narrow && <TabBar />}
        <main id="main" tabIndex={-1}>
          <FirstDay />
          <Screens />
        </main>
      </KeptWords>
      <Lost session={session} />
      <IdleLock session={session} />
      <BackWhereLocked session={session} />
    </DeskProvider>
  );
}

/** Shown while the signed-in user's data are being loaded. */
export const Waiting = () => (
  <main>
    <Skeleton lines={8} />
  </main>
);

/**
 * Shown to a signed-in user whose data could not be loaded: the directory does not have the user, or the API did not
 * answer.
 */
function NoDesk({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  const text = useWords(shellWords);
  return (
    <main className="gate">
      <Wordmark label={text.product} />
      {children}
      <Buttons>
        <Button onPress={() => void session.takeOver("/")}>{text.takeOver}</Button>
        <Button onPress={() => void session.end()}>{text.signOut}</Button>
      </Buttons>
    </main>
  );
}

function KeptWords({ draftKey, children }: { readonly draftKey: string; readonly children: ReactNode }) {
  const [unsent, setUnsent] = useState<Unsent>();
  useEffect(() => {
    void openSeal(draftKey).then((seal) => setUnsent(openUnsent(seal, localStorage, nowMs)));
  }, [draftKey]);
  return unsent ? <UnsentProvider value={unsent}>{children}</UnsentProvider> : <Waiting />;
}

/** Shown when the session ended during work. The screen and its typed text stay until the user signs in again. */
function Lost({ session }: { readonly session: Session }) {
  const text = useWords(shellWords).lost;
  const [lost, setLost] = useState(false);
  useEffect(() => session.onLost(() => setLost(true)), [session]);
  return (
    <Dialog title={text.title} open={lost} asks onClose={() => setLost(false)}>
      <div className="stack">
        <p>{text.body}</p>
        <Buttons>
          <Button look="main" autoFocus onPress={() => void session.begin(here())}>
            {text.submit}
          </Button>
        </Buttons>
      </div>
    </Dialog>
  );
}

/** The path and query within the desk, without `/desk`. */
export const here = (): string => {
  const path = location.pathname.replace(/^\/desk/, "") + location.search;
  return path.startsWith("/") ? path : `/${path}`;
};
