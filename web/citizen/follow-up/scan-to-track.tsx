import { Ltr } from "../../design/code.tsx";
import { type Qr, QrCode } from "../../design/qr.tsx";
import type { Language } from "../../design/words.ts";
import { scanToTrackWords } from "./scan-to-track.text.ts";

/**
 * The address that a receipt's QR code holds. The code stands behind `#`: a browser sends that part to nobody, so it is in no log
 * on the way, and the page's script puts it into its field ([ADR 0060](../../../docs/adr/0060-a-qr-code-holds-the-tracking-code.md)).
 */
export const trackingAddress = (site: string, code: string): string => `${site}/track#${code}`;

/** For paper, and for a second screen: where the request is tracked, as a QR code and in letters. */
export const ScanToTrack = ({ qr, language }: { readonly qr: Qr; readonly language: Language }) => {
  const text = scanToTrackWords[language];
  return (
    <div class="scan">
      <QrCode qr={qr} label={text.label} />
      <p class="hint">
        {text.lead}
        <br />
        {text.address} <Ltr lang="en">{withoutScheme(qr.address)}</Ltr>
      </p>
    </div>
  );
};

/** As people write an address: without `https://` and what stands behind `#`. */
export const withoutScheme = (address: string): string => address.replace(/^https?:\/\/|#.*$/g, "");
