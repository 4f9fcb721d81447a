import { words } from "../../design/words.ts";

/** The texts on when the applicant's session ends and how to sign out. */
export const leaveWords = words(
  {
    until: (time: string) => `تا ساعت ${time} باز می‌ماند.`,
    stay: "نیم ساعت دیگر باز بماند",
    beside: "(در پنجره تازه)",
    open: "درخواست شما باز است",
    openLead: "این پنجره را ببندید و کارتان را ادامه دهید.",
    signOut: "خروج",
    hint: "اگر این دستگاه مال شما نیست، پس از خواندن خارج شوید.",
  },
  {
    until: (time: string) => `It stays open until ${time}.`,
    stay: "Keep it open for half an hour more",
    beside: "(in a new window)",
    open: "Your request is open",
    openLead: "Close this window and go on with what you were doing.",
    signOut: "Sign out",
    hint: "If this device is not yours, sign out after reading.",
  },
);
