import { useEffect, useState } from "react";

/** ISO; goes on every minute. */
export function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const ticking = setInterval(() => setNow(new Date().toISOString()), 60_000);
    return () => clearInterval(ticking);
  }, []);
  return now;
}
