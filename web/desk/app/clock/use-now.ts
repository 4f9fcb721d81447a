import { useEffect, useState } from "react";
import { nowIso, serverClock } from "./now.ts";

/** Returns the server's time, ISO 8601 in UTC. Rerenders every minute, and immediately when a reply moved the time. */
export function useNow(): string {
  const [now, setNow] = useState(nowIso);
  useEffect(() => {
    const tick = () => setNow(nowIso());
    const ticking = setInterval(tick, 60_000);
    const stop = serverClock.onJump(tick);
    return () => {
      clearInterval(ticking);
      stop();
    };
  }, []);
  return now;
}
