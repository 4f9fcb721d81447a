import { words } from "../../design/words.ts";

/** The end of what an applicant has open. */
export const leaveWords = words(
  {
    until: (time: string) => `تا ساعت ${time} باز می‌ماند.`,
    signOut: "خروج",
    hint: "اگر این دستگاه مال شما نیست، پس از خواندن خارج شوید.",
  },
  {
    until: (time: string) => `It stays open until ${time}.`,
    signOut: "Sign out",
    hint: "If this device is not yours, sign out after reading.",
  },
);
