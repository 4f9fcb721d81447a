/**
 * The wordmark پیگیر: one unbroken line from the first letter to the last stands for a request on its way. The
 * highlighted third dot of پ stands for the answer.
 */
export const Wordmark = ({ label }: { readonly label: string }) => (
  <svg class="wordmark" viewBox="0 0 132 70" width="90" height="48" role="img" aria-label={label}>
    <path d="M127 22v11q0 8-8 8H21M21 27v14q0 13-15 17M94 26v15M43 26v15M69 41l-8-14 23-14M60 13l16-9.500" />
    <path d="M113 54h0M124 54h0M88 54h0M99 54h0M38 54h0M49 54h0" class="dots" />
    <path d="M118.500 63h0" class="dots lit" />
  </svg>
);

/** The wordmark's first letter as a large pale picture: a tray with three dots below it. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 64 44" aria-hidden="true">
    <path d="M51 4v8q0 9-9 9H22q-9 0-9-9" />
    <path d="M44 36h0M32 36h0" class="dots" />
    <path d="M20 36h0" class="dots lit" />
  </svg>
);
