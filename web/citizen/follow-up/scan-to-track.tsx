import { Ltr } from "../../design/code.tsx";
import { QrCode } from "../../design/qr.tsx";
import type { Qr } from "../../design/qr-code.ts";
import { scanToTrackWords } from "../../design/scan-to-track.text.ts";
import { withoutScheme } from "../../design/tracking-address.ts";
import type { Language } from "../../design/words.ts";

/** The tracking page's address as a QR code and as text, for paper and for opening the page on a second device. */
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
