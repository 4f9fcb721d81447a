import type { Official } from "../officials.ts";
import type { Place } from "../place.ts";

export const Days = ({ place, official }: { readonly place: Place; readonly official: Official }) => (
  <p>
    {official.username} {place.day}
  </p>
);
