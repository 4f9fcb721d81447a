import type { Qr } from "./qr-code.ts";

/** The width of the empty margin around a QR code, in modules (ISO/IEC 18004, 6.3.8). */
const quiet = 4;

/** A QR code, black on white in every colour scheme, since cameras may not read other colours. */
export const QrCode = ({ qr: { size, path }, label }: { readonly qr: Qr; readonly label: string }) => {
  const whole = size + 2 * quiet;
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`${-quiet} ${-quiet} ${whole} ${whole}`}
      shape-rendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
};
