import { useEffect, useState } from "react";
import { nowIso, serverClock } from "./now.ts";

/** ISO; updates every minute, and at once when the server's time differs. */
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
