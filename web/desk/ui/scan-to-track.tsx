/** The tracking address and its QR code for the desk's printouts, as on the citizen's receipt (ADR 0060). */
import "./scan-to-track.css";
import { useEffect, useState } from "react";
import type { Qr } from "../../design/qr-code.ts";
import { scanToTrackWords } from "../../design/scan-to-track.text.ts";
import { trackingAddress, withoutScheme } from "../../design/tracking-address.ts";
import { useWords } from "../app/words/language.tsx";
import { Ltr } from "./shows.tsx";

/** The address of the citizens' pages, which have the same origin as the desk. */
export const site = (): string => location.origin;

export function ScanToTrack({ code }: { readonly code: string }) {
  const text = useWords(scanToTrackWords);
  const address = trackingAddress(site(), code);
  const qr = useQr(address);
  return (
    <div className="scan">
      {qr && <QrCode qr={qr} label={text.label} />}
      <p>
        {text.lead}
        <br />
        {text.address} <Ltr lang="en">{withoutScheme(address)}</Ltr>
      </p>
    </div>
  );
}

/** The QR code. Its encoder is loaded with the first printout, so that no screen waits for it. */
function useQr(address: string): Qr | undefined {
  const [qr, setQr] = useState<Qr>();
  useEffect(() => {
    let isShown = true;
    void import("../../design/qr-code.ts").then(({ qrOf }) => isShown && setQr(qrOf(address)));
    return () => {
      isShown = false;
    };
  }, [address]);
  return qr?.address === address ? qr : undefined;
}

/** The width of the empty margin around a QR code, in modules (ISO/IEC 18004, 6.3.8). */
const quiet = 4;

function QrCode({ qr: { size, path }, label }: { readonly qr: Qr; readonly label: string }) {
  const whole = size + 2 * quiet;
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`${-quiet} ${-quiet} ${whole} ${whole}`}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}
