/** Samples of a request's certificate in each state (D10). */
import { CertificatePage } from "../citizen/follow-up/certificate.tsx";
import type { CertificateProps } from "../citizen/props.ts";
import { qrOf } from "../design/qr-code.ts";
import { trackingAddress } from "../design/tracking-address.ts";
import type { Language } from "../design/words.ts";
import { choices, frame } from "./frame.ts";
import type { Sample } from "./sample.ts";

const limit = "2027-02-20T20:30:00.000Z";
const office = { fa: "دفتر کالاهای خوراکی", en: "Food Goods Office" };

const page = (
  language: Language,
  name: string,
  certificate: CertificateProps["certificate"],
  as: NonNullable<CertificateProps["named"]>["as"] | "hidden" = "applicant",
): Sample => ({
  name,
  page: (
    <CertificatePage
      {...frame(language, "/request/certificate")}
      base="/request"
      code="407155289363"
      kind={choices.kinds[1]?.name ?? office}
      subject={choices.subjects[0].name}
      registeredAt="2026-11-22T06:42:00.000Z"
      certificate={certificate}
      named={
        as === "hidden"
          ? undefined
          : { fullName: language === "fa" ? "زهرا نمونه‌پور" : "Zahra Nemunehpur", as }
      }
      nameLeftOut={as === "hidden"}
      qr={qrOf(trackingAddress("https://peygir.example", "407155289363"))}
    />
  ),
});

export const certificateSamples = (language: Language): readonly Sample[] => [
  page(language, "certificate-registered", { at: "2026-11-24T10:40:00.000Z", standing: "registered", limit }),
  page(
    language,
    "certificate-hidden",
    { at: "2026-11-24T10:40:00.000Z", standing: "registered", limit },
    "hidden",
  ),
  page(language, "certificate-answered-late", {
    ...{ at: "2027-03-08T07:30:00.000Z", standing: "answered", since: "2027-02-27T09:15:00.000Z", limit },
    ...{ late: true, finalAt: "2027-03-07T08:00:00.000Z" },
  }),
  page(
    language,
    "certificate-silent",
    { at: "2027-02-22T07:30:00.000Z", standing: "silent", limit },
    "proxy",
  ),
  page(language, "certificate-imported", {
    ...{ at: "2026-11-24T10:40:00.000Z", standing: "registered", limit },
    imported: { code: "1403-118", at: "2026-11-23T08:00:00.000Z" },
  }),
  page(language, "certificate-withdrawn", {
    ...{ at: "2026-12-01T07:30:00.000Z", standing: "withdrawn", since: "2026-11-30T07:30:00.000Z", limit },
  }),
];
