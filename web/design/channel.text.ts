import { words } from "./words.ts";

/** C4: the names of the channels, the same on all screens. */
export const channelWords = words(
  {
    web: "وب",
    "phone-111": "تلفن ۱۱۱",
    desk: "میز خدمت",
    paper: "فرم کاغذی",
    letter: "نامه",
    "partner-samad": "سامانه سامد",
    "foad-web": "وب، فوریت اداری",
    "phone-128": "تلفن ۱۲۸",
    "partner-foad": "سامانه فوریت اداری",
    "partner-call-centre": "مرکز تماس",
  },
  {
    web: "Web",
    "phone-111": "Phone 111",
    desk: "Service desk",
    paper: "Paper form",
    letter: "Letter",
    "partner-samad": "SAMAD system",
    "foad-web": "Web, emergency",
    "phone-128": "Phone 128",
    "partner-foad": "FOAD system",
    "partner-call-centre": "Call centre",
  },
);
