import { words } from "../../../design/words.ts";

/** The texts about units and people whose conflict of interest a new version of the directory ended (R2). */
export const narrowingsWords = words(
  {
    title: "خروج از تعارض منافع",
    about:
      "انتشار داده‌های سازمان می‌تواند واحد یا شخصی را که با پرونده‌ای تعارض منافع داشت، از آن بیرون ببرد. هر پرونده باز با نسخه پیش از آن سنجیده می‌شود و آنچه کم شده اینجا می‌آید. این فهرست را فقط بازرسی می‌بیند؛ پرونده‌ای که خود شما با آن تعارض منافع دارید در آن نیست. پرونده‌ای که نزد واحد دیگری است از اینجا باز نمی‌شود.",
    empty: "هیچ انتشاری کسی را از تعارض منافع بیرون نبرده است",
    caption: "تازه‌ترین نخست",
    columns: { code: "کد رهگیری", who: "چه کسی دیگر تعارض منافع ندارد", number: "نسخه", at: "زمان" },
    now: "در هفت روز گذشته انتشار داده‌های سازمان واحد یا شخصی را از تعارض منافع با پرونده‌ای بیرون برده است.",
    toList: "دیدن فهرست",
    more: "قدیمی‌ترها",
  },
  {
    title: "Released from conflict of interest",
    about:
      "A new version of the organisation’s data can release a unit or person from a conflict of interest with a case. Each open case is compared with the previous version, and those released are listed here. Only inspection sees this list; cases you are in conflict with are left out. Cases with another unit cannot be opened from here.",
    empty: "No releases from conflict of interest",
    caption: "Newest first",
    columns: {
      code: "Tracking code",
      who: "No longer in conflict of interest",
      number: "Version",
      at: "When",
    },
    now: "In the last seven days a new version of the organisation’s data released units or people from conflict of interest with a case.",
    toList: "See the list",
    more: "Earlier releases",
  },
);
