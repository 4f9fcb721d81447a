/** Icons that stand beside a text and never replace it, so screen readers ignore all of them. */
import type { ComponentChildren } from "preact";

const Icon = ({ children, flip }: { readonly children: ComponentChildren; readonly flip?: boolean }) => (
  <svg class={flip ? "icon flip" : "icon"} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    {children}
  </svg>
);

export const PenIcon = () => (
  <Icon>
    <path d="M4 20l1-5L16 4l4 4L9 19l-5 1M13 7l4 4" />
  </Icon>
);
export const SearchIcon = () => (
  <Icon>
    <path d="M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M16 16l5 5" />
  </Icon>
);
/** An arrow in the direction of reading, mirrored on right-to-left pages. */
export const OnwardIcon = () => (
  <Icon flip>
    <path d="M5 12h14M13 6l6 6-6 6" />
  </Icon>
);
export const PhoneIcon = () => (
  <Icon>
    <path d="M5 3h4l2 5-3 2q2 4 6 6l2-3 5 2v4q0 2-2 2Q3 20 3 5q0-2 2-2" />
  </Icon>
);
export const DeskIcon = () => (
  <Icon>
    <path d="M3 13h18M5 13v8M19 13v8M12 3a3 3 0 1 1 0 6 3 3 0 0 1 0-6" />
  </Icon>
);
export const CalendarIcon = () => (
  <Icon>
    <path d="M4 6h16v14H4zM4 11h16M8 3v5M16 3v5" />
  </Icon>
);
export const AlarmIcon = () => (
  <Icon>
    <path d="M12 3l10 18H2zM12 10v5M12 18v0" />
  </Icon>
);
export const TickIcon = () => (
  <Icon>
    <path d="M4 13l5 5L20 6" />
  </Icon>
);
export const LockIcon = () => (
  <Icon>
    <path d="M6 11h12v10H6zM8 11V7a4 4 0 0 1 8 0v4" />
  </Icon>
);
