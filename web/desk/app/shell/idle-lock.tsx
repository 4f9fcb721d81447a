import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Buttons } from "../../ui/form.tsx";
import { useDigits } from "../../ui/shows.tsx";
import { type IdleStanding, type OtherIdle, watchIdle } from "../sign-in/idle.ts";
import type { Session } from "../sign-in/session.ts";
import { useWords } from "../words/language.tsx";
import { useDesk } from "./desk.tsx";
import { shellWords } from "./shell.text.ts";
import { here } from "./shell.tsx";

const signs = ["keydown", "pointerdown", "wheel", "touchstart"] as const;
/** The display in the waiting room never locks, since no user touches it. */
const waitingRoom = "/meetings/display";
const atWork: IdleStanding = { state: "at-work" };

/**
 * Warns the user of an idle desk, and locks the desk a minute later unless a key is pressed or the screen touched (R15,
 * WCAG 2.2.1).
 */
export function IdleLock({ session }: { readonly session: Session }) {
  const text = useWords(shellWords).idle;
  const digits = useDigits();
  const standing = useStanding(session);
  const seconds = standing.state === "warned" ? standing.seconds : 0;
  return (
    // Any key press or touch closes the dialog; the button is for users who look for a button.
    <Dialog title={text.title} open={standing.state === "warned"} asks onClose={() => undefined}>
      <div className="stack">
        {/* Screen readers hear the remaining time only every ten seconds. */}
        <p aria-live="polite">{text.body(digits(Math.ceil(seconds / 10) * 10))}</p>
        <Buttons>
          <Button look="main" autoFocus>
            {text.submit}
          </Button>
        </Buttons>
      </div>
    </Dialog>
  );
}

function useStanding(session: Session): IdleStanding {
  const { idleMinutes, me } = useDesk();
  const [standing, setStanding] = useState(atWork);
  const locking = useRef(false);
  useEffect(() => {
    const idle = watchIdle(idleMinutes, () => performance.now(), otherPages());
    const look = () => {
      if (location.pathname.endsWith(waitingRoom)) return idle.touch();
      const now = idle.standing();
      setStanding((was) => (was.state === "at-work" && now.state === "at-work" ? was : now));
      if (now.state !== "over" || locking.current) return;
      locking.current = true;
      void session.lock({ username: me.username, path: here() });
    };
    const touch = () => {
      idle.touch();
      setStanding(atWork);
    };
    for (const sign of signs) addEventListener(sign, touch, { capture: true, passive: true });
    const ticking = setInterval(look, 1_000);
    return () => {
      for (const sign of signs) removeEventListener(sign, touch, { capture: true });
      clearInterval(ticking);
      idle.stop();
    };
  }, [idleMinutes, me.username, session]);
  return standing;
}

function otherPages(): OtherIdle {
  const channel = new BroadcastChannel("peygir.desk.at-work");
  return {
    tell: () => channel.postMessage("at-work"),
    hear: (listener) => {
      channel.addEventListener("message", listener);
      return () => channel.close();
    },
  };
}

/** After a lock, leads the same user back to the screen they left; another user starts at the inbox. */
export function BackWhereLocked({ session }: { readonly session: Session }) {
  const { username } = useDesk().me;
  const [, go] = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on mount
  useEffect(() => {
    const path = session.lockedAt(username);
    if (path !== undefined) go(path, { replace: true });
  }, []);
  return null;
}
