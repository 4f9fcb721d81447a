import { words } from "./words.ts";

export const scanToTrackWords = words(
  {
    label: "رمزینه صفحه پیگیری این درخواست",
    lead: "با دوربین گوشی بخوانید تا صفحه پیگیری باز شود. فقط کد رهگیری در آن است.",
    address: "نشانی پیگیری:",
  },
  {
    label: "QR code of the page that tracks this request",
    lead: "Scan it with a phone’s camera to open the page that tracks this request. It holds the tracking code alone.",
    address: "Track at:",
  },
);
