/** An address as a square to be read by a phone's camera, made by `qrOf`. */
export interface Qr {
  readonly address: string;
  /** Modules on a side. */
  readonly size: number;
  /** Its dark modules as strokes of one module. */
  readonly path: string;
}

/** Light modules that must stand around it (ISO/IEC 18004, 6.3.8). */
const quiet = 4;

/** Black on white in every colour scheme, or a camera may not read it. */
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
