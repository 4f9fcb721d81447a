import { useEffect, useState } from "react";
import { nowIso, serverClock } from "./now.ts";

/** ISO; goes on every minute, and at once when the server tells another time. */
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
