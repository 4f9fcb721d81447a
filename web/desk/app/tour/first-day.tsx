import { lazy, Suspense, useState } from "react";
import { useLocation } from "wouter";
import { useDesk } from "../shell/desk.tsx";
import { endTour, isTourOver, tourOf } from "./tour-of.ts";

const Tour = lazy(() => import("./tour.tsx").then(({ Tour }) => ({ default: Tour })));

/** Shows the tour on the first screen only, until the user closes the tour in this browser. */
export function FirstDay() {
  const { me } = useDesk();
  const [path] = useLocation();
  const [over, setOver] = useState(() => isTourOver(localStorage, me.username));
  const role = tourOf(me);
  if (over || role === undefined || path !== "/") return null;
  const end = () => {
    endTour(localStorage, me.username);
    setOver(true);
  };
  return (
    <Suspense>
      <Tour role={role} onEnd={end} />
    </Suspense>
  );
}
