/** Icons that stand beside a text and never replace it, so screen readers ignore all of them. */
const paths = {
  back: "M19 12H5M11 6l-6 6 6 6",
  bell: "M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21h4",
  calendar: "M4 6h16v14H4zM4 10h16M8 3v5M16 3v5",
  check: "M4 13l5 5L20 6",
  copy: "M9 9h11v11H9zM15 9V4H4v11h5",
  close: "M6 6l12 12M18 6L6 18",
  down: "M6 9l6 6 6-6",
  figures: "M5 20V10M12 20V4M19 20v-7",
  more: "M5 12h0M12 12h0M19 12h0",
  moon: "M20 14A8 8 0 0 1 10 4a8 8 0 1 0 10 10",
  onward: "M5 12h14M13 6l6 6-6 6",
  person: "M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8M4 21q0-6 8-6t8 6",
  phone: "M6 3h4l2 5-3 2q2 3 5 5l2-3 5 2v4q0 2-2 2Q5 20 4 5q0-2 2-2",
  print: "M7 8V3h10v5M7 17H4v-7q0-2 2-2h12q2 0 2 2v7h-3M7 14h10v7H7z",
  search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M16 16l5 5",
  takeOut: "M12 4v11M7 10l5 5 5-5M5 20h14",
  tray: "M4 5h16v14H4zM4 13h5l1 3h4l1-3h5",
  rows: "M4 6h16M4 10h16M4 14h16M4 18h16",
  up: "M6 15l6-6 6 6",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1 1M18 18l1 1M5 19l1-1M18 6l1-1",
  swap: "M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4",
  dash: "M5 12h14",
} as const;

/** Icons that point in the direction of reading, and are therefore mirrored in Persian. */
const turning: readonly string[] = ["back", "onward"];

export const Icon = ({ name }: { readonly name: keyof typeof paths }) => (
  <svg className={turning.includes(name) ? "icon flip" : "icon"} viewBox="0 0 24 24" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
);

/** The wordmark پیگیر, as on the citizens' pages (`web/design/wordmark.tsx`). */
export const Wordmark = ({ label }: { readonly label: string }) => (
  <svg className="wordmark" viewBox="0 0 132 70" role="img" aria-label={label}>
    <path d="M127 22v11q0 8-8 8H21M21 27v14q0 13-15 17M94 26v15M43 26v15M69 41l-8-14 23-14M60 13l16-9.500" />
    <path d="M113 54h0M124 54h0M88 54h0M99 54h0M38 54h0M49 54h0" className="dots" />
    <path d="M118.500 63h0" className="dots lit" />
  </svg>
);

/** The first letter of the wordmark: a tray with three dots below it. */
export const Mark = () => (
  <svg className="mark" viewBox="0 0 64 44" aria-hidden="true">
    <path d="M51 4v8q0 9-9 9H22q-9 0-9-9" />
    <path d="M44 36h0M32 36h0" />
    <path d="M20 36h0" className="lit" />
  </svg>
);
