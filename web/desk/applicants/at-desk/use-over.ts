import { useEffect, useState } from "react";
import { nowMs } from "../../app/clock/now.ts";

/** Whether the moment `at` (ISO 8601) has passed; rerenders when it does. */
export function useOver(at: string | undefined): boolean {
  const [past, setPast] = useState<string>();
  useEffect(() => {
    if (at === undefined) return;
    const timer = setTimeout(() => setPast(at), Math.max(0, Date.parse(at) - nowMs()));
    return () => clearTimeout(timer);
  }, [at]);
  return at !== undefined && past === at;
}
